"""What a checklist is made of, in numbers."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpted_cli.model.checklist import Edition
from cpted_cli.model.text import Id, LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """How many criteria a checklist has, counted in several ways; what most of them share stands first.

    `languages` counts the criteria whose question is written in each; "" is text for every reader. `lix`
    is the readability index of the Swedish text, None where there is none.
    """

    id: Id
    edition: Edition
    title: LocalText
    criteria: int
    short: int
    gates: int
    zones: int
    principles: Mapping[str, int]
    lights: Mapping[str, int]
    scales: Mapping[str, int]
    forms: Mapping[str, int]
    crimes: Mapping[str, int]
    sources: Mapping[str, int]
    measures: Mapping[str, int]
    languages: Mapping[str, int]
    lix: float | None = None
