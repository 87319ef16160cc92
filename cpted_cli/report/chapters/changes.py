"""What changed since the last version: numbers, answers, findings, decisions, texts; it defends both versions."""

from collections.abc import Callable, Iterable, Iterator

from cpted_cli.model.assessment import Answer, Assessment
from cpted_cli.model.plan import Action, Declined, PlanFinding
from cpted_cli.model.reading import Reading
from cpted_cli.model.score import Finding
from cpted_cli.model.text import in_language
from cpted_cli.model.version import AnswerChange, PartChange, PlanPart, ReadingPair, TextChange, VersionChanges
from cpted_cli.report.basis import Basis, answer_words, criterion_name, listed
from cpted_cli.report.blocks import Block, Cell, Column, Heading, Table, items, paragraph, row
from cpted_cli.report.chaptered import Chapter
from cpted_cli.report.chapters.findings import seen_place
from cpted_cli.report.profile import score_cell
from cpted_cli.wording import labels
from cpted_cli.wording.actions import cost_words, due_words, funder_words, owner_words
from cpted_cli.wording.numbers import date_long, date_table
from cpted_cli.wording.translator import N_, Words

TEXTS = {
    "place": N_("The place"),
    "method": N_("Method"),
    "analysis": N_("Our analysis"),
    "conclusion": N_("Conclusion"),
    "residents": N_("Residents and statistics"),
    "unknown": N_("What we do not know"),
}
PLAN_WORDS = {
    "decisions": N_("The decisions that are proposed are worded otherwise."),
    "conclusion": N_("The conclusion is worded otherwise."),
    "keep": N_("What is to be kept is worded otherwise."),
    "photos": N_("Other photos or captions were chosen."),
}


def changes(basis: Basis, words: Words) -> tuple[Chapter, ...]:
    """Tell what changed since the version before, if there was one."""
    found = basis.changes
    if found is None:
        return ()
    title = words.text("Changes since {version}", version=found.since)
    blocks = tuple(_changes(found, basis, words))
    return (Chapter(id="changes", title=title, blocks=blocks, number="D", flows=True),)


def _changes(found: VersionChanges, basis: Basis, words: Words) -> Iterator[Block]:
    told = [
        block for part in (_visits, _numbers, _answers, _findings, _plan, _texts) for block in part(found, basis, words)
    ]
    since = words.text("{version} of {date}", version=found.since, date=date_long(found.since_date, words))
    if not told:
        yield paragraph(words.text("Compared with {since} nothing changed.", since=since))
        return
    yield paragraph(
        words.text(
            "Compared with {since}. Answers, numbers, findings, decisions and texts that are others now; what is not "
            "listed is as it was.",
            since=since,
        )
    )
    yield from told


def _visits(found: VersionChanges, basis: Basis, words: Words) -> Iterator[Block]:
    new = [words.text("New visit: {visit}", visit=_visit(one, words)) for one in found.new_visits]
    gone = [words.text("No longer counted: {visit}", visit=_visit(one, words)) for one in found.gone_visits]
    if new or gone:
        yield Heading(text=words.text("Visits"))
        yield items((*new, *gone))


def _visit(one: Assessment, words: Words) -> str:
    return f"{date_table(one.date, words)}, {labels.light(one.light, words)}"


def _numbers(found: VersionChanges, basis: Basis, words: Words) -> Iterator[Block]:
    rows = [told for pair in found.readings if (told := _number(pair, basis, words))]
    if rows:
        heads = ((words.text("Number"), 30.0), (words.text("Light"), 14.0), *_then_and_now(words, 28.0))
        columns = tuple(Column(title=title, width=width) for title, width in heads)
        yield Table(title=words.text("Changed numbers"), columns=columns, rows=tuple(rows))
    for name in _names(found.gates_failed, basis, words):
        yield paragraph(words.text("Basic requirement no longer met: {criteria}.", criteria=name))
    for name in _names(found.gates_mended, basis, words):
        yield paragraph(words.text("Basic requirement no longer failed: {criteria}.", criteria=name))


