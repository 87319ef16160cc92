"""Makes the view of a case: one neighbourhood through five stages, for those who decide, pay and live there."""

from collections.abc import Callable, Iterator

from cpted_cli.model.stage import StageId
from cpted_cli.model.text import in_language
from cpted_cli.report.basis import listed
from cpted_cli.report.blocks import Block
from cpted_cli.report.case_basis import CaseBasis
from cpted_cli.report.chaptered import Chapter, ChapteredView, Cover
from cpted_cli.report.front import edition_words
from cpted_cli.report.stages.causes import causes
from cpted_cli.report.stages.evaluation import evaluation
from cpted_cli.report.stages.glossary import glossary
from cpted_cli.report.stages.identification import identification
from cpted_cli.report.stages.opening import in_short
from cpted_cli.report.stages.partnership import agreement, partnership
from cpted_cli.report.stages.strategy import strategy
from cpted_cli.report.stages.vision import vision
from cpted_cli.report.view import Front
from cpted_cli.wording.numbers import date_long, number
from cpted_cli.wording.translator import Words

TOLD: dict[StageId, Callable[[CaseBasis, Words], Iterator[Block]]] = {
    "vision": vision,
    "identification": identification,
    "analysis": causes,
    "strategy": strategy,
    "evaluation": evaluation,
}


def case_view(basis: CaseBasis, words: Words) -> ChapteredView:
    """Word a case, stage by stage."""
    return ChapteredView(
        front=_front(basis, words),
        cover=_cover(basis, words),
        opening=(in_short(basis, words),),
        contents=words.text("Contents"),
        glossary=glossary(basis, words),
        chapters=tuple(_chapters(basis, words)),
    )


def _front(basis: CaseBasis, words: Words) -> Front:
    case = basis.case
    names = [in_language(one.name, words.language) for one in case.partners]
    return Front(
        language=words.language,
        title=in_language(case.name, words.language),
        kind=words.text("One neighbourhood through five stages"),
        edition=edition_words(words, is_open=basis.is_open),
        version=basis.version or case.version or words.text("draft"),
        date=basis.day.isoformat(),
        date_words=date_long(basis.day, words),
        author=listed(names, words) or words.text("no partners yet"),
        attached=words.text("The data that the report rests on"),
        fictional=words.text("Invented example") if case.fictional else "",
    )


def _cover(basis: CaseBasis, words: Words) -> Cover:
    case, language = basis.case, words.language
    rows = (
        (words.text("Partners"), ", ".join(in_language(one.name, language) for one in case.partners)),
        (words.text("Sites"), ", ".join(in_language(one.name, language) for one in basis.sites.values())),
        (words.text("Homes"), number(case.area.homes, words) if case.area and case.area.homes else ""),
        (words.text("Way of working"), in_language(basis.names.title, language)),
    )
    note = words.text("What would help those who mean harm, and small counts, are left out of this edition.")
    return Cover(facts=tuple((name, said) for name, said in rows if said), note=note if basis.is_open else "")


def _chapters(basis: CaseBasis, words: Words) -> Iterator[Chapter]:
    for number_, view in enumerate(basis.views, start=1):
        title, blocks = basis.title_of(view.id, words.language), tuple(TOLD[view.id](basis, words))
        yield Chapter(id=view.id, title=title, blocks=blocks, number=str(number_), flows=number_ > 1)
    bid = basis.case.bid
    if bid is None:
        return
    blocks = tuple(partnership(bid, basis, words))
    yield Chapter(
        id="partnership", title=words.text("Money and responsibilities"), blocks=blocks, number="6", flows=True
    )
    if bid.agreement is not None:
        blocks = tuple(agreement(bid.agreement, basis, words))
        yield Chapter(id="agreement", title=words.text("Agreement"), blocks=blocks, number="A")
