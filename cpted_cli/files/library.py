"""The content that checklists, sites and reports refer to: shipped with cpted, or lying beside the site."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from cpted_cli.analysis.crosswalks import crosswalk_faults
from cpted_cli.analysis.instrument import Known, instrument_faults, scale_faults
from cpted_cli.analysis.profiles import duplicate_ids, profile_faults
from cpted_cli.analysis.tailoring import tailoring_faults
from cpted_cli.errors import Fault
from cpted_cli.files.disk import read_bytes, yaml_files
from cpted_cli.files.documents import NAMED_FORMAT, Document, read_document
from cpted_cli.files.limits import YAML_BYTES
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.crosswalk import Crosswalk
from cpted_cli.model.lighting import LightReadings
from cpted_cli.model.measure import Measure, Measures
from cpted_cli.model.profile import Profile, Profiles
from cpted_cli.model.scale import Scale, Scales
from cpted_cli.model.source import Source, Sources
from cpted_cli.model.stage import StageNames, Stages
from cpted_cli.model.tailoring import Tailoring
from cpted_cli.model.words import WordList, WordLists

CONTENT = "checklists"
VISIT_FORMATS = ("cpted-checklist", "cpted-scales", "cpted-profiles")
SITE_KINDS = re.compile(rb"^site_kinds:[ \t]*\[([^\]]*)\]", re.MULTILINE)


def shipped(name: str) -> Path:
    """Find shipped content by name, in an installed wheel as in a checkout."""
    package = Path(str(files("cpted_cli")))
    installed = package / "_shipped" / name
    return installed if installed.exists() else package.parent / name


def is_shipped(path: Path) -> bool:
    """Tell whether a file is part of the shipped content."""
    return shipped(CONTENT) in path.parents


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Scales, checklists, measures and sources by their ids; documents keep the places."""

    documents: tuple[Document[Any], ...]

    @property
    def checklists(self) -> Mapping[str, Document[Checklist]]:
        """Checklists by id; of several editions the last read."""
        return {one.value.id: one for one in self.documents if isinstance(one.value, Checklist)}

    @property
    def measures(self) -> Mapping[str, Measure]:
        """The catalogue of measures by id."""
        found = [one.value for one in self.documents if isinstance(one.value, Measures)]
        return {measure.id: measure for file in found for measure in file.measures}

    @property
    def sources(self) -> Mapping[str, Source]:
        """The sources by id."""
        found = [one.value for one in self.documents if isinstance(one.value, Sources)]
        return {source.id: source for file in found for source in file.sources}

    @property
    def scales(self) -> Mapping[str, Scale]:
        """The scales that checklists may name."""
        found = [one.value for one in self.documents if isinstance(one.value, Scales)]
        return {scale.id: scale for file in found for scale in file.scales}

    @property
    def profiles(self) -> Mapping[str, Profile]:
        """The profiles of thresholds by id."""
        found = [one.value for one in self.documents if isinstance(one.value, Profiles)]
        return {profile.id: profile for file in found for profile in file.profiles}

    @property
    def crosswalks(self) -> Mapping[str, Crosswalk]:
        """The frames that a score can be seen by, by id."""
        return {one.value.id: one.value for one in self.documents if isinstance(one.value, Crosswalk)}

    @property
    def schools(self) -> Mapping[str, StageNames]:
        """What the five stages of a case are called, by school."""
        found = [one.value for one in self.documents if isinstance(one.value, Stages)]
        return {school.id: school for file in found for school in file.schools}

    @property
    def criteria(self) -> frozenset[str]:
        """The ids of the criteria of all checklists, of every edition that was read."""
        read = [one.value for one in self.documents if isinstance(one.value, Checklist)]
        return frozenset(one.id for checklist in read for one in checklist.criteria())

    @property
    def word_lists(self) -> tuple[WordList, ...]:
        """The words that hints look for."""
        return tuple(one for file in self._words() for one in file.lists)

    @property
    def principles(self) -> frozenset[str]:
        """The principles that belong to CPTED."""
        return frozenset(name for file in self._words() for name in file.principles)

    def _words(self) -> Iterable[WordLists]:
        return (one.value for one in self.documents if isinstance(one.value, WordLists))

    @property
    def known(self) -> Known:
        """What a checklist may refer to."""
        return Known(
            scales=self.scales,
            checklists={name: one.value for name, one in self.checklists.items()},
            measures=frozenset(self.measures),
            sources=frozenset(self.sources),
            profiles=self.profiles,
        )

    def with_documents(self, documents: Iterable[Document[Any]]) -> "Library":
        """Give a library in which the user's own files stand beside the shipped ones and win over them."""
        return Library(documents=(*self.documents, *documents))


