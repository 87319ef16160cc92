"""The fifth stage: how it will be seen whether it worked, what can be seen at all, and what was learnt."""

from collections.abc import Iterator

from cpted_cli.analysis.detectability import detectability
from cpted_cli.model.case import Evaluation
from cpted_cli.model.text import in_language
from cpted_cli.report.blocks import Block, Column, Facts, Heading, Table, items, paragraph, row
from cpted_cli.report.case_basis import CaseBasis
from cpted_cli.report.chapters.action_plan import sentence_case
from cpted_cli.wording.cases import detectability_words
from cpted_cli.wording.numbers import date_long, date_table
from cpted_cli.wording.translator import Words


def evaluation(basis: CaseBasis, words: Words) -> Iterator[Block]:
    """Tell the plan for following up, and what a change in recorded crime could say."""
    plan = basis.case.evaluation
    if plan is None:
        yield paragraph(words.text("Nobody has said yet how it will be seen whether it worked."))
        return
    language = words.language
    if plan.text is not None:
        yield paragraph(in_language(plan.text, language))
    yield Facts(rows=tuple((name, said) for name, said in _facts(plan, words) if said))
    for table in (one for one in basis.case.crime if one.id in plan.crime):
        title = in_language(table.title, language)
        yield paragraph(f"{title}: {detectability_words(detectability(table.total), words)}")
    yield from _follow_ups(plan, basis, words)
    for head, told in (
        (words.text("What was learnt"), plan.lessons),
        (words.text("What is changed in the plan"), plan.revisions),
    ):
        if told:
            yield Heading(text=head)
            yield items(in_language(one, language) for one in told)


def _facts(plan: Evaluation, words: Words) -> Iterator[tuple[str, str]]:
    language = words.language
    yield words.text("When"), date_long(plan.date, words) if plan.date else ""
    yield words.text("By whom"), sentence_case(in_language(plan.by, language))
    yield words.text("Where something is done"), sentence_case(in_language(plan.treated, language))
    yield words.text("Close by, where trouble may move"), sentence_case(in_language(plan.buffer, language))
    yield words.text("Compared with"), sentence_case(in_language(plan.control, language))


def _follow_ups(plan: Evaluation, basis: CaseBasis, words: Words) -> Iterator[Block]:
    if not plan.follow_ups:
        return
    titles = {one.id: in_language(one.title, words.language) for one in basis.case.goals}
    yield Table(
        title=words.text("What is looked at again"),
        columns=(
            Column(title=words.text("When"), width=16),
            Column(title=words.text("What"), width=30),
            Column(title=words.text("By whom"), width=24),
            Column(title=words.text("For the goal"), width=30),
        ),
        rows=tuple(
            row(
                date_table(one.date, words) if one.date else words.text("not dated"),
                sentence_case(in_language(one.text, words.language)),
                sentence_case(in_language(one.by, words.language)),
                "; ".join(titles.get(name, name) for name in one.goals),
            )
            for one in plan.follow_ups
        ),
    )
