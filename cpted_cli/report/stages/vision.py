"""The first stage: what is wanted, for which neighbourhood, with whom, and how it would be seen."""

from collections.abc import Iterator

from cpted_cli.model.case import Goal, Partner
from cpted_cli.model.text import in_language
from cpted_cli.report.blocks import Block, Cell, Column, Facts, Heading, Table, items, paragraph
from cpted_cli.report.case_basis import CaseBasis
from cpted_cli.report.chapters.action_plan import sentence_case
from cpted_cli.wording.cases import GOAL_KINDS, PARTNER_KINDS, measured_words
from cpted_cli.wording.numbers import date_table, number
from cpted_cli.wording.translator import Words


def vision(basis: CaseBasis, words: Words) -> Iterator[Block]:
    """Tell vision, neighbourhood, partners and goals."""
    case, language = basis.case, words.language
    yield paragraph(in_language(case.vision, language) or words.text("There is no vision yet."), "lead")
    yield from _area(basis, words)
    yield Heading(text=words.text("Who takes part"))
    if case.partners:
        yield Table(columns=_partner_columns(words), rows=tuple(_partner(one, words) for one in case.partners))
    else:
        yield paragraph(words.text("Nobody has joined yet."))
    yield Heading(text=words.text("What is to become different"))
    if case.goals:
        yield Table(columns=_goal_columns(words), rows=tuple(_goal(one, words) for one in case.goals))
    else:
        yield paragraph(words.text("There are no goals yet."))


def _area(basis: CaseBasis, words: Words) -> Iterator[Block]:
    area, language = basis.case.area, words.language
    if area is None:
        return
    homes = number(area.homes, words) if area.homes else ""
    source = in_language(area.source, language)
    rows = (
        (words.text("The neighbourhood"), in_language(area.text, language)),
        (words.text("Homes"), f"{homes} ({source})" if homes and source else homes),
        (words.text("Sites"), ", ".join(in_language(one.name, language) for one in basis.sites.values())),
    )
    yield Facts(rows=tuple((name, said) for name, said in rows if said))
    if area.assets:
        yield Heading(text=words.text("What is good and can be built on"))
        yield items(sentence_case(in_language(one, language)) for one in area.assets)


def _partner_columns(words: Words) -> tuple[Column, ...]:
    return (
        Column(title=words.text("Who"), width=26),
        Column(title=words.text("Role"), width=30),
        Column(title=words.text("Contributes"), width=24),
        Column(title=words.text("Decides over"), width=20),
    )


def _partner(one: Partner, words: Words) -> tuple[Cell, ...]:
    language = words.language
    return (
        Cell(text=in_language(one.name, language), under=sentence_case(words.text(PARTNER_KINDS[one.kind]))),
        Cell(text=sentence_case(in_language(one.role, language))),
        Cell(text=sentence_case(in_language(one.contribution, language))),
        Cell(text=sentence_case(in_language(one.authority, language))),
    )


def _goal_columns(words: Words) -> tuple[Column, ...]:
    return (
        Column(title=words.text("Goal"), width=27),
        Column(title=words.text("Seen by"), width=27),
        Column(title=words.text("Today"), width=17),
        Column(title=words.text("To reach"), width=17),
        Column(title=words.text("By"), width=12),
    )


def _goal(one: Goal, words: Words) -> tuple[Cell, ...]:
    language, unknown = words.language, words.text("not said")
    baseline = one.baseline
    source = in_language(baseline.source, language) if baseline else ""
    day = date_table(baseline.date, words) if baseline and baseline.date else ""
    later = [measured_words(each, words) for each in one.results]
    since = words.text("measured again: {results}", results=", ".join(later)) if later else ""
    return (
        Cell(text=in_language(one.title, language), under=sentence_case(words.text(GOAL_KINDS[one.about]))),
        Cell(text=sentence_case(in_language(one.indicator, language)) or unknown),
        Cell(text=measured_words(baseline, words) or unknown, under=", ".join(said for said in (source, day) if said)),
        Cell(text=sentence_case(measured_words(one.target, words)) or unknown, under=since),
        Cell(text=date_table(one.date, words) if one.date else unknown),
    )
