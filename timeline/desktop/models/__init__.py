"""Qt's item models over plain sequences of rows: events, articles, what lies ahead, an import's outcomes."""
