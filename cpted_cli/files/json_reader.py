"""Reads JSON, as other programs write it, into the nodes that YAML is read into.

JSON is YAML but for tabs and some escapes, so it is read by its own rules. A file that begins like
JSON and is none after all is left to the reader of YAML, which says what is wrong.
"""

import codecs
import json
import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import Any

from cpted_cli.errors import Fault
from cpted_cli.files.limits import NUMBER_DIGITS, YAML_DEPTH
from cpted_cli.files.yaml_reader import CONTROL, Node

SPACE = re.compile(r"[ \t\n\r]*")
BARE = re.compile(r"[-+.\w]+")
HALF = re.compile(r"[\ud800-\udfff]")
"""Half of a letter, as an escape may write it."""
ODD = re.compile(rb"\\[bfr]|\\u00[0189]|\\u007[fF]|\x7f|\xc2[\x80-\x9f]")
MAY_BE_ODD = (b"\\", b"\x7f", b"\xc2")
"""Letters that no text may have, bare or as an escape; and what must be there for that."""
EXPONENT = re.compile(r".*[eE][-+]?[0-9]{3}")


def looks_like_json(content: bytes) -> bool:
    """Tell whether a file begins like JSON."""
    return _bare(content[:100]).lstrip().startswith(b"{")


def plain_json(content: bytes) -> Mapping[str, Any] | None:
    """Give what a JSON file says if nothing at all is odd in it, else None."""
    if b"null" in content or (any(one in content for one in MAY_BE_ODD) and ODD.search(content)):
        return None
    try:
        data = EACH_ONCE.decode(_bare(content).decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def read_json(content: bytes, path: str) -> tuple[Node, tuple[Fault, ...]] | None:
    """Read a JSON file into nodes and tell what is wrong in it; None where it is no JSON, or too deep."""
    try:
        text = _bare(content).decode("utf-8")
        DECODER.decode(text)
        builder = _Builder(text, path)
        return builder.value(0), tuple(builder.faults)
    except (ValueError, RecursionError):
        return None


def _bare(content: bytes) -> bytes:
    return content.removeprefix(codecs.BOM_UTF8)


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError("a key stands twice")
    return made


def _no_constant(word: str) -> None:
    raise ValueError(word)


def _whole(text: str) -> int:
    # What is longer is no number here, and what is a negative nothing the checker reads otherwise.
    if len(text) > NUMBER_DIGITS or text == "-0":
        raise ValueError(text)
    return int(text)


def _decimal(text: str) -> float:
    if EXPONENT.match(text):
        raise ValueError(text)
    return float(text)


DECODER = json.JSONDecoder(parse_constant=_no_constant)
EACH_ONCE = json.JSONDecoder(
    object_pairs_hook=_each_once, parse_int=_whole, parse_float=_decimal, parse_constant=_no_constant
)


class _Builder:
    """Builds the nodes of a text that is known to be JSON."""

    def __init__(self, text: str, path: str) -> None:
        self.text, self.path = text, path
        self.at = 0
        self.lines = [0, *(found.end() for found in re.finditer("\n", text))]
        self.faults: list[Fault] = []

    def value(self, depth: int) -> Node:
        """Read the value that stands next."""
        if depth > YAML_DEPTH:
            raise RecursionError
        sign = self._next()
        if sign == '"':
            return self._text()
        if sign in "{[":
            return self._collection(sign, depth)
        node = self._node("scalar", is_plain=True)
        found = BARE.match(self.text, self.at)
        node.text, self.at = (found[0], found.end()) if found else ("", self.at)
        return node

    def _next(self) -> str:
        space = SPACE.match(self.text, self.at)
        self.at = space.end() if space else self.at
        return self.text[self.at]

    def _node(self, kind: Any, **said: Any) -> Node:
        line = bisect_right(self.lines, self.at)
        return Node(kind, line, self.at - self.lines[line - 1] + 1, **said)

    def _text(self) -> Node:
        node = self._node("scalar")
        node.text, self.at = DECODER.raw_decode(self.text, self.at)
        node.is_refused = HALF.search(node.text) is not None
        if node.is_refused or CONTROL.search(node.text):
            self.faults.append(Fault(code="yaml-character", place=node.place(self.path)))
            node.text = HALF.sub("", node.text)
        return node

    def _collection(self, sign: str, depth: int) -> Node:
        node = self._node("mapping" if sign == "{" else "list", is_flow=True)
        self.at += 1
        while self._next() not in "}]":
            if sign == "[":
                node.items.append(self.value(depth + 1))
            else:
                self._entry(node, depth)
            self.at += self._next() == ","
        self.at += 1
        return node

    def _entry(self, parent: Node, depth: int) -> None:
        key = self._text()
        self._next()
        self.at += 1
        self.faults.extend(parent.enter(key, self.value(depth + 1), self.path))
