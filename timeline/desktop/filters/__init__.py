"""The left-hand panel: which events are shown, with live counts, and the chips that tell what is filtered."""
