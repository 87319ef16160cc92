import zlib
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.report.charts import (
    ACCENT,
    DAY,
    HEIGHT,
    INK,
    PAPER,
    QUIET,
    TINT,
    TRACK,
    WIDTH,
    bar_boxes,
    bar_png,
    bar_svg,
    contrast,
)
from cpted_cli.report.view import Bar

BAR = Bar(score=68, low=65, high=70)


def test_contrast_agrees_with_the_published_figures():
    # WCAG 2.2: black on white is 21:1; #767676 on white is the known lightest grey at 4.5:1 (4.54).
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)
    assert contrast("#ffffff", "#ffffff") == 1


@pytest.mark.parametrize("text", [INK, ACCENT, QUIET])
@pytest.mark.parametrize("ground", [PAPER, TINT])
def test_all_text_colours_stand_out_from_their_ground(text, ground):
    assert contrast(text, ground) >= 4.5


def test_bars_stand_out_from_the_track_and_from_each_other_in_grey():
    assert contrast(ACCENT, TRACK) >= 3
    assert contrast(DAY, TRACK) >= 1.7
    assert contrast(ACCENT, DAY) >= 3
    assert contrast(INK, PAPER) >= 7


def test_style_sheet_uses_the_colours_that_are_checked_here(template):
    sheet = template["parts/page.css"].decode()
    for name, colour in (("accent", ACCENT), ("ink", INK), ("quiet", QUIET), ("tint", TINT), ("paper", PAPER)):
        assert f"--{name}: {colour};" in sheet


def test_bar_reaches_exactly_as_far_as_its_score_and_whisker_spans_the_range():
    track, reach, *_, line, low, high = bar_boxes(BAR, "day")
    assert track.width == WIDTH
    assert reach.width == pytest.approx(WIDTH * 0.68)
    assert (line.x, line.x + line.width) == pytest.approx((WIDTH * 0.65, WIDTH * 0.70))
    assert low.x < high.x


def test_band_boundaries_are_ticks_at_25_50_and_75():
    ticks = [box.x + box.width / 2 for box in bar_boxes(BAR, "day") if box.colour == PAPER]
    assert ticks == pytest.approx([50, 100, 150])


def test_preliminary_bar_is_hollow():
    solid = bar_boxes(BAR, "dark")
    hollow = bar_boxes(Bar(score=68, low=65, high=70, preliminary=True), "dark")
    assert len(hollow) == len(solid) + 1


def test_title_is_the_first_child_and_hostile_text_in_it_stays_text():
    root = ET.fromstring(bar_svg(BAR, "day", "<script>alert(1)</script> & \u202e68"))  # noqa: S314
    assert root[0].tag.endswith("title")
    assert root[0].text == "<script>alert(1)</script> & 68"
    assert "gradient" not in bar_svg(BAR, "day").lower()


bounds = st.lists(st.floats(0, 100), min_size=3, max_size=3).map(sorted)


@given(bounds)
def test_everything_stays_inside_the_picture(values):
    low, score, high = values
    for box in bar_boxes(Bar(score=score, low=low, high=high), "dark"):
        assert box.x >= -1e-9
        assert box.x + box.width <= WIDTH + 1e-9
        assert 0 <= box.y <= box.y + box.height <= HEIGHT


def test_png_paints_the_same_rectangles():
    content = bar_png(BAR, "dark", scale=1)
    data = content[content.index(b"IDAT") + 4 : content.index(b"IEND") - 8]
    pixels = zlib.decompress(data)
    row = pixels[: 1 + 3 * int(WIDTH)]
    assert content.startswith(b"\x89PNG")
    assert row[1 + 3 * 10 : 4 + 3 * 10] == bytes.fromhex(ACCENT[1:])
    assert row[1 + 3 * 190 : 4 + 3 * 190] == bytes.fromhex(TRACK[1:])
