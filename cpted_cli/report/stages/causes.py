"""The third stage: each problem with who, what, where and when, what speaks for and against it, and why."""

from collections.abc import Iterator, Sequence

from cpted_cli.model.case import Cause, Evidence, Problem
from cpted_cli.model.text import in_language
from cpted_cli.report.blocks import Block, Facts, Group, items, paragraph
from cpted_cli.report.case_basis import CaseBasis
from cpted_cli.wording.cases import LIKELIHOODS
from cpted_cli.wording.translator import Words


def causes(basis: CaseBasis, words: Words) -> Iterator[Block]:
    """Tell the problems one by one."""
    if not basis.case.problems:
        yield paragraph(words.text("No problem is described yet."))
    for number, problem in enumerate(basis.case.problems, start=1):
        yield _problem(number, problem, basis, words)


def _problem(number: int, problem: Problem, basis: CaseBasis, words: Words) -> Group:
    language = words.language
    rows = (
        (words.text("Who"), problem.who),
        (words.text("What"), problem.what),
        (words.text("Where"), problem.where),
        (words.text("When"), problem.when),
    )
    facts = Facts(rows=tuple((name, in_language(said, language)) for name, said in rows if said is not None))
    blocks: list[Block] = [facts] if facts.rows else []
    blocks.extend(_weighed(problem.evidence_for, problem.evidence_against, basis, words))
    for cause in problem.causes:
        blocks.append(_cause(cause, basis, words))
    return Group(kind="finding", title=f"{number}. {in_language(problem.title, language)}", blocks=tuple(blocks))


def _cause(cause: Cause, basis: CaseBasis, words: Words) -> Group:
    likely = words.text(LIKELIHOODS[cause.likelihood]) if cause.likelihood else words.text("not judged")
    return Group(
        kind="together",
        label=words.text("Possible cause, {likelihood}", likelihood=likely),
        title=in_language(cause.text, words.language),
        blocks=tuple(_weighed(cause.evidence_for, cause.evidence_against, basis, words)),
    )


def _weighed(
    speaks_for: Sequence[Evidence], against: Sequence[Evidence], basis: CaseBasis, words: Words
) -> Iterator[Block]:
    if speaks_for:
        yield paragraph(words.text("Speaks for it:"))
        yield items(_evidence(one, basis, words) for one in speaks_for)
    if against:
        yield paragraph(words.text("Speaks against it:"))
        yield items(_evidence(one, basis, words) for one in against)


def _evidence(one: Evidence, basis: CaseBasis, words: Words) -> str:
    text = in_language(one.text, words.language)
    named = [told for name in one.refs if (told := basis.told_name(name, words))]
    return f"{text} ({'; '.join(named)})" if named else text
