"""How much of anything is read, in one place."""

YAML_BYTES = 5_000_000
YAML_DEPTH = 40
NUMBER_DIGITS = 15
PHOTO_BYTES = 100_000_000
TEXT_BYTES = 1_000_000
TABLE_BYTES = 500_000_000
TABLE_LINE = 10_000_000
"""So many characters a line of a table may have."""
