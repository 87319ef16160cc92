"""The consultant's analysis, and what is recommended: how it works, what research knows, what to check first."""

from collections.abc import Iterable, Iterator

from cpted_cli.analysis.planning import Recommendation
from cpted_cli.model.measure import Measure
from cpted_cli.model.text import in_language
from cpted_cli.report.basis import Basis, listed
from cpted_cli.report.blocks import Block, Column, Facts, Group, Table, paragraph, row
from cpted_cli.report.chaptered import Chapter
from cpted_cli.report.chapters.findings import seen_place
from cpted_cli.report.own_texts import own_words
from cpted_cli.wording import labels
from cpted_cli.wording.translator import N_, Words

MOST = 8
URGENCIES = {
    "gate": N_("First: a basic requirement is not met"),
    "broken": N_("First: something is broken"),
    "soon": N_("Cheap and soon done"),
    "ranked": N_("Then, in order of what it may give for its cost"),
}


def analysis(basis: Basis, words: Words) -> Chapter:
    """Give the consultant's own analysis; where there is none, say so."""
    own = own_words(basis.texts.get("analysis", ""), words)
    silent = paragraph(
        words.text("The assessors have written no analysis of their own. What follows is the catalogue's.")
    )
    return Chapter(id="analysis", title=words.text("Our analysis"), blocks=own or (silent,), number="5", flows=True)


def recommendations(basis: Basis, words: Words) -> Chapter:
    """Give what is advised, one measure at a time, in order of urgency."""
    return Chapter(
        id="recommendations",
        title=words.text("What we recommend"),
        blocks=tuple(_recommendations(basis, words)),
        number="6",
    )


def advised(basis: Basis) -> tuple[Recommendation, ...]:
    """Give the recommendations that this edition may tell; those that the plan took up come first, in its order."""
    told = [one for one in basis.recommendations if any(map(basis.may_tell, one.findings))]
    chosen = [one.measure for one in (basis.plan.actions if basis.plan else ()) if one.measure]
    return tuple(
        sorted(told, key=lambda one: chosen.index(one.measure.id) if one.measure.id in chosen else len(chosen))
    )


def _recommendations(basis: Basis, words: Words) -> Iterator[Block]:
    told = advised(basis)
    if not told:
        yield paragraph(words.text("Nothing was found that the catalogue of measures answers."))
        return
    yield paragraph(
        words.text(
            "Proposals from the catalogue of measures, to be weighed against each other by those who know the place. "
            "Costs are orders of magnitude, our estimate. What research knows is said in words here; figures with "
            "their country stand in the appendix and promise nothing about this place."
        )
    )
    for number, one in enumerate(told[:MOST], start=1):
        yield _card(number, one, basis, words)
    if len(told) > MOST:
        yield _further(told[MOST:], words)


def _card(number: int, one: Recommendation, basis: Basis, words: Words) -> Group:
    measure, language = one.measure, words.language
    facts = tuple((name, said) for name, said in _facts(measure, words) if said)
    answers = dict.fromkeys(seen_place(finding, basis, words) for finding in one.findings if basis.may_tell(finding))
    against = (words.text("Against"), "; ".join(answers))
    return Group(
        kind="measure",
        label=words.text(URGENCIES[one.urgency]),
        title=f"{number}. {in_language(measure.title, language)}",
        blocks=(paragraph(in_language(measure.what, language)), Facts(rows=(against, *facts))),
    )


def _facts(measure: Measure, words: Words) -> Iterator[tuple[str, str]]:
    language = words.language
    yield words.text("How it works"), in_language(measure.mechanism, language)
    yield words.text("What research knows"), _research(measure, words)
    cost, effort = labels.cost(measure.cost, words), labels.effort(measure.effort, words)
    yield words.text("Cost and time"), words.text("{cost} (our estimate), {effort}", cost=cost, effort=effort)
    upkeep, effects = in_language(measure.upkeep, language), in_language(measure.side_effects, language)
    yield words.text("Upkeep, side effects"), " ".join(said for said in (upkeep, effects) if said)
    conflicts = [labels.conflict(one, words) for one in measure.conflicts]
    yield words.text("Check first"), listed(conflicts, words)
    yield words.text("How we will know"), in_language(measure.indicator, language)


def _research(measure: Measure, words: Words) -> str:
    evidence = labels.evidence(measure.evidence, words)
    return words.text(
        "{evidence}. Crime: {crime} Felt unsafety: {unsafety}",
        evidence=f"{evidence[:1].upper()}{evidence[1:]}",
        crime=in_language(measure.crime.words, words.language),
        unsafety=in_language(measure.unsafety.words, words.language),
    )


def _further(rest: Iterable[Recommendation], words: Words) -> Table:
    language = words.language
    return Table(
        title=words.text("Further proposals"),
        columns=(
            Column(title=words.text("Measure"), width=38),
            Column(title=words.text("What research knows"), width=22),
            Column(title=words.text("Cost"), width=20),
            Column(title=words.text("Time"), width=20),
        ),
        rows=tuple(
            row(
                in_language(one.measure.title, language),
                labels.evidence(one.measure.evidence, words),
                labels.cost(one.measure.cost, words),
                labels.effort(one.measure.effort, words),
            )
            for one in rest
        ),
    )
