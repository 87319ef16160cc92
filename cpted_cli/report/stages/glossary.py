"""Words of a case that a reader from outside may not know, each in a sentence."""

from collections.abc import Iterator

from cpted_cli.report.blocks import Facts
from cpted_cli.report.case_basis import CaseBasis
from cpted_cli.report.chaptered import Chapter
from cpted_cli.wording.terms import Term, cost_term, finding_term, open_edition_term
from cpted_cli.wording.translator import Words


def glossary(basis: CaseBasis, words: Words) -> Chapter:
    """Explain the words that the case uses in a sense of its own."""
    rows = tuple(_terms(basis, words))
    return Chapter(id="glossary", title=words.text("Words in this report"), blocks=(Facts(rows=rows),), flows=True)


def _terms(basis: CaseBasis, words: Words) -> Iterator[Term]:
    if basis.is_open:
        yield open_edition_term(words)
    if any(site.plan and site.plan.findings for site in basis.whole.sites):
        yield finding_term(words)
    if basis.case.crime:
        yield (
            words.text("Reported crime"),
            words.text("What somebody reported to the police. Not all that happens is reported."),
        )
    if basis.is_open and (basis.case.crime or basis.case.surveys):
        yield (
            words.text("Not shown"),
            words.text("A number so small that it could point out somebody, or a number that would give it away."),
        )
    if basis.actions:
        yield (
            words.text("For, with or by the residents"),
            words.text("Whether others act for the residents, others act together with them, or they act themselves."),
        )
        yield cost_term(words)