def _names(ids: Iterable[str], basis: Basis, words: Words) -> Iterator[str]:
    told = (one for one in ids if one not in basis.secret_criteria)
    for one in filter(None, map(basis.checklist.criterion, told)):
        name = criterion_name(one, words.language)
        yield f"{name[:1].lower()}{name[1:]}"


def _then_and_now(words: Words, width: float) -> tuple[tuple[str, float], tuple[str, float]]:
    return (words.text("Then"), width), (words.text("Now"), width)


def _number(pair: ReadingPair, basis: Basis, words: Words) -> tuple[Cell, ...] | None:
    if pair.principle is None and not basis.with_total:
        return None
    before, after = _reading(pair.before, words), _reading(pair.after, words)
    if before == after:
        return None
    titles = {one.id: in_language(one.title, words.language) for one in basis.checklist.principles}
    name = titles.get(pair.principle, pair.principle) if pair.principle else words.text("Overall")
    return row(name, labels.light(pair.light, words), before, after)


def _reading(one: Reading | None, words: Words) -> str:
    if one is None:
        return words.text("no visit")
    cell = score_cell(one, words)
    return f"{cell.number} ({cell.range}) {cell.word}".strip() if cell.bar else cell.instead


def _answers(found: VersionChanges, basis: Basis, words: Words) -> Iterator[Block]:
    told = [one for one in found.answers if not (basis.is_open and _criterion(one.key) in found.secret)]
    rows = [line for one in told if (line := _answer(one, basis, words))]
    if rows:
        heads = ((words.text("Criterion"), 36.0), (words.text("Visit"), 20.0), *_then_and_now(words, 22.0))
        columns = tuple(Column(title=title, width=width) for title, width in heads)
        yield Table(title=words.text("Changed answers"), columns=columns, rows=tuple(rows), small=True)
    if len(told) < len(found.answers):
        sentence = words.text("Changed answers with protected details are told in the edition that has them.")
        yield paragraph(sentence, "note")


def _criterion(key: str) -> str:
    return key.partition("@")[0]


def _answer(one: AnswerChange, basis: Basis, words: Words) -> tuple[Cell, ...] | None:
    criterion = basis.checklist.criterion(_criterion(one.key))
    if criterion is None:
        return None
    zone = basis.site.zone(one.key.partition("@")[2] or None)
    name = criterion_name(criterion, words.language)
    place = f" ({in_language(zone.name, words.language)})" if zone else ""

    def said(answer: Answer) -> str:
        if answer.state in {"rated", "absent"}:
            return answer_words(criterion, answer, words)
        return labels.non_rating(answer.state, words)

    before, after = said(one.before), said(one.after)
    beside, head = _beside(one, words), (Cell(text=f"{name}{place}"), Cell(text=_visit(one.visit, words)))
    if before == after:
        return (*head, Cell(text=before), Cell(text=beside or words.text("marked otherwise")))
    return (*head, Cell(text=before), Cell(text=after, under=beside))


def _beside(one: AnswerChange, words: Words) -> str:
    """Say what changed beside the rating; a note is not repeated, for an open edition has none."""
    before, after = one.before, one.after
    said = (
        ((before.note, before.reason) != (after.note, after.reason), words.text("note changed")),
        (before.photos != after.photos, words.text("other photos")),
        (before.keep != after.keep, words.text("marked to be kept") if after.keep else words.text("no longer to keep")),
    )
    told = [sentence for changed, sentence in said if changed]
    return listed(told, words)


def _findings(found: VersionChanges, basis: Basis, words: Words) -> Iterator[Block]:
    def told(one: Finding) -> bool:
        known = basis.checklist.criterion(one.criterion) is not None
        return known and not (basis.is_open and one.criterion in found.secret)

    new = [
        words.text("New: {finding}", finding=seen_place(one, basis, words)) for one in found.new_findings if told(one)
    ]
    gone = [
        words.text("No longer a finding: {finding}", finding=seen_place(one, basis, words))
        for one in found.gone_findings
        if told(one)
    ]
    if new or gone:
        yield Heading(text=words.text("Findings"))
        yield items((*new, *gone))


