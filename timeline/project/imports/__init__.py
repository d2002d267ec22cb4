"""Events that come as data and not as articles: one module a format, all giving `ImportedEvent` values."""
