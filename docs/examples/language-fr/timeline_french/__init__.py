"""French for Geopolitical Timeline: nothing but the place of its folder. The folder's name is the language's code."""

from pathlib import Path

FOLDER = Path(__file__).parent / "fr"
