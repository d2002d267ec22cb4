"""Which claims are one event."""
