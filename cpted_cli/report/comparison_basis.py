"""What a comparison of many sites is made from: those compared, and those asked about that could not be."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from cpted_cli.model.assessment import ChecklistRef
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.score import SiteScore
from cpted_cli.model.site import Site
from cpted_cli.model.text import LocalText, in_language
from cpted_cli.wording.collation import reading_order
from cpted_cli.wording.spans import runs, span_words
from cpted_cli.wording.translator import Words

DETAILED = 40
"""Of more places than this nobody reads a table of each; how many have which verdict is told instead."""
MOST_NAMED = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One site with its result as the edition may tell it, and the day it was last visited."""

    site: Site
    checklist: Checklist
    score: SiteScore
    seen: date


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """What was asked about and is not compared: folders with faults, sites with no answers, those of other verdicts."""

    refused: tuple[str, ...] = ()
    unscored: tuple[LocalText, ...] = ()
    others: int = 0


Numbered = tuple[int, Compared]
NONE = LeftOut()


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonBasis:
    """What a comparison rests on; `compared` stands in name order, results of one site next to each other."""

    compared: tuple[Compared, ...]
    is_open: bool
    version: str = ""
    left_out: LeftOut = NONE

    @property
    def numbered(self) -> tuple[Numbered, ...]:
        """Give the results with the numbers of their sites."""
        found: list[Numbered] = []
        for one in self.compared:
            number, before = found[-1] if found else (0, None)
            found.append((number if before is not None and before.site == one.site else number + 1, one))
        return tuple(found)

    @property
    def count(self) -> int:
        """How many sites there are."""
        return self.numbered[-1][0]

    @property
    def groups(self) -> Mapping[ChecklistRef, tuple[Numbered, ...]]:
        """Give the sites by checklist, edition and fingerprint, for only the same questions can be compared."""
        found: dict[ChecklistRef, list[Numbered]] = {}
        for number, one in self.numbered:
            found.setdefault(one.score.checklist, []).append((number, one))
        return {key: tuple(group) for key, group in found.items()}

    @property
    def is_large(self) -> bool:
        """Whether there are more sites than anybody reads one by one."""
        return self.count > DETAILED


def in_order(compared: Iterable[Compared], words: Words) -> tuple[Compared, ...]:
    """Give results in the order in which the names of their sites are read; of namesakes, each with its id."""
    language = words.language
    told = _told_apart(tuple(compared), language)
    return tuple(
        sorted(told, key=lambda one: (reading_order(in_language(one.site.name, language), words), one.site.id))
    )


def _told_apart(compared: tuple[Compared, ...], language: str) -> Iterator[Compared]:
    names = {one.site.id: in_language(one.site.name, language) for one in compared}
    times = Counter(names.values())
    for one in compared:
        name = names[one.site.id]
        yield one if times[name] == 1 else replace(one, site=replace(one.site, name=f"{name} ({one.site.id})"))


def checklist_words(one: Compared, words: Words) -> str:
    """Name a checklist with its edition."""
    title = in_language(one.checklist.title, words.language)
    return words.text("{title}, edition {edition}", title=title, edition=one.checklist.edition)


def numbers_words(numbers: Iterable[int], words: Words) -> str:
    """List the numbers of sites, neighbours as a span: 3–5, 9; of many, the first and how many more."""
    told = tuple(numbers)
    found = runs(told)
    shown = ", ".join(map(span_words, found[:MOST_NAMED]))
    left = sum(len(one) for one in found[MOST_NAMED:])
    return words.text("{names} and {count} more", names=shown, count=left) if left else shown


def names_words(names: Iterable[str], words: Words) -> str:
    """List names; of many, the first and how many more."""
    told = tuple(names)
    shown, left = ", ".join(told[:MOST_NAMED]), len(told) - MOST_NAMED
    return words.text("{names} and {count} more", names=shown, count=left) if left > 0 else shown
