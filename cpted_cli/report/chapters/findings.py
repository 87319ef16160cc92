"""What was found, the most urgent first: where, what was seen, why it matters, what it rests on; and what is good."""

from collections.abc import Iterable, Iterator

from cpted_cli.model.checklist import Criterion
from cpted_cli.model.photo import ReportPhoto
from cpted_cli.model.plan import PlanFinding
from cpted_cli.model.score import Finding, InstanceRef
from cpted_cli.model.text import in_language
from cpted_cli.report.basis import Basis, answer_words, criterion_name, found_words, listed
from cpted_cli.report.blocks import Block, Cell, Column, Facts, Group, Heading, Photos, Table, items, paragraph
from cpted_cli.report.chaptered import Chapter
from cpted_cli.report.photos import photo_views, photos_of
from cpted_cli.wording import labels
from cpted_cli.wording.numbers import date_table
from cpted_cli.wording.translator import Words


def findings(basis: Basis, words: Words) -> Chapter:
    """Tell the consultant's findings in their order, then the others, then what is good."""
    return Chapter(
        id="findings", title=words.text("What we found"), blocks=tuple(_chapter(basis, words)), number="4", flows=True
    )


def _chapter(basis: Basis, words: Words) -> Iterator[Block]:
    if not basis.score.findings:
        yield paragraph(
            words.text(
                "No answer was so low that it counts as a finding. That says what was seen at the visits, not that "
                "nothing can happen here."
            )
        )
    for number, one in enumerate(basis.findings, start=1):
        yield _card(number, one, basis, words)
    rest = _unchosen(basis)
    if rest:
        yield Heading(text=words.text("Other findings") if basis.findings else words.text("Findings by urgency"))
        yield _table(rest, basis, words)
    beside = _photos_beside(rest, basis)
    if beside:
        yield Photos(photos=photo_views(beside, basis, words))
    silent = sum(1 for one in basis.score.findings if not basis.may_tell(one)) if basis.is_open else 0
    if silent:
        yield paragraph(words.text("Some findings are told in the edition with protected details only."), "note")
    yield Heading(text=words.text("Good, and to be kept"))
    yield from _good(basis, words)


def _card(number: int, one: PlanFinding, basis: Basis, words: Words) -> Group:
    language, veiled = words.language, basis.is_open and one.protected
    text = in_language(one.open_text if veiled else one.text, language)
    status = "" if veiled else in_language(one.status, language)
    shown = photo_views(photos_of(one, basis) if not veiled else (), basis, words)
    blocks: list[Block] = [paragraph(said) for said in (text, status) if said]
    facts = tuple((name, said) for name, said in _facts(one, basis, words) if said)
    blocks.extend([Facts(rows=facts)] if facts else [])
    blocks.extend([Photos(photos=shown)] if shown else [])
    return Group(
        kind="finding",
        label=_label(one, basis, words),
        title=f"{number}. {in_language(one.title, language)}",
        blocks=tuple(blocks),
    )


def photos_with_findings(basis: Basis) -> frozenset[str]:
    """Name the photos that stand in the chapter of findings."""
    told = [one for one in basis.findings if not (basis.is_open and one.protected)]
    chosen = {photo.file for one in told for photo in photos_of(one, basis)}
    return frozenset(chosen | {one.file for one in _photos_beside(_unchosen(basis), basis)})


def _photos_beside(rest: Iterable[Finding], basis: Basis) -> tuple[ReportPhoto, ...]:
    """Give the photos of the findings that stand in a table and so have no place for them."""
    keys = [one.criterion if one.zone is None else f"{one.criterion}@{one.zone}" for one in rest]
    chosen = {photo.file for one in basis.findings for photo in photos_of(one, basis)}
    return tuple(one for one in basis.photos if one.is_shown and one.file not in chosen and any(map(one.is_of, keys)))


def _label(one: PlanFinding, basis: Basis, words: Words) -> str:
    failed = any(key.partition("@")[0] in basis.score.gates.failed for key in one.answers)
    pins = "" if basis.is_open and one.protected else in_language(one.pins, words.language)
    said = (words.text("Basic requirement not met") if failed else "", f"{pins[:1].upper()}{pins[1:]}")
    return " · ".join(part for part in said if part)


def _facts(one: PlanFinding, basis: Basis, words: Words) -> Iterator[tuple[str, str]]:
    veiled = basis.is_open and one.protected
    criteria = _criteria_of(one, basis)
    yield words.text("Where"), "" if veiled else listed(dict.fromkeys(_zones_of(one, basis, words)), words)
    yield words.text("Rests on"), "; ".join(dict.fromkeys(_seen(one, basis, words, veiled=veiled)))
    whys = dict.fromkeys(in_language(criterion.why, words.language) for criterion in criteria if criterion.why)
    yield words.text("Why it matters"), next(iter(whys), "")
    crimes = dict.fromkeys(labels.crime(crime, words) for criterion in criteria for crime in criterion.crimes)
    yield words.text("Crimes concerned"), "" if veiled else listed(crimes, words)
    named = dict.fromkeys(source for criterion in criteria for source in criterion.sources)
    known = [basis.sources[source] for source in named if source in basis.sources]
    yield words.text("Sources"), "; ".join(short_reference(one.reference, words) for one in known)


