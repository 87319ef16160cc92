"""What was typed about an action, as the keys of its file."""

import math
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from cpted_cli.analysis.cleaning import cleaned
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.wording.translator import N_


def action_keys(typed: Mapping[str, Any]) -> dict[str, Any]:
    """Give the keys that change; nothing typed leaves a key alone, empty words take it away.

    Words for a date go when the date is changed; a status without a date or a name has none.
    """
    keys: dict[str, Any] = {}
    for name, value in typed.items():
        if value is None or value == []:
            continue
        if name == "funder":
            keys.update(funder_keys(value))
        else:
            keys[name] = (cleaned(value) or None) if isinstance(value, str) else value
    if keys.get("due"):
        keys["due_text"] = None
    if keys.get("status"):
        keys = {**keys, "status_on": keys.get("status_on"), "status_by": keys.get("status_by")}
    return keys


def funder_keys(typed: Sequence[str]) -> dict[str, Any]:
    """Read who pays: one name, or several, each with its share in percent if that is known."""
    pairs = [_funder(cleaned(one)) for one in typed]
    named = [{"name": name, **({} if share is None else {"share": share})} for name, share in pairs if name]
    if len(named) == 1 and "share" not in named[0]:
        return {"funder": named[0]["name"], "funders": None}
    return {"funder": None, "funders": named or None}


def _funder(typed: str) -> tuple[str, float | None]:
    name, equals, number = typed.rpartition("=")
    if not equals:
        return typed, None
    try:
        share = float(number.strip().rstrip("%").replace(",", "."))
    except ValueError:
        share = math.nan
    if not 0 < share <= 100:
        message = N_("{text} is no share (write NAME=60 for 60 percent).")
        raise Stop(ExitCode.USAGE, message, text=typed)
    return name.strip(), int(share) if share.is_integer() else share


def measured(typed: str | None, day: date | None = None, source: str | None = None) -> dict[str, Any] | None:
    """Read where an indicator stands: a number, a number of a number, or words."""
    if typed is None:
        return None
    said = cleaned(typed)
    count, slash, of = said.partition("/")
    numbers = [_number(one) for one in ([count, of] if slash else [said])]
    plain: dict[str, Any] = {"text": said}
    if all(one is not None for one in numbers):
        plain = dict(zip(("value", "of"), numbers, strict=False))
    more = {"date": day, "source": cleaned(source) if source else None}
    return {**plain, **{key: value for key, value in more.items() if value is not None}}


def _number(typed: str) -> float | int | None:
    try:
        value = float(typed.strip().replace(",", "."))
    except ValueError:
        return None
    if not math.isfinite(value):
        return None
    return int(value) if value.is_integer() else value
