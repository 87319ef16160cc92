"""The cover and the summary of a report: what the meeting needs, before anything is explained."""

from collections.abc import Iterator

from cpted_cli.model.text import in_language
from cpted_cli.report.basis import Basis
from cpted_cli.report.blocks import Block, Group, Heading, Items, Paragraph, Run, Runs, Scores, led, paragraph
from cpted_cli.report.chaptered import Chapter, Cover
from cpted_cli.report.front import assessors_words, open_edition_words
from cpted_cli.report.view import BriefView, Finding, Said
from cpted_cli.wording.translator import Words


def cover(basis: Basis, brief: BriefView, words: Words) -> Cover:
    """Say for whom, when and by whom; and what the open edition leaves out."""
    assignment, language = basis.site.assignment, words.language
    facts = (
        (words.text("Client"), in_language(assignment.client, language)),
        (words.text("Assignment number"), assignment.number or ""),
        (words.text("For"), in_language(assignment.meeting, language)),
        (words.text("Visits"), brief.visits),
        (words.text("Carried out by"), assessors_words(basis, words)),
        (words.text("Earlier version"), _since(basis, words)),
    )
    return Cover(facts=tuple((name, said) for name, said in facts if said), note=edition_note(basis, words))


def _since(basis: Basis, words: Words) -> str:
    found = basis.changes
    return words.text("{version}; what changed since stands in D", version=found.since) if found else ""


def edition_note(basis: Basis, words: Words) -> str:
    """Say what the edition holds, and who may have it."""
    if basis.is_open:
        said = words.text("The owner has an edition with protected details.")
        return f"{open_edition_words(words)} {said}"
    return words.text(
        "Edition with protected details: for the client and the owners only. If it is requested as a public document, "
        "each detail is to be tried for secrecy before it is released."
    )


def summary(brief: BriefView, words: Words) -> Chapter:
    """Give what the one-page brief says, in its order."""
    return Chapter(id="summary", title=words.text("Summary"), blocks=tuple(_summary(brief)))


def _summary(brief: BriefView) -> Iterator[Block]:
    labels = brief.labels
    if brief.decisions:
        decided = Items(items=tuple(_said(one) for one in brief.decisions), ordered=True)
        yield Group(kind="decisions", title=labels.decisions, blocks=(decided,))
    yield Heading(text=brief.conclusion)
    yield paragraph(brief.summary)
    yield Scores(profile=brief.profile, gates=brief.gates, corner=labels.principle, id="summary-profile")
    yield Heading(text=labels.findings)
    if brief.findings:
        yield Items(items=tuple(_found(one) for one in brief.findings), ordered=True)
    yield led(labels.keep, brief.keep)
    yield Heading(text=labels.residents)
    yield Paragraph(runs=tuple(run for said in brief.residents for run in (*_said(said), Run(text=" "))))
    yield Heading(text=labels.unknown)
    yield paragraph(brief.unknown)


def _said(said: Said) -> Runs:
    lead = (Run(text=f"{said.lead} ", strong=True),) if said.lead else ()
    return (*lead, Run(text=said.text))


def _found(finding: Finding) -> Runs:
    pins = f" ({finding.pins})" if finding.pins else ""
    return (Run(text=finding.title, strong=True), Run(text=f"{pins}{finding.stop} {finding.fact}"))
