"""The tests: `python3 -m tests` runs them all. The folders mirror those of `timeline/`; `house/` holds the contracts."""
