"""What a cell of a table says: a rating, a way of not rating, a light; in Swedish and English."""

import re
from collections.abc import Mapping

from cpted_cli.analysis.written import NO, YES, without_unit, yes_and_no
from cpted_cli.model.assessment import UNANSWERED, Answer
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale, Scale, StepScale
from cpted_cli.model.text import Light, LocalText

NUMBER = re.compile(r"-?[0-9]{1,15}(?:[.,][0-9]{1,15})?")
OF = re.compile(r"([0-9]{1,15}) *(?:/|av|of) *([0-9]{1,15})")
STATES: Mapping[str, tuple[str, ...]] = {
    "absent": ("absent", "missing", "finns inte", "saknas", "m", "f"),
    "not_applicable": (
        "not applicable", "not_applicable", "n/a", "inte aktuellt", "inte aktuellt här", "ej aktuellt", "d", "e",
    ),
    "not_observed": ("not observed", "not_observed", "kunde inte bedömas", "inte bedömd", "ej bedömd", "c", "k"),
}  # fmt: skip
"""How the ways of not rating are written, the letters of walk and paper form last; an empty cell is unanswered."""
LIGHTS: Mapping[str, Light] = {
    "day": "day", "daylight": "day", "dag": "day", "dagsljus": "day", "dark": "dark", "mörker": "dark", "mörk": "dark",
}  # fmt: skip


def light_from_cell(text: str) -> Light | None:
    """Read a light; an empty cell is a visit by day, and what is none gives None."""
    return LIGHTS.get(text.casefold()) if text else "day"


def answer_from_cell(text: str, scale: Scale) -> Answer | None:
    """Read an answer: a number, so many of so many, yes or no, a step in words, or a way of not rating; else None."""
    if not text:
        return UNANSWERED
    said = " ".join(text.casefold().split())
    bare = without_unit(said, scale) if isinstance(scale, QuantityScale | CountScale) else said
    if bare is not None and NUMBER.fullmatch(bare):
        number = float(bare.replace(",", "."))
        if isinstance(scale, RatioScale) and scale.of:
            return Answer(count=number, of=scale.of)
        return Answer(value=number)
    if counted := OF.fullmatch(said):
        return Answer(count=float(counted[1]), of=float(counted[2]))
    for state, spellings in STATES.items():
        if said in spellings:
            return Answer(**{state: text})  # type: ignore[arg-type]
    return _labelled(said, scale) if isinstance(scale, StepScale) else None


def _labelled(said: str, scale: StepScale) -> Answer | None:
    both = yes_and_no(scale)
    if both and said in YES | NO:
        return Answer(value=float(both[said in NO]))
    for step in range(len(scale.steps)):
        if said in _spellings(scale.label(step)):
            return Answer(value=float(step))
    return None


def _spellings(label: LocalText) -> tuple[str, ...]:
    return (label.casefold(),) if isinstance(label, str) else tuple(one.casefold() for one in label.values())
