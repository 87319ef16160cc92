"""How much of anything is read."""

from cpted_cli.files import limits


def test_limits_are_the_documented_ones():
    assert (limits.YAML_BYTES, limits.YAML_DEPTH, limits.PHOTO_BYTES) == (5_000_000, 40, 100_000_000)
