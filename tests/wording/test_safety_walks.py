"""A residents' walk, a stop and a remark are each said on one line."""

from datetime import date

import pytest

from cpted_cli.model.safety_walk import Remark, SafetyWalk, Stop
from cpted_cli.wording.safety_walks import walk_words
from cpted_cli.wording.translator import words_for

REMARK = Remark(
    id="r1", text={"sv": "Det är mörkt", "en": "It is dark"}, kind="bad", status="planned",
    answer={"sv": "Lamporna lagas", "en": "The lamps are mended"}, responsible="Driften", due=date(2026, 12, 15),
)  # fmt: skip
WALK = SafetyWalk(
    format="cpted-safety-walk/1", site="garden", date=date(2026, 11, 12), participants=14, missing=("unga",),
    stops=(Stop(id="s1", title="T", zones=("yard",), remarks=(REMARK, Remark(id="r2", text="X", kind="good"))),),
)  # fmt: skip


@pytest.mark.parametrize(
    ("language", "name", "said"),
    [
        ("en", "r1", "r1  It is dark: will be done; The lamps are mended; Driften; 15 Dec 2026"),
        ("sv", "r1", "r1  Det är mörkt: ska göras; Lamporna lagas; Driften; 15 dec 2026"),
        ("sv", "r2", "r2  X: obesvarad"),
        ("sv", "s1", "s1  T (yard): 2 synpunkter"),
        ("en", None, "2026-11-12; 14 took part; voices missing: unga; 1 of 2 remarks answered"),
        ("sv", None, "2026-11-12; 14 deltog; röster som saknades: unga; 1 av 2 synpunkter besvarade"),
    ],
)
def test_thing_of_that_id_is_said_and_without_one_the_walk(language, name, said):
    assert walk_words(WALK, name, words_for(language)).replace("\u00a0", " ") == said
