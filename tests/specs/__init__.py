"""Whole stories in the words of users, on articles of our own writing."""
