"""Lays every file that was read before the rules, with what stands around it, and places their hints."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from cpted_cli.analysis.instrument import Known, instrument_faults, resolved
from cpted_cli.analysis.tailoring import tailored, tailoring_faults
from cpted_cli.errors import Hint, Place
from cpted_cli.files.checklists import copy_path
from cpted_cli.files.disk import read_bytes, visible
from cpted_cli.files.documents import Document, read_document
from cpted_cli.files.library import Library, shipped_library
from cpted_cli.files.limits import YAML_BYTES
from cpted_cli.files.neighbours import neighbours
from cpted_cli.files.own_texts import own_texts, texts_elsewhere
from cpted_cli.files.site_folders import SITE_FILE
from cpted_cli.files.visit_times import local_times
from cpted_cli.lint.material import Material
from cpted_cli.lint.rules import hints_of
from cpted_cli.model.assessment import Assessment
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.plan import Plan
from cpted_cli.model.site import Site
from cpted_cli.model.tailoring import Tailoring

FAR = 60
"""So many lines below its text's first line a word is looked for."""


class _Around:
    """What all files have around them, made up once."""

    def __init__(self, library: Library, as_of: date | None, read: Iterable[Document[Any]]) -> None:
        self.as_of = as_of
        self.visits: dict[Path, dict[str, Assessment]] = {}
        for one in read:
            if isinstance(one.value, Assessment):
                self.visits.setdefault(one.path.parent, {})[one.path.name] = one.value
        self.known: Known = library.known
        self.material = Material(
            value=None,
            words=library.word_lists,
            principles=library.principles,
            criteria_of={name: tuple(c.id for c in one.value.criteria()) for name, one in library.checklists.items()},
            measures=library.measures,
            used_measures=frozenset(
                name for one in library.checklists.values() for c in one.value.criteria() for name in c.measures
            ),
        )


def doubts(documents: Iterable[Document[Any]], sites: Iterable[Path], as_of: date | None = None) -> tuple[Hint, ...]:
    """Give the hints of files that were read, and of the consultant's own texts in site folders.

    Deadlines are held against `as_of`, or against the last day of which the files themselves speak as past.
    """
    read = tuple(documents)
    library = shipped_library().with_documents(read)
    around = _Around(library, as_of, read)
    found = [hint for one in read if not _is_site_copy(one) for hint in _document_hints(one, around)]
    found.extend(hint for home in sites for hint in _text_hints(home, around))
    unique = {(hint.place, hint.code, str(hint.params)): hint for hint in found}
    return tuple(sorted(unique.values(), key=lambda hint: hint.place))


def _document_hints(document: Document[Any], around: _Around) -> Iterator[Hint]:
    value = document.value
    near = neighbours(value, document.path, around.as_of)
    material = replace(around.material, value=value, **near)
    if isinstance(value, Checklist):
        material = replace(material, **_instrument(value, around.known))
    if isinstance(value, Tailoring) and not tailoring_faults(value, around.known):
        material = replace(material, whole=tailored(value, around.known))
    if isinstance(value, Assessment | Plan):
        home = _home(document.path)
        material = replace(material, photos=_photos(home))
        if isinstance(value, Assessment):
            before = {
                name: one for name, one in around.visits[document.path.parent].items() if name < document.path.name
            }
            material = replace(material, visits=before, **_visit(value, home))
    content = read_bytes(document.path, YAML_BYTES)
    lines = content.decode("utf-8-sig", "replace").split("\n") if isinstance(content, bytes) else []
    for hint in hints_of(material):
        placed = document.placed(hint)
        yield _at_its_word(placed, lines) if "word" in hint.params else placed


def _instrument(checklist: Checklist, known: Known) -> Mapping[str, Any]:
    if instrument_faults(checklist, known):
        return {}
    included = {
        one.id: name for name in checklist.include for one in resolved(known.checklists[name], known).criteria()
    }
    return {"whole": resolved(checklist, known), "includes": included}


def _visit(visit: Assessment, home: Path | None) -> Mapping[str, Any]:
    document, _ = read_document(home / SITE_FILE) if home else (None, ())
    if document is None or not isinstance(document.value, Site):
        return {}
    return {"point": document.value.point, "clock": local_times(visit, document.value)}


def _photos(home: Path | None) -> frozenset[str] | None:
    return None if home is None else frozenset(path.name for path in visible(home / "photos"))


def _home(file: Path) -> Path | None:
    return next((folder for folder in (*file.parents, *file.resolve().parents) if (folder / SITE_FILE).is_file()), None)


def _is_site_copy(document: Document[Any]) -> bool:
    # Visits were made with it: to change its words would be worse than what a hint could mend.
    value = document.value
    home = _home(document.path) if isinstance(value, Checklist) else None
    return home is not None and document.path.resolve() == copy_path(home, value.id, value.edition).resolve()


def _text_hints(home: Path, around: _Around) -> Iterator[Hint]:
    for path, one in own_texts(home):
        elsewhere = texts_elsewhere(home, one.language)
        for hint in hints_of(replace(around.material, value=one, texts_of=elsewhere)):
            yield _at_its_word(replace(hint, place=Place(str(path))), one.text.split("\n"))


def _at_its_word(hint: Hint, lines: list[str]) -> Hint:
    """Move a hint from the beginning of its text to the very word, or to the first of its words."""
    word = str(hint.params.get("word", ""))
    far = hint.place.line + FAR if hint.where else len(lines)
    for wanted in dict.fromkeys((word, *word.split()[:1])):
        for number in range(hint.place.line, min(far, len(lines)) + 1):
            start = hint.place.column - 1 if number == hint.place.line else 0
            column = lines[number - 1].find(wanted, start)
            if column >= 0:
                return replace(hint, place=Place(hint.place.path, number, column + 1))
    return hint
