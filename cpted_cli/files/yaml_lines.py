"""Where a thing begins and ends among the lines of a YAML file."""

from collections.abc import Sequence

import yaml

from cpted_cli.files.yaml_reader import Node

Span = tuple[int, int]
"""The first line of a thing, and the line after its last; blank lines and comments after it are not its own."""


def key_span(lines: Sequence[str], key: Node) -> Span:
    """Find the lines of a key and of what stands behind it; a list may stand as far left as its key."""
    indent = key.column - 1
    return key.line - 1, block_end(lines, key.line - 1, indent, dashes_belong=True)


def item_span(lines: Sequence[str], item: Node) -> tuple[int, int, int]:
    """Find the lines of a list's item, and the column of its dash."""
    start = item.line - 1
    while "-" not in lines[start][: item.column if start == item.line - 1 else None]:
        start -= 1  # the dash stands alone on a line above
    dash = lines[start].index("-") if start < item.line - 1 else lines[start].rindex("-", 0, item.column)
    return start, block_end(lines, item.line - 1, dash), dash


def inserted(lines: Sequence[str], at: int, new: Sequence[str]) -> list[str]:
    """Put lines in before a line."""
    return [*lines[:at], *new, *lines[at:]]


def last_comment(line: str) -> str:
    """Give the comment at the end of a line, with the space before it, or nothing."""
    at = line.find(" #")
    while at >= 0:
        before = line[:at].rstrip()
        if _value(before) == _value(line):
            return line[len(before) :]
        at = line.find(" #", at + 1)
    return ""


def block_end(lines: Sequence[str], start: int, indent: int, *, dashes_belong: bool = False) -> int:
    """Find the line after the last one of a thing that starts on a line and at a column."""
    end = last = start + 1
    while end < len(lines):
        bare = lines[end].lstrip(" ")
        if bare.strip() and not bare.startswith("#"):
            stands = len(lines[end]) - len(bare)
            is_dash = dashes_belong and stands == indent and (bare.startswith("- ") or bare.rstrip() == "-")
            if stands <= indent and not is_dash:
                break
            last = end + 1
        end += 1
    return last


def _value(line: str) -> object:
    try:
        return yaml.safe_load(line.lstrip(" -"))
    except yaml.YAMLError:
        return object()
