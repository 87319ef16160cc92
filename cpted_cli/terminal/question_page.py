"""How a question, its choices and an answer read on the terminal."""

from dataclasses import dataclass, replace

from cpted_cli.analysis.instances import Question
from cpted_cli.analysis.walk import Walk, zone_title
from cpted_cli.analysis.written import yes_and_no
from cpted_cli.model.assessment import Answer
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.scale import QuantityScale, RatioScale, Scale, StepScale
from cpted_cli.model.site import Site
from cpted_cli.model.text import in_language
from cpted_cli.terminal.keys import Keys
from cpted_cli.terminal.talk import Talk
from cpted_cli.wording import labels
from cpted_cli.wording.numbers import HARD_SPACE, number
from cpted_cli.wording.scales import limit_words
from cpted_cli.wording.translator import N_, Words

NON_RATINGS = {
    "absent": N_("Does not exist (but should)"),
    "not_applicable": N_("Does not apply here"),
    "not_observed": N_("Could not be assessed"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What a walk goes through: the site and the instrument."""

    site: Site
    checklist: Checklist


def place_name(question: Question, scene: Scene, words: Words) -> str:
    """Name the part of the site that a question is about."""
    zone, kind = scene.site.zone(question.zone), scene.checklist.zone_kind(question.criterion.zone)
    named = zone.name if zone else kind.title if kind else words.text("The place as a whole")
    return in_language(named, words.language)


def grown(scene: Scene, walk: Walk) -> Scene:
    """Give the scene with the zones that were added on the way."""
    there = {zone.id for zone in scene.site.zones}
    zones = (*scene.site.zones, *(zone for zone in walk.added if zone.id not in there))
    return replace(scene, site=replace(scene.site, zones=zones))


def show_question(walk: Walk, scene: Scene, keys: Keys, talk: Talk) -> None:
    """Show the question at the cursor: where we are, what to look for, how to answer."""
    question = walk.question
    if question is None:
        return
    talk.say("")
    show_heading(walk, scene, talk)
    guidance = in_language(question.criterion.guidance, talk.words.language)
    if guidance:
        talk.say(guidance, indent="  ")
    for choice in choices(question.criterion.resolved_scale, keys, talk.words):
        talk.say(choice, indent="  ")
    if walk.is_answered(walk.cursor):
        said = answer_text(walk.answer, question.criterion.resolved_scale, talk.words)
        talk.say(talk.words.text("Your answer: {answer}. Enter leaves it as it is.", answer=said))
    for beside in (marks_text(walk.answer, walk, talk.words), walk.answer.note):
        if beside:
            talk.say(beside, indent="  ")


def show_heading(walk: Walk, scene: Scene, talk: Talk) -> None:
    """Show where we are and the question itself."""
    question, words = walk.question, talk.words
    if question is None:
        return
    place, total = place_name(question, scene, words), len(walk.questions)
    where = words.text("{place} · question {number} of {total}", place=place, number=walk.cursor + 1, total=total)
    gate = words.text("basic requirement")
    talk.say(f"{where} · {gate}" if question.criterion.gate is not None else where)
    talk.say_strongly(in_language(question.criterion.question, words.language))


def standing(index: int, walk: Walk, words: Words) -> str:
    """Say in one line what a question's answer is so far: "8. Lamps that work – 6 of 20 · with a note · flagged"."""
    question, answer = walk.questions[index], walk.answer_at(index)
    asked = in_language(question.criterion.title or question.criterion.question, words.language)
    told = answer_text(answer, question.criterion.resolved_scale, words)
    beside = (told, words.text("with a note") if answer.note else "", marks_text(answer, walk, words))
    return words.text(
        "{number}. {question} – {answer}", number=index + 1, question=asked, answer=" · ".join(filter(None, beside))
    )


def show_still(walk: Walk, talk: Talk) -> None:
    """Say which question is still the one to answer."""
    if walk.question is not None:
        talk.say(standing(walk.cursor, walk, talk.words))


def choices(scale: Scale, keys: Keys, words: Words) -> tuple[str, ...]:
    """Say how a question can be answered."""
    both = yes_and_no(scale)
    if both and isinstance(scale, StepScale):
        yes, no = (in_language(scale.label(step), words.language) for step in both)
        return (f"{keys.first('yes')} {yes} · {keys.first('no')} {no}",)
    if isinstance(scale, StepScale):
        return tuple(f"{step} {in_language(scale.label(step), words.language)}" for step in range(len(scale.steps)))
    if isinstance(scale, QuantityScale):
        return (words.text("A number ({unit})", unit=labels.unit(scale.unit, words)) + limit_words(scale, words),)
    if isinstance(scale, RatioScale):
        return (_ratio_choice(scale, words),)
    return (words.text("A whole number") + limit_words(scale, words),)


def fewer_of(whole: int) -> dict[str, int]:
    """Give an example of how many of fewer than are asked for."""
    return {"of": whole, "one": whole - 1, "other": max(whole - 2, 0)}


def _ratio_choice(scale: RatioScale, words: Words) -> str:
    if scale.of is None:
        return words.text("How many of how many, for example 17/20")
    if scale.fewer:
        return words.text("How many of {of}; where there are {one} in all: {other}/{one}", **fewer_of(scale.of))
    return words.text("How many of {of}", of=scale.of)


def answer_text(answer: Answer, scale: Scale, words: Words) -> str:
    """Say in one line what was understood: 3 Good, 3.2 lx, 17 of 20, Could not be assessed: locked."""
    if answer.state in NON_RATINGS:
        said = words.text(NON_RATINGS[answer.state])
        return f"{said}: {answer.reason}" if answer.reason else said
    if answer.count is not None and answer.of is not None:
        return words.text("{count} of {of}", count=figure(answer.count, words), of=figure(answer.of, words))
    if answer.value is None:
        return words.text("Unanswered")
    if isinstance(scale, StepScale):
        label = in_language(scale.label(int(answer.value)), words.language)
        return label if yes_and_no(scale) else f"{int(answer.value)} {label}"
    shown = figure(answer.value, words)
    return f"{shown}{HARD_SPACE}{labels.unit(scale.unit, words)}" if isinstance(scale, QuantityScale) else shown


def marks_text(answer: Answer, walk: Walk, words: Words) -> str:
    """Say in one line what stands beside an answer, but for the note: marks, photos, where it came from."""
    marks = [words.text("worth keeping")] if answer.keep else []
    marks += [words.text("protected")] if answer.protected else []
    marks += [words.text("flagged")] if answer.flag else []
    marks += [words.text("for the whole zone")] if answer.by_exception else []
    if answer.copied_from:
        source = in_language(zone_title(walk, answer.copied_from), words.language)
        marks += [words.text("copied from {zone}", zone=source)]
    count = len(answer.photos)
    marks += [words.plural("{count} photo", "{count} photos", count)] if count else []
    return " · ".join(marks)


def figure(value: float, words: Words) -> str:
    """Write a number with the decimals that it has."""
    decimals = len(f"{value:.9f}".rstrip("0").partition(".")[2])
    return number(value, words, decimals)
