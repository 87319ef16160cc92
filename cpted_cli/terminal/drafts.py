"""A note that broke off, offered again in both faces: keep it, go on writing, or throw it away."""

from cpted_cli.analysis.drafts import Draft, has_news, kept, place_of, whole_note
from cpted_cli.analysis.hands import Hands, NotKept
from cpted_cli.analysis.moves import Jump, Move, Rewrite
from cpted_cli.analysis.walk import Walk
from cpted_cli.model.text import in_language
from cpted_cli.terminal.asking import ask_choice
from cpted_cli.terminal.question_page import Scene, place_name
from cpted_cli.terminal.sentences import reason
from cpted_cli.terminal.talk import Talk
from cpted_cli.wording.translator import N_, Words

CHOICES = (N_("keep it"), N_("go on writing"), N_("throw it away"))
KEEP, GO_ON, THROW_AWAY = range(3)
END_OF_NOTE = "."
BEGINNING = 300
"""How much of a long note is shown when it is offered."""


def draft_offered(walk: Walk, hands: Hands) -> Draft | None:
    """Find a note that broke off; one that says nothing new is taken away."""
    draft = hands.drafted()
    if draft is None or has_news(draft, walk):
        return draft
    hands.draft(None)
    return None


def offer_text(draft: Draft, walk: Walk, scene: Scene, words: Words) -> str:
    """Say where a note was being written, and how far it had come."""
    question = walk.questions[place_of(draft, walk)]
    told = words.text(
        "You were writing a note at question {number}, {place}: {question}",
        number=place_of(draft, walk) + 1,
        place=place_name(question, scene, words),
        question=in_language(question.criterion.question, words.language),
    )
    written = draft.text.strip()
    shown = written if len(written) <= BEGINNING else f"{written[:BEGINNING].rstrip()}…"
    return f"{told}\n{shown}"


def ask_about_draft(walk: Walk, scene: Scene, hands: Hands, talk: Talk) -> tuple[Move, ...]:
    """Offer a note that broke off, in plain lines; Enter keeps it."""
    draft = draft_offered(walk, hands)
    if draft is None:
        return ()
    talk.say("")
    talk.say(offer_text(draft, walk, scene, talk.words))
    named = [talk.words.text(one) for one in CHOICES]
    chosen = ask_choice(talk, talk.words.text("What is to become of it?"), named, usual=KEEP)
    if chosen == THROW_AWAY:
        hands.draft(None)
        talk.say(talk.words.text("The note is thrown away."))
        return ()
    text = whole_note(draft, walk)
    if chosen == GO_ON:
        talk.say(text)
        text = written_on(Draft(key=draft.key, text=text, before=draft.before), hands, talk)
    back = () if walk.question is None else (Jump(walk.cursor + 1),)
    return (*kept(draft, walk, text), *back)


def written_on(draft: Draft, hands: Hands, talk: Talk) -> str:
    """Take a note line by line, each on the disk before the next; a line with just a full stop ends it."""
    talk.say(talk.words.text("Write your note, as many lines as you like. A line with just . ends it."))
    lines, is_told = [draft.text] if draft.text else [], False
    try:
        while (line := talk.read("").rstrip("\n")).strip() != END_OF_NOTE:
            if not line.strip() and not is_told:
                talk.say(talk.words.text("(A line with just . ends the note.)"))
                is_told = True
            lines.append(line)
            told = not_kept(hands, Draft(key=draft.key, text="\n".join(lines), before=draft.before), talk.words)
            if told:
                talk.say(told)
    except EOFError:
        pass
    return "\n".join(lines)


def not_kept(hands: Hands, draft: Draft, words: Words) -> str:
    """Keep a note as far as it has come; say why, where that cannot be done."""
    result = hands.draft(draft)
    if isinstance(result, NotKept):
        return words.text("What you are writing cannot be saved yet: {reason}.", reason=reason(result.reason, words))
    return ""


def settle_draft(moves: tuple[Move, ...], walk: Walk, hands: Hands) -> None:
    """Take the draft away once its note is on the disk; one that is not written yet stays."""
    if not walk.unkept and any(isinstance(one, Rewrite) for one in moves):
        hands.draft(None)
