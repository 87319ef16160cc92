"""The second stage: what was reported, what residents say and what was seen, side by side."""

from collections.abc import Iterable, Iterator, Mapping

from cpted_cli.analysis.placing import Field, Placed, placed
from cpted_cli.analysis.suppression import LEAST
from cpted_cli.model.case import Event
from cpted_cli.model.counts import CrimeTable, Survey, SurveyQuestion, TimeSpan
from cpted_cli.model.matrix import CrimeCount, MatrixPlace, UnsafeShare
from cpted_cli.model.plan import PlanFinding
from cpted_cli.model.text import in_language
from cpted_cli.report.basis import listed
from cpted_cli.report.blocks import Block, Cell, Column, Group, Heading, Table, items, paragraph, row
from cpted_cli.report.case_basis import CaseBasis
from cpted_cli.report.chapters.action_plan import sentence_case
from cpted_cli.wording import labels
from cpted_cli.wording.cases import EVENT_KINDS, FIELDS, FIELDS_SAY
from cpted_cli.wording.numbers import date_long, date_table, number, percent
from cpted_cli.wording.translator import N_, Words


def identification(basis: CaseBasis, words: Words) -> Iterator[Block]:
    """Tell recorded crime, surveys, what was said, and crime and unsafety laid side by side."""
    case = basis.case
    yield Heading(text=words.text("Recorded crime"))
    for table in case.crime:
        yield from _crime(table, basis, words)
    if not case.crime:
        yield paragraph(words.text("Nobody has brought any figures yet."))
    yield Heading(text=words.text("What the survey says"))
    for survey in case.surveys:
        yield from _survey(survey, basis, words)
    if not case.surveys:
        yield paragraph(words.text("Nobody has been asked in a survey yet."))
    yield from _seen(basis, words)
    yield Heading(text=words.text("What was said, and what became of it"))
    for event in case.dialogue:
        yield _event(event, basis, words)
    if not case.dialogue:
        yield paragraph(words.text("There has been no meeting with the residents yet."))
    yield from _matrix(basis, words)


def _crime(table: CrimeTable, basis: CaseBasis, words: Words) -> Iterator[Block]:
    language = words.language
    counts = basis.shown_counts([one.counts for one in table.rows], words)
    width = 60 / len(table.spans)
    notes = [
        words.text(
            "Source: {source}. Area: {area}.",
            source=in_language(table.source, language),
            area=in_language(table.area, language),
        ),
        words.text("Taken out on {date}.", date=date_long(table.extracted, words)) if table.extracted else "",
        in_language(table.limits, language),
        _left_out(counts, words),
    ]
    rows = [
        row(sentence_case(in_language(one.title, language)), *shown)
        for one, shown in zip(table.rows, counts, strict=True)
    ]
    rows.append((Cell(text=words.text("All")), *(Cell(text=number(total, words)) for total in table.totals)))
    yield Table(
        title=in_language(table.title, language),
        columns=(
            Column(title=words.text("Kind"), width=40),
            *(Column(title=_span(one, words), width=width, align="right") for one in table.spans),
        ),
        rows=tuple(rows),
        note=" ".join(one for one in notes if one),
    )


def _left_out(counts: Iterable[Iterable[str]], words: Words) -> str:
    if not any(words.text("not shown") in shown for shown in counts):
        return ""
    return words.text(
        "Numbers of fewer than {count}, and those that would give them away, are not shown in this edition.",
        count=LEAST,
    )


def _span(span: TimeSpan, words: Words) -> str:
    return words.text("{start} to {end}", start=date_table(span.start, words), end=date_table(span.end, words))


def _survey(survey: Survey, basis: CaseBasis, words: Words) -> Iterator[Block]:
    language = words.language
    share = percent(survey.answered / survey.asked, words)
    yield paragraph(
        words.text(
            "{title}: {answered} of {asked} answered ({share}).",
            title=in_language(survey.title, language),
            answered=number(survey.answered, words),
            asked=number(survey.asked, words),
            share=share,
        )
    )
    for question in survey.questions:
        yield _question(question, basis, words)
    limits = in_language(survey.limits, language)
    source = words.text("Source: {source}.", source=in_language(survey.source, language))
    yield paragraph(f"{source} {limits}".strip(), "note")


def _question(question: SurveyQuestion, basis: CaseBasis, words: Words) -> Table:
    counts = basis.shown_counts([(one.count,) for one in question.answers], words)
    answered = words.text("Answers of {count}", count=number(question.answered, words))
    return Table(
        title=in_language(question.question, words.language),
        columns=(Column(title=words.text("Answer"), width=70), Column(title=answered, width=30, align="right")),
        rows=tuple(
            row(sentence_case(in_language(one.title, words.language)), *shown)
            for one, shown in zip(question.answers, counts, strict=True)
        ),
        note=_left_out(counts, words),
    )


def _seen(basis: CaseBasis, words: Words) -> Iterator[Block]:
    """Name what the assessors found at the sites, as this edition may tell it; scores stand in the sites' reports."""
    yield Heading(text=words.text("What was seen on site"))
    plans = [(site.id, site.plan) for site in basis.whole.sites if site.plan]
    told = [name for id_, plan in plans for one in plan.findings if (name := _finding(one, id_, basis, words))]
    if not told:
        yield paragraph(words.text("No finding has been told yet."))
        return
    yield items(told)
    days = sorted({day for site in basis.whole.sites for day in site.days})
    if days:
        seen = listed([date_long(day, words) for day in days], words)
        yield paragraph(
            words.text("Seen on {days}. The report of the site tells how each was rated.", days=seen), "note"
        )


