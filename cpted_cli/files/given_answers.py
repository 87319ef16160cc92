"""Reads answers that were written elsewhere: a plain mapping key → answer, or a whole assessment."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cpted_cli.errors import Fault
from cpted_cli.files.documents import Document, always, document_from_bytes, wrong_format
from cpted_cli.files.validation import validated
from cpted_cli.files.yaml_reader import Node, read_node
from cpted_cli.model.assessment import AnswerLike, Assessment, InstanceKey


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenAnswers:
    """Answers by key, with nothing about the visit."""

    answers: Mapping[InstanceKey, AnswerLike]


def given_answers(
    content: bytes, path: Path
) -> tuple[Document[Assessment] | Document[GivenAnswers] | None, tuple[Fault, ...]]:
    """Read answers in YAML or JSON, or tell every fault at its place."""
    root, faults = read_node(content, str(path))
    if root is None or faults:
        return None, faults
    if root.entry("format") is not None:
        return _whole_assessment(content, path)
    wrapped = root.entry("answers")
    if wrapped is not None and len(root.entries) == 1:
        root = wrapped[1]
    entry = (Node("scalar", root.line, root.column, text="answers"), root)
    above = Node("mapping", root.line, root.column, entries=[entry], by_key={"answers": entry})
    value, faults = validated(above, GivenAnswers, str(path))
    return (None, faults) if value is None else (Document(path=path, value=value, opened=always(above)), ())


def _whole_assessment(content: bytes, path: Path) -> tuple[Document[Assessment] | None, tuple[Fault, ...]]:
    document: Document[Any] | None
    document, faults = document_from_bytes(content, path)
    if document is not None and not isinstance(document.value, Assessment):
        return None, (wrong_format(document, "cpted-assessment/1"),)
    return document, faults