@cache
def shipped_library() -> Library:
    """Read all shipped content once."""
    return _library(yaml_files(shipped(CONTENT)))


@cache
def shipped_instruments(kinds: tuple[str, ...] = ()) -> Library:
    """Read of the shipped content only what a visit needs: checklists for some kinds of site, or for all, and scales.

    A visit is not to wait for the catalogue of measures and the sources.
    """
    return _library(path for path in yaml_files(shipped(CONTENT)) if _is_needed(path, kinds))


def _library(paths: Iterable[Path]) -> Library:
    read = [read_document(path) for path in paths]
    return Library(documents=tuple(document for document, _ in read if document is not None))


def _is_needed(path: Path, kinds: tuple[str, ...]) -> bool:
    content = read_bytes(path, YAML_BYTES)
    if isinstance(content, Fault):
        return False
    form, named = NAMED_FORMAT.search(content), SITE_KINDS.search(content)
    if form is None or form[1].decode() not in VISIT_FORMATS:
        return False
    return not kinds or named is None or bool({one.strip() for one in named[1].decode().split(",")} & set(kinds))


def content_faults(document: Document[Any], library: Library) -> tuple[Fault, ...]:
    """Tell what in a checklist or a catalogue does not hold together."""
    found = next((check(document.value, library) for cls, check in CHECKS if isinstance(document.value, cls)), ())
    return tuple(document.placed(fault) for fault in found)


def _checklist_faults(checklist: Checklist, library: Library) -> Iterable[Fault]:
    return instrument_faults(checklist, library.known)


def _tailoring_faults(tailoring: Tailoring, library: Library) -> Iterable[Fault]:
    copy = library.checklists.get(tailoring.id)
    if copy is not None and copy.value.edition == tailoring.edition:
        return ()  # visits were made with that copy, and nothing is made of the file any more
    return tailoring_faults(tailoring, library.known)


def _scales_faults(file: Scales, _library: Library) -> Iterable[Fault]:
    yield from duplicate_ids([one.id for one in file.scales], ("scales",))
    for index, one in enumerate(file.scales):
        yield from scale_faults(one, ("scales", index))


def _profiles_faults(file: Profiles, library: Library) -> Iterable[Fault]:
    return profile_faults(file, frozenset(library.sources), library.criteria)


def _crosswalk_faults(crosswalk: Crosswalk, library: Library) -> Iterable[Fault]:
    return crosswalk_faults(crosswalk, frozenset(library.sources), library.criteria)


def _stages_faults(file: Stages, library: Library) -> Iterable[Fault]:
    yield from duplicate_ids([one.id for one in file.schools], ("schools",))
    known = tuple(sorted(library.sources))
    for index, school in enumerate(file.schools):
        yield from duplicate_ids([one.id for one in school.stages], ("schools", index, "stages"))
        if school.source is not None and school.source not in known:
            params = {"text": school.source, "known": known}
            yield Fault(code="unknown-source", where=("schools", index, "source"), params=params)


def _sources_faults(file: Sources, _library: Library) -> Iterable[Fault]:
    return duplicate_ids([one.id for one in file.sources], ("sources",))


def _measures_faults(catalogue: Measures, library: Library) -> Iterable[Fault]:
    yield from duplicate_ids([one.id for one in catalogue.measures], ("measures",))
    known = tuple(sorted(library.sources))
    for index, measure in enumerate(catalogue.measures):
        for number, name in enumerate(measure.sources):
            if name not in known:
                where = ("measures", index, "sources", number)
                yield Fault(code="unknown-source", where=where, params={"text": name, "known": known})


def _comparison_faults(readings: LightReadings, library: Library) -> Iterable[Fault]:
    known, name = tuple(sorted(library.sources)), readings.comparison.source
    if name is not None and name not in known:
        yield Fault(code="unknown-source", where=("comparison", "source"), params={"text": name, "known": known})


CHECKS: tuple[tuple[type[Any], Callable[[Any, Library], Iterable[Fault]]], ...] = (
    (Checklist, _checklist_faults),
    (Tailoring, _tailoring_faults),
    (Scales, _scales_faults),
    (Profiles, _profiles_faults),
    (Crosswalk, _crosswalk_faults),
    (Measures, _measures_faults),
    (Sources, _sources_faults),
    (Stages, _stages_faults),
    (LightReadings, _comparison_faults),
)
"""What is checked of each kind of content, beyond its form."""


def content_beside(path: Path) -> tuple[Document[Any], ...]:
    """Read what lies with a checklist in the `checklists` of a site or a case: scales, profiles, others."""
    home = next((folder for folder in path.parents if folder.name == CONTENT), None)
    if home is None or home == shipped(CONTENT):
        return ()
    read = (read_document(one)[0] for one in yaml_files(home))
    return tuple(one for one in read if one is not None)
