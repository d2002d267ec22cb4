"""Articles of our own writing, in the manner of news, with the events that a careful reader finds in them."""
