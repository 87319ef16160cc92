"""What is left at the end of a walk, by name, so that one can go there before the visit ends."""

from collections.abc import Iterator, Sequence

from cpted_cli.analysis.walk import Walk
from cpted_cli.analysis.walk_gates import failed_gates, unchecked_gates
from cpted_cli.model.text import in_language
from cpted_cli.terminal.keys import Keys
from cpted_cli.terminal.question_page import Scene, place_name
from cpted_cli.wording.translator import Words

MOST = 5
NAME_LENGTH = 60


def left_lines(walk: Walk, scene: Scene, keys: Keys, words: Words) -> tuple[str, ...]:
    """Say after the last question what is left to look at, most pressing first; a few of each are named."""
    lines: tuple[str, ...] = () if walk.unanswered else (words.text("All questions are answered."),)
    for heading, places in (*_gates(walk, words), *_others(walk, keys, words)):
        lines += (heading, *_named(places, walk, scene, words))
    return lines


def ways_on(keys: Keys, words: Words) -> str:
    """Say how the visit ends and how to go back into it."""
    return words.text(
        "Enter ends the visit, {back} goes back, {jump} 12 goes to question 12, {save} saves it for later.",
        **keys.shown_letters,
    )


def _gates(walk: Walk, words: Words) -> Iterator[tuple[str, Sequence[int]]]:
    failed, unchecked = failed_gates(walk), unchecked_gates(walk)
    if failed:
        yield words.text("Basic requirements that are not met: {count}.", count=len(failed)), failed
    if unchecked:
        yield words.text("Basic requirements not checked yet: {count}.", count=len(unchecked)), unchecked


def _others(walk: Walk, keys: Keys, words: Words) -> Iterator[tuple[str, Sequence[int]]]:
    """List what is unanswered, flagged or not assessed; basic requirements were named already."""
    waiting, flagged, unseen = (walk.places(one) for one in ("unanswered", "flagged", "not_observed"))
    named = frozenset(unchecked_gates(walk))
    jump, show = keys.first("jump"), keys.first("show")
    if waiting:
        told = words.plural(
            "{count} question is unanswered; {jump} goes there.",
            "{count} questions are unanswered; {jump} goes to the next one.",
            len(waiting),
            jump=jump,
        )
        yield told, [one for one in waiting if one not in named]
    if flagged:
        only = keys.shown["flagged"][0]
        yield (
            words.text("Flagged: {count}. {show} {only} shows them.", count=len(flagged), show=show, only=only),
            flagged,
        )
    if unseen:
        only = keys.shown["not_observed"][0]
        told = words.text(
            "Could not be assessed: {count}. {show} {only} shows them.", count=len(unseen), show=show, only=only
        )
        yield told, [one for one in unseen if one not in named]


def _named(places: Sequence[int], walk: Walk, scene: Scene, words: Words) -> Iterator[str]:
    """Name a few questions by number, title and place; how many more there are is told."""
    for index in places[:MOST]:
        question = walk.questions[index]
        asked = in_language(question.criterion.title or question.criterion.question, words.language)
        title = asked if len(asked) <= NAME_LENGTH else f"{asked[: NAME_LENGTH - 1].rstrip()}…"
        yield f"  {index + 1}. {title} · {place_name(question, scene, words)}"
    if len(places) > MOST:
        yield "  " + words.text("… and {count} more", count=len(places) - MOST)
