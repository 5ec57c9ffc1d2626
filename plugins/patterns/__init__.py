"""The pattern library: every component of the theme with its examples, as pages to look at and to judge."""
