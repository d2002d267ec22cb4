"""Bytes in, documents out: one reader a format behind one protocol. The only room that opens article files.

Doors: `source.open_source`, `records.source_of_line` (a line of JSONL), `limits.Limits`, `registry.Reader` for
plug-ins. They are imported from where they stand, so that the program can use the light ones without loading parsers.
"""