def _finding(one: PlanFinding, site: str, basis: CaseBasis, words: Words) -> str:
    """Name a finding, and what has become of it since."""
    name = basis.told_name(f"{site}/{one.id}", words)
    status = "" if basis.is_open and one.protected else in_language(one.status, words.language)
    return f"{name}. {status}" if name and status else name


def _event(event: Event, basis: CaseBasis, words: Words) -> Group:
    language = words.language
    blocks: list[Block] = [paragraph(_who(event, words))]
    walk = next((one.walk for one in basis.whole.sites if one.id == event.site and one.walk), None)
    if walk is not None:
        answered = sum(one.is_answered for one in walk.remarks)
        blocks.append(
            paragraph(
                words.text(
                    "{count} remarks, {answered} of them answered; see the report of the safety walk.",
                    count=len(walk.remarks),
                    answered=answered,
                )
            )
        )
    if event.said:
        blocks.append(
            Table(
                columns=(
                    Column(title=words.text("What was said"), width=36),
                    Column(title=words.text("Answer"), width=40),
                    Column(title=words.text("Led to"), width=24),
                ),
                rows=tuple(
                    row(
                        in_language(one.text, language),
                        in_language(one.answer, language) or words.text("no answer yet"),
                        "; ".join(told for name in one.actions if (told := basis.told_name(name, words))),
                    )
                    for one in event.said
                ),
            )
        )
    label = " · ".join(
        (date_long(event.date, words), words.text(EVENT_KINDS[event.kind]), labels.mode(event.mode, words))
    )
    return Group(kind="together", label=label, title=in_language(event.title, language), blocks=tuple(blocks))


def _who(event: Event, words: Words) -> str:
    language = words.language
    count = words.plural("{count} person", "{count} people", event.count) if event.count is not None else ""
    said = ": ".join(one for one in (count, in_language(event.who, language)) if one)
    missing = listed((in_language(one, language) for one in event.missing), words)
    unheard = words.text("Not heard: {who}.", who=missing) if missing else ""
    return " ".join(one for one in (f"{sentence_case(said)}." if said else "", unheard) if one)


def _matrix(basis: CaseBasis, words: Words) -> Iterator[Block]:
    matrix = basis.case.matrix
    if matrix is None:
        return
    seen = tuple(placed(one) for one in matrix.places)
    yield Heading(text=words.text("Crime and unsafety side by side"))
    yield _squares(seen, basis, words)
    uncertain = [one for one in seen if one.field == "uncertain"]
    if uncertain:
        yield paragraph(words.text("Too uncertain to place, and why:"))
        yield items(_uncertain(one, basis, words) for one in uncertain)
    yield paragraph(in_language(matrix.lines, words.language), "note")


def _squares(seen: tuple[Placed, ...], basis: CaseBasis, words: Words) -> Table:
    fields: Mapping[str, tuple[Field, Field]] = {
        N_("Many feel unsafe"): ("calm", "act-first"),
        N_("Few feel unsafe"): ("keep", "inform"),
    }
    heads = (
        (words.text("Felt unsafety"), 20.0),
        (words.text("Little recorded crime"), 40.0),
        (words.text("Much recorded crime"), 40.0),
    )
    return Table(
        columns=tuple(Column(title=title, width=width) for title, width in heads),
        rows=tuple(
            (Cell(text=words.text(head)), *(_square(name, seen, basis, words) for name in names))
            for head, names in fields.items()
        ),
    )


def _square(field: Field, seen: tuple[Placed, ...], basis: CaseBasis, words: Words) -> Cell:
    places = [
        f"{in_language(one.place.title, words.language)} ({figures(one.place, basis, words)})"
        for one in seen
        if one.field == field
    ]
    return Cell(text="; ".join(places) or words.text("none"), under=words.text(FIELDS[field]))


def _uncertain(one: Placed, basis: CaseBasis, words: Words) -> str:
    title, why = in_language(one.place.title, words.language), in_language(one.place.why, words.language)
    said = why or f"{words.text(FIELDS_SAY['uncertain'])}."
    return f"{title} ({figures(one.place, basis, words)}). {sentence_case(said)}"


def figures(place: MatrixPlace, basis: CaseBasis, words: Words) -> str:
    """Say what a place was placed by: 3 crimes, 27 of 61 unsafe."""
    crime, unsafety = place.crime, place.unsafety
    levels = {"low": words.text("low"), "high": words.text("high"), "uncertain": words.text("not known")}
    told_crime = (
        _crimes(crime.count, basis, words)
        if isinstance(crime, CrimeCount)
        else words.text("crime {level}", level=levels[crime])
    )
    told_unsafety = (
        _unsafe(unsafety, basis, words)
        if isinstance(unsafety, UnsafeShare)
        else words.text("unsafety {level}", level=levels[unsafety])
    )
    return f"{told_crime}, {told_unsafety}"


def _crimes(count: int, basis: CaseBasis, words: Words) -> str:
    if basis.is_open and 0 < count < LEAST:
        return words.text("fewer than {count} crimes", count=LEAST)
    return words.plural("{count} crime", "{count} crimes", count)


def _unsafe(said: UnsafeShare, basis: CaseBasis, words: Words) -> str:
    if basis.is_open and any(0 < count < LEAST for count in (said.count, said.of - said.count)):
        return words.text("unsafety counted, too few to show")
    return words.text("{count} of {of} unsafe", count=number(said.count, words), of=number(said.of, words))
