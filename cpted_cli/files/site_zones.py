"""Adds a zone to a site's file, or takes one away, and leaves all else as the user wrote it."""

from pathlib import Path

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from cpted_cli.analysis.moves import ZoneChange
from cpted_cli.files.disk import UNREADABLE, NotWritten, read_bytes, write_text
from cpted_cli.files.documents import document_from_bytes
from cpted_cli.files.limits import YAML_BYTES
from cpted_cli.files.round_trip import editable, edited_text
from cpted_cli.files.yaml_lines import Span, block_end
from cpted_cli.model.site import Site, Zone


def keep_zone(path: Path, change: ZoneChange) -> NotWritten | None:
    """Write a zone into the site's file, or take it out; what stands there so already is left alone."""
    content = read_bytes(path, YAML_BYTES)
    if not isinstance(content, bytes):
        return NotWritten(path, UNREADABLE)
    text = changed_text(content.decode("utf-8-sig", "replace").replace("\r\n", "\n"), change)
    if text is None:
        return NotWritten(path, UNREADABLE)
    document, _ = document_from_bytes(text.encode(), path)
    if document is None or not isinstance(document.value, Site):
        return NotWritten(path, UNREADABLE)
    return write_text(path, text)


def changed_text(text: str, change: ZoneChange) -> str | None:
    """Give the text of a site's file with a zone more or less; None if it cannot be read.

    Lines are put in or taken out, so that every other one stays as it is to the last space; only a
    list written between brackets is written anew.
    """
    root = editable(text)
    if root is None:
        return None
    zones = root.get("zones")
    listed = zones if isinstance(zones, CommentedSeq) else CommentedSeq()
    there = next((index for index, one in enumerate(listed) if _value(one, "id") == change.zone.id), None)
    if (there is None) != change.is_added:
        return text
    if not listed or listed.fa.flow_style():
        return _rewritten(root, change, there)
    lines = text.split("\n")
    spans = [_span(lines, listed.lc.item(index)[0]) for index in range(len(listed))]
    if there is not None:
        return "\n".join([*lines[: spans[there][0]], *lines[spans[there][1] :]])
    alike = [index for index, one in enumerate(listed) if _value(one, "kind") == change.zone.kind]
    start, end = spans[alike[-1] if alike else -1]
    entry = f"{' ' * lines[start].index('-')}- {_line(change.zone)}"
    return "\n".join([*lines[:end], entry, *lines[end:]])


def _rewritten(root: CommentedMap, change: ZoneChange, there: int | None) -> str:
    if not isinstance(root.get("zones"), CommentedSeq) or not root["zones"]:
        root["zones"] = CommentedSeq()
    if there is None:
        alike = [index for index, one in enumerate(root["zones"]) if _value(one, "kind") == change.zone.kind]
        root["zones"].insert(alike[-1] + 1 if alike else len(root["zones"]), _entry(change.zone))
    else:
        del root["zones"][there]
    return edited_text(root)


def _span(lines: list[str], start: int) -> Span:
    dash = len(lines[start]) - len(lines[start].lstrip())
    return start, block_end(lines, start, dash)


def _line(zone: Zone) -> str:
    return edited_text(CommentedMap({"zone": _entry(zone)})).removeprefix("zone:").strip()


def _entry(zone: Zone) -> CommentedMap:
    name = DoubleQuotedScalarString(str(zone.name))
    entry = CommentedMap({"id": zone.id, "kind": zone.kind, "name": name})
    entry.fa.set_flow_style()
    return entry


def _value(entry: object, key: str) -> object:
    return entry.get(key) if isinstance(entry, CommentedMap) else None
