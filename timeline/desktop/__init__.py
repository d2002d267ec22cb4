"""The window: thin widgets that show values and emit intentions. `app` is its composition root."""