def short_reference(reference: str, words: Words) -> str:
    """Give the authors and the year of a reference, as a text refers to it: from three on only the first."""
    head, bracket, rest = reference.partition(" (")
    year = rest[:4]
    if not bracket or not year.isdigit():
        return reference.partition(". ")[0]
    author = head.partition(",")[0]
    first, both, second = head.partition(" & ")
    if not both:
        return f"{author} ({year})"
    if first.count(",") == 1:
        return f"{author} & {second.partition(',')[0]} ({year})"
    return words.text("{author} et al. ({year})", author=author, year=year)


def _criteria_of(one: PlanFinding, basis: Basis) -> tuple[Criterion, ...]:
    found = (basis.checklist.criterion(key.partition("@")[0]) for key in one.answers)
    return tuple({criterion.id: criterion for criterion in found if criterion is not None}.values())


def _refs_of(one: PlanFinding, basis: Basis) -> Iterator[InstanceRef]:
    for finding in basis.score.findings:
        key = finding.criterion if finding.zone is None else f"{finding.criterion}@{finding.zone}"
        if key in one.answers and one.light in {None, finding.light}:
            yield finding


def _zones_of(one: PlanFinding, basis: Basis, words: Words) -> Iterator[str]:
    for ref in _refs_of(one, basis):
        name = basis.place_name(ref, words.language)
        if name:
            yield name


def _seen(one: PlanFinding, basis: Basis, words: Words, *, veiled: bool) -> Iterator[str]:
    for ref in _refs_of(one, basis):
        yield criterion_name(basis.criterion(ref), words.language) if veiled else f"{seen_words(ref, basis, words)}"


def seen_words(ref: InstanceRef, basis: Basis, words: Words) -> str:
    """Say what was asked and what was answered: Lampor som lyser: 19 av 26 (10 nov 2026, mörker)."""
    criterion = basis.criterion(ref)
    answers = [(visit, answer) for visit, answer in basis.answers(ref) if answer.state in {"rated", "absent"}]
    said = dict.fromkeys(answer_words(criterion, answer, words) for _, answer in answers)
    days = dict.fromkeys(date_table(visit.date, words) for visit, _ in answers)
    when = ", ".join((*days, labels.light(ref.light, words)))
    return f"{criterion_name(criterion, words.language)}: {either(said, words)} ({when})"


def either(answers: Iterable[str], words: Words) -> str:
    """Join differing answers of several assessors: 3 m or 4 m."""
    given = [one for one in answers if one]
    if len(given) < 2:
        return "".join(given)
    return words.text("{first} or {last}", first=", ".join(given[:-1]), last=given[-1])


def _unchosen(basis: Basis) -> tuple[Finding, ...]:
    told = {ref for one in (basis.plan.findings if basis.plan else ()) for ref in _refs_of(one, basis)}
    rest = [one for one in basis.score.findings if one not in told and basis.may_tell(one)]
    order = [ref for advised in basis.recommendations for ref in advised.findings]
    failed = basis.score.gates.failed
    return tuple(
        sorted(rest, key=lambda one: (one.criterion not in failed, order.index(one) if one in order else len(order)))
    )


def _table(rest: Iterable[Finding], basis: Basis, words: Words) -> Table:
    columns = (
        Column(title=words.text("What"), width=34),
        Column(title=words.text("Where"), width=26),
        Column(title=words.text("Answer"), width=26),
        Column(title=words.text("Seen"), width=22),
    )
    return Table(columns=columns, rows=tuple(_row(one, basis, words) for one in rest))


def _row(one: Finding, basis: Basis, words: Words) -> tuple[Cell, ...]:
    criterion, language = basis.criterion(one), words.language
    answers = [(visit, answer) for visit, answer in basis.answers(one) if answer.state in {"rated", "absent"}]
    said = dict.fromkeys(found_words(criterion, answer, words) for _, answer in answers)
    days = dict.fromkeys(date_table(visit.date, words) for visit, _ in answers)
    title = in_language(criterion.finding, language) or criterion_name(criterion, language)
    urgent = words.text("Basic requirement not met") if one.criterion in basis.score.gates.failed else ""
    return (
        Cell(text=title, under=urgent),
        Cell(text=basis.place_name(one, language) or words.text("the whole place")),
        Cell(text=either(said, words)),
        Cell(text=", ".join((*days, labels.light(one.light, words)))),
    )


def _good(basis: Basis, words: Words) -> Iterator[Block]:
    language = words.language
    own = [in_language(one, language) for one in (basis.plan.keep if basis.plan else ())]
    noted = [seen_place(one, basis, words) for one in basis.told.keep]
    told = [f"{one[:1].upper()}{one[1:]}" for one in dict.fromkeys((*own, *noted))]
    yield items(told) if told else paragraph(words.text("Nothing in particular was noted."))


def seen_place(ref: InstanceRef, basis: Basis, words: Words) -> str:
    """Name a criterion with its place: Glasparti mot gården (Gården)."""
    name, place = criterion_name(basis.criterion(ref), words.language), basis.place_name(ref, words.language)
    return f"{name} ({place})" if place else name
