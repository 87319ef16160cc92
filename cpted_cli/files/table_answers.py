"""What a cell of a table says: a rating, a way of not rating, a light; in Swedish and English."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from cpted_cli.analysis.written import NO, YES, in_unit, without_unit, yes_and_no
from cpted_cli.errors import Fault, Place
from cpted_cli.files.cells import Figure
from cpted_cli.files.table_names import DATE, FORMULA
from cpted_cli.files.table_numbers import OF_FIGURES, UNKNOWN, Signs, both_numbers, number_of
from cpted_cli.model.assessment import UNANSWERED, Answer
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale, Scale, StepScale
from cpted_cli.model.text import Light, LocalText
from cpted_cli.wording.labels import NON_RATINGS
from cpted_cli.wording.translator import words_for

PERCENT = re.compile(r"([0-9]{1,3}(?:[.,][0-9]{1,15})?) ?%")
DAYS = range(36_526, 55_153)
"""A spreadsheet counts days: these are the years 2000 to 2050."""
ROUNDED = 9
"""So many decimals of a share are kept; what is beyond them is how computers count."""
FAR = 100
"""A number that is so many times what ends a scale was hardly measured on it."""
DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T][0-9:.]+)?")
TRUE, FALSE = {"true", "sant"}, {"false", "falskt"}
"""What spreadsheets write for yes and no."""
LANGUAGES = ("en", "sv")
PUNCTUATION = re.compile(r"[(),.]")
OF = re.compile(r"([0-9]{1,15}) *(?:/|av|of) *([0-9]{1,15})")
STATES: Mapping[str, tuple[str, ...]] = {
    "absent": ("absent", "finns inte", "finns ej", "frånvarande", "m", "f"),
    "not_applicable": (
        "not applicable", "not_applicable", "n/a", "inte aktuellt", "inte aktuellt här", "ej aktuellt",
        "inte tillämpligt", "ej tillämpligt", "d", "e",
    ),
    "not_observed": (
        "not observed", "not_observed", "not seen", "kunde inte bedömas", "inte bedömd", "ej bedömd", "inte sett",
        "ej sett", "ej observerad", "c", "k",
    ),
}  # fmt: skip
"""How the ways of not rating are written, the letters of walk and paper form last; an empty cell is unanswered."""
UNCLEAR = frozenset({"saknas", "missing", "-", "–", "—", "?", "na", "null", "nil", "uppgift saknas", "no data"})
"""Words for a thing that is not there as well as for an answer that nobody gave; they differ by the whole scale."""
LIGHTS: Mapping[str, Light] = {
    "day": "day", "daylight": "day", "dag": "day", "dagsljus": "day", "dark": "dark", "mörker": "dark", "mörk": "dark",
}  # fmt: skip


def day_from_cell(text: str) -> date | None:
    """Read a day, written year-month-day, whatever clock time a spreadsheet puts behind it; what is none gives None."""
    found = DAY.fullmatch(text)
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def light_from_cell(text: str) -> Light | None:
    """Read a light; an empty cell is a visit by day, and what is none gives None."""
    return LIGHTS.get(text.casefold()) if text else "day"


def answer_from_cell(text: str, scale: Scale, signs: Signs = UNKNOWN) -> Answer | None:
    """Read an answer: a number, so many of so many, yes or no, a step in words, or a way of not rating; else None."""
    if not text:
        return UNANSWERED
    said = " ".join(text.casefold().split())
    number = _number(said, scale, OF_FIGURES if isinstance(text, Figure) else signs)
    if isinstance(scale, RatioScale) and (share := _share(said, number)) is not None:
        return _part(share, scale)
    if number is not None:
        return _counted_or_measured(number, scale)
    if counted := OF.fullmatch(said):
        return Answer(count=float(counted[1]), of=float(counted[2]))
    state = _spelt().get(_bare(said)) or _spelt().get(_bare(said.partition(":")[0]))
    if state is not None:
        return Answer(**{state: text})  # type: ignore[arg-type]
    return _labelled(said, scale) if isinstance(scale, StepScale) else None


@cache
def _spelt() -> Mapping[str, str]:
    """Give every way of not rating by how it may be written: as said here, and as the walk and the form call it."""
    said = {one: state for state, spellings in STATES.items() for one in spellings}
    called = {words.text(label): state for words in map(words_for, LANGUAGES) for state, label in NON_RATINGS.items()}
    return {_bare(one.casefold()): state for one, state in {**called, **said}.items() if state in STATES}


def _bare(said: str) -> str:
    """Leave out brackets and commas: finns inte (men borde finnas)."""
    return " ".join(PUNCTUATION.sub(" ", said).split())


def _number(said: str, scale: Scale, signs: Signs) -> float | None:
    bare = without_unit(said, scale) if isinstance(scale, QuantityScale | CountScale) else said
    return None if bare is None else number_of(bare, signs)


def _counted_or_measured(number: float, scale: Scale) -> Answer | None:
    if isinstance(scale, RatioScale) and scale.of:
        return Answer(count=number, of=scale.of) if number.is_integer() else None
    return None if _is_day(number, scale) else Answer(value=number)


def _share(said: str, number: float | None) -> float | None:
    """Give per cent where a cell holds a share: so many per cent, or a part of one, as percent cells are kept."""
    if found := PERCENT.fullmatch(said):
        return float(found[1].replace(",", "."))
    return round(100 * number, ROUNDED) if number is not None and 0 < number < 1 else None


def _part(share: float, scale: RatioScale) -> Answer | None:
    """Count per cent of a hundred, or of the whole that the question fixes if that comes out even."""
    if scale.of is None:
        return Answer(count=share, of=100.0)
    count = round(share * scale.of / 100, ROUNDED)
    return Answer(count=count, of=scale.of) if count.is_integer() else None


def no_answer(text: str, scale: Scale | None, place: Place) -> Fault:
    """Say what is wrong with a cell that is no answer: a spreadsheet's date, a formula's error, or anything else."""
    said = " ".join(text.split())
    if FORMULA.fullmatch(said):
        return Fault(code="formula-error", params={"text": text}, place=place)
    number = None if scale is None else _number(said, scale, UNKNOWN)
    if DATE.fullmatch(said) or (number is not None and scale is not None and _is_day(number, scale)):
        return Fault(code="answer-is-date", params={"text": text}, place=place)
    if said.casefold() in UNCLEAR:
        return Fault(code="answer-unclear", params={"text": text}, place=place)
    if isinstance(scale, QuantityScale | CountScale) and (both := _both_numbers(said, scale)):
        whole, part = both
        return Fault(code="number-unclear", params={"text": text, "whole": whole, "part": part}, place=place)
    if isinstance(scale, QuantityScale) and (other := in_unit(said, scale.unit)) is not None:
        params = {"text": text, "unit": scale.unit, "number": other}
        return Fault(code="other-unit", params=params, place=place)
    if isinstance(scale, RatioScale) and scale.of and (share := _share(said, number)) is not None:
        params = {"text": text, "whole": scale.of, "example": f"{int(share * scale.of / 100)}/{scale.of}"}
        return Fault(code="share-not-whole", params=params, place=place)
    return Fault(code="bad-answer", params={"text": text, "wanted": scale}, place=place)


def _both_numbers(said: str, scale: QuantityScale | CountScale) -> tuple[str, str] | None:
    bare = without_unit(said.casefold(), scale)
    return both_numbers(bare) if bare else None


def _is_day(value: float, scale: Scale) -> bool:
    """Tell whether a number is a day as spreadsheets count them, in place of something measured or counted."""
    if not isinstance(scale, QuantityScale | CountScale):
        return False
    is_whole = DAYS.start <= value < DAYS.stop and value.is_integer()
    return is_whole and value > FAR * max(abs(x) for x, _ in scale.points)


def _labelled(said: str, scale: StepScale) -> Answer | None:
    both = yes_and_no(scale)
    if both and said in YES | NO | TRUE | FALSE:
        return Answer(value=float(both[said in NO | FALSE]))
    for step in range(len(scale.steps)):
        if said in _spellings(scale.label(step)):
            return Answer(value=float(step))
    return None


def _spellings(label: LocalText) -> tuple[str, ...]:
    return (label.casefold(),) if isinstance(label, str) else tuple(one.casefold() for one in label.values())
