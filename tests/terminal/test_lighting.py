"""Measured light on the terminal."""

from cpted_cli.analysis.lighting import lighting
from cpted_cli.model.lighting import LightGrid, LightPoint
from cpted_cli.terminal.lighting import show_lighting
from cpted_cli.wording.translator import words_for
from tests.builders import make_site
from tests.light import READINGS
from tests.terminal.drawn import plain, text_of


def test_grid_is_a_block_that_begins_with_where_and_says_indicative():
    to = plain()

    show_lighting(to, make_site(), lighting(LightGrid(readings=READINGS, points=(LightPoint(lux=3),))), words_for("en"))

    assert text_of(to).startswith("Light: Garden, 10 November 2026\nIndicative measurement, 1 point:")
