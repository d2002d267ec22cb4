"""First start on a bare machine, with the standard library alone: packages, shared libraries, display.

Nothing here imports another room, and no other room imports this one: only the front doors do.
"""
