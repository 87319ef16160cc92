"""What changes in a plan's file when an action is decided, changed, declined or taken up again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from cpted_cli.files.yaml_edits import Append, Edit, Put, Remove
from cpted_cli.model.plan import Action, Declined
from cpted_cli.model.text import LocalText

TEXTS = frozenset(
    {"title", "mechanism", "owner", "funder", "cost_by", "due_text", "indicator", "status_by", "reason", "by"}
)
CARRIED = ("id", "title", "measure", "findings", "problems", "remarks")
"""What an action and a declined thing have in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Edits of a file, and the languages in which a text was left behind because it no longer holds."""

    edits: tuple[Edit, ...]
    outdated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Actions and declined things as they stand in one file."""

    actions: Sequence[Action]
    declined: Sequence[Declined]


def changed(listed: Listed, action_id: str, wished: Mapping[str, Any], language: str) -> Change:
    """Change keys of an action; a text is changed in the reader's language, and what then no longer holds goes."""
    index = next(number for number, one in enumerate(listed.actions) if one.id == action_id)
    now = listed.actions[index]
    edits: list[Edit] = []
    outdated: dict[str, None] = {}
    for key, value in wished.items():
        written = value
        if key in TEXTS and isinstance(value, str):
            written, left = said_in(getattr(now, key), value, language)
            outdated.update(dict.fromkeys(left))
        edits.append(Put(("actions", index), key, written))
    return Change(edits=tuple(edits), outdated=tuple(outdated))


def said_in(before: LocalText | None, text: str, language: str) -> tuple[Any, tuple[str, ...]]:
    """Say a text anew in one language; give what to write, and the languages whose words no longer hold.

    A text that is there in other languages only gets one more.
    """
    if not isinstance(before, Mapping):
        return text, ()
    if language not in before:
        return {**before, language: text}, ()
    return {language: text}, tuple(one for one in before if one != language)


def declined(listed: Listed, action_id: str, said: Mapping[str, Any]) -> Change:
    """Move an action to what is declined, with the reason, and when and by whom that was decided."""
    index = next(number for number, one in enumerate(listed.actions) if one.id == action_id)
    kept = _kept(listed.actions[index])
    return Change(edits=(Remove((), "actions", index), Append((), "declined", {**kept, **said})))


def taken_up(listed: Listed, declined_id: str) -> Change:
    """Move what was declined back to the actions, as a proposal."""
    index = next(number for number, one in enumerate(listed.declined) if one.id == declined_id)
    item = {**_kept(listed.declined[index]), "status": "proposed"}
    return Change(edits=(Remove((), "declined", index), Append((), "actions", item)))


def added(listed: Listed, wished: Mapping[str, Any], findings: Iterable[Mapping[str, Any]] = ()) -> Change:
    """Add an action under the next free id, and the findings that it answers."""
    named = {"id": wished.get("id") or free_id(listed)}
    edits: list[Edit] = [Append((), "findings", dict(one)) for one in findings]
    ordered = {one.name: wished[one.name] for one in fields(Action) if wished.get(one.name) is not None}
    edits.append(Append((), "actions", {**named, **ordered}))
    return Change(edits=tuple(edits))


def free_id(listed: Listed) -> str:
    """Give the next id of the kind a1, a2 that nothing has."""
    taken = {one.id for one in listed.actions} | {one.id for one in listed.declined}
    return next(name for number in range(1, len(taken) + 2) if (name := f"a{number}") not in taken)


def _kept(one: Action | Declined) -> dict[str, Any]:
    return dict(_entries(one))


def _entries(one: Action | Declined) -> Iterator[tuple[str, Any]]:
    for name in CARRIED:
        value = getattr(one, name)
        if value:
            yield name, list(value) if isinstance(value, tuple) else value
