"""Paper: the timeline, its events and the articles as pages of a printer."""
