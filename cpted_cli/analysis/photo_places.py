"""To which question a photo belongs, by when it was taken and when answers were given."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

NEAR = timedelta(minutes=15)
"""A photo is of the question that is answered next, or was answered last, if that is not longer away."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When an answer was given."""

    at: datetime
    key: str


def key_at(moments: Iterable[Moment], taken: datetime) -> str | None:
    """Name the question that somebody stood at: the one answered next; after the last, the one answered last.

    The journal tells when an answer was given, so whoever took the photo was looking at the question
    that was answered after it. None if nothing was answered near that time.
    """
    in_time = sorted(moments, key=lambda one: one.at)
    after = next((one for one in in_time if one.at >= taken), None)
    if after is not None and after.at - taken <= NEAR:
        return after.key
    before = next((one for one in reversed(in_time) if one.at <= taken), None)
    return before.key if before is not None and taken - before.at <= NEAR else None


def is_within(times: Iterable[datetime], taken: datetime) -> bool:
    """Tell whether a photo was taken between the times of a visit, or shortly before or after."""
    known = tuple(times)
    return bool(known) and min(known) - NEAR <= taken <= max(known) + NEAR


def is_after(moments: Iterable[Moment], taken: datetime) -> bool:
    """Tell whether a photo was taken after the last answer: it then belongs to the question at hand."""
    return all(one.at < taken for one in moments)
