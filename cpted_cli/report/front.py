"""What a report says of itself: place, kind, edition, version, day, roles."""

from cpted_cli.model.text import in_language
from cpted_cli.report.basis import Basis
from cpted_cli.report.view import Front
from cpted_cli.wording import labels
from cpted_cli.wording.numbers import date_long
from cpted_cli.wording.translator import Words


def front_of(basis: Basis, kind: str, words: Words) -> Front:
    """Give the front of a report on one site; `kind` says which report it is."""
    plan, site = basis.plan, basis.site
    return Front(
        language=words.language,
        title=in_language(site.name, words.language),
        kind=kind,
        edition=edition_words(words, is_open=basis.is_open),
        version=basis.version or (plan.version if plan and plan.version else "") or words.text("draft"),
        date=basis.date.isoformat(),
        date_words=date_long(basis.date, words),
        author=assessors_words(basis, words),
        attached=words.text("The data that the report rests on"),
        fictional=words.text("Invented example") if site.fictional else "",
    )


def edition_words(words: Words, *, is_open: bool) -> str:
    """Name the edition as it stands on a page."""
    return labels.edition("open" if is_open else "protected", words).capitalize()


def open_edition_words(words: Words) -> str:
    """Say what an open edition is."""
    return words.text("Open edition: what could help an offender is left out until it has been mended.")


def assessors_words(basis: Basis, words: Words) -> str:
    """Count those who assessed; nobody is named."""
    if basis.is_unsigned:
        return words.text("the table does not say who assessed")
    return words.plural("{count} assessor", "{count} assessors", len(basis.score.assessors))
