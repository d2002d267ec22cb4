"""Checks that need a real X server; run by command, not by the suite."""
