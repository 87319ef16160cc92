"""Which criterion a heading means."""

import pytest

from cpted_cli.files.table_criteria import as_id, criterion_of, is_own, meant_by
from tests.builders import QUALITY, make_criterion, one_principle

VIEW = make_criterion("ns-view", scale=QUALITY, question={"sv": "Hur väl syns gården?", "en": "How well is it seen?"})
TAGS = make_criterion("mt-graffiti", scale=QUALITY, question={"sv": "Är väggarna fria från klotter?", "en": "No tags?"})
LITTER = make_criterion("mt-litter", scale=QUALITY, question="Hur mycket skräp ligger här?")
CHECKLIST = one_principle(VIEW, TAGS, LITTER)


@pytest.mark.parametrize(
    "head", ["ns-view", "NS-View", "ns_view", "ns view", "ns-view (m)", "Hur väl syns gården?", "how  well is it SEEN"]
)
def test_heading_is_read_by_its_id_or_its_question_however_it_is_spelt(head):
    assert criterion_of(head, CHECKLIST) == VIEW
    assert not is_own(head, CHECKLIST, ())


@pytest.mark.parametrize("head", ["Klotter", "Adress", "", "ns-vew"])
def test_heading_that_is_neither_names_no_criterion(head):
    assert criterion_of(head, CHECKLIST) is None


@pytest.mark.parametrize(
    ("head", "guess"),
    [("Klotter", "mt-graffiti"), ("mt-liter", "mt-litter"), ("mt_graffitti", "mt-graffiti"), ("Ort", "")],
)
def test_guess_is_by_the_id_or_by_words_of_the_question(head, guess):
    assert meant_by(head, CHECKLIST.criteria()) == guess


def test_criterion_that_has_a_column_is_never_guessed():
    assert meant_by("mt-liter", [VIEW, TAGS]) == ""
    assert meant_by("Klotter", [VIEW, LITTER]) == ""
    assert is_own("Klotter", CHECKLIST, [VIEW, LITTER])
    assert not is_own("mt-liter", CHECKLIST, [VIEW, TAGS])


def test_question_that_two_ask_is_nobodys():
    twice = one_principle(VIEW, make_criterion("ns-again", scale=QUALITY, question="Hur väl syns gården?"))

    assert criterion_of("Hur väl syns gården?", twice) is None


def test_id_is_in_small_letters_joined_by_dashes():
    assert as_id(" Ns_Lit way-HOME (m) ") == "ns-lit-way-home"
