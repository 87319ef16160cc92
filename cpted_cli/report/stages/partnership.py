"""Cooperation on a place: what it is for, who pays, what goes beyond ordinary service, who answers for what."""

from collections.abc import Iterator, Sequence

from cpted_cli.model.bid import Agreement, Bid, Funding, Responsibility, Service
from cpted_cli.model.text import in_language
from cpted_cli.report.blocks import Block, Cell, Column, Facts, Heading, Table, items, paragraph
from cpted_cli.report.case_basis import CaseBasis
from cpted_cli.report.chapters.action_plan import sentence_case
from cpted_cli.wording import labels
from cpted_cli.wording.numbers import date_long, money
from cpted_cli.wording.translator import Words


def partnership(bid: Bid, basis: CaseBasis, words: Words) -> Iterator[Block]:
    """Tell purpose, money, services, responsibilities, meetings and risks."""
    language = words.language
    yield paragraph(in_language(bid.purpose, language), "lead")
    if bid.funding is not None:
        yield from _funding(bid.funding, basis, words)
    if bid.services:
        yield _services(bid.services, basis, words)
    if bid.responsibilities:
        yield _responsibilities(bid.responsibilities, basis, words)
    for head, told in ((words.text("Meetings"), bid.meetings), (words.text("What may go wrong"), bid.risks)):
        if told:
            yield Heading(text=head)
            yield items(sentence_case(in_language(one, language)) for one in told)


def agreement(signed: Agreement, basis: CaseBasis, words: Words) -> Iterator[Block]:
    """Tell what the parties sign, with room for their names."""
    language = words.language
    if signed.text is not None:
        yield paragraph(in_language(signed.text, language))
    rows = (
        (words.text("From"), date_long(signed.start, words) if signed.start else ""),
        (words.text("Until"), date_long(signed.end, words) if signed.end else ""),
        (words.text("Notice"), sentence_case(in_language(signed.notice, language))),
        (
            words.text("Signed"),
            date_long(signed.signed, words) if signed.signed else words.text("not yet: a draft that binds nobody"),
        ),
    )
    yield Facts(rows=tuple((name, said) for name, said in rows if said))
    yield Table(
        columns=(
            Column(title=words.text("Party"), width=34),
            Column(title=words.text("Place and date"), width=28),
            Column(title=words.text("Signature"), width=38),
        ),
        rows=tuple(
            (Cell(text=basis.partner_name(one, language)), Cell(text=""), Cell(text="")) for one in signed.parties
        ),
    )


def _funding(funding: Funding, basis: CaseBasis, words: Words) -> Iterator[Block]:
    language, width = words.language, 36 / len(funding.years)
    rows = [
        (
            Cell(text=basis.partner_name(one.partner, language)),
            *(Cell(text=money(amount, words)) for amount in one.amounts_sek or ()),
            *(Cell(text="") for _ in (funding.years if not one.amounts_sek else ())),
            Cell(text=sentence_case(in_language(one.in_kind, language))),
        )
        for one in funding.contributions
    ]
    rows.append(
        (Cell(text=words.text("All")), *(Cell(text=money(total, words)) for total in funding.totals_sek), Cell(text=""))
    )
    yield Table(
        title=words.text("Who pays how much"),
        columns=(
            Column(title=words.text("Who"), width=30),
            *(Column(title=str(year), width=width, align="right") for year in funding.years),
            Column(title=words.text("Besides money"), width=34),
        ),
        rows=tuple(rows),
        note=in_language(funding.rule, language),
    )


def _services(services: Sequence[Service], basis: CaseBasis, words: Words) -> Table:
    language = words.language
    heads = (
        (words.text("What"), 20.0),
        (words.text("Ordinary service"), 26.0),
        (words.text("Beyond that"), 30.0),
        (words.text("By whom"), 24.0),
    )
    return Table(
        title=words.text("What goes beyond ordinary service"),
        columns=tuple(Column(title=title, width=width) for title, width in heads),
        rows=tuple(
            (
                Cell(text=sentence_case(in_language(one.title, language))),
                Cell(text=sentence_case(in_language(one.ordinary, language))),
                Cell(text=sentence_case(in_language(one.beyond, language))),
                Cell(
                    text=basis.partner_name(one.partner, language),
                    under=labels.cost(one.cost, words) if one.cost else "",
                ),
            )
            for one in services
        ),
    )


def _responsibilities(tasks: Sequence[Responsibility], basis: CaseBasis, words: Words) -> Table:
    heads = (
        (words.text("Task"), 24.0),
        (words.text("Decides"), 19.0),
        (words.text("Does it"), 19.0),
        (words.text("Is asked first"), 19.0),
        (words.text("Is told"), 19.0),
    )
    return Table(
        title=words.text("Who answers for what"),
        columns=tuple(Column(title=title, width=width) for title, width in heads),
        rows=tuple(
            (
                Cell(text=sentence_case(in_language(one.task, words.language))),
                *(
                    Cell(text=", ".join(basis.partner_name(name, words.language) for name in names))
                    for names in (one.decides, one.does, one.consulted, one.informed)
                ),
            )
            for one in tasks
        ),
    )
