"""What was changed when a checklist was tailored, said for the method page and for the terminal."""

from cpted_cli.model.tailored import Change, Tailored
from cpted_cli.model.text import in_language
from cpted_cli.wording.numbers import number
from cpted_cli.wording.translator import N_, Words

SENTENCES = {
    "drop": N_("Left out: {title}. Reason: {reason}"),
    "reweight": N_("Other weight: {title}, {weight} instead of {before}. Reason: {reason}"),
    "reword": N_("Other words: {title}. Reason: {reason}"),
    "add": N_("Added: {title}. Reason: {reason}"),
}


def base_sentence(tailored: Tailored, words: Words) -> str:
    """Say which checklist, in which edition, the changes were made to."""
    return words.text("Tailored from {base} {edition}:", base=tailored.base, edition=tailored.base_edition)


def change_sentences(tailored: Tailored, words: Words) -> tuple[str, ...]:
    """Say each change and why it was made, in the order of the file."""
    return tuple(change_sentence(one, words) for one in tailored.changes)


def change_sentence(change: Change, words: Words) -> str:
    """Say one change and why it was made."""
    title = in_language(change.title, words.language).rstrip(".")
    reason = in_language(change.reason, words.language)
    weight, before = (weight_words(one, words) for one in (change.weight, change.weight_before))
    said = words.text(SENTENCES[change.kind], title=title, reason=reason, weight=weight, before=before)
    return said if said.endswith((".", "!", "?")) else f"{said}."


def weight_words(weight: float | None, words: Words) -> str:
    """Write a weight with as many decimals as it has, two at most."""
    if weight is None:
        return ""
    decimals = next((count for count in (0, 1) if round(weight, count) == round(weight, 2)), 2)
    return number(weight, words, decimals)
