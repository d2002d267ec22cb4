"""Files made up for tests: awkward but good ones with a known event, and hostile ones. All words are our own."""
