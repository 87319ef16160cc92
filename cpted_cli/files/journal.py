"""The journal of a visit: one line for each changed answer, on the disk before the next question.

    {"n": 1, "at": "2026-11-10T17:12:03+01:00", "key": "ns-lit-path", "answer": {"value": 3}, "was": null}

A snapshot (the assessment file) says by `journal_lines` how many lines it holds; the others are
replayed on top of it. `was` is the answer before: where the file says something else by now,
somebody has changed it by hand, and the hand wins.
"""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from cpted_cli.analysis.moves import Change
from cpted_cli.analysis.photo_places import Moment
from cpted_cli.errors import Fault, Place
from cpted_cli.files.disk import JOURNAL
from cpted_cli.model.assessment import UNANSWERED, Answer, Assessment

KEY = re.compile(r"[a-z][a-z0-9-]*(@[a-z][a-z0-9-]*)?")
KEY_LENGTH = 130
NUMBERS = frozenset({"value", "count", "of"})
TEXTS = frozenset({"absent", "not_applicable", "not_observed", "note", "copied_from"})
TRUTHS = frozenset({"keep", "protected", "flag", "by_exception", "together"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A journal line that was read; an older one may not tell what was there before."""

    key: str
    answer: Answer | None
    was: Answer | None
    tells_before: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """An assessment with its journal on top: what came back, and what stood in the way.

    `history` are all changes that the journal tells of, in their order.
    """

    assessment: Assessment
    history: tuple[Change, ...] = ()
    recovered: tuple[str, ...] = ()
    changed_by_hand: tuple[str, ...] = ()
    last_key: str | None = None
    lines: int = 0
    is_torn: bool = False
    faults: tuple[Fault, ...] = ()


def journal_path(assessment: Path) -> Path:
    """Say where the journal of an assessment lies."""
    return assessment.with_suffix(JOURNAL)


def journal_line(change: Change, number: int, at: datetime) -> str:
    """Write a change as one line of JSON, without its line end."""
    written = {
        "n": number,
        "at": at.isoformat(timespec="seconds"),
        "key": change.key,
        "answer": plain_answer(change.answer),
        "was": plain_answer(change.was),
    }
    return json.dumps(written, ensure_ascii=False)


def plain_answer(answer: Answer | None) -> dict[str, Any] | None:
    """Give an answer as plain data without what is left at its default; whole numbers lose their point."""
    if answer is None:
        return None
    kept = {name: value for name, value in asdict(answer).items() if value != getattr(UNANSWERED, name)}
    return {name: _plain(value) for name, value in kept.items()}


def replayed(assessment: Assessment, journal: bytes, path: str = "-") -> tuple[Assessment, tuple[Fault, ...]]:
    """Put the answers on top that the journal holds and the file does not hold yet."""
    replay = replay_of(assessment, journal, path)
    return replay.assessment, replay.faults


def replay_of(assessment: Assessment, journal: bytes, path: str = "-") -> Replay:
    """Put the journal on top of an assessment, and tell what happened on the way.

    A last line that an interruption tore off is passed over; a bad line before it is a fault.
    """
    written = journal.split(b"\n")
    if not written[-1]:
        written.pop()
    read = [_line(one) for one in written]
    is_torn = bool(read) and read[-1] is None and len(read) > assessment.journal_lines
    bad = [number for number, one in enumerate(read, 1) if one is None and number > assessment.journal_lines]
    pending = [one for one in read[assessment.journal_lines :] if one is not None]
    changes, by_hand = _sorted_out(assessment, pending)
    return Replay(
        assessment=with_answers(assessment, changes),
        history=tuple(Change(key=one.key, answer=one.answer, was=one.was) for one in read if one and one.tells_before),
        recovered=tuple(changes),
        changed_by_hand=by_hand,
        last_key=next((one.key for one in reversed(read) if one is not None and _is_answered(one)), None),
        lines=len(written),
        is_torn=is_torn,
        faults=tuple(Fault(code="journal-line", place=Place(path, number)) for number in bad if number < len(written)),
    )


def moments(journal: bytes) -> tuple[Moment, ...]:
    """Tell when each answer was given, as far as the lines say so."""
    return tuple(one for line in journal.split(b"\n") if (one := _moment(line)) is not None)


def with_answers(assessment: Assessment, changes: Mapping[str, Answer | None]) -> Assessment:
    """Give the assessment with some answers changed; None takes an answer away."""
    answers = {key: answer for key, answer in {**assessment.answers, **changes}.items() if answer is not None}
    return replace(assessment, answers=answers)


def _sorted_out(assessment: Assessment, pending: list[Line]) -> tuple[dict[str, Answer | None], tuple[str, ...]]:
    first = {one.key: one for one in reversed(pending)}
    last = {one.key: one for one in pending}
    by_hand = [key for key, one in first.items() if one.tells_before and one.was != _standing(assessment, key)]
    told = [key for key in by_hand if last[key].answer != _standing(assessment, key)]
    return {key: one.answer for key, one in last.items() if key not in by_hand}, tuple(told)


def _is_answered(line: Line) -> bool:
    return line.answer is not None and line.answer.state != "unanswered"


def _standing(assessment: Assessment, key: str) -> Answer | None:
    answer = assessment.answer(key)
    return None if answer == UNANSWERED else answer


def _line(content: bytes) -> Line | None:
    try:
        data = json.loads(content, parse_int=float)
        key = data["key"]
        if len(key) > KEY_LENGTH or not KEY.fullmatch(key):
            return None
        answer, was = _answer(data["answer"]), _answer(data.get("was"))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return Line(key=key, answer=answer, was=was, tells_before="was" in data)


def _moment(content: bytes) -> Moment | None:
    read = _line(content)
    if read is None:
        return None
    try:
        at = datetime.fromisoformat(json.loads(content)["at"])
    except (ValueError, TypeError, KeyError):
        return None
    return Moment(at, read.key) if at.tzinfo is not None else None


def _answer(data: Mapping[str, Any] | None) -> Answer | None:
    if data is None:
        return None
    if not all(_fits(name, value) for name, value in data.items()):
        raise ValueError(data)
    fields: dict[str, Any] = {name: tuple(value) if name == "photos" else value for name, value in data.items()}
    answer = Answer(**fields)
    return None if answer == UNANSWERED else answer


def _fits(name: str, value: object) -> bool:
    if name in NUMBERS:
        return isinstance(value, float) and math.isfinite(value)
    if name in TEXTS:
        return isinstance(value, str)
    if name in TRUTHS:
        return isinstance(value, bool)
    return name == "photos" and isinstance(value, list) and all(isinstance(one, str) for one in value)


def _plain(value: object) -> object:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return list(value) if isinstance(value, tuple) else value
