"""Whether the documents tell the truth: every verb, option, action, setting and file that they name exists."""
