"""Moves that go somewhere: on, back, to a name, to words, to another part, in another order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches

from cpted_cli.analysis.cleaning import cleaned, name_form
from cpted_cli.analysis.moves import Arrange, Back, Forward, Jump, Search, Show, Skip, Turn
from cpted_cli.analysis.walk import Stretch, Walk, onward, remarked, told
from cpted_cli.model.text import LocalText


def skip(walk: Walk, _: Skip | Forward) -> Walk:
    """Go on."""
    return onward(walk) if walk.question else told(walk, "last-question")


def back(walk: Walk, _: Back) -> Walk:
    """Go to the question before that the filter shows."""
    before = (index for index in range(walk.cursor - 1, -1, -1) if walk.shows(index))
    index = next(before, None)
    if index is None and walk.question is None:
        index = len(walk.questions) - 1
    return told(walk, "first-question") if index is None else replace(walk, cursor=index)


def turn(walk: Walk, move: Turn) -> Walk:
    """Go to the beginning of the next part; or of this one, or of the one before."""
    firsts = [run.first for run in walk.runs]
    if move.by == 1:
        after = next((first for first in firsts if first > walk.cursor), None)
        return told(walk, "last-part") if after is None else replace(walk, cursor=after)
    before = [first for first in firsts if first < walk.cursor]
    return replace(walk, cursor=before[-1]) if before else told(walk, "first-question")


def jump(walk: Walk, move: Jump) -> Walk:
    """Go to a question by number or name, or to the next unanswered one."""
    if move.to is None:
        waiting = walk.unanswered
        after = next((one for one in waiting if one > walk.cursor), waiting[0] if waiting else None)
        if after is None and walk.question is not None:
            return remarked(replace(walk, cursor=len(walk.questions)), "all-answered")
        return told(walk, "all-answered") if after is None else replace(walk, cursor=after)
    if isinstance(move.to, int):
        if 1 <= move.to <= len(walk.questions):
            return replace(walk, cursor=move.to - 1)
        return told(walk, "no-such-number", last=len(walk.questions))
    return _jump_to_name(walk, move.to)


def search(walk: Walk, move: Search) -> Walk:
    """Go to the next question that holds the words, from the beginning again after the last."""
    text = cleaned(move.text) or walk.sought
    wanted = name_form(text)
    found = [index for index in range(len(walk.questions)) if wanted and wanted in _words(walk, index)]
    if not wanted:
        return told(walk, "nothing-sought")
    if not found:
        return told(walk, "not-found", text=text)
    since = walk.sought_from if not cleaned(move.text) else walk.cursor
    index = next((one for one in found if one > walk.cursor), found[0])
    in_turn = [one for one in found if one > since] + [one for one in found if one <= since]
    there = replace(walk, cursor=index, sought=text, sought_from=since)
    return remarked(there, "found", text=text, place=in_turn.index(index) + 1, total=len(found))


def show(walk: Walk, move: Show) -> Walk:
    """Go through some of the questions only, from here on."""
    places = walk.places(move.only)
    if not places:
        return told(walk, f"none-{move.only.replace('_', '-')}")
    cursor = next((one for one in places if one >= walk.cursor), places[0])
    cursor = walk.cursor if move.only == "all" else cursor
    return remarked(replace(walk, only=move.only, cursor=cursor), f"showing-{move.only.replace('_', '-')}",
                    count=len(places))  # fmt: skip


def arrange(walk: Walk, move: Arrange) -> Walk:
    """Put the questions in another order and stay at this one."""
    here = walk.question.key if walk.question else None
    again = rearranged(replace(walk, by=move.by))
    return remarked(replace(again, cursor=again.index_of(here)), f"by-{move.by}")


def rearranged(walk: Walk) -> Walk:
    """Put the questions in the order that is set."""
    return replace(walk, questions=walk.ground.arranged(walk.questions, walk.by))


def stretches_called(stretches: Iterable[Stretch], text: str) -> tuple[Stretch, ...]:
    """Find the part of the walk of this name or id; else all whose name or id begins so."""
    wanted = name_form(text)
    named = [(name_form(name), one) for one in stretches for name in one.names]
    exact = next((one for name, one in named if name == wanted), None)
    if exact is not None:
        return (exact,)
    begun = {(one.is_principle, one.id): one for name, one in named if wanted and name.startswith(wanted)}
    return tuple(begun.values())


def guess(walk: Walk, text: str) -> LocalText:
    """Give the name that was probably meant, as it stands on the page where it was an id that came close."""
    shown: dict[str, LocalText] = {}
    for stretch in walk.stretches:
        shown |= {name_form(name): stretch.title if stretch.title and name == stretch.id else name
                  for name in stretch.names}  # fmt: skip
    near = get_close_matches(name_form(text), shown, n=1, cutoff=0.5)
    return shown[near[0]] if near else ""


def _jump_to_name(walk: Walk, text: str) -> Walk:
    known = dict(_known_names(walk))
    wanted = name_form(text)
    beginning = [index for name, index in known.items() if wanted and name.startswith(wanted)]
    if wanted in known or beginning:
        there = replace(walk, cursor=known.get(wanted, min(beginning, default=0)))
        others = _others_called(there, text)
        return remarked(there, "first-called-so", text=text, others=others) if others else there
    names = (name for zone in walk.ground.zones for name in (zone.id, *_said(zone.name)))
    elsewhere = {name_form(one) for one in (*walk.ground.kinds, *names)}
    if wanted in elsewhere:
        return told(walk, "nothing-asked-there", text=text)
    return told(walk, "no-such-place", text=text, guess=guess(walk, text))


def _others_called(walk: Walk, text: str) -> tuple[LocalText, ...]:
    """Name the parts that are called so too, but are not where the walk is now; a kind of zone is none by itself."""
    parts = [one for one in walk.stretches if one.id not in walk.ground.repeating]
    here = walk.question
    others = (one for one in stretches_called(parts, text) if here is None or not one.holds(here))
    return tuple(one.title or one.names[0] for one in others)


def _known_names(walk: Walk) -> Iterator[tuple[str, int]]:
    """Give every name with its place; what comes later is worth more: zones before criteria, keys least."""
    for index, question in reversed(tuple(enumerate(walk.questions))):
        yield name_form(question.key), index
        yield name_form(question.criterion.id), index
    for stretch in reversed(walk.stretches):
        places = (index for index, question in enumerate(walk.questions) if stretch.holds(question))
        first = next(places, None)
        if first is not None:
            yield from ((name_form(name), first) for name in stretch.names)


def _words(walk: Walk, index: int) -> str:
    question, answer = walk.questions[index], walk.answer_at(index)
    criterion = question.criterion
    texts = [*_said(criterion.question), *_said(criterion.title), *_said(criterion.guidance), criterion.id]
    texts += [name for one in walk.stretches if one.holds(question) for name in one.names]
    return "\n".join(name_form(one) for one in (*texts, answer.note or "", answer.reason))


def _said(text: LocalText | None) -> tuple[str, ...]:
    if text is None:
        return ()
    return (text,) if isinstance(text, str) else tuple(text.values())
