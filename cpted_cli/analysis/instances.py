"""Which questions a site gives in a round, and what each assessor answered to them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cpted_cli.model.assessment import Again, Answer, Assessment, State
from cpted_cli.model.checklist import Checklist, Criterion, Excluded
from cpted_cli.model.scale import RatioScale, Scale, StepScale
from cpted_cli.model.site import Site
from cpted_cli.model.text import LIGHTS, Light

UNRATED_ORDER: tuple[State, ...] = ("not_observed", "not_applicable", "unanswered")
DISAGREEMENT = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """An assessment together with the name of its file, which orders visits of the same minute.

    `by_daylight` says of a visit in the dark that by its own clock times the sun was up.
    """

    file: str
    assessment: Assessment
    by_daylight: bool = False

    @property
    def order(self) -> tuple[str, str, str]:
        """Date, clock time of the start, file name."""
        return (self.assessment.date.isoformat(), self.assessment.conditions.start or "", self.file)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A criterion at one place: the site as a whole, or one zone of a repeating kind."""

    criterion: Criterion
    principle: str
    zone: str | None

    @property
    def key(self) -> str:
        """The name under which its answer stands in an assessment."""
        return self.criterion.id if self.zone is None else f"{self.criterion.id}@{self.zone}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What one assessor answered, where that stands on 0…1 if it counts as rated, and in which file."""

    assessor: str
    answer: Answer
    position: float | None
    file: str = ""

    @property
    def is_own_rating(self) -> bool:
        """Whether the assessor rated, and did so without the others."""
        return self.position is not None and not self.answer.together


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """A question in one light with the answers of all assessors.

    `settled` holds the answers as they were before a settlement took their place, if one did;
    `again` what a recheck found, which counts for basic requirements alone.
    """

    question: Question
    light: Light
    given: tuple[Given, ...]
    settled: tuple[Given, ...] = ()
    again: Again | None = None

    @property
    def own(self) -> tuple[Given, ...]:
        """What each assessor answered alone, before anything was settled."""
        return self.settled or self.given

    @property
    def rated(self) -> tuple[Given, ...]:
        """Those who rated it; something absent counts as rated."""
        return tuple(one for one in self.given if one.position is not None)

    @property
    def position(self) -> float | None:
        """The mean position of those who rated, 0…1."""
        positions = [one.position for one in self.given if one.position is not None]
        return sum(positions) / len(positions) if positions else None

    @property
    def state(self) -> State:
        """Rated if anybody rated it, otherwise the first state that anybody gave."""
        if self.rated:
            return "rated"
        states = {one.answer.state for one in self.given}
        return next((state for state in UNRATED_ORDER if state in states), "unanswered")

    @property
    def is_applicable(self) -> bool:
        """Whether it counts at all."""
        return self.state != "not_applicable"

    @property
    def is_disputed(self) -> bool:
        """Rated by one and not applicable for another, or rated more than a step apart."""
        positions = [one.position for one in self.rated if one.position is not None]
        if not positions:
            return False
        not_applicable = any(one.answer.state == "not_applicable" for one in self.given)
        return not_applicable or round(max(positions) - min(positions), 9) > DISAGREEMENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Everything that was seen of one site by one checklist in one wave of visits.

    `undrawn` are the questions at zones that were left out of a sample and that nobody answered;
    `rechecks` looked again at basic requirements that were not met.
    """

    site: Site
    checklist: Checklist
    sha256: str
    id: str
    visits: tuple[Visit, ...]
    instances: tuple[Instance, ...]
    excluded: tuple[Excluded, ...]
    undrawn: tuple[Instance, ...] = ()
    rechecks: tuple[Visit, ...] = ()

    @property
    def lights(self) -> tuple[Light, ...]:
        """The lights in which it was visited."""
        return tuple(light for light in LIGHTS if any(one.assessment.light == light for one in self.visits))

    @property
    def assessors(self) -> tuple[str, ...]:
        """Who visited, in order of their ids."""
        return tuple(sorted({one.assessment.assessor for one in self.visits}))

    @property
    def is_dark_unproven(self) -> bool:
        """Whether it was visited in the dark, but never with the sun down by the visits' own clocks."""
        dark = [one for one in self.visits if one.assessment.light == "dark"]
        return bool(dark) and all(one.by_daylight for one in dark)

    @property
    def is_quick(self) -> bool:
        """Whether all visits were short ones."""
        return all(one.assessment.short for one in self.visits)


def position_of(scale: Scale, answer: Answer) -> float | None:
    """Give the position 0…1 of a rating; None if it is none on this scale."""
    if isinstance(scale, RatioScale):
        if answer.count is None or not answer.of:
            return None
        return scale.position(answer.count / answer.of)
    if answer.value is None or (isinstance(scale, StepScale) and not scale.allows(answer.value)):
        return None
    return scale.position(answer.value)


def answer_position(criterion: Criterion, answer: Answer) -> float | None:
    """Give the position 0…1 of an answer to a criterion, one that says it is absent too; None if it is no rating."""
    if answer.state == "absent":
        return criterion.absent
    return position_of(criterion.resolved_scale, answer) if answer.state == "rated" else None


def questions(checklist: Checklist, site: Site) -> tuple[Question, ...]:
    """List the questions that a checklist asks at a site, in the order of the checklist."""
    return tuple(
        Question(criterion=criterion, principle=principle.id, zone=zone)
        for principle in checklist.principles
        for criterion in principle.criteria
        if not is_ruled_out(criterion, site)
        for zone in _zones(checklist, criterion, site)
    )


