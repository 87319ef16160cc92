"""Moves that answer the question at the cursor or write beside the answer."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from cpted_cli.analysis.cleaning import cleaned
from cpted_cli.analysis.moves import (
    Clear,
    DropPhoto,
    Flag,
    Keep,
    MarkAbsent,
    MarkNotApplicable,
    MarkNotObserved,
    NonRating,
    Note,
    Notice,
    PlacePhotos,
    Protect,
    Rate,
    RateRatio,
    Rewrite,
    TakePhoto,
)
from cpted_cli.analysis.walk import Walk, onward, told, with_answers
from cpted_cli.model.assessment import UNANSWERED, Answer
from cpted_cli.model.scale import CountScale, Misfit, QuantityScale, RatioScale, Scale, StepScale
from cpted_cli.model.text import NOTE_LENGTH

OF_MANY: Mapping[Misfit, str] = {
    "no-number": "ratio-wanted",
    "too-low": "ratio-wanted",
    "of-nothing": "ratio-of-nothing",
    "too-high": "whole-over",
    "other-whole": "other-whole",
    "more-than-all": "more-than-all",
}
"""What is said of so many of so many that cannot be."""


def rate(walk: Walk, move: Rate) -> Walk:
    """Answer with a step or a number, and go on."""
    scale = _scale(walk)
    if isinstance(scale, RatioScale):
        return rate_ratio(walk, RateRatio(move.value, scale.of)) if scale.of else told(walk, "ratio-wanted")
    misfit = scale.misfit(move.value)
    if misfit is not None:
        return _refused(walk, move.value, scale, misfit)
    return onward(_with_answer(walk, replace(unrated(walk.answer), value=move.value)))


def rate_ratio(walk: Walk, move: RateRatio) -> Walk:
    """Answer with how many of how many, and go on."""
    scale = _scale(walk)
    if not isinstance(scale, RatioScale):
        return told(walk, "no-ratio-here")
    misfit = scale.misfit_of(move.count, move.of)
    if misfit is not None:
        return told(walk, OF_MANY[misfit], count=move.count, of=move.of, whole=scale.of)
    return onward(_with_answer(walk, replace(unrated(walk.answer), count=move.count, of=move.of)))


def _refused(walk: Walk, value: float, scale: StepScale | QuantityScale | CountScale, misfit: Misfit) -> Walk:
    """Say why a number cannot be, and what can."""
    if isinstance(scale, StepScale):
        return told(walk, "off-scale", top=len(scale.steps) - 1)
    if misfit == "too-high":
        return told(walk, "more-than-possible", count=value, most=scale.at_most)
    if misfit == "too-low" and scale.lowest:
        return told(walk, "less-than-possible", count=value, least=scale.lowest)
    codes = {"too-low": "below-nought", "not-whole": "count-wanted", "no-number": "number-wanted"}
    return told(walk, codes[misfit])


def mark(walk: Walk, move: NonRating) -> Walk:
    """Say why there is no rating, and go on."""
    answer, notice = marked(walk.answer, move)
    return replace(onward(_with_answer(walk, answer)), notice=notice)


def marked(answer: Answer, move: NonRating) -> tuple[Answer, Notice | None]:
    """Give an answer that says why there is no rating, and what was cut off the reason."""
    name = {MarkAbsent: "absent", MarkNotApplicable: "not_applicable", MarkNotObserved: "not_observed"}[type(move)]
    reason, notice = _cut(cleaned(move.reason))
    fields: dict[str, Any] = {name: reason}
    return replace(unrated(answer), **fields), notice


def note(walk: Walk, move: Note) -> Walk:
    """Add words after those that stand there."""
    added = cleaned(move.text)
    if not added:
        return told(walk, "empty-note")
    before = walk.answer.note
    return rewrite(walk, Rewrite(f"{before}\n{added}" if before else added))


def rewrite(walk: Walk, move: Rewrite) -> Walk:
    """Put words in place of the note."""
    text, notice = _cut(cleaned(move.text))
    return replace(_with_answer(walk, replace(walk.answer, note=text or None)), notice=notice)


def take_photo(walk: Walk, move: TakePhoto) -> Walk:
    """Add a photo by the name it has in the site's folder."""
    if not move.name or move.name in walk.answer.photos:
        return told(walk, "photo-there", name=move.name)
    return _with_answer(walk, replace(walk.answer, photos=(*walk.answer.photos, move.name)))


def drop_photo(walk: Walk, move: DropPhoto) -> Walk:
    """Take one photo away from the answer; the others keep their order."""
    photos = walk.answer.photos
    if not photos:
        return told(walk, "no-photo-here")
    numbers = dict(enumerate(photos, 1))
    name = numbers.get(move.photo) if isinstance(move.photo, int) else move.photo
    if name not in photos:
        return told(walk, "no-such-photo", text=move.photo, last=len(photos))
    return _with_answer(walk, replace(walk.answer, photos=tuple(one for one in photos if one != name)))


def place_photos(walk: Walk, move: PlacePhotos) -> Walk:
    """Add photos to the answers that they belong to; those of questions that are not asked here are left alone."""
    changed: dict[str, Answer | None] = {}
    asked = {question.key for question in walk.questions}
    for key, name in move.photos:
        answer = changed.get(key) or walk.answers.get(key, UNANSWERED)
        if key in asked and name not in answer.photos:
            changed[key] = replace(answer, photos=(*answer.photos, name))
    return replace(with_answers(walk, changed), notice=move.told)


def keep(walk: Walk, _: Keep) -> Walk:
    """Mark it as worth keeping, or no longer."""
    return _with_answer(walk, replace(walk.answer, keep=not walk.answer.keep))


def protect(walk: Walk, _: Protect) -> Walk:
    """Mark it as something that stays out of the open edition, or no longer."""
    return _with_answer(walk, replace(walk.answer, protected=not walk.answer.protected))


def flag(walk: Walk, _: Flag) -> Walk:
    """Mark it to come back to, or no longer."""
    return _with_answer(walk, replace(walk.answer, flag=not walk.answer.flag))


def clear(walk: Walk, _: Clear) -> Walk:
    """Take the answer away; where there is none, what stands beside it."""
    if walk.answer == UNANSWERED:
        return told(walk, "nothing-to-clear")
    return _with_answer(walk, UNANSWERED if walk.answer.state == "unanswered" else unrated(walk.answer))


def unrated(answer: Answer) -> Answer:
    """Give an answer with only what stands beside a rating: note, photos, marks."""
    return Answer(
        note=answer.note, photos=answer.photos, keep=answer.keep, protected=answer.protected, flag=answer.flag
    )


def _with_answer(walk: Walk, answer: Answer) -> Walk:
    return with_answers(walk, {walk.questions[walk.cursor].key: answer})


def _scale(walk: Walk) -> Scale:
    return walk.questions[walk.cursor].criterion.resolved_scale


def _cut(text: str) -> tuple[str, Notice | None]:
    if len(text) <= NOTE_LENGTH:
        return text, None
    told_off = {"limit": NOTE_LENGTH, "left_out": len(text) - NOTE_LENGTH}
    return text[:NOTE_LENGTH], Notice("note-cut", told_off, is_refusal=False)
