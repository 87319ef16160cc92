"""To, for, with or by the residents, and how much only hardens the place."""

from dataclasses import replace

from cpted_cli.analysis.participation import participation
from cpted_cli.model.plan import Action
from tests.analysis.test_budgeting import MEASURE

MEASURES = {"bench": replace(MEASURE, id="bench"), "lock": replace(MEASURE, id="lock", hardening=True)}


def actions(*modes, measure=None):
    return [Action(id=f"a{number}", title="T", mode=mode, measure=measure) for number, mode in enumerate(modes)]


def test_modes_are_counted_and_so_are_those_that_say_none():
    found = participation(actions("for", "with", None), MEASURES)

    assert (dict(found.counts), found.unsaid, found.of) == ({"to": 0, "for": 1, "with": 1, "by": 0}, 1, 3)


def test_more_than_four_of_five_to_or_for_is_mostly_passive():
    assert participation(actions("for", "for", "to", "for", "with"), MEASURES).is_mostly_passive is False
    assert participation(actions("for", "for", "to", "for", "for", "with"), MEASURES).is_mostly_passive is True


def test_few_actions_say_nothing_of_shares():
    few = participation(actions("for", "for", measure="lock"), MEASURES)

    assert (few.passive_share, few.hardening_share) == (None, None)
    assert (few.is_mostly_passive, few.is_mostly_hardening) == (False, False)


def test_more_than_half_that_only_hardens_is_mostly_hardening():
    half = [*actions("for", "for", measure="lock"), *actions("for", "for", measure="bench")]

    assert participation(half, MEASURES).is_mostly_hardening is False
    assert participation([*half, *actions("for", measure="lock")], MEASURES).is_mostly_hardening is True
