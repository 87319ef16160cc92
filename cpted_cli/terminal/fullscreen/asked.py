"""The lines that the full screen asks for: what is asked, and what the answer then means."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from cpted_cli.analysis.drafts import Draft, whole_note
from cpted_cli.analysis.moves import Notice, Rewrite, Show
from cpted_cli.analysis.walk import Walk, zone_title
from cpted_cli.model.text import in_language
from cpted_cli.terminal.drafts import CHOICES, GO_ON, KEEP, THROW_AWAY, offer_text
from cpted_cli.terminal.lines import Request, Understood, typed
from cpted_cli.terminal.photographing import WHERE, WHICH, drop_moves, listed_photos, photo_moves
from cpted_cli.terminal.prompts import Desk
from cpted_cli.terminal.question_page import grown
from cpted_cli.terminal.questions_back import FILTERS, WHY
from cpted_cli.wording.translator import N_

LINES = {
    "jump": N_("Go where: a number, a place, a principle? (Enter: the next unanswered)"),
    "zone": N_(
        "Which answer goes for the whole zone? 3, or 3 but 12 14; {absent}, {not_applicable} or {not_observed} too "
        "(what is answered already stays)"
    ),
    "zone+": N_("What is the new zone called?"),
    "/": N_("Search for? (Enter: the next place with the same words)"),
    "=": N_("Copy the answers of which zone?"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One line to fill in, and what to do with it."""

    question: str
    then: Callable[[str], Understood | Request]
    at_escape: str | None = None
    """What Esc stands for; None takes the question back."""


def line_asked(name: str, walk: Walk, desk: Desk) -> Asked:
    """Ask for the words that follow a letter or sign."""
    keys, scale = desk.keys, walk.question.criterion.resolved_scale if walk.question else None
    begun = {"jump": keys.first("jump") + " ", "zone": keys.first("zone") + " ", "zone+": keys.first("zone") + "+ "}
    beginning = begun.get(name, name)
    question = desk.talk.words.text(LINES[name], **keys.shown_letters)
    return Asked(
        question="\n".join((question, *_named(name, walk, desk))),
        then=lambda said: () if name == "=" and not said.strip() else typed(f"{beginning}{said}", scale, keys),
    )


def _named(name: str, walk: Walk, desk: Desk) -> Iterator[str]:
    """Name the zones that answers can be copied from."""
    here = walk.question
    if name == "=" and here is not None and here.zone is not None:
        alike = dict.fromkeys(one.zone for one in walk.questions if one.criterion.zone == here.criterion.zone)
        others = [zone_title(walk, one) for one in alike if one is not None and one != here.zone]
        yield " · ".join(in_language(one, desk.talk.words.language) for one in others)


def draft_asked(draft: Draft, walk: Walk, desk: Desk) -> Asked:
    """Ask what to do with a note that broke off; the walk stands at its question. Esc keeps it, like Enter."""
    words, hands, text = desk.talk.words, desk.hands, whole_note(draft, walk)
    listed = [f"{number} {words.text(name)}" for number, name in enumerate(CHOICES, 1)]
    hint = words.text("(Enter: {default})", default=words.text(CHOICES[KEEP]))
    question = f"{offer_text(draft, walk, grown(desk.scene, walk), words)}\n{' · '.join(listed)} {hint}"

    def then(said: str) -> Understood | Request:
        chosen = said.strip() or str(KEEP + 1)
        if chosen == str(THROW_AWAY + 1):
            hands.draft(None)
            return Notice("draft-thrown-away", is_refusal=False)
        if chosen == str(GO_ON + 1):
            return Request("note", text)
        return (Rewrite(text),) if chosen == str(KEEP + 1) else Request("draft")

    return Asked(question=question, then=then, at_escape="")


def request_asked(request: Request, walk: Walk, desk: Desk) -> Asked | None:
    """Ask what a request takes: a reason, a path, which questions to show; None if it takes no line."""
    words = desk.talk.words
    if request.kind == "reason":
        why = words.text(WHY[request.mark])
        return Asked(question=why, then=lambda said: () if said.strip() == "<" else request.moves(said))
    if request.kind == "photo":
        return Asked(question=words.text(WHERE), then=lambda said: photo_moves(said, walk, desk.hands))
    if request.kind == "drop" and walk.answer.photos:
        question = "\n".join((words.text(WHICH), *listed_photos(walk)))
        return Asked(question=question, then=lambda said: drop_moves(said, walk))
    if request.kind == "show":
        listed = [f"{desk.keys.shown[name][0]} {words.text(meaning)}" for name, meaning in FILTERS.items()]
        question = words.text("Show which questions? (Enter: all)") + "\n" + " · ".join(listed)
        return Asked(question=question, then=lambda said: _filter(said, desk))
    return None


def _filter(said: str, desk: Desk) -> Understood | Request:
    word = said.strip().casefold()
    only = desk.keys.filter_named(word or desk.keys.shown["all"][0])
    return Request("show") if only is None else (Show(only),)
