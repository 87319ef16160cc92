"""Agreement on the terminal."""

from datetime import date

import pytest

from cpted_cli.analysis.agreement import agreement, agreement_with
from cpted_cli.analysis.instances import rounds_of
from cpted_cli.model.assessment import Answer
from cpted_cli.model.site import Assignment
from cpted_cli.terminal.agreement import Named, show_page
from cpted_cli.wording.translator import words_for
from tests.builders import (
    NOT_APPLICABLE,
    QUALITY,
    YES_NO,
    make_assessment,
    make_criterion,
    make_site,
    make_visit,
    one_principle,
)
from tests.terminal.drawn import plain, text_of

SITE = make_site("a", assignment=Assignment(people={"a1": {"en": "the architect", "sv": "arkitekten"}}))
PATHS = [make_criterion(f"path{n}", scale=QUALITY, light="both") for n in range(4)]
FIRST = make_visit({"path0": 4, "path1": 2, "path2": 1, "path3": 3}, file="one.yaml")
SECOND = make_visit({"path0": 1, "path1": 2, "path2": 2, "path3": NOT_APPLICABLE}, file="two.yaml", assessor="a2")


def shown(*visits, language="en", criteria=PATHS, reference=None):
    checklist, to = one_principle(*criteria), plain()
    rounds = rounds_of(SITE, checklist, "", visits)
    names = [("quality", QUALITY), ("yes-no", YES_NO)]
    found = agreement_with(rounds, names, reference, "expert.yaml") if reference else agreement(rounds, names)
    named = Named(sites=(SITE,), checklists=(checklist,), scales=dict(names))
    show_page(to, found, named, words_for(language))
    return text_of(to)


def test_page_gives_three_figures_and_who_answered_what():
    text = shown(FIRST, SECOND)

    assert "2 assessors, 4 questions with steps" in text
    assert "1 of 3" in text  # alike
    assert "2 of 3" in text  # within a step
    assert "the architect: Very good" in text
    assert "a2: does not apply here" in text
    assert "settles: [one.yaml, two.yaml]" in text
    assert "assessors can agree and be wrong together" in text


def test_what_was_judged_together_is_left_out_and_said():
    visits = [make_visit({"path0": 2, "path1": Answer(value=3, together=True)}, assessor=who) for who in ("a1", "a2")]

    text = shown(*visits)

    assert "1 judged together and left out" in text
    assert "1 of 1" in text


def test_lights_stand_apart_where_the_scale_is_one():
    dark = [make_visit({"path0": 2}, light="dark", assessor=who) for who in ("a1", "a2")]

    text = shown(FIRST, SECOND, *dark)

    assert "\ndaylight " in text
    assert "\ndark " in text


def test_scales_that_differ_are_not_pooled_on_the_page():
    criteria = [*PATHS, make_criterion("lock", scale=YES_NO)]
    visits = [make_visit({"path0": 2, "lock": 1}, assessor=who) for who in ("a1", "a2")]

    text = shown(*visits, criteria=criteria)

    assert "No to Yes" in text
    assert "Serious to Very good" in text
    assert "daylight " not in text.partition("To be settled")[0]


@pytest.mark.parametrize(("language", "word"), [("en", "reference expert.yaml"), ("sv", "referensbesiktningen")])
def test_comparison_with_a_reference_names_it_and_each_assessor(language, word):
    reference = make_assessment({"path0": 4, "path1": 2}, assessor="expert", date=date(2026, 10, 20))

    text = shown(FIRST, SECOND, language=language, reference=reference)

    assert word in text
    assert ("the architect" if language == "en" else "arkitekten") in text
