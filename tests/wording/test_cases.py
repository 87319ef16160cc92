"""What is said of a case."""

from datetime import date
from typing import get_args

import pytest

from cpted_cli.analysis.detectability import detectability
from cpted_cli.analysis.placing import FIELDS as FIELD_IDS
from cpted_cli.analysis.stages import Lack, Missing
from cpted_cli.model import case as model
from cpted_cli.model.case import Goal, Likelihood, Measured
from cpted_cli.model.safety_walk import REMARK_STATUSES as REMARK_STATUS_IDS
from cpted_cli.model.safety_walk import RemarkKind
from cpted_cli.model.stage import StageStatus
from cpted_cli.wording import cases
from cpted_cli.wording.cases import detectability_words, goal_words, measured_words, missing_words
from cpted_cli.wording.translator import words_for

EN, SV = words_for("en"), words_for("sv")


@pytest.mark.parametrize(
    ("labels", "ids"),
    [
        (cases.STAGE_STATUSES, get_args(StageStatus)),
        (cases.PARTNER_KINDS, model.PARTNER_KINDS),
        (cases.GOAL_KINDS, model.GOAL_KINDS),
        (cases.EVENT_KINDS, model.EVENT_KINDS),
        (cases.REMARK_KINDS, get_args(RemarkKind)),
        (cases.REMARK_STATUSES, REMARK_STATUS_IDS),
        (cases.FIELDS, FIELD_IDS),
        (cases.FIELDS_SAY, FIELD_IDS),
        (cases.LIKELIHOODS, get_args(Likelihood)),
        (cases.LACKS, get_args(Lack)),
    ],
)
def test_every_id_of_the_model_has_its_words(labels, ids):
    assert set(labels) == set(ids)


def test_what_is_missing_is_named_by_title_and_long_lists_are_counted():
    missing = Missing(lack="goal-baseline", names=("g1", "g2"))
    assert missing_words(missing, EN, {"g1": "More walk"}) == "where it stands today is not said: More walk, g2"
    many = Missing(lack="action-owner", names=tuple("abcdefgh"))
    assert missing_words(many, EN, {}) == "nobody does it: a, b, c, d, e, f and 2 more"
    assert missing_words(Missing(lack="goal-kinds", names=("felt-safety",)), SV, {}) == "inget mål gäller: trygghet"


@pytest.mark.parametrize(
    ("measured", "said"),
    [
        (None, ""),
        (Measured(value=27, of=61), "27 av 61"),
        (Measured(value=2.5), "2,5"),
        (Measured(text="ingen"), "ingen"),
        (Measured(value=14, text="lampor"), "14 lampor"),
    ],
)
def test_indicator_stands_in_numbers_or_words(measured, said):
    assert measured_words(measured, SV) == said


def test_goal_leads_from_here_to_there_by_a_date():
    goal = Goal(id="g", title="G", about="crime", baseline=Measured(value=27, of=61), date=date(2027, 10, 31))

    assert goal_words(goal, EN) == "from 27 of 61 to not said, by 2027-10-31"
    assert goal_words(Goal(id="g", title="G", about="crime"), EN) == "from not said to not said, by not said"


def test_few_crimes_are_said_to_be_too_few():
    assert "inte ens en halvering" in detectability_words(detectability(33), SV)
    assert "not even if all of them ceased" in detectability_words(detectability(10), EN)
    assert "at least 39 fewer" in detectability_words(detectability(98), EN)
