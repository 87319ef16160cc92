"""The chain from what will be done down to answer, photo and source, and from any of these back up."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from cpted_cli.analysis.instances import Instance, Round
from cpted_cli.model.case import Problem
from cpted_cli.model.measure import Measure
from cpted_cli.model.plan import Action, Declined, Plan, PlanFinding
from cpted_cli.model.safety_walk import Remark
from cpted_cli.model.source import Source

LinkKind = Literal[
    "action", "declined", "measure", "finding", "problem", "remark", "criterion", "answer", "photo", "source"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One link of the chain: what it is, what it is called, the thing itself, and what hangs below it.

    `thing` is None where something is named that is not there.
    """

    kind: LinkKind
    id: str
    thing: object = None
    below: tuple["Link", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """A thing with all that it rests on below it, and what rests on it, each with what rests on that."""

    subject: Link
    up: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """All that a chain can lead through at one site."""

    plan: Plan | None = None
    rounds: tuple[Round, ...] = ()
    measures: Mapping[str, Measure] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    photo_files: frozenset[str] = frozenset()
    problems: Mapping[str, Problem] = field(default_factory=dict)
    remarks: Mapping[str, Remark] = field(default_factory=dict)

    @property
    def actions(self) -> Sequence[Action | Declined]:
        """What was decided and what was declined."""
        return (*self.plan.actions, *self.plan.declined) if self.plan else ()

    @property
    def findings(self) -> Sequence[PlanFinding]:
        """What the plan tells."""
        return self.plan.findings if self.plan else ()

    def instances(self, name: str) -> tuple[Instance, ...]:
        """Give the questions of that key, or of that criterion at every zone, in every light."""
        found = (one for seen in self.rounds for one in seen.instances if one.given)
        return tuple(one for one in found if name in {one.question.key, one.question.criterion.id})

    def photos(self) -> Iterator[tuple[str, Instance | PlanFinding]]:
        """Go through the photos by name, each with the answer or finding that shows it."""
        for seen in self.rounds:
            for one in seen.instances:
                yield from ((name, one) for given in one.given for name in given.answer.photos)
        for finding in self.findings:
            yield from ((name, finding) for name in finding.photos)


def trace(name: str, ground: Ground) -> Trace | None:
    """Follow the chain from a thing in both directions; None where nothing is called so."""
    subject = _subject(name, ground)
    if subject is None:
        return None
    return Trace(subject=subject, up=_above(subject, ground))


def traceable(ground: Ground) -> tuple[str, ...]:
    """Name everything that can be traced."""
    keys = (key for seen in ground.rounds for one in seen.instances if one.given for key in (one.question.key,))
    photos = (name for name, _ in ground.photos())
    named = (one.id for one in (*ground.actions, *ground.findings))
    return tuple(dict.fromkeys((*named, *ground.problems, *ground.remarks, *keys, *photos, *_cited(ground))))


def _subject(name: str, ground: Ground) -> Link | None:
    looks = (_planned, _spoken, _seen, _known)
    return next((link for look in looks if (link := look(name, ground)) is not None), None)


def _planned(name: str, ground: Ground) -> Link | None:
    action = next((one for one in ground.actions if one.id == name), None)
    if action is not None:
        return _action(action, ground)
    finding = next((one for one in ground.findings if one.id == name), None)
    return _finding(finding, ground) if finding else None


def _spoken(name: str, ground: Ground) -> Link | None:
    if name in ground.problems:
        return _problem(name, ground)
    return _remark(name, ground) if name in ground.remarks else None


def _seen(name: str, ground: Ground) -> Link | None:
    found = ground.instances(name)
    keys = tuple(dict.fromkeys(one.question.key for one in found))
    if keys == (name,):
        return _answer(name, ground)
    if found:
        below = tuple(_answer(key, ground) for key in keys)
        return Link(kind="criterion", id=name, thing=found[0].question.criterion, below=below)
    return _photo(name, ground) if any(photo == name for photo, _ in ground.photos()) else None


def _known(name: str, ground: Ground) -> Link | None:
    if name in ground.measures:
        return _measure(name, ground)
    return _source(name, ground) if name in ground.sources else None


def _action(one: Action | Declined, ground: Ground) -> Link:
    findings = {finding.id: finding for finding in ground.findings}
    below = [_finding(findings[name], ground) for name in one.findings if name in findings]
    below += [_problem(name, ground) for name in one.problems]
    below += [_remark(name, ground) for name in one.remarks]
    measure = [_measure(one.measure, ground)] if one.measure else []
    kind: LinkKind = "action" if isinstance(one, Action) else "declined"
    return Link(kind=kind, id=one.id, thing=one, below=(*below, *measure))


def _finding(one: PlanFinding, ground: Ground) -> Link:
    answers = [_answer(key, ground) for key in one.answers]
    shown = {link.id for answer in answers for link in answer.below if link.kind == "photo"}
    photos = [_photo(name, ground) for name in one.photos if name not in shown]
    return Link(kind="finding", id=one.id, thing=one, below=(*answers, *photos))


def _problem(name: str, ground: Ground) -> Link:
    return Link(kind="problem", id=name, thing=ground.problems.get(name))


def _remark(name: str, ground: Ground) -> Link:
    remark = ground.remarks.get(name)
    photos = tuple(_photo(one, ground) for one in remark.photos) if remark else ()
    return Link(kind="remark", id=name, thing=remark, below=photos)


def _answer(key: str, ground: Ground) -> Link:
    found = ground.instances(key)
    names = dict.fromkeys(name for one in found for given in one.given for name in given.answer.photos)
    photos = [_photo(name, ground) for name in names]
    cited = found[0].question.criterion.sources if found else ()
    sources = [_source(name, ground) for name in cited]
    return Link(kind="answer", id=key, thing=found or None, below=(*photos, *sources))


def _measure(name: str, ground: Ground) -> Link:
    measure = ground.measures.get(name)
    below = tuple(_source(one, ground) for one in measure.sources) if measure else ()
    return Link(kind="measure", id=name, thing=measure, below=below)


def _photo(name: str, ground: Ground) -> Link:
    return Link(kind="photo", id=name, thing=name if name in ground.photo_files else None)


def _source(name: str, ground: Ground) -> Link:
    return Link(kind="source", id=name, thing=ground.sources.get(name))


def _above(link: Link, ground: Ground) -> tuple[Link, ...]:
    """Give what rests on a link, each with what rests on that."""
    parents = {
        "source": _citing,
        "photo": _showing,
        "answer": _telling,
        "criterion": _telling,
        "finding": _answering,
        "measure": _taking,
        "problem": _against,
        "remark": _replying,
    }
    found = parents[link.kind](link.id, ground) if link.kind in parents else ()
    return tuple(
        Link(kind=one.kind, id=one.id, thing=one.thing, below=_above(one, ground))
        for one in {(one.kind, one.id): one for one in found}.values()
    )


def _citing(name: str, ground: Ground) -> Iterator[Link]:
    told = {key for finding in ground.findings for key in finding.answers}
    for key in sorted(told):
        instances = ground.instances(key)
        if instances and name in instances[0].question.criterion.sources:
            yield Link(kind="answer", id=key, thing=instances)
    for measure in dict.fromkeys(one.measure for one in ground.actions if one.measure):
        found = ground.measures.get(measure)
        if found is not None and name in found.sources:
            yield Link(kind="measure", id=measure, thing=found)


def _showing(name: str, ground: Ground) -> Iterator[Link]:
    for photo, shown in ground.photos():
        if photo == name and isinstance(shown, PlanFinding):
            yield Link(kind="finding", id=shown.id, thing=shown)
        elif photo == name and isinstance(shown, Instance):
            yield Link(kind="answer", id=shown.question.key, thing=ground.instances(shown.question.key))


def _telling(name: str, ground: Ground) -> Iterator[Link]:
    for one in ground.findings:
        if any(name in {key, key.partition("@")[0]} for key in one.answers):
            yield Link(kind="finding", id=one.id, thing=one)


def _answering(name: str, ground: Ground) -> Iterator[Link]:
    return _doing(one for one in ground.actions if name in one.findings)


def _taking(name: str, ground: Ground) -> Iterator[Link]:
    return _doing(one for one in ground.actions if name == one.measure)


def _against(name: str, ground: Ground) -> Iterator[Link]:
    return _doing(one for one in ground.actions if name in one.problems)


def _replying(name: str, ground: Ground) -> Iterator[Link]:
    remark = ground.remarks[name]
    return _doing(one for one in ground.actions if name in one.remarks or one.id == remark.action)


def _doing(found: Iterable[Action | Declined]) -> Iterator[Link]:
    for one in found:
        yield Link(kind="action" if isinstance(one, Action) else "declined", id=one.id, thing=one)


def _cited(ground: Ground) -> Iterator[str]:
    for key in dict.fromkeys(key for finding in ground.findings for key in finding.answers):
        instances = ground.instances(key)
        yield from instances[0].question.criterion.sources if instances else ()
    for name in dict.fromkeys(one.measure for one in ground.actions if one.measure):
        yield name
        yield from ground.measures[name].sources if name in ground.measures else ()