def _plan(found: VersionChanges, basis: Basis, words: Words) -> Iterator[Block]:
    told = [one for one in found.parts if not basis.is_open or _is_open(one, found, basis)]
    rows = [line for one in told if (line := _part(one, words))]
    if rows:
        heads = ((words.text("What"), 36.0), *_then_and_now(words, 32.0))
        columns = tuple(Column(title=title, width=width) for title, width in heads)
        yield Table(
            title=words.text("Changes in findings told, actions and what is declined"),
            columns=columns,
            rows=tuple(rows),
        )
    if found.plan_words:
        yield items([words.text(PLAN_WORDS[one]) for one in found.plan_words])


def _is_open(change: PartChange, found: VersionChanges, basis: Basis) -> bool:
    """Tell whether an open edition may speak of this part: not where it was or is about what is protected."""
    chosen = {one.id: one for one in (basis.plan.findings if basis.plan else ())}
    for part in (change.before, change.after):
        about = (part,) if isinstance(part, PlanFinding) else (chosen.get(one) for one in part.findings) if part else ()
        if any(one is not None and _is_secret(one, found) for one in about):
            return False
    return True


def _is_secret(one: PlanFinding, found: VersionChanges) -> bool:
    return one.protected or not found.secret.isdisjoint(map(_criterion, one.answers))


def _part(change: PartChange, words: Words) -> tuple[Cell, ...] | None:
    """Give a part as it was and as it is; None where a reader of this language sees no difference."""
    kinds = {PlanFinding: words.text("Finding"), Action: words.text("Action"), Declined: words.text("Declined for now")}
    part = change.part
    head = Cell(text=in_language(part.title, words.language), under=kinds[type(part)])
    if change.before is None:
        return (head, Cell(text=words.text("not there")), Cell(text=words.text("there")))
    if change.after is None:
        return (head, Cell(text=words.text("there")), Cell(text=words.text("not there")))
    before, after = dict(_said(change.before, words)), dict(_said(change.after, words))
    other = [name for name in before if before[name] != after[name]]
    then, now = ("; ".join(f"{name}: {one[name] or '–'}" for name in other) for one in (before, after))
    return (head, Cell(text=then), Cell(text=now)) if other else None


def _said(part: PlanPart, words: Words) -> Iterator[tuple[str, str]]:
    """Give what a reader sees of a part, by name."""
    language = words.language
    yield words.text("Title"), in_language(part.title, language)
    if isinstance(part, PlanFinding):
        yield words.text("Text"), in_language(part.text, language)
        yield words.text("Status"), in_language(part.status, language)
    elif isinstance(part, Declined):
        yield words.text("Why"), in_language(part.reason, language)
    else:
        worded: tuple[tuple[str, Callable[[Action, Words], str]], ...] = (
            (words.text("Responsible"), owner_words),
            (words.text("Funding"), funder_words),
            (words.text("Cost"), cost_words),
            (words.text("Done by"), due_words),
        )
        yield from ((name, said(part, words)) for name, said in worded)
        yield words.text("How we will know"), in_language(part.indicator, language)
        yield words.text("Status"), labels.status(part.status, words)


def _texts(found: VersionChanges, basis: Basis, words: Words) -> Iterator[Block]:
    if found.texts:
        yield Heading(text=words.text("The assessors' own texts"))
        yield items([_text(one, words) for one in found.texts])


def _text(one: TextChange, words: Words) -> str:
    counts = (
        (one.new, words.plural("{count} paragraph new", "{count} paragraphs new", one.new)),
        (one.rewritten, words.plural("{count} rewritten", "{count} rewritten", one.rewritten)),
        (one.gone, words.plural("{count} gone", "{count} gone", one.gone)),
    )
    said = ", ".join(sentence for count, sentence in counts if count)
    name = words.text(TEXTS[one.name]) if one.name in TEXTS else one.name
    return words.text("{text}: {changes}", text=name, changes=said)
