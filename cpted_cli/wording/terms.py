"""Words of the reports that a reader from outside may not know: each with a sentence that explains it."""

from cpted_cli.wording.translator import Words

Term = tuple[str, str]


def open_edition_term(words: Words) -> Term:
    """Explain the edition that anybody may read."""
    said = words.text(
        "The report as anybody may read it. Weak points such as locks are told only to the owner until they are mended."
    )
    return words.text("Open edition"), said


def finding_term(words: Words) -> Term:
    """Explain what a finding is."""
    said = words.text("Something that was worse than it should be when we were there; it carries its date and place.")
    return words.text("Finding"), said


def cost_term(words: Words) -> Term:
    """Explain how costs are written."""
    said = words.text(
        "Orders of magnitude for choosing between measures, no offers. SEK k is thousands of kronor, SEK M millions."
    )
    return words.text("Cost"), said
