"""Reads a text as if it were a file, and gives its faults as plain lines."""

import re
from pathlib import Path
from typing import Any

from cpted_cli.errors import Fault
from cpted_cli.files.documents import document_from_bytes
from cpted_cli.wording.faults import fault_line
from cpted_cli.wording.translator import words_for

SITE = "format: cpted-site/1\nid: garden\nname: The garden\nkind: residential-area\n"
LINE_ENDS = re.compile("\r\n|\r|\n|\x85|\u2028|\u2029")


def read(text: str | bytes) -> tuple[Any, tuple[Fault, ...]]:
    """Read a text; give its value, or None, and its faults."""
    content = text.encode("utf-8") if isinstance(text, str) else text
    document, faults = document_from_bytes(content, Path("f.yaml"))
    return (None if document is None else document.value), faults


def codes(text: str | bytes) -> list[str]:
    """Give the codes of the faults with line and column."""
    return [f"{fault.place.line}:{fault.place.column} {fault.code}" for fault in read(text)[1]]


def sentences(text: str | bytes) -> list[str]:
    """Give the faults as they are printed."""
    return [fault_line(fault, words_for("en")) for fault in read(text)[1]]


def answers(*lines: str) -> str:
    """Write an assessment with these lines as its answers; the first stands on line 8."""
    head = (
        'format: cpted-assessment/1\nchecklist: {id: small, edition: "1"}\nsite: garden\nassessor: a1\n'
        "light: day\ndate: 2026-10-20\nanswers:\n"
    )
    return head + "".join(f"  {line}\n" for line in lines)


def lies_inside(content: bytes, fault: Fault) -> bool:
    """Tell whether the place of a fault is a place in the file (its end counts), as YAML or as editors count lines."""
    text = content.decode("utf-8", "replace").removeprefix("\ufeff")
    place = fault.place
    return any(
        1 <= place.line <= len(lines) and 1 <= place.column <= len(lines[place.line - 1]) + 1
        for lines in (LINE_ENDS.split(text), text.split("\n"))
    )


OWN = """\
format: cpted-checklist/1
id: own
edition: "1"
title: Own
{more}
principles:
  - id: access
    title: Access
    criteria:
      - {{id: ac-door, question: Shut?, scale: {scale}{rest}}}
"""


def own_checklist(scale="{kind: ratio}", rest="", more="include: []"):
    document, faults = document_from_bytes(OWN.format(scale=scale, rest=rest, more=more).encode(), Path("own.yaml"))
    assert faults == ()
    return document