def is_ruled_out(criterion: Criterion, site: Site) -> bool:
    """Tell whether the site states that it has no such zone, or another fact; silence removes nothing."""
    facts, wanted = site.facts or {}, (criterion.when or {}).items()
    return site.lacks(criterion.zone) or any(name in facts and facts[name] != value for name, value in wanted)


def _zones(checklist: Checklist, criterion: Criterion, site: Site) -> tuple[str | None, ...]:
    if not checklist.repeats(criterion):
        return (None,)
    return tuple(zone.id for zone in site.zones_of(criterion.zone)) or (None,)


def rounds_of(site: Site, checklist: Checklist, sha256: str, visits: Iterable[Visit]) -> tuple[Round, ...]:
    """Put the visits together, round by round; rounds are never merged."""
    rounds: dict[str, list[Visit]] = {}
    for visit in visits:
        rounds.setdefault(visit.assessment.round_id, []).append(visit)
    visited = [name for name in sorted(rounds) if any(not one.assessment.recheck for one in rounds[name])]
    return tuple(round_of(site, checklist, sha256, rounds[name]) for name in visited)


def round_of(site: Site, checklist: Checklist, sha256: str, visits: Iterable[Visit]) -> Round:
    """Put the visits of one round together, question by question.

    A later visit by the same person in the same light replaces the earlier one whole. A file that
    settles others is no visit, unless there is nothing that it settles; nor is a recheck.
    """
    everything = sorted(visits, key=lambda one: one.order)
    ordered = [one for one in everything if not one.assessment.recheck]
    rechecks = tuple(one for one in everything if one.assessment.recheck)
    alone = [one for one in ordered if not one.assessment.settles] or ordered
    settling = [one for one in ordered if one not in alone]
    latest = {(one.assessment.assessor, one.assessment.light): one for one in alone}
    kept = tuple(sorted(latest.values(), key=lambda one: (LIGHTS.index(one.assessment.light), one.assessment.assessor)))
    quick = all(one.assessment.short for one in kept)
    asked = [one for one in questions(checklist, site) if one.criterion.short or not quick]
    everywhere = tuple(_instances(asked, kept))
    undrawn = tuple(one for one in everywhere if _is_undrawn(one, kept))
    return Round(
        site=site,
        checklist=checklist,
        sha256=sha256,
        id=kept[0].assessment.round_id,
        visits=kept,
        instances=tuple(
            _rechecked(_settled(one, settling), rechecks, kept) for one in everywhere if one not in undrawn
        ),
        excluded=tuple(_excluded(checklist, site, quick=quick)),
        undrawn=undrawn,
        rechecks=rechecks,
    )


def in_light(seen: Round, light: Light) -> Round:
    """Give the round as seen in one light alone."""
    return replace(
        seen,
        visits=tuple(one for one in seen.visits if one.assessment.light == light),
        instances=tuple(one for one in seen.instances if one.light == light),
        undrawn=tuple(one for one in seen.undrawn if one.light == light),
    )


def _instances(asked: list[Question], visits: tuple[Visit, ...]) -> Iterator[Instance]:
    lights = {one.assessment.light for one in visits}
    for question in asked:
        for light in question.criterion.lights:
            if light in lights or question.criterion.light != "both":
                given = tuple(_given(question, visit) for visit in visits if visit.assessment.light == light)
                yield Instance(question=question, light=light, given=given)


def _is_undrawn(instance: Instance, visits: tuple[Visit, ...]) -> bool:
    # An answer given outside the sample counts: what was seen is not left out.
    zone, kind = instance.question.zone, instance.question.criterion.zone
    there = [one.assessment for one in visits if one.assessment.light == instance.light]
    samples = [(one.sampled or {}).get(kind or "") for one in there]
    if zone is None or not there or any(one is None or zone in one.seen for one in samples):
        return False
    return all(one.answer.state == "unanswered" for one in instance.given)


def _settled(instance: Instance, settling: list[Visit]) -> Instance:
    # The last settlement that answers the question counts; assessors whom it does not name keep theirs.
    for settlement in reversed(settling):
        said = _given(instance.question, settlement)
        others = [one for one in instance.given if one.file not in settlement.assessment.settles]
        is_answered = said.answer.state != "unanswered" and settlement.assessment.light == instance.light
        if is_answered and len(others) < len(instance.given):
            return replace(instance, given=(*others, said), settled=instance.given)
    return instance


def _rechecked(instance: Instance, rechecks: tuple[Visit, ...], visits: tuple[Visit, ...]) -> Instance:
    # What was seen after a recheck goes before it.
    last = max((one.order for one in visits if one.assessment.light == instance.light), default=("", "", ""))
    for visit in reversed(rechecks):
        said = _given(instance.question, visit)
        later = visit.order[0] >= last[0]
        if later and visit.assessment.light == instance.light and said.position is not None:
            return replace(instance, again=Again(by=said.assessor, date=visit.assessment.date, position=said.position))
    return instance


def _given(question: Question, visit: Visit) -> Given:
    answer = visit.assessment.answer(question.key)
    position = answer_position(question.criterion, answer)
    return Given(assessor=visit.assessment.assessor, answer=answer, position=position, file=visit.file)


def _excluded(checklist: Checklist, site: Site, *, quick: bool) -> Iterator[Excluded]:
    for criterion in checklist.criteria():
        if is_ruled_out(criterion, site):
            yield Excluded(criterion=criterion.id, reason="when")
        elif quick and not criterion.short:
            yield Excluded(criterion=criterion.id, reason="short")
