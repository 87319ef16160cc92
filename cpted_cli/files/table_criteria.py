"""Which criterion a heading of a wide table means, and which it was probably meant to mean."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from cpted_cli.files.table_headings import KEY, folded
from cpted_cli.model.checklist import Checklist, Criterion

ALIKE = 0.75
"""A heading that is so like the id of a criterion was meant to be it."""
LONG = 4
"""A word of so many letters says something of a question."""
WORD = re.compile(r"[^\W\d_]+")
BEHIND = re.compile(r"\s*\([^()]*\)\s*$")
"""A unit or a remark behind a heading."""
PARTS = re.compile(r"[\s_-]+")


def criterion_of(name: str, checklist: Checklist) -> Criterion | None:
    """Find the criterion that a heading names: by its id however that is spelt, or by its very question."""
    known = checklist.criterion(name)
    if known is None:
        known = checklist.criterion(name.casefold()) or checklist.criterion(as_id(name))
    if known is not None or len(name) < LONG:
        return known
    said = _bare(name)
    asked = [one for one in checklist.criteria() if said in map(_bare, _questions(one))]
    return asked[0] if len(asked) == 1 else None


def as_id(name: str) -> str:
    """Write a heading as ids are written: small letters joined by -, nothing in brackets behind them."""
    return PARTS.sub("-", BEHIND.sub("", name).casefold().strip())


def is_own(head: str, checklist: Checklist, lacking: Iterable[Criterion]) -> bool:
    """Tell whether a heading is far from naming a criterion: a column of somebody's own."""
    name, at, _ = head.partition("@")
    if criterion_of(name, checklist) is not None:
        return False
    bare, known = as_id(name), [one.id for one in checklist.criteria()]
    begins = {one.partition("-")[0] for one in known if "-" in one}
    is_like = bool(at) or (bare.partition("-")[0] in begins and KEY.fullmatch(bare) is not None)
    return not (is_like or get_close_matches(bare, known, n=1, cutoff=ALIKE) or meant_by(head, lacking))


def meant_by(head: str, lacking: Iterable[Criterion]) -> str:
    """Guess which of the criteria without a column a heading was meant for: by its id, or by words of its question."""
    some, bare = tuple(lacking), as_id(head.partition("@")[0])
    alike = get_close_matches(bare, [one.id for one in some], n=1, cutoff=ALIKE)
    if alike:
        return alike[0]
    said = set(_words(head))
    asked = [one.id for one in some if said and any(said <= set(_words(text)) for text in _questions(one))]
    return asked[0] if len(asked) == 1 else ""


def _questions(criterion: Criterion) -> tuple[str, ...]:
    asked = criterion.question
    return (asked,) if isinstance(asked, str) else tuple(asked.values())


def _bare(text: str) -> str:
    return folded(text).rstrip(" ?.:")


def _words(text: str) -> Iterator[str]:
    return (word for word in WORD.findall(text.casefold()) if len(word) >= LONG)
