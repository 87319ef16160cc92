"""A cover in a client's look: a template that places what the report says, and can neither hide nor fetch anything."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from cpted_cli.wording.translator import N_

COVER = "cover.html.j2"
SHOWN = ("front.title", "front.stamp", "front.fictional", "cover.note")
"""What no cover may leave out: the place, edition and version, that it is invented, what is left out."""
REFUSED = N_("{path} is refused: it holds {what}.")
LACKING = N_("{path} leaves out {what}, which every cover must show.")
TAGS = frozenset(
    {
        "a", "b", "br", "col", "colgroup", "div", "em", "h1", "hr", "i", "img", "li", "ol", "p", "section", "span",
        "strong", "table", "tbody", "td", "th", "tr", "ul",
    }
)  # fmt: skip
ATTRIBUTES = frozenset({"alt", "class", "colspan", "id", "lang", "role", "scope", "src"})
_PICTURE = re.compile(r"\{\{\s*picture\([^{}]*\)\s*\}\}|\{\{\s*logo\s*\}\}")
_UNESCAPED = re.compile(r"\|\s*safe\b|\bautoescape\b|\bdrawn\b|\bcss\b|\{%\s*(?:extends|raw|block)\b")


def cover_refused(text: str) -> tuple[str, str] | None:
    """Say what is wrong with a cover, as a sentence and what it is about; None where nothing is."""
    unescaped = _UNESCAPED.search(text)
    found = unescaped.group() if unescaped else next(_harm(text), "")
    if found:
        return REFUSED, found
    lacking = [one for one in SHOWN if one not in text]
    return (LACKING, ", ".join(lacking)) if lacking else None


def _harm(text: str) -> Iterator[str]:
    reader = _Reader()
    reader.feed(text)
    reader.close()
    yield from reader.found


class _Reader(HTMLParser):
    """Collects what a cover may not hold."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            if name not in ATTRIBUTES or (name == "src" and not _PICTURE.fullmatch((value or "").strip())):
                self.found.append(name)

    def handle_decl(self, decl: str) -> None:
        self.found.append(f"<!{decl.split(maxsplit=1)[0]}>")

    def handle_pi(self, data: str) -> None:
        self.found.append("<?")
