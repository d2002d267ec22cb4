"""The tests: `python3 -m tests` runs them all. Folders mirror those of `timeline/`; `house/` holds the contracts.

What stands beside the mirror says in its own docstring what it holds.
"""
