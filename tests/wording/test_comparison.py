"""What differs between two checklists, in words."""

from dataclasses import fields

import pytest

from cpted_cli.analysis.comparison import WHOLE
from cpted_cli.model.checklist import Criterion
from cpted_cli.model.comparison import Aspect
from cpted_cli.model.scale import QuantityScale
from cpted_cli.wording.comparison import NAMES, aspect_lines
from cpted_cli.wording.translator import words_for
from tests.analysis.test_profiles import make_threshold
from tests.builders import QUALITY, RATIO

EN, SV = words_for("en"), words_for("sv")


def said(name, before, after, words=EN):
    return list(aspect_lines(Aspect(name=name, before=before, after=after), words))


def test_everything_that_can_differ_has_a_name():
    keys = {one.name for one in fields(Criterion)} - {"id"}

    assert keys | set(WHOLE) | {"principle", "there", "repeats"} == set(NAMES)


@pytest.mark.parametrize(
    ("name", "before", "after", "line"),
    [
        ("weight", 1.0, 2.5, "vikt: 1 → 2,5"),
        ("gate", None, 0.0, "grundkrav: inget → 0"),
        ("short", False, True, "snabbt besök: nej → ja"),
        ("light", "day", "both", "ljus: dagsljus → dagsljus och mörker"),
        ("zone", None, "entrance", "delområde: inget → entrance"),
        (
            "scale",
            QUALITY,
            RATIO,
            "skala: 0 Serious, 1 Clear, 2 Acceptable, 3 Good, 4 Very good → hur många av hur många",
        ),
        ("sources", ("a", "b"), (), "källor: a, b → inget"),
        ("when", None, {"parking": True}, "frågas när: inget → parking: true"),
        ("threshold", None, make_threshold("hedge"), "gränsvärde: inget → hedge"),
    ],
)
def test_each_thing_is_said_as_people_say_it(name, before, after, line):
    assert said(name, before, after, SV) == [line]


def test_scales_that_are_answered_alike_are_told_apart_by_their_points():
    before, after = (QuantityScale(unit="m", points=((0.0, 0.0), (top, 1.0))) for top in (5.0, 7.5))

    assert said("scale", before, after) == ["scale: 0 = 0; 5 = 1 → 0 = 0; 7.5 = 1"]


def test_texts_are_compared_in_each_language():
    before, after = {"sv": "Gammal", "en": "Same"}, {"sv": "Ny", "en": "Same", "fi": "Uusi"}

    assert said("title", before, after, SV) == ["rubrik: ”Gammal” → ”Ny”", "rubrik (fi): inget → ”Uusi”"]
    assert said("why", None, "Because.") == ["why it matters: nothing → “Because.”"]


def test_text_for_all_and_text_for_each_are_compared_as_the_reader_reads_them():
    assert said("title", {"sv": "Torg", "en": "Square"}, "Our square", SV) == ["rubrik: ”Torg” → ”Our square”"]
    assert said("title", "Torg", {"sv": "Torg", "en": "Square"}, SV) == []
