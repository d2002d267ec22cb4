"""The right-hand panel: an event, its sources, and the article with the words that say so."""
