"""The timeline: the painted view and the overview strip under it. They show values and tell of gestures."""
