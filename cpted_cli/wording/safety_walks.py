"""What is said of a residents' walk, its stops and remarks, each on one line."""

from cpted_cli.model.safety_walk import Remark, SafetyWalk, Stop
from cpted_cli.model.text import in_language
from cpted_cli.wording.cases import REMARK_STATUSES
from cpted_cli.wording.numbers import date_table
from cpted_cli.wording.translator import Words


def walk_words(walk: SafetyWalk, name: str | None, words: Words) -> str:
    """Say what stands under an id in a walk; without one, what is said of the walk itself."""
    remark = walk.remark(name)
    if remark is not None:
        return remark_words(remark, words)
    stop = next((one for one in walk.stops if one.id == name), None)
    return stop_words(stop, words) if stop is not None else whole_words(walk, words)


def remark_words(remark: Remark, words: Words) -> str:
    """Say what was said, what has become of it, what is answered, who sees to it and by when."""
    due = in_language(remark.due_text, words.language) or (date_table(remark.due, words) if remark.due else "")
    told = (
        words.text(REMARK_STATUSES[remark.status]),
        in_language(remark.answer, words.language),
        in_language(remark.responsible, words.language),
        due,
    )
    return f"{remark.id}  {in_language(remark.text, words.language)}: {'; '.join(one for one in told if one)}"


def stop_words(stop: Stop, words: Words) -> str:
    """Name a stop, its zones and how much was said there."""
    said = words.plural("{count} remark", "{count} remarks", len(stop.remarks))
    zones = f" ({', '.join(stop.zones)})" if stop.zones else ""
    return f"{stop.id}  {in_language(stop.title, words.language)}{zones}: {said}"


def whole_words(walk: SafetyWalk, words: Words) -> str:
    """Say when it was, with how many, whose voices were missing, and how much is answered."""
    told = [in_language(walk.title, words.language), walk.date.isoformat()]
    if walk.participants is not None:
        told.append(words.plural("{count} took part", "{count} took part", walk.participants))
    if walk.missing:
        missing = ", ".join(in_language(one, words.language) for one in walk.missing)
        told.append(words.text("voices missing: {names}", names=missing))
    if walk.remarks:
        answered = sum(one.is_answered for one in walk.remarks)
        told.append(words.text("{count} of {of} remarks answered", count=answered, of=len(walk.remarks)))
    return "; ".join(one for one in told if one)
