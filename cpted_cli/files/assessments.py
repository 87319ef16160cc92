"""Reads assessment files with their journals, and brings a file up to date with its journal."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cpted_cli.analysis.photo_places import Moment
from cpted_cli.errors import Fault
from cpted_cli.files.disk import UNREADABLE, NotWritten, read_bytes, write_text
from cpted_cli.files.documents import Document, assessment_like_files, document_from_bytes
from cpted_cli.files.journal import Replay, journal_path, moments, replay_of
from cpted_cli.files.limits import YAML_BYTES
from cpted_cli.model.assessment import Answer, Assessment, Conditions

JOURNAL_BYTES = 10 * YAML_BYTES
RECHECKS = "rechecks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """An assessment file with its journal on top."""

    document: Document[Assessment]
    content: bytes
    replay: Replay


def assessment_path(folder: Path, assessment: Assessment) -> Path:
    """Say where a site keeps an assessment: date, light, assessor and checklist make its name."""
    parts = [assessment.date.isoformat(), assessment.light, assessment.assessor, assessment.checklist.id]
    parts += ["recheck"] if assessment.recheck else []
    return folder / (RECHECKS if assessment.recheck else "assessments") / f"{'-'.join(parts)}.yaml"


def load_assessment(path: Path) -> Loaded | tuple[Fault, ...]:
    """Read an assessment and its journal, or tell all faults of the file."""
    content = read_bytes(path, YAML_BYTES)
    if isinstance(content, Fault):
        return (content,)
    document, faults = document_from_bytes(content, path)
    if document is None:
        return faults
    if not isinstance(document.value, Assessment):
        params = {"text": document.value.format, "choices": "cpted-assessment/1"}
        return (document.placed(Fault(code="format-not-here", where=("format",), params=params)),)
    journal = read_bytes(journal_path(path), JOURNAL_BYTES) if journal_path(path).is_file() else b""
    if isinstance(journal, Fault):
        return (journal,)
    replay = replay_of(document.value, journal, str(journal_path(path)))
    return Loaded(document=document, content=content, replay=replay)


def moments_of(path: Path) -> tuple[Moment, ...]:
    """Tell when the answers of an assessment were given, from its journal."""
    content = read_bytes(journal_path(path), JOURNAL_BYTES) if journal_path(path).is_file() else b""
    return moments(content) if isinstance(content, bytes) else ()


def visits_at(folder: Path) -> tuple[Loaded, ...]:
    """Read the visits of a site that can be read."""
    read = (load_assessment(path) for path in assessment_like_files(folder / "assessments"))
    return tuple(one for one in read if isinstance(one, Loaded))


def fold(path: Path, more: Mapping[str, Answer | None], conditions: Conditions | None = None) -> Replay | NotWritten:
    """Write into the file what the journal holds beyond it, and more that is not in the journal.

    It starts from what lies on the disk, so that an edit made meanwhile stays.
    """
    loaded = load_assessment(path)
    if isinstance(loaded, tuple):
        return NotWritten(path, UNREADABLE)
    replay = loaded.replay
    if replay.lines == loaded.document.value.journal_lines and not more and conditions is None:
        return replay
    from cpted_cli.files.visit_texts import updated_text

    changes = {key: replay.assessment.answers.get(key) for key in replay.recovered}
    answers = {key: _as_answer(answer) for key, answer in changes.items()} | dict(more)
    before = loaded.content.decode("utf-8-sig").replace("\r\n", "\n")
    text = updated_text(before, answers, replay.lines, conditions)
    if text is None:
        return NotWritten(path, UNREADABLE)
    if text.encode("utf-8") == loaded.content:
        return replay
    return write_text(path, text) or replay


def _as_answer(answer: Answer | float | None) -> Answer | None:
    return answer if isinstance(answer, Answer) or answer is None else Answer(value=answer)
