"""What was changed when a checklist was tailored, in words."""

from typing import Any, get_args

import pytest

from cpted_cli.model.tailored import Change, ChangeKind, Tailored
from cpted_cli.wording.tailoring import SENTENCES, base_sentence, change_sentence, change_sentences, weight_words
from cpted_cli.wording.translator import words_for

EN, SV = words_for("en"), words_for("sv")
LAMP = {"sv": "Lampan", "en": "The lamp"}


def make_change(kind: Any, **changes: Any) -> Change:
    written: dict[str, Any] = {"kind": kind, "id": "lamp", "title": LAMP, "reason": "It is dark", **changes}
    return Change(**written)


def test_every_kind_of_change_has_its_sentence():
    assert set(SENTENCES) == set(get_args(ChangeKind))


def test_change_is_said_with_its_reason_and_ends_with_a_full_stop():
    assert change_sentence(make_change("drop"), EN) == "Left out: The lamp. Reason: It is dark."
    assert change_sentence(make_change("drop", reason="Is it dark?"), EN).endswith("Is it dark?")
    assert change_sentence(make_change("add"), SV) == "Tillagd: Lampan. Skäl: It is dark."


def test_weights_stand_side_by_side():
    said = change_sentence(make_change("reweight", weight=2.5, weight_before=1.0), SV)

    assert said == "Annan vikt: Lampan, 2,5 i stället för 1. Skäl: It is dark."


def test_base_is_named_with_its_edition():
    kept = Tailored(base="city-square", base_edition="2026.1", changes=(make_change("drop"), make_change("add")))

    assert base_sentence(kept, EN) == "Tailored from city-square 2026.1:"
    assert len(change_sentences(kept, EN)) == 2


@pytest.mark.parametrize(("weight", "said"), [(None, ""), (1.0, "1"), (0.5, "0,5"), (0.125, "0,13"), (12.25, "12,25")])
def test_weight_has_as_many_decimals_as_it_needs(weight, said):
    assert weight_words(weight, SV) == said
