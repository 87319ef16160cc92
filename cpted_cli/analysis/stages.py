"""Where a case stands in its five stages: what is there, and what each stage still lacks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from cpted_cli.model.case import Case, Problem, Standing
from cpted_cli.model.plan import Action, Plan
from cpted_cli.model.safety_walk import SafetyWalk
from cpted_cli.model.stage import STAGES, StageId
from cpted_cli.model.terms import Mode

Lack = Literal[
    "vision", "area", "partners", "partner-role", "residents", "goals", "goal-kinds", "goal-baseline", "goal-target",
    "sites", "not-dark", "voices", "crime", "problems",
    "problem-described", "problem-evidence", "problem-against", "problem-causes", "matrix",
    "actions", "action-owner", "action-funder", "action-date", "action-indicator", "action-ground", "with-residents",
    "decisions", "remarks-open",
    "evaluation", "evaluation-date", "evaluation-by", "comparison", "results", "lessons",
]  # fmt: skip
ACTIVE: tuple[Mode, ...] = ("with", "by")
KINDS = ("engagement", "felt-safety", "crime")
LEAST_PARTNERS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One thing that a stage lacks; `names` are the things it is lacking in, `count` how many they are."""

    lack: Lack
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StageView:
    """One stage: how far it is said to have come, and what it still lacks."""

    id: StageId
    standing: Standing
    missing: tuple[Missing, ...]

    @property
    def is_done(self) -> bool:
        """Whether it is said to be done."""
        return self.standing.status == "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteInCase:
    """What a case needs to know of one of its sites; it was visited on `days`."""

    id: str
    plan: Plan | None = None
    walk: SafetyWalk | None = None
    lights: frozenset[str] = frozenset()
    days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A case with its sites."""

    case: Case
    sites: Sequence[SiteInCase] = field(default_factory=tuple)

    @property
    def actions(self) -> tuple[tuple[str, Action], ...]:
        """All actions, each with its id as the case refers to it."""
        own = [(one.id, one) for one in self.case.actions]
        planned = [(f"{site.id}/{one.id}", one) for site in self.sites if site.plan for one in site.plan.actions]
        return (*planned, *own)

    @property
    def active_from(self) -> date | None:
        """The first day on which something was done with or by residents, not only to or for them."""
        return min((one.date for one in self.case.dialogue if one.mode in ACTIVE), default=None)

    @property
    def heard_from(self) -> date | None:
        """The first day on which residents took part: something done with or by them, or a safety walk."""
        walks = [site.walk.date for site in self.sites if site.walk]
        return min((day for day in (self.active_from, *walks) if day), default=None)


def stage_views(whole: Whole) -> tuple[StageView, ...]:
    """Look through all five stages."""
    lacking: Mapping[StageId, Iterator[Missing]] = {
        "vision": _vision(whole.case),
        "identification": _identification(whole),
        "analysis": _analysis(whole.case),
        "strategy": _strategy(whole),
        "evaluation": _evaluation(whole.case),
    }
    return tuple(StageView(id=one, standing=whole.case.standing(one), missing=tuple(lacking[one])) for one in STAGES)


def next_stage(views: Sequence[StageView]) -> StageView | None:
    """Give the first stage that is not said to be done; None where all are."""
    return next((one for one in views if not one.is_done), None)


def _vision(case: Case) -> Iterator[Missing]:
    if case.vision is None:
        yield Missing(lack="vision")
    if case.area is None:
        yield Missing(lack="area")
    if len(case.partners) < LEAST_PARTNERS:
        yield Missing(lack="partners")
    yield from _named("partner-role", [one.id for one in case.partners if not (one.role and one.contribution)])
    if not any(one.kind == "residents" for one in case.partners):
        yield Missing(lack="residents")
    if not case.goals:
        yield Missing(lack="goals")
        return
    yield from _named("goal-kinds", [kind for kind in KINDS if all(one.about != kind for one in case.goals)])
    yield from _named("goal-baseline", [one.id for one in case.goals if one.baseline is None])
    yield from _named("goal-target", [one.id for one in case.goals if one.target is None or one.date is None])


def _identification(whole: Whole) -> Iterator[Missing]:
    case = whole.case
    if not whole.sites:
        yield Missing(lack="sites")
    yield from _named("not-dark", [one.id for one in whole.sites if not {"day", "dark"} <= one.lights])
    if not case.surveys and all(one.walk is None for one in whole.sites):
        yield Missing(lack="voices")
    if not case.crime:
        yield Missing(lack="crime")
    if not case.problems:
        yield Missing(lack="problems")


def _analysis(case: Case) -> Iterator[Missing]:
    problems = case.problems
    described = [one.id for one in problems if not (one.who and one.what and one.where and one.when)]
    yield from _named("problem-described", described)
    yield from _named("problem-evidence", [one.id for one in problems if not _has_evidence(one)])
    yield from _named("problem-against", [one.id for one in problems if not _looked_against(one)])
    yield from _named("problem-causes", [one.id for one in problems if not one.causes])
    if case.matrix is None or not case.matrix.places:
        yield Missing(lack="matrix")


def _has_evidence(problem: Problem) -> bool:
    return bool(problem.evidence_for)


def _looked_against(problem: Problem) -> bool:
    return bool(problem.evidence_against) or any(one.evidence_against for one in problem.causes)


def _strategy(whole: Whole) -> Iterator[Missing]:
    actions = whole.actions
    if not actions:
        yield Missing(lack="actions")
    still = [(name, one) for name, one in actions if one.is_open]
    yield from _named("action-ground", [name for name, one in still if not has_ground(one)])
    yield from _named("action-owner", [name for name, one in still if one.owner is None])
    yield from _named("action-funder", [name for name, one in still if not one.is_funded])
    yield from _named("action-date", [name for name, one in still if one.due is None and one.due_text is None])
    yield from _named("action-indicator", [name for name, one in still if one.indicator is None])
    if whole.active_from is None:
        yield Missing(lack="with-residents")
    unanswered = [
        f"{site.id}/{one.id}"
        for site in whole.sites
        if site.walk is not None
        for one in site.walk.remarks
        if not one.is_answered
    ]
    yield from _named("remarks-open", unanswered)
    if not whole.case.decisions:
        yield Missing(lack="decisions")


def has_ground(action: Action) -> bool:
    """Tell whether an action answers anything: a finding, a problem, a resident's remark."""
    return bool(action.findings or action.problems or action.remarks)


def _evaluation(case: Case) -> Iterator[Missing]:
    found = case.evaluation
    if found is None:
        yield Missing(lack="evaluation")
        return
    if found.date is None:
        yield Missing(lack="evaluation-date")
    if found.by is None:
        yield Missing(lack="evaluation-by")
    if found.control is None:
        yield Missing(lack="comparison")
    yield from _named("results", [one.id for one in case.goals if not one.results])
    if not found.lessons:
        yield Missing(lack="lessons")


def _named(lack: Lack, names: Sequence[str]) -> Iterator[Missing]:
    if names:
        yield Missing(lack=lack, names=tuple(names))
