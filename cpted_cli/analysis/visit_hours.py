"""Whether the clock times of a visit can be right: it may end after midnight, but hardly the evening after."""

from datetime import time

MINUTES_A_DAY = 24 * 60
MOST_MINUTES = 12 * 60


def can_end(start: str | None, end: str | None) -> bool:
    """Tell whether a visit that began at one clock time can have ended at another, at most twelve hours later."""
    if start is None or end is None:
        return True
    return (_minutes(end) - _minutes(start)) % MINUTES_A_DAY <= MOST_MINUTES


def _minutes(clock: str) -> int:
    moment = time.fromisoformat(clock)
    return moment.hour * 60 + moment.minute
