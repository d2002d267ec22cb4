"""Bytes in, documents out: one reader a format behind one protocol. The only room that opens article files."""

from .context import Context
from .limits import Limits
from .registry import Reader, Registry, load
from .source import open_source

__all__ = ["Context", "Limits", "Reader", "Registry", "load", "open_source"]
