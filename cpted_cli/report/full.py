"""Makes the view of the consultant's full report, chapter by chapter."""

from cpted_cli.report.basis import Basis
from cpted_cli.report.brief import brief_view
from cpted_cli.report.chaptered import ChapteredView
from cpted_cli.report.chapters.action_plan import action_plan, follow_up
from cpted_cli.report.chapters.advice import analysis, recommendations
from cpted_cli.report.chapters.appendix import answers, evidence, records
from cpted_cli.report.chapters.assignment import assignment
from cpted_cli.report.chapters.changes import changes
from cpted_cli.report.chapters.findings import findings
from cpted_cli.report.chapters.glossary import glossary
from cpted_cli.report.chapters.opening import cover, summary
from cpted_cli.report.chapters.place import place
from cpted_cli.report.chapters.reliability import reliability
from cpted_cli.report.chapters.result import result
from cpted_cli.report.front import front_of
from cpted_cli.wording.translator import Words


def full_view(basis: Basis, words: Words) -> ChapteredView:
    """Word the full report: the summary first, then from the assignment to the follow-up, then the appendix."""
    brief = brief_view(basis, words)
    return ChapteredView(
        front=front_of(basis, words.text("Safety assessment, full report"), words),
        cover=cover(basis, brief, words),
        opening=(summary(brief, words),),
        contents=words.text("Contents"),
        glossary=glossary(basis, words),
        chapters=(
            assignment(basis, words),
            place(basis, words),
            result(basis, brief, words),
            findings(basis, words),
            analysis(basis, words),
            recommendations(basis, words),
            action_plan(basis, words),
            reliability(basis, words),
            follow_up(basis, words),
            answers(basis, words),
            evidence(basis, words),
            records(basis, words),
            *changes(basis, words),
        ),
    )
