"""Writes the text of an assessment file: a new one, and changed answers into one that people may have edited.

ruamel's round trip keeps comments, order and own keys; only what the walk changed is touched.
"""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

from cpted_cli.files.journal import plain_answer
from cpted_cli.files.round_trip import editable, edited_text
from cpted_cli.model.assessment import Answer, Assessment, Conditions, Sample


def updated_text(
    text: str, changes: Mapping[str, Answer | None], lines: int, conditions: Conditions | None = None
) -> str | None:
    """Change answers in the text of an assessment file and leave all else as it stands."""
    root = editable(text)
    if root is None:
        return None
    if conditions is not None:
        _put_conditions(root, conditions)
    if lines != root.get("journal_lines", 0):
        _put_lines(root, lines)
    for key, answer in changes.items():
        _put_answer(root, key, answer)
    return edited_text(root)


def new_text(assessment: Assessment) -> str:
    """Write the file of a visit that begins."""
    root = CommentedMap()
    reference = {name: value for name, value in asdict(assessment.checklist).items() if value is not None}
    root["format"] = assessment.format
    root["checklist"] = _flow({name: _text(value, name != "id") for name, value in reference.items()})
    root["site"] = assessment.site
    if assessment.round is not None:
        root["round"] = _text(assessment.round)
    root["assessor"] = assessment.assessor
    root["light"] = assessment.light
    root["date"] = assessment.date
    if assessment.short:
        root["short"] = True
    if assessment.recheck:
        root["recheck"] = True
    _put_conditions(root, assessment.conditions)
    if assessment.sampled:
        root["sampled"] = {kind: _flow(_plain_sample(sample)) for kind, sample in assessment.sampled.items()}
    root["journal_lines"] = assessment.journal_lines
    root["answers"] = _flow({})
    for key in assessment.answers:
        _put_answer(root, key, assessment.answer(key))
    return edited_text(root)


def _put_conditions(root: CommentedMap, conditions: Conditions) -> None:
    known = {name: value for name, value in asdict(conditions).items() if value is not None}
    if not known:
        return
    if not isinstance(root.get("conditions"), CommentedMap):
        root["conditions"] = _flow({})
    written = root["conditions"]
    for name, value in known.items():
        if written.get(name) != value:
            written[name] = _local_text(value) if isinstance(value, str | Mapping) else value


def _local_text(text: str | Mapping[str, str]) -> object:
    return _text(text) if isinstance(text, str) else _flow({name: _text(said) for name, said in text.items()})


def _plain_sample(sample: Sample) -> dict[str, object]:
    plain: dict[str, object] = {"seen": _value(list(sample.seen), is_flow=True), "of": sample.of}
    return plain if sample.seed is None else {**plain, "seed": sample.seed}


def _put_lines(root: CommentedMap, lines: int) -> None:
    if "journal_lines" in root:
        root["journal_lines"] = lines
        return
    keys = list(root)
    root.insert(keys.index("answers") if "answers" in keys else len(keys), "journal_lines", lines)


def _put_answer(root: CommentedMap, key: str, answer: Answer | None) -> None:
    if not root.get("answers"):
        root["answers"] = CommentedMap()
    answers = root["answers"]
    if answer is None:
        _take_away(answers, key)
        return
    plain = plain_answer(answer) or {}
    if isinstance(answers.get(key), CommentedMap):
        _change_in_place(answers[key], plain)
    elif set(plain) == {"value"}:
        answers[key] = plain["value"]
    else:
        answers[key] = _written(plain)


def _take_away(answers: CommentedMap, key: str) -> None:
    if key in answers.ca.items:
        answers[key] = _flow({})  # an empty answer keeps the comments that stand around it
    elif key in answers:
        del answers[key]


def _change_in_place(written: CommentedMap, plain: Mapping[str, Any]) -> None:
    known = {*asdict(Answer()), *plain}
    for name in [one for one in written if one in known and one not in plain]:
        del written[name]
    for name, value in plain.items():
        if name not in written or written[name] != value:
            fresh = _value(value, is_flow=bool(written.fa.flow_style()))
            if name in written:
                written[name] = fresh
            else:
                written.insert(_place(written, name), name, fresh)


def _place(written: CommentedMap, name: str) -> int:
    """Give the place of a new key: where it would stand had the answer been written at once."""
    order = list(asdict(Answer()))
    later = (place for place, one in enumerate(written) if one in order[order.index(name) :])
    return next(later, len(written))


def _written(plain: Mapping[str, Any]) -> CommentedMap:
    if "\n" in "".join(value for value in plain.values() if isinstance(value, str)):
        return CommentedMap({name: _value(value, is_flow=False) for name, value in plain.items()})
    return _flow({name: _value(value, is_flow=True) for name, value in plain.items()})


def _value(value: object, *, is_flow: bool) -> object:
    if isinstance(value, str):
        return LiteralScalarString(value) if not is_flow and _reads_as_block(value) else _text(value)
    if isinstance(value, list):
        listed = CommentedSeq(value)
        listed.fa.set_flow_style()
        return listed
    return value


def _reads_as_block(text: str) -> bool:
    rows = text.split("\n")
    is_plain = all(row == row.rstrip() and row.isprintable() for row in rows)
    return len(rows) > 1 and is_plain and bool(rows[0]) and bool(rows[-1]) and not rows[0].startswith(" ")


def _text(text: str, quoted: bool = True) -> str:  # noqa: FBT001, FBT002  one word of style
    return DoubleQuotedScalarString(text) if quoted else text


def _flow(entries: Mapping[str, object]) -> CommentedMap:
    mapping = CommentedMap(entries)
    mapping.fa.set_flow_style()
    return mapping
