from collections.abc import Callable, Mapping
from typing import Literal, get_args

import pytest

from cpted_cli.files.checklists import whole_checklist
from cpted_cli.files.library import shipped_library
from cpted_cli.model.assessment import State
from cpted_cli.model.checklist import Crime, Form, OwnerLevel
from cpted_cli.model.measure import Conflict, Effort, Evidence
from cpted_cli.model.plan import ActionStatus
from cpted_cli.model.scale import QuantityScale
from cpted_cli.model.score import Band
from cpted_cli.model.terms import CostBand, Mode
from cpted_cli.model.text import Light
from cpted_cli.wording import labels
from cpted_cli.wording.translator import Words, words_for

EN, SV = words_for("en"), words_for("sv")
Label = Callable[[str, Words], str]

TABLES: list[tuple[Label, Mapping[str, str], object]] = [
    (labels.band, labels.BANDS, Band),
    (labels.light, labels.LIGHTS, Light),
    (labels.owner, labels.OWNERS, OwnerLevel),
    (labels.cost, labels.COSTS, CostBand),
    (labels.effort, labels.EFFORTS, Effort),
    (labels.evidence, labels.EVIDENCE, Evidence),
    (labels.conflict, labels.CONFLICTS, Conflict),
    (labels.mode, labels.MODES, Mode),
    (labels.status, labels.STATUSES, ActionStatus),
    (labels.form, labels.FORMS, Form),
    (labels.crime, labels.CRIMES, Crime),
    (labels.scale_kind, labels.SCALE_KINDS, Literal["steps", "quantity", "ratio", "count"]),
]


@pytest.mark.parametrize(("label", "table", "ids"), TABLES)
def test_everything_that_the_model_names_has_a_word(label, table, ids):
    assert set(get_args(ids)) <= set(table)
    assert all(label(id_, EN) for id_ in table)


@pytest.mark.parametrize(("label", "table", "ids"), TABLES)
def test_no_two_ids_of_a_kind_share_a_word(label, table, ids):
    assert len({label(id_, SV) for id_ in table}) == len(table)


def test_every_way_of_not_rating_has_its_own_words():
    assert set(labels.NON_RATINGS) == set(get_args(State)) - {"rated"}
    assert [labels.non_rating(id_, SV) for id_ in labels.NON_RATINGS] == [
        "finns inte (men borde finnas)",
        "inte aktuellt här",
        "kunde inte bedömas",
        "obesvarad",
    ]


def test_the_verdicts_are_the_four_fixed_words():
    said = [labels.band(id_, SV) for id_ in ("serious", "clear", "acceptable", "good")]
    assert said == ["Allvarliga brister", "Tydliga brister", "Godtagbart", "Bra"]


def test_costs_have_hard_spaces():
    assert labels.cost("10k-50k", SV) == "10–50\u00a0tkr"
    assert labels.cost("250k-1m", SV) == "250\u00a0tkr–1\u00a0mkr"
    assert not any(" " in labels.cost(id_, EN).removeprefix("over ").removeprefix("under ") for id_ in labels.COSTS)


def test_research_support_is_graded_in_words():
    assert [labels.evidence(id_, SV) for id_ in ("good", "some", "weak", "experience")] == [
        "gott kunskapsstöd",
        "visst kunskapsstöd",
        "svagt kunskapsstöd",
        "erfarenhet",
    ]


def test_basic_requirements_and_editions_have_their_fixed_words():
    assert [labels.gate(id_, SV) for id_ in labels.GATES] == ["uppfyllt", "ej uppfyllt", "ej kontrollerat"]
    assert labels.edition("open", SV) == "öppen version"
    assert labels.edition("protected", SV) == "version med skyddsvärda uppgifter"


def test_units_that_are_words_are_translated_and_signs_are_not():
    assert [labels.unit(one, SV) for one in ("days", "lx", "m")] == ["dagar", "lx", "m"]


def test_no_shipped_unit_is_an_english_word_to_a_swedish_reader():
    wholes = [whole_checklist(one)[0] for one in shipped_library().checklists.values()]
    scales = [one.resolved_scale for whole in wholes if whole for one in whole.criteria()]
    units = {one.unit for one in scales if isinstance(one, QuantityScale)}

    assert units >= {"m", "days"}
    assert units - set(labels.UNITS) <= {"m", "lx", "s", "min", "h", "%", "×", "per 100 m"}
