"""An action as the cells of a sheet, and what somebody who typed in such a cell meant."""

import re
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from cpted_cli.analysis.cleaning import cleaned
from cpted_cli.model.plan import WHOLE_PERCENT, Action
from cpted_cli.model.text import in_language
from cpted_cli.wording import labels
from cpted_cli.wording.actions import cost_words, funder_words, owner_words
from cpted_cli.wording.translator import N_, Words

COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "id": N_("Id"),
        "title": N_("Measure"),
        "findings": N_("Against finding"),
        "owner": N_("Responsible"),
        "funder": N_("Funding"),
        "cost": N_("Cost, estimate"),
        "cost_by": N_("Estimate by"),
        "indicator": N_("How we will know"),
        "mode": N_("How it is done"),
        "status": N_("State"),
        "due_text": N_("When, in words"),
        "due": N_("Done by"),
    }
)
"""The columns of the sheet in their order, by what they hold, and their heads."""
FIXED = ("id", "findings")
"""Columns that say what an action is about, and are not changed in a sheet."""
SHEET_FORMAT = "cpted-plan-sheet/1"
BASE_SHEET = "cpted"
"""The hidden sheet that keeps what every cell said when the sheet was made."""
SHARE = re.compile(r"\s*(.+?)[\s:]+(\d{1,3}(?:[.,]\d+)?)\s*%\s*(?:[,;]|$)")
UNIT = re.compile(r"kr\.?|sek|:-", re.IGNORECASE)
AMOUNT = re.compile(r"\d{1,3}([.,]?\d{3})*|\d+")


def action_cells(action: Action, titles: tuple[str, ...], words: Words) -> Mapping[str, str]:
    """Word an action cell by cell; `titles` are those of the findings that it answers. Its date is year-month-day."""
    language = words.language
    return {
        "id": action.id,
        "title": in_language(action.title, language),
        "findings": "; ".join(titles),
        "owner": owner_words(action, words),
        "funder": funder_words(action, words),
        "cost": cost_words(action, words),
        "cost_by": in_language(action.cost_by, language),
        "indicator": in_language(action.indicator, language),
        "mode": labels.mode(action.mode, words) if action.mode else "",
        "status": status_cell(action.status, words),
        "due_text": in_language(action.due_text, language),
        "due": action.due.isoformat() if action.due else "",
    }


def status_cell(status: str, words: Words) -> str:
    """Say how far an action has come, with a capital letter."""
    said = labels.status(status, words)
    return f"{said[:1].upper()}{said[1:]}"


def meant(column: str, text: str, words: Words) -> Mapping[str, Any] | None:
    """Read a cell: the keys of the action with their values, None for a key that goes; None where it is no answer."""
    said = one_line(cleaned(text))
    if column == "funder":
        return _funders(said)
    if column == "cost":
        return _cost(said, words)
    if column in {"mode", "status"}:
        known = labels.MODES if column == "mode" else {k: v for k, v in labels.STATUSES.items() if k != "declined"}
        found = _named(said, known, words)
        return {column: found} if found or (column == "mode" and not said) else None
    if column == "due":
        return _date(said)
    if column == "title" and not said:
        return None
    return {column: said or None}


def better(column: str, words: Words) -> str:
    """Say what would be understood in a column."""
    if column == "cost":
        choices = [words.text(one) for one in labels.COSTS.values()]
        return words.text("an amount in kronor, or one of: {choices}", choices=", ".join(choices))
    if column == "mode":
        return words.text("one of: {choices}", choices=", ".join(words.text(one) for one in labels.MODES.values()))
    if column == "status":
        names = [status_cell(one, words) for one in labels.STATUSES if one != "declined"]
        return words.text("one of: {choices}", choices=", ".join(names))
    return words.text("a date, for example 2026-12-15") if column == "due" else words.text("a few words")


def one_line(text: str) -> str:
    """Give a text with single ordinary spaces, for a sheet may have others."""
    return " ".join(text.split())


def _funders(said: str) -> Mapping[str, Any] | None:
    found = SHARE.findall(f"{said}")
    if not found:
        return {"funder": said or None, "funders": None}
    shares = [(name, float(number.replace(",", "."))) for name, number in found]
    if any(not 0 < share <= WHOLE_PERCENT for _, share in shares) or SHARE.sub("", said).strip():
        return None
    named = [{"name": name, "share": int(share) if share.is_integer() else share} for name, share in shares]
    return {"funder": None, "funders": named}


def _cost(said: str, words: Words) -> Mapping[str, Any] | None:
    if not said:
        return {"cost": None, "amount_sek": None}
    band = _named(said, labels.COSTS, words)
    if band:
        return {"cost": band, "amount_sek": None}
    bare = UNIT.sub("", said).replace(" ", "")
    if not AMOUNT.fullmatch(bare):
        return None
    return {"amount_sek": int(re.sub(r"\D", "", bare))}


def _date(said: str) -> Mapping[str, Any] | None:
    if not said:
        return {"due": None}
    try:
        return {"due": date.fromisoformat(said)}
    except ValueError:
        return None


def _named(said: str, known: Mapping[str, str], words: Words) -> str | None:
    named = {one_line(words.text(label)).casefold(): name for name, label in known.items()}
    return named.get(said.casefold())
