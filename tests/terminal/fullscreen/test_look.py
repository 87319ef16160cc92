from itertools import pairwise

from textual.color import Color
from textual.content import Content

from cpted_cli.terminal.fullscreen.look import MEDIUM, NARROW, NIGHT, SHORT, THEME_OF, THEMES, TINY, is_same


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio of two colours."""

    def luminance(colour: Color) -> float:
        parts = [part / 255 for part in colour.rgb]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted(luminance(Color.parse(colour)) for colour in (one, other))
    return (light + 0.05) / (dark + 0.05)


def test_text_can_be_read_in_every_theme():
    for theme in THEMES:
        assert contrast(theme.foreground, theme.background) >= 4.5, theme.name
        assert contrast(theme.secondary, theme.surface) >= 3, theme.name
        assert contrast(theme.warning, theme.background) >= 4.5, theme.name


def test_the_night_theme_holds_hardly_any_blue():
    for colour in (NIGHT.foreground, NIGHT.primary, NIGHT.background, NIGHT.error, NIGHT.success):
        red, _, blue = Color.parse(colour).rgb
        assert blue < red / 2


def test_each_light_has_its_theme_and_sizes_shrink_in_order():
    assert set(THEME_OF.values()) <= {theme.name for theme in THEMES}
    assert all(larger > smaller for larger, smaller in pairwise((MEDIUM, NARROW)))
    assert SHORT > TINY


def test_a_text_is_drawn_again_only_when_words_or_colours_changed():
    said = Content.styled("3 Bra", "bold")
    assert is_same(said, Content.styled("3 Bra", "bold"))
    assert not is_same(said, Content("3 Bra"))
    assert not is_same(said, Content.styled("2 Bra", "bold"))
    assert not is_same("3 Bra", said)
