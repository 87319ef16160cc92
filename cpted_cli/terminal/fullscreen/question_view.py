"""The question as it stands on the full screen: what to look for, how to answer, what is answered."""

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content

from cpted_cli.analysis.walk import Walk
from cpted_cli.analysis.written import yes_and_no
from cpted_cli.model.assessment import Answer
from cpted_cli.model.scale import Scale, StepScale
from cpted_cli.model.text import in_language
from cpted_cli.terminal.keys import Keys
from cpted_cli.terminal.left_over import left_lines, ways_on
from cpted_cli.terminal.question_page import (
    NON_RATINGS,
    Scene,
    answer_text,
    choices,
    marks_text,
    place_name,
)
from cpted_cli.terminal.walk_help import short_help
from cpted_cli.wording.translator import Words

HERE, THERE = "●", " "
ANSWER_STYLE, KEY_STYLE = "bold $accent", "bold $primary"


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What is shown of one question, or after the last."""

    place: Content
    question: str
    guidance: str
    choices: Content
    beside: Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What the answer area has to show: what is being typed, and how few rows it must do with."""

    typing: str = ""
    is_small: bool = False
    is_tight: bool = False


def view_of(walk: Walk, scene: Scene, keys: Keys, words: Words, room: Room = Room()) -> View:
    """Show the question at the cursor, with what has been typed of the answer so far."""
    question = walk.question
    if question is None:
        return _end(walk, scene, keys, words)
    place = words.text(
        "{place} · question {number} of {total}",
        place=place_name(question, scene, words), number=walk.cursor + 1, total=len(walk.questions),
    )  # fmt: skip
    gate = Content.styled(" · " + words.text("basic requirement"), "bold $warning")
    return View(
        place=Content(place) + gate if question.criterion.gate is not None else Content(place),
        question=in_language(question.criterion.question, words.language),
        guidance=in_language(question.criterion.guidance, words.language),
        choices=_choices(walk.answer, question.criterion.resolved_scale, keys, words, room),
        beside=_beside(walk, words),
    )


def _choices(answer: Answer, scale: Scale, keys: Keys, words: Words, room: Room) -> Content:
    lines = [*_steps(answer, scale, keys, words)] if isinstance(scale, StepScale) else []
    if not lines:
        lines = [Content(choices(scale, keys, words)[0])]
        is_rated = answer.state == "rated" and not room.typing
        said = answer_text(answer, scale, words) if is_rated else f"{room.typing}▏"
        lines.append(Content.assemble((f"{HERE if is_rated else THERE} {said}", ANSWER_STYLE)))
    if room.is_small:
        in_order = lines if isinstance(scale, StepScale) else lines[::-1]
        return Content("\n").join([Content(" ").join(in_order), *_chosen(answer, scale, words)])
    if room.is_tight:
        in_rows = lines if isinstance(scale, StepScale) else [Content("  ").join(lines)]
        return Content("\n").join([*in_rows, *_chosen(answer, scale, words), _non_rating_keys(keys, words)])
    return Content("\n").join([*lines, Content(""), _non_ratings(answer, keys, words)])


def _chosen(answer: Answer, scale: Scale, words: Words) -> Iterator[Content]:
    if answer.state in NON_RATINGS:
        yield Content.styled(f"{HERE} {answer_text(answer, scale, words)}", ANSWER_STYLE)


def _steps(answer: Answer, scale: StepScale, keys: Keys, words: Words) -> Iterator[Content]:
    both = yes_and_no(scale)
    names = dict(zip(both, (keys.first("yes"), keys.first("no")), strict=True)) if both else {}
    order = both or tuple(range(len(scale.steps)))
    for step in order:
        label = in_language(scale.label(step), words.language)
        is_chosen = answer.value == step
        mark, style = (HERE, ANSWER_STYLE) if is_chosen else (THERE, "")
        key = (names.get(step, str(step)), KEY_STYLE)
        yield Content.assemble((f"{mark} ", ANSWER_STYLE), key, (f"  {label}", style))


def _non_rating_keys(keys: Keys, words: Words) -> Content:
    """Name the keys of the non-ratings in two short rows."""
    absent, rest, unseen = short_help(keys, words).split(" · ")[:3]
    return Content.styled(f"{absent} · {rest}\n{unseen}", "$secondary")


def _non_ratings(answer: Answer, keys: Keys, words: Words) -> Content:
    lines = []
    for name, text in NON_RATINGS.items():
        is_chosen = answer.state == name
        said = words.text(text) + (f": {answer.reason}" if is_chosen and answer.reason else "")
        style = ANSWER_STYLE if is_chosen else "$secondary"
        mark = HERE if is_chosen else THERE
        lines.append(Content.assemble((f"{mark} ", ANSWER_STYLE), (keys.first(name), KEY_STYLE), (f"  {said}", style)))
    return Content("\n").join(lines)


def _beside(walk: Walk, words: Words) -> Content:
    answer, marks = walk.answer, marks_text(walk.answer, walk, words)
    lines = [Content.styled(marks, "bold")] if marks else []
    lines += [Content(answer.note)] if answer.note else []
    return Content("\n").join(lines)


def _end(walk: Walk, scene: Scene, keys: Keys, words: Words) -> View:
    return View(
        place=Content(""),
        question=words.text("That was the last question."),
        guidance="\n".join(left_lines(walk, scene, keys, words)),
        choices=Content(ways_on(keys, words)),
        beside=Content(""),
    )
