"""What the open edition leaves out: everything that would help an offender, until it is mended."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import TypeVar

from cpted_cli.model.assessment import Assessment
from cpted_cli.model.photo import ReportPhoto
from cpted_cli.model.plan import Action, Plan, PlanFinding
from cpted_cli.model.score import Gates, InstanceRef, SiteScore, Unseen

RefT = TypeVar("RefT", bound=InstanceRef)


def opened(score: SiteScore, plan: Plan | None = None) -> SiteScore:
    """Take out of a result every protected finding, and every reason and place of what was not seen.

    Protected light readings go too, and the names of basic requirements that such findings do not meet.

    A protected finding that the plan tells by its `open_text` stays, without its place.
    """
    secret = [one for one in score.findings if is_protected(one, one.protected, plan)]
    told = {_spot(one) for one in secret if is_told_openly(one, plan)}
    hidden = {_spot(one) for one in secret}
    shown = [one for one in score.findings if _spot(one) not in hidden - told]
    unnamed = frozenset(one.criterion for one in secret) - frozenset(one.criterion for one in shown)
    gates = partial(_gates_opened, unnamed=unnamed)
    return replace(
        score,
        gates=gates(score.gates),
        by_light={light: replace(one, gates=gates(one.gates)) for light, one in score.by_light.items()},
        findings=tuple(replace(one, zone=None) if _spot(one) in told else one for one in shown),
        keep=_without(score.keep, secret),
        disagreements=_without(score.disagreements, secret),
        not_observed=_bare(score.not_observed),
        not_applicable=_bare(score.not_applicable),
        absent=_bare(_without(score.absent, secret)),
        unanswered=_bare(score.unanswered),
        lighting=tuple(one for one in score.lighting if not one.protected),
    )


def _gates_opened(gates: Gates, *, unnamed: frozenset[str]) -> Gates:
    failed = tuple(one for one in gates.failed if one not in unnamed)
    return replace(gates, failed=failed, withheld=gates.withheld + len(gates.failed) - len(failed))


def secret_criteria(score: SiteScore, plan: Plan | None, visits: Iterable[Assessment]) -> frozenset[str]:
    """Name the criteria of which an open edition tells no single answer.

    Where one answer is protected its neighbours give it away: of three doors, the one that is
    said to lock points out the other two.
    """
    found = {one.criterion for one in score.findings if is_protected(one, one.protected, plan)}
    marked = {key.partition("@")[0] for visit in visits for key in visit.answers if visit.answer(key).protected}
    return frozenset(found | marked)


def hidden_photos(
    photos: Iterable[ReportPhoto], plan: Plan | None, secret: frozenset[str], elsewhere: Iterable[Assessment] = ()
) -> frozenset[str]:
    """Name the photos that an open edition neither shows, names nor maps, with their captions.

    Those are the photos marked so, those that a protected finding shows, and those of `secret` criteria,
    whether the answer names the photo or the list puts it there; of visits `elsewhere`, those of protected answers.
    """
    veiled = [one for one in (plan.findings if plan else ()) if one.protected]
    chosen = {name for one in veiled for name in one.photos}
    criteria = secret | {key.partition("@")[0] for one in veiled for key in one.answers}
    other = {name for visit in elsewhere for name in _protected_in(visit)}
    return frozenset(
        one.file
        for one in photos
        if one.is_protected
        or one.file in chosen | other
        or not criteria.isdisjoint(key.partition("@")[0] for key in (*one.held, one.told or ""))
    )


def is_protected(ref: InstanceRef, marked: bool, plan: Plan | None) -> bool:  # noqa: FBT001  a fact, no switch
    """Tell whether a finding is protected: marked so on site, or by the plan."""
    return marked or any(one.protected for one in _about(ref, plan))


def findings_told(plan: Plan | None, *, is_open: bool) -> tuple[PlanFinding, ...]:
    """Give the findings of a plan that an edition may tell."""
    return tuple(one for one in (plan.findings if plan else ()) if not (is_open and one.is_secret))


def actions_told(plan: Plan | None, *, is_open: bool) -> tuple[Action, ...]:
    """Give the actions of a plan that an edition may tell: those that answer a finding which it tells, or none."""
    told = {one.id for one in findings_told(plan, is_open=is_open)}
    actions = plan.actions if plan else ()
    return tuple(one for one in actions if not one.findings or told.intersection(one.findings))


def is_told_openly(ref: InstanceRef, plan: Plan | None) -> bool:
    """Tell whether the plan has words for a protected finding that the open edition may print."""
    return any(one.open_text is not None for one in _about(ref, plan))


def _protected_in(visit: Assessment) -> Iterator[str]:
    secret = {key.partition("@")[0] for key in visit.answers if visit.answer(key).protected}
    for key in visit.answers:
        if key.partition("@")[0] in secret:
            yield from visit.answer(key).photos


def _about(ref: InstanceRef, plan: Plan | None) -> Iterable[PlanFinding]:
    key = ref.criterion if ref.zone is None else f"{ref.criterion}@{ref.zone}"
    return [one for one in (plan.findings if plan else ()) if key in one.answers and one.light in {None, ref.light}]


def _spot(ref: InstanceRef) -> tuple[str, str | None, str]:
    return ref.criterion, ref.zone, ref.light


def _without(refs: tuple[RefT, ...], secret: Iterable[InstanceRef]) -> tuple[RefT, ...]:
    """Leave out all of a criterion with a protected answer: what is said of its neighbours gives it away."""
    criteria = {one.criterion for one in secret}
    return tuple(one for one in refs if one.criterion not in criteria)


def _bare(unseen: tuple[Unseen, ...]) -> tuple[Unseen, ...]:
    return tuple(replace(one, zone=None, reason="") for one in unseen)
