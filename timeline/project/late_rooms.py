"""The lock under which a room is read in late, in whatever thread first needs it."""

from threading import RLock

# Two threads that read in one package, each another part of it, may wait for each other: Python gives up then.
reading_in = RLock()
