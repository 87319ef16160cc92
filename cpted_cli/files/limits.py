"""How much of anything is read, in one place."""

YAML_BYTES = 5_000_000
YAML_DEPTH = 40
NUMBER_DIGITS = 15
PHOTO_BYTES = 100_000_000
TEXT_BYTES = 1_000_000
