"""Paints a `Scene` with any QPainter: a widget, a picture, a page. Decides nothing."""
