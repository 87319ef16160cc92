"""A threshold in words."""

from typing import get_args

import pytest

from cpted_cli.model.profile import Force
from cpted_cli.wording.thresholds import FORCES, threshold_sentence
from cpted_cli.wording.translator import words_for
from tests.analysis.test_profiles import make_threshold

SV = words_for("sv")


def test_every_force_has_its_word():
    assert set(FORCES) == set(get_args(Force))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"text": "Minst 15 m"}, "Gränsvärde: Minst 15 m. (vårt eget riktvärde, gäller det som finns)"),
        (
            {"text": "Minst 5 lx.", "force": "law", "binds": ("new",), "source": "study", "clause": "2.1"},
            "Gränsvärde: Minst 5 lx. (lag, gäller vid nybyggnad och ombyggnad; study; 2.1)",
        ),
        (
            {"text": "Ja?", "binds": ("new", "existing")},
            "Gränsvärde: Ja? (vårt eget riktvärde, gäller både nytt och det som finns)",
        ),
    ],
)
def test_threshold_is_never_without_force_and_whom_it_binds(changes, said):
    assert threshold_sentence(make_threshold("t", **changes), SV) == said
