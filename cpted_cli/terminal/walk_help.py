"""All keys of the walk on half a page."""

from collections.abc import Iterator, Sequence

from cpted_cli.terminal.keys import Keys
from cpted_cli.terminal.talk import Talk
from cpted_cli.wording.numbers import HARD_SPACE
from cpted_cli.wording.translator import Words


def show_help(rows: Sequence[tuple[str, str]], talk: Talk) -> None:
    """Show what can be typed."""
    width = max(len(key) for key, _ in rows)
    talk.say("")
    for key, meaning in rows:
        talk.say(f"{key:<{width}}  {meaning}", hanging=width + 2)


def short_help(keys: Keys, words: Words) -> str:
    """Give the keys that are needed from the first question on, in one line."""
    listed = words.text(
        "{absent} does not exist · {not_applicable} does not apply · {not_observed} could not be assessed · "
        "{skip} leaves it for later · ? all keys",
        **keys.shown_letters,
    )
    return listed.replace(" ", HARD_SPACE).replace(f"{HARD_SPACE}·{HARD_SPACE}", " · ")


def keying_help(keys: Keys, words: Words) -> str:
    """Say in a few lines how a paper form is typed in."""
    return words.text(
        "Type the answers in the order of the form, as many on a line as you like: 331 or 3 3 1. "
        "{absent}, {not_applicable} and {not_observed} are as on the form, a full stop by itself leaves one blank, "
        "{jump} 12 goes to question 12, {note} adds a note to the one answered last, {undo} takes a line back. "
        "? shows all keys.",
        **keys.shown_letters,
    )


def key_rows(keys: Keys, words: Words) -> Iterator[tuple[str, str]]:
    """List the keys that a visit needs and what they do."""
    letter = keys.shown_letters
    yield "0–4", words.text("the answer; {yes} or {no} where it is yes or no; 3.5; 17/20", **letter)
    yield letter["absent"], words.text("does not exist, but should; a reason may follow: {absent} no sign", **letter)
    yield letter["not_applicable"], words.text("does not apply here")
    yield letter["not_observed"], words.text("could not be assessed: {not_observed} locked", **letter)
    yield letter["skip"], words.text("leave it for later")
    yield "-", words.text("take the answer back")
    yield letter["note"], words.text("note: {note} two lamps out; {note} alone for several lines", **letter)
    yield letter["note"] * 2, words.text("the note in your editor")
    yield letter["photo"], words.text("photo: {photo} path", **letter)
    yield f"{letter['photo']}-", words.text("take a photo away from the answer: {photo}- lists them", **letter)
    yield "+", words.text("worth keeping; also after the answer: 4+")
    yield "*", words.text("protected: stays out of the open edition; also after the answer: 0*")
    yield "!", words.text("flag, to come back to; also after the answer: 2! {note} measure again", **letter)
    yield ", ".join((*keys.letters["back"], "<")), words.text("back one question")
    yield ">", words.text("on to the next question")
    yield (
        letter["jump"],
        words.text("next unanswered; {jump} 12 goes to question 12, {jump} with a place goes there", **letter),
    )
    yield ", ".join((*keys.letters["undo"], letter["redo"])), words.text("undo, redo")
    yield letter["save"], words.text("save and quit; you go on here next time")
    yield "??", words.text("more keys: search, filters, whole zones")


