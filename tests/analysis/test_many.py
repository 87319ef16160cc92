"""Many sites at once: the figures of each alone, to the last bit."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpted_cli.analysis.instances import Visit, position_of
from cpted_cli.analysis.kernel import Answers, Grid
from cpted_cli.analysis.many import NONE, STANDINGS, ManySeen, many_readings, slots_of
from cpted_cli.analysis.scoring import site_scores
from cpted_cli.model.assessment import Answer
from cpted_cli.model.score import BANDS
from tests.builders import QUALITY, make_checklist, make_criterion, make_principle, make_site, make_visit

CHECKLIST = make_checklist(
    make_principle(
        "one",
        make_criterion("a", scale=QUALITY, weight=1.0, light="day", gate=0),
        make_criterion("b", scale=QUALITY, weight=1 / 3, light="both", gate=1),
        make_criterion("c", scale=QUALITY, weight=0.7, light="both"),
    ),
    make_principle(
        "two",
        make_criterion("d", scale=QUALITY, weight=3.0, light="dark"),
        make_criterion("e", scale=QUALITY, weight=0.1, light="day"),
        make_criterion("f", scale=QUALITY, weight=1.0, light="both"),
    ),
)
ANSWERS = {"-": None, "n": Answer(not_applicable="x"), "o": Answer(not_observed="x"), "0": Answer(value=0)}
ANSWERS |= {str(step): Answer(value=float(step)) for step in range(1, 5)} | {"x": Answer(absent="x")}
LETTERS = st.text(alphabet="-no01234x", min_size=10, max_size=10)


def visits_of(lights, letters):
    made = []
    for light in lights:
        said = {}
        for (number, at), letter in zip(slots_of(CHECKLIST, lights), letters, strict=False):
            answer = ANSWERS[letter]
            if at == light and answer is not None:
                said[tuple(CHECKLIST.criteria())[number].id] = answer
        made.append(make_visit(said, light=light))
    return made


def seen_of(lights, sites):
    slots = slots_of(CHECKLIST, lights)
    answers = [listed(number, letter) for number in range(6) for letter in ANSWERS]
    letter_of = list(ANSWERS)
    rows = [
        [
            number * len(letter_of) + letter_of.index(letters[at] if light in lights else "-")
            for at, (number, light) in enumerate(slots)
        ]
        for letters in sites
    ]
    grid = Grid(
        criterion=np.array([number for number, _ in slots]),
        answer=np.array(rows).T,
        listed=Answers(
            criterion=np.array([one[0] for one in answers]),
            applicable=np.array([one[1] for one in answers]),
            position=np.array([one[2] for one in answers]),
        ),
    )
    return ManySeen(lights=lights, light=tuple(light for _, light in slots), grid=grid)


def listed(number, letter):
    criterion = tuple(CHECKLIST.criteria())[number]
    answer = ANSWERS[letter]
    position = None
    if answer is not None and answer.state == "absent":
        position = criterion.absent
    elif answer is not None and answer.state == "rated":
        position = position_of(criterion.resolved_scale, answer)
    is_applicable = answer is None or answer.state != "not_applicable"
    return number, is_applicable, np.nan if position is None else position


def told(reading, gates, findings):
    return (reading.score, reading.shown, reading.low, reading.high, reading.coverage, reading.standing,
            reading.band, reading.band_low, reading.band_high, gates, findings)  # fmt: skip


def columns_told(made, row, column):
    number = made.shown[row, column]
    score = made.score[row, column]
    bands = [None if one == NONE else BANDS[one] for one in (
        made.band[row, column], made.band_low[row, column], made.band_high[row, column])]  # fmt: skip
    gates = (int(made.gates_met[row]), int(made.gates_failed[row]), int(made.gates_unchecked[row]))
    return (
        None if np.isnan(score) else float(score),
        None if number == NONE else int(number),
        float(made.low[row, column]),
        float(made.high[row, column]),
        float(made.coverage[row, column]),
        STANDINGS[made.standing[row, column]],
        *bands,
        gates if column == 0 else None,
        int(made.findings[row]) if column == 0 else None,
    )


@pytest.mark.parametrize("lights", [("day",), ("dark",), ("day", "dark")])
@settings(max_examples=60, deadline=None)
@given(sites=st.lists(LETTERS, min_size=1, max_size=8))
def test_every_figure_of_every_site_is_the_one_it_has_alone(lights, sites):
    views = many_readings(seen_of(lights, sites), CHECKLIST)

    for row, letters in enumerate(sites):
        (alone,) = site_scores(make_site(), CHECKLIST, "", [as_visit(one) for one in visits_of(lights, letters)])
        for name, view, made in zip(("all", *lights), (alone, *alone.by_light.values()), views, strict=True):
            gates = (view.gates.met, len(view.gates.failed), len(view.gates.unchecked))
            found = sum(name in {"all", one.light} for one in alone.findings)
            assert columns_told(made, row, 0) == told(view, gates, found)
            for column, principle in enumerate(view.principles, start=1):
                assert columns_told(made, row, column) == told(principle, None, None)


def test_instrument_without_a_verdict_has_no_word_for_any_site():
    whole, day = many_readings(seen_of(("day",), ["0123401234"]), replace(CHECKLIST, verdict=False))
    assert {*np.unique(whole.band), *np.unique(day.band), *np.unique(day.band_low)} == {NONE}
    assert (day.shown != NONE).any()


def as_visit(visit):
    return visit if isinstance(visit, Visit) else Visit(file="x", assessment=visit)


def test_slots_stand_in_the_order_of_the_checklist():
    assert slots_of(CHECKLIST, ("day",)) == (
        (0, "day"), (1, "day"), (2, "day"), (3, "dark"), (4, "day"), (5, "day")
    )  # fmt: skip
    assert len(slots_of(CHECKLIST, ("day", "dark"))) == 9
