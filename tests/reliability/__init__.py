"""Long trials of the promises about projects: commands to run by hand, and their short forms in the suite."""
