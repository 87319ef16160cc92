"""Four small sites to be scored in parts, for tests of what is said of many and how it is written."""

SITES = ("a", "b", "c", "d")
