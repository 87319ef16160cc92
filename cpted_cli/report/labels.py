"""The fixed words of a report page, taken from the reader's language."""

from cpted_cli.report.view import BriefLabels
from cpted_cli.wording.translator import Words


def brief_labels(words: Words) -> BriefLabels:
    """Give the words that stand on every brief, whatever the place."""
    return BriefLabels(
        decisions=words.text("Decisions we propose"),
        findings=words.text("Main findings"),
        keep=words.text("Keep:"),
        residents=words.text("Residents and statistics"),
        measures=words.text("Measures to begin with"),
        measure=words.text("Measure (finding no.)"),
        owner=words.text("Responsible"),
        cost=words.text("Cost"),
        done=words.text("Done by"),
        indicator=words.text("How we will know"),
        declined=words.text("Declined for now:"),
        unknown=words.text("What we do not know"),
        principle=words.text("What we assessed"),
    )
