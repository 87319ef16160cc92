"""Where an assessor stands in a list of questions, and what has been answered so far."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from cpted_cli.analysis.instances import Question
from cpted_cli.analysis.moves import Change, Notice, Order, Shown, Step, ZoneChange
from cpted_cli.model.assessment import UNANSWERED, Answer
from cpted_cli.model.site import Zone
from cpted_cli.model.text import LocalText

NO_ANSWERS: Mapping[str, Answer] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A part of the walk that can be gone to: a zone, a kind of zone or a principle, and what it may be called.

    `title` is what it is called on the page.
    """

    id: str
    names: tuple[str, ...]
    title: LocalText = ""
    is_principle: bool = False

    def holds(self, question: Question) -> bool:
        """Tell whether a question belongs to it."""
        own = (question.principle,) if self.is_principle else (question.criterion.zone, question.zone)
        return self.id in own


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """In which order kinds of zones, zones and criteria stand, and of which kinds more zones may be added."""

    kinds: tuple[str, ...] = ()
    zones: tuple[Zone, ...] = ()
    criteria: tuple[str, ...] = ()
    repeating: frozenset[str] = frozenset()
    sampled: frozenset[str] = frozenset()

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the walk in walking order: that of the site's file.

        A kind of which the file has no zone comes after all that stand before it in the checklist.
        """
        parts = {zone.id if zone.kind in self.repeating else zone.kind: zone.kind for zone in self.zones}
        found = [part for part, kind in parts.items() if kind in self.kinds]
        for number, kind in enumerate(self.kinds):
            if kind in parts.values():
                continue
            before = [at for at, part in enumerate(found) if parts.get(part, part) in self.kinds[:number]]
            found.insert(max(before, default=-1) + 1, kind)
        return tuple(found)

    def arranged(self, questions: Iterable[Question], by: Order) -> tuple[Question, ...]:
        """Put questions in an order; those about the site as a whole come last, when all of it has been seen."""
        parts = self.parts

        def place(question: Question) -> tuple[int, int]:
            part = stretch_id(question)
            at = len(parts) if part is None else _place(parts, part)
            criterion = _place(self.criteria, question.criterion.id)
            return (at, criterion) if by == "zone" else (criterion, at)

        return tuple(sorted(questions, key=place))


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Questions that follow each other in one part of the walk: a zone's, or a principle's."""

    id: str | None
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """Where an assessor stands in the checklist and what has been answered so far.

    The cursor points at a question, or past the last one. `unkept` are changes that wait to be
    written. `notice` says why the last move did nothing, or what else it did. `done` and `undone`
    are what can be taken back and done again. `sought` are the words that were searched for last, from the
    question at `sought_from` on.
    """

    questions: tuple[Question, ...]
    answers: Mapping[str, Answer] = field(default_factory=lambda: NO_ANSWERS)
    cursor: int = 0
    state: Literal["going", "paused", "finished"] = "going"
    notice: Notice | None = None
    unkept: tuple[Change | ZoneChange, ...] = ()
    stretches: tuple[Stretch, ...] = ()
    ground: Ground = field(default_factory=Ground)
    by: Order = "zone"
    only: Shown = "all"
    sought: str = ""
    sought_from: int = -1
    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()
    added: tuple[Zone, ...] = ()

    @property
    def question(self) -> Question | None:
        """The question to answer now; None past the last."""
        return self.questions[self.cursor] if self.cursor < len(self.questions) else None

    @property
    def answer(self) -> Answer:
        """What stands at this question so far."""
        return self.answers.get(self.question.key, UNANSWERED) if self.question else UNANSWERED

    def answer_at(self, index: int) -> Answer:
        """Give what stands at a question by its place."""
        return self.answers.get(self.questions[index].key, UNANSWERED)

    def is_answered(self, index: int) -> bool:
        """Tell whether a question has an answer, be it a rating or a reason for none."""
        return self.answer_at(index).state != "unanswered"

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The places of the questions that wait for an answer."""
        return self.places("unanswered")

    def places(self, only: Shown) -> tuple[int, ...]:
        """List the places of the questions that a filter shows."""
        return tuple(index for index in range(len(self.questions)) if self.shows(index, only))

    def shows(self, index: int, only: Shown | None = None) -> bool:
        """Tell whether a filter shows a question; without one, the filter that is set."""
        wanted, answer = only or self.only, self.answer_at(index)
        return wanted == "all" or answer.flag if wanted in {"all", "flagged"} else answer.state == wanted

    def index_of(self, key: str | None) -> int:
        """Find the place of a question; past the last where there is none of that key."""
        keys = (index for index, question in enumerate(self.questions) if question.key == key)
        return next(keys, len(self.questions))

    @property
    def runs(self) -> tuple[Run, ...]:
        """The parts of the walk in their order."""
        found: list[Run] = []
        for index, question in enumerate(self.questions):
            part = question.principle if self.by == "principle" else stretch_id(question)
            if found and found[-1].id == part:
                found[-1] = replace(found[-1], last=index)
            else:
                found.append(Run(id=part, first=index, last=index))
        return tuple(found)


def stretch_id(question: Question) -> str | None:
    """Name the part of the site that a question is about: a zone, a kind of zone, or nothing."""
    return question.zone or question.criterion.zone


def zone_title(walk: Walk, zone: str) -> LocalText:
    """Give what a zone is called; its id, where nothing better is known."""
    return next((one.title for one in walk.stretches if one.id == zone and one.title), zone)


def told(walk: Walk, code: str, **params: object) -> Walk:
    """Leave the walk as it is and say why."""
    return replace(walk, notice=Notice(code, params))


def remarked(walk: Walk, code: str, **params: object) -> Walk:
    """Say something beside what was done."""
    return replace(walk, notice=Notice(code, params, is_refusal=False))


def onward(walk: Walk) -> Walk:
    """Go to the next question that the filter shows."""
    after = (index for index in range(walk.cursor + 1, len(walk.questions)) if walk.shows(index))
    return replace(walk, cursor=next(after, len(walk.questions)))


def with_answers(walk: Walk, changes: Mapping[str, Answer | None]) -> Walk:
    """Put answers in, or with None take them away; each change waits to be written."""
    answers, unkept = dict(walk.answers), walk.unkept
    for key, answer in changes.items():
        was, now = answers.get(key), None if answer == UNANSWERED else answer
        if now is not None:
            answers[key] = now
        elif was is not None:
            del answers[key]
        if now != was:
            unkept = _with_change(unkept, key, now, was)
    return walk if answers == walk.answers else replace(walk, answers=MappingProxyType(answers), unkept=unkept)


def settled(walk: Walk, change: Change | ZoneChange) -> Walk:
    """Note that a change is on the disk."""
    return replace(walk, unkept=tuple(one for one in walk.unkept if one is not change))


def _with_change(
    unkept: tuple[Change | ZoneChange, ...], key: str, now: Answer | None, was: Answer | None
) -> tuple[Change | ZoneChange, ...]:
    """Add a change; one to the answer that was changed last becomes part of that change."""
    last = unkept[-1] if unkept else None
    if isinstance(last, Change) and last.key == key:
        unkept, was = unkept[:-1], last.was
    return unkept if now == was else (*unkept, Change(key=key, answer=now, was=was))


def _place(order: tuple[str, ...], name: str | None) -> int:
    return order.index(name) if name in order else -1
