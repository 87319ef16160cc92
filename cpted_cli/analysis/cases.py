"""Whether what a case speaks of is there, and whether its small tables hold together."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass

from cpted_cli.analysis.actions import Referable, action_faults
from cpted_cli.analysis.profiles import duplicate_ids
from cpted_cli.errors import Fault, Where
from cpted_cli.model.bid import Bid, Funding
from cpted_cli.model.case import Case
from cpted_cli.model.counts import CrimeTable, Survey

LISTS = (
    "partners", "goals", "crime", "surveys", "problems", "dialogue", "decisions", "actions", "declined",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSurroundings:
    """What lies around a case: its sites by id with the ids in them, None where a site could not be read."""

    measures: frozenset[str] = frozenset()
    schools: tuple[str, ...] = ()
    sites: Mapping[str, frozenset[str] | None] = field(default_factory=dict)


def case_faults(case: Case, around: CaseSurroundings) -> Iterator[Fault]:
    """Tell what in a case does not hold together."""
    if case.school not in around.schools:
        yield Fault(code="unknown-school", where=("school",), params={"text": case.school, "known": around.schools})
    for name in LISTS:
        yield from duplicate_ids([one.id for one in getattr(case, name)], (name,))
    known = Referable(measures=around.measures, findings=(), problems=_ids(case.problems))
    yield from action_faults(case.actions, case.declined, known)
    yield from _strangers(case)
    yield from _reference_faults(case, around)
    for index, table in enumerate(case.crime):
        yield from _crime_faults(table, ("crime", index))
    for index, survey in enumerate(case.surveys):
        yield from _survey_faults(survey, ("surveys", index))
    if case.bid is not None:
        yield from _bid_faults(case.bid, _ids(case.partners))


def references(case: Case) -> Iterator[tuple[Where, str]]:
    """Go through all that a case refers to by `refs` and `actions`, each with the way to it."""
    yield from _below(case, ())


def _below(thing: object, where: Where) -> Iterator[tuple[Where, str]]:
    if isinstance(thing, tuple):
        for index, one in enumerate(thing):
            yield from _below(one, (*where, index))
    elif is_dataclass(thing) and not isinstance(thing, type):
        for one in fields(thing):
            value = getattr(thing, one.name)
            if one.name == "refs" or (one.name == "actions" and where):
                yield from (((*where, one.name, number), name) for number, name in enumerate(value))
            else:
                yield from _below(value, (*where, one.name))


def _reference_faults(case: Case, around: CaseSurroundings) -> Iterator[Fault]:
    own = tuple(one.id for name in LISTS for one in getattr(case, name))
    own += tuple(said.id for event in case.dialogue for said in event.said)
    for where, name in references(case):
        site, slash, inner = name.partition("/")
        if not slash:
            known: Iterable[str] | None = own
        elif site in around.sites:
            inside = around.sites[site]
            known = None if inside is None else [f"{site}/{one}" for one in inside]
        else:
            known = [f"{one}/{inner}" for one in around.sites]
        if known is not None and name not in known:
            params = {"text": name, "known": tuple(sorted(known))}
            yield Fault(code="unknown-reference", where=where, params=params)


def _strangers(case: Case) -> Iterator[Fault]:
    """Tell goals of unknown problems, follow-ups of unknown goals, evaluations of unknown tables."""
    for index, goal in enumerate(case.goals):
        yield from _unknown(goal.problems, _ids(case.problems), ("goals", index, "problems"), "unknown-problem")
    if case.evaluation is None:
        return
    tables = _ids(case.crime)
    yield from _unknown(case.evaluation.crime, tables, ("evaluation", "crime"), "unknown-reference")
    for index, one in enumerate(case.evaluation.follow_ups):
        way: Where = ("evaluation", "follow_ups", index, "goals")
        yield from _unknown(one.goals, _ids(case.goals), way, "unknown-reference")


def _crime_faults(table: CrimeTable, where: Where) -> Iterator[Fault]:
    for index, row in enumerate(table.rows):
        yield from _width_faults(len(row.counts), len(table.spans), (*where, "rows", index, "counts"))
    for index, span in enumerate(table.spans):
        if span.end < span.start:
            yield Fault(code="span-backwards", where=(*where, "spans", index, "end"))


def _survey_faults(survey: Survey, where: Where) -> Iterator[Fault]:
    yield from duplicate_ids([one.id for one in survey.questions], (*where, "questions"))
    if survey.end < survey.start:
        yield Fault(code="span-backwards", where=(*where, "end"))
    if survey.answered > survey.asked:
        params = {"count": survey.answered, "of": survey.asked}
        yield Fault(code="more-than-asked", where=(*where, "answered"), params=params)
    for index, one in enumerate(survey.questions):
        if one.answered > survey.answered:
            params = {"count": one.answered, "of": survey.answered}
            yield Fault(code="more-than-asked", where=(*where, "questions", index, "answers"), params=params)


def _bid_faults(bid: Bid, partners: tuple[str, ...]) -> Iterator[Fault]:
    if bid.funding is not None:
        yield from _funding_faults(bid.funding, partners)
    for index, service in enumerate(bid.services):
        yield from _unknown((service.partner,), partners, ("bid", "services", index, "partner"), "unknown-partner")
    for index, one in enumerate(bid.responsibilities):
        for key in ("decides", "does", "consulted", "informed"):
            way: Where = ("bid", "responsibilities", index, key)
            yield from _unknown(getattr(one, key), partners, way, "unknown-partner")
    if bid.agreement is not None:
        yield from _unknown(bid.agreement.parties, partners, ("bid", "agreement", "parties"), "unknown-partner")


def _funding_faults(funding: Funding, partners: tuple[str, ...]) -> Iterator[Fault]:
    for index, one in enumerate(funding.contributions):
        way: Where = ("bid", "funding", "contributions", index)
        yield from _unknown((one.partner,), partners, (*way, "partner"), "unknown-partner")
        if one.amounts_sek:
            yield from _width_faults(len(one.amounts_sek), len(funding.years), (*way, "amounts_sek"))


def _width_faults(count: int, limit: int, where: Where) -> Iterator[Fault]:
    if count != limit:
        yield Fault(code="numbers-not-columns", where=where, params={"count": count, "limit": limit})


def _unknown(names: Iterable[str], known: tuple[str, ...], where: Where, code: str) -> Iterator[Fault]:
    for number, name in enumerate(names):
        if name not in known:
            way = where if where[-1] == "partner" else (*where, number)
            yield Fault(code=code, where=way, params={"text": name, "known": known})


def _ids(things: Iterable[object]) -> tuple[str, ...]:
    return tuple(str(getattr(one, "id")) for one in things)  # noqa: B009
