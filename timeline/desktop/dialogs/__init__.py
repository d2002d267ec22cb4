"""Dialogs: each a view over a plain object that holds its rules. None opens during a file drop."""
