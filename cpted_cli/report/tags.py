"""What WeasyPrint's tags lack for a listener: the scope of headers, whole tables, printed links."""

from collections.abc import Iterator
from typing import Any

PRINTED = 4


def table_numbers(document: Any) -> tuple[int, ...]:
    """Give each table of a set document a number, in reading order; parts of a split table share theirs."""
    known: dict[Any, int] = {}
    return tuple(
        known.setdefault(box.element, len(known))
        for page in document.pages
        for box in page._page_box.descendants()  # noqa: SLF001  there is no public way to the boxes
        if getattr(box, "is_table_wrapper", False) and box.element_tag == "table"
    )


def mend(document: Any, tables: tuple[int, ...]) -> None:
    """Mend an open PDF: split tables become one, headers get a scope, links the print flag."""
    root = document.Root.StructTreeRoot
    _join_split_tables(root, tables)
    for header in _named(root, "/TH"):
        _give_scope(header)
    for page in document.pages:
        for annotation in page.get("/Annots", ()):
            annotation.F = int(annotation.get("/F", 0)) | PRINTED


def _join_split_tables(root: Any, tables: tuple[int, ...]) -> None:
    """Put the rows of a table's later parts into its first; their repeated heads are no content."""
    firsts: dict[int, Any] = {}
    for number, part in zip(tables, list(_named(root, "/Table")), strict=True):
        if number in firsts:
            _join(root, firsts[number], part)
        firsts.setdefault(number, part)


def _join(root: Any, first: Any, part: Any) -> None:
    renamed = dict(zip(_head_ids(part), _head_ids(first), strict=True))
    body = [kid for kid in first.K if kid.get("/S") == "/TBody"][-1]
    for group in list(part.K):
        if group.get("/S") == "/THead":
            _make_artifact(root, group)
            continue
        for row in group.K:
            row.P = body
            body.K.append(row)
    for cell in _named(body, "/TD"):
        _point_to(cell, renamed)
    parent = part.P
    kept = [kid for kid in parent.K if not (_is_element(kid) and kid.objgen == part.objgen)]
    del parent.K[:]
    parent.K.extend(kept)


def _head_ids(table: Any) -> list[bytes]:
    heads = (kid for kid in table.K if kid.get("/S") == "/THead")
    return [bytes(header.ID) for head in heads for header in _named(head, "/TH")]


def _point_to(cell: Any, renamed: dict[bytes, bytes]) -> None:
    from pikepdf import Array, String

    headers = cell.get("/A", {}).get("/Headers")
    if headers is not None:
        cell.A.Headers = Array([String(renamed.get(bytes(one), bytes(one)).decode("latin-1")) for one in headers])


def _make_artifact(root: Any, group: Any) -> None:
    """Take a repeated head out of the reading: its marks in the page become decoration."""
    from pikepdf import ContentStreamInstruction, Name, Operator, parse_content_stream, unparse_content_stream

    page, marks = group.Pg, set(_marks(group))
    instructions: list[Any] = []
    for one in parse_content_stream(page):
        if str(one.operator) == "BDC" and one.operands[1].get("/MCID") in marks:
            instructions.append(ContentStreamInstruction([Name.Artifact], Operator("BMC")))
            continue
        instructions.append(one)
    page.Contents.write(unparse_content_stream(instructions))
    numbers = root.ParentTree.Nums
    owners = next(numbers[place + 1] for place in range(0, len(numbers), 2) if numbers[place] == page.StructParents)
    for mark in marks:
        owners[mark] = None


def _marks(node: Any) -> Iterator[int]:
    for kid in node.get("/K", ()):
        if isinstance(kid, int):
            yield kid
        elif _is_element(kid):
            yield from _marks(kid)


def _is_element(kid: Any) -> bool:
    return hasattr(kid, "get") and kid.get("/S") is not None


def _named(node: Any, tag: str) -> Iterator[Any]:
    """Find the elements of one kind under another, in reading order."""
    for kid in node.get("/K", ()):
        if _is_element(kid):
            if tag == kid.S:
                yield kid
            yield from _named(kid, tag)


def _give_scope(header: Any) -> None:
    from pikepdf import Dictionary, Name

    attributes = header.get("/A") or Dictionary(O=Name.Table)
    attributes.Scope = Name.Column if header.P.P.S == "/THead" else Name.Row
    header.A = attributes
