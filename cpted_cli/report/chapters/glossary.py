"""Words that a reader from outside may not know, each in a sentence; only those that the report uses."""

from collections.abc import Iterator

from cpted_cli.model.text import in_language
from cpted_cli.report.basis import Basis
from cpted_cli.report.blocks import Facts
from cpted_cli.report.chaptered import Chapter
from cpted_cli.wording import labels
from cpted_cli.wording.terms import Term, cost_term, finding_term, open_edition_term
from cpted_cli.wording.translator import Words


def glossary(basis: Basis, words: Words) -> Chapter:
    """Explain the report's own words; how its numbers are made stands in the first chapter."""
    rows = (*_editions(basis, words), *_result(words), *_light(basis, words), *_advice(basis, words))
    return Chapter(id="glossary", title=words.text("Words in this report"), blocks=(Facts(rows=rows),), flows=True)


def _editions(basis: Basis, words: Words) -> Iterator[Term]:
    if basis.is_open:
        yield open_edition_term(words)


def _result(words: Words) -> Iterator[Term]:
    yield (
        words.text("Principle, criterion"),
        words.text(
            "A criterion is one question that was answered on site. A principle gathers those about the same thing."
        ),
    )
    yield finding_term(words)
    yield (
        words.text("Basic requirement"),
        words.text("A criterion so important that the report names it when it is not met, whatever the mean says."),
    )
    yield (
        words.text("Pin"),
        words.text("The number of a part of the place, as they are listed in chapter 2 and stand on the map."),
    )


def _light(basis: Basis, words: Words) -> Iterator[Term]:
    told = basis.told.lighting
    if not told:
        return
    yield (
        words.text("Indicative measurement"),
        words.text(
            "By hand, on one occasion: how light it was about then, no proof that a requirement holds or fails."
        ),
    )
    named = dict.fromkeys(in_language(one.comparison.name, words.language) for one in told)
    yield (
        words.text("Lux, {comparison}", comparison=", ".join(named)),
        words.text(
            "Lux tells how much light falls on a surface. The class is a level in a standard, chosen here to compare "
            "with."
        ),
    )


def _advice(basis: Basis, words: Words) -> Iterator[Term]:
    if basis.recommendations:
        levels = ", ".join(labels.evidence(one, words) for one in ("good", "some", "weak", "experience"))
        said = words.text("How well it is known that a measure works: {levels}.", levels=levels)
        yield words.text("What research knows"), said
    yield cost_term(words)
