"""What a cell of a table says: a rating, a way of not rating, a light; in Swedish and English."""

import re
from collections.abc import Mapping

from cpted_cli.analysis.written import NO, YES, without_unit, yes_and_no
from cpted_cli.errors import Fault, Place
from cpted_cli.files.table_names import DATE, FORMULA
from cpted_cli.model.assessment import UNANSWERED, Answer
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale, Scale, StepScale
from cpted_cli.model.text import Light, LocalText

NUMBER = re.compile(r"-?[0-9]{1,15}(?:[.,][0-9]{1,15})?")
THOUSANDS = re.compile(r"(?<=[0-9]) (?=[0-9]{3}(?![0-9]))")
PERCENT = re.compile(r"([0-9]{1,3}(?:[.,][0-9]{1,15})?) ?%")
DAYS = range(36_526, 55_153)
"""A spreadsheet counts days: these are the years 2000 to 2050."""
FAR = 100
"""A number that is so many times what ends a scale was hardly measured on it."""
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


def _counted_or_measured(number: float, scale: Scale) -> Answer | None:
    if isinstance(scale, RatioScale) and scale.of:
        # A part of one is a share, as percent cells are kept; nothing was counted so.
        return Answer(count=number, of=scale.of) if number.is_integer() else None
    return None if _is_day(number, scale) else Answer(value=number)


def answer_from_cell(text: str, scale: Scale) -> Answer | None:
    """Read an answer: a number, so many of so many, yes or no, a step in words, or a way of not rating; else None."""
    if not text:
        return UNANSWERED
    said = " ".join(text.casefold().split())
    bare = without_unit(said, scale) if isinstance(scale, QuantityScale | CountScale) else said
    bare = bare and THOUSANDS.sub("", bare.replace("−", "-"))
    if bare is not None and NUMBER.fullmatch(bare):
        return _counted_or_measured(float(bare.replace(",", ".")), scale)
    if isinstance(scale, RatioScale) and (share := PERCENT.fullmatch(said)):
        return Answer(count=float(share[1].replace(",", ".")), of=100.0)
    if counted := OF.fullmatch(said):
        return Answer(count=float(counted[1]), of=float(counted[2]))
    for state, spellings in STATES.items():
        if said in spellings:
            return Answer(**{state: text})  # type: ignore[arg-type]
    return _labelled(said, scale) if isinstance(scale, StepScale) else None


def no_answer(text: str, scale: Scale | None, place: Place) -> Fault:
    """Say what is wrong with a cell that is no answer: a spreadsheet's date, a formula's error, or anything else."""
    said = " ".join(text.split())
    if FORMULA.fullmatch(said):
        return Fault(code="formula-error", params={"text": text}, place=place)
    if DATE.fullmatch(said) or (NUMBER.fullmatch(said) and scale is not None and _is_day(float(said), scale)):
        return Fault(code="answer-is-date", params={"text": text}, place=place)
    return Fault(code="bad-answer", params={"text": text, "wanted": scale}, place=place)


def _is_day(value: float, scale: Scale) -> bool:
    """Tell whether a number is a day as spreadsheets count them, in place of something measured or counted."""
    if not isinstance(scale, QuantityScale | CountScale) or value not in DAYS:
        return False
    return value > FAR * max(abs(x) for x, _ in scale.points)


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