def keying_rows(keys: Keys, words: Words) -> Iterator[tuple[str, str]]:
    """List the keys that a paper form needs and what they do."""
    letter = keys.shown_letters
    yield "331, 3 3 1", words.text("the answers in the order of the form, as many on a line as you like")
    yield (
        f"{letter['yes']}, {letter['no']}, 17/20",
        words.text("yes, no, so many of so many; numbers apart: 3 4.5 2"),
    )
    yield ".", words.text("leaves one blank, as it is on the form; by itself, apart from figures: 3 . 2")
    yield letter["absent"], words.text("does not exist, but should")
    yield letter["not_applicable"], words.text("does not apply here")
    yield letter["not_observed"], words.text("could not be assessed")
    yield letter["note"], words.text("note at the question answered last: {note} two lamps out", **letter)
    yield letter["photo"], words.text("photo at the question that waits: {photo} path", **letter)
    yield "+, *, !", words.text("worth keeping, protected, flagged; behind the answer: 4+")
    yield ", ".join((*keys.letters["back"], "<")), words.text("back one question")
    yield letter["jump"], words.text("{jump} 12 goes to question 12, {jump} to the next one that waits", **letter)
    yield ", ".join((*keys.letters["undo"], letter["redo"])), words.text("take a whole line back, do it again")
    yield letter["save"], words.text("save and quit; you go on here next time")
    yield "??", words.text("more keys: search, filters, whole zones")


def more_rows(keys: Keys, words: Words) -> Iterator[tuple[str, str]]:
    """List the keys that are needed seldom and what they do."""
    letter = keys.shown_letters
    yield f"{letter['note']}<", words.text("note at the question before: {note}< two lamps out", **letter)
    yield "/", words.text("search: /lamp; / alone goes to the next")
    yield letter["show"], words.text("show only some: {show} alone lists them", **letter)
    yield "<<, >>", words.text("the part before, the next part")
    yield letter["order"], words.text("zone by zone, or principle by principle")
    yield letter["earlier"], words.text("what was answered before, once your own answer stands")
    yield letter["zone"], words.text("the whole zone but some: {zone} 3 gives all step 3, {zone} 3 but 12 14", **letter)
    nothing = words.text(
        "nothing of it could be assessed: {zone} {not_observed} locked; so too {absent}, {not_applicable}", **letter
    )
    yield f"{letter['zone']} {letter['not_observed']}", nothing
    yield "=", words.text("copy what another zone of the kind got: = Entrance 12 A")
    yield f"{letter['zone']}+", words.text("add a zone of this kind: {zone}+ Entrance 12 C", **letter)


def screen_rows(keys: Keys, words: Words) -> Iterator[tuple[str, str]]:
    """List the keys of the full screen and what they do."""
    letter = keys.shown_letters
    yield "0–4", words.text("the answer, at once; {yes} or {no} where it is yes or no", **letter)
    yield "3,5  17/20", words.text("a number or so many of so many, then Enter")
    yield letter["absent"], words.text("does not exist, but should")
    yield letter["not_applicable"], words.text("does not apply here")
    yield letter["not_observed"], words.text("could not be assessed")
    yield letter["skip"], words.text("leave it for later")
    yield "-", words.text("take the answer back")
    yield f"{letter['undo']}, {letter['redo']}", words.text("undo, redo")
    yield letter["note"], words.text("note, as many lines as you like")
    yield "A", words.text("the note in your editor")
    yield letter["photo"], words.text("photo")
    yield letter["photo"].upper(), words.text("take a photo away from the answer")
    yield "+", words.text("worth keeping")
    yield "*", words.text("protected: stays out of the open edition")
    yield "!", words.text("flag, to come back to")
    yield "← →", words.text("back and on")
    yield "PgUp PgDn", words.text("read on in a long guidance; otherwise the part before, the next part")
    yield words.text("Space"), words.text("read on in a long guidance")
    yield letter["jump"], words.text("go to the next unanswered, to a number or to a place")
    yield "/", words.text("search")
    yield letter["show"], words.text("show only what is unanswered, not assessed or flagged")
    yield letter["order"], words.text("zone by zone, or principle by principle")
    yield letter["earlier"], words.text("what was answered before, once your own answer stands")
    yield letter["zone"], words.text("one answer for the whole zone but some")
    yield "=", words.text("copy what another zone of the kind got")
    yield "Z", words.text("add a zone of this kind")
    yield "Ctrl+L", words.text("colours for day, evening or night")
    yield letter["save"], words.text("save and quit; you go on here next time")
