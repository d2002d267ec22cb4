"""Geopolitical Timeline: articles in, a timeline of the events they tell out.

Nothing is imported here: the first start of a bare machine imports this package with the standard library alone.
"""

__version__ = "0.1.0"
