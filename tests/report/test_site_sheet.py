"""One row a site as people read it in a sheet."""

import pytest

from cpted_cli.model.score import Reading
from cpted_cli.report.site_sheet import TEXTS, said_of, site_heads, site_look
from cpted_cli.wording.translator import words_for

PRINCIPLES = {"p1": "Överblick", "p2": "Tillträde"}
SEEN = {"score": 50.0, "shown": 50, "low": 40.0, "high": 55.0, "coverage": 0.9}


def test_every_column_has_a_heading_in_the_language_and_a_width():
    heads, look = site_heads(PRINCIPLES.values(), words_for("sv")), site_look(PRINCIPLES)
    assert len(look.widths) == len(heads)
    assert heads[4:9] == ("Poäng", "Lägst", "Högst", "Bedömt", "Omdöme")
    assert heads[11:13] == ("Överblick", "Tillträde")
    assert [heads[at] for at in look.formats] == ["Bedömt"]
    assert [heads[at] for at in sorted(TEXTS)] == ["Plats", "Namn", "Omgång", "Checklista", "Omdöme"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"standing": "verdict", "band": "acceptable", "band_low": "clear", "band_high": "acceptable"},
         "Tydliga brister till godtagbart"),
        ({"standing": "preliminary"}, "Preliminärt"),
        ({"standing": "too-little-seen", "shown": None}, "För lite sett"),
    ],
)  # fmt: skip
def test_verdict_is_worded_or_what_stands_in_its_place(changes, said):
    bands = {"band": None, "band_low": None, "band_high": None}
    assert said_of(Reading(**{**SEEN, **bands, **changes}), words_for("sv")) == said
