"""What may be written in the cells of a table of answers, and what its columns and sheets are called."""

from collections.abc import Mapping
from types import MappingProxyType

from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale, Scale, StepScale
from cpted_cli.model.text import LIGHTS, in_language
from cpted_cli.wording.numbers import number
from cpted_cli.wording.scales import scale_words
from cpted_cli.wording.translator import N_, Words

HEADINGS: Mapping[str, str] = MappingProxyType(
    {
        "site": N_("site"),
        "name": N_("name"),
        "round": N_("round"),
        "assessor": N_("assessor"),
        "date": N_("date"),
        "light": N_("light"),
    }
)
"""The columns beside those of answers, in their order."""
NOT_RATED = (N_("does not exist (but should)"), N_("not applicable"), N_("not observed"))
"""The ways of not rating, as they are written in a cell; an empty cell is unanswered."""
TWO_LIGHTS: Mapping[str, str] = MappingProxyType({"day": N_("day"), "dark": N_("dark")})
OF_TWENTY = 17, 20
SEVENTH = 0.7


def heading(name: str, words: Words) -> str:
    """Head a column as tables of this language do."""
    return words.text(HEADINGS[name])


def light_choices(words: Words) -> tuple[str, ...]:
    """Give what may be written for the light of a visit."""
    return tuple(words.text(TWO_LIGHTS[light]) for light in LIGHTS)


def not_rated(words: Words) -> tuple[str, ...]:
    """Give the ways of not rating, as they are written in a cell."""
    return tuple(words.text(one) for one in NOT_RATED)


def choices(scale: Scale, words: Words) -> tuple[str, ...]:
    """Give everything that may be chosen for an answer in words; nothing where it is counted or measured."""
    if not isinstance(scale, StepScale):
        return ()
    steps = range(len(scale.steps))
    return (*(in_language(scale.label(step), words.language) for step in steps), *not_rated(words))


def cell_words(scale: Scale, words: Words) -> str:
    """Say in one line what may be written in a cell of a table."""
    if isinstance(scale, StepScale):
        return words.text("a number or its words: {steps}", steps=scale_words(scale, words))
    return words.text("{scale}, for example {example}", scale=scale_words(scale, words), example=_example(scale, words))


def _example(scale: QuantityScale | RatioScale | CountScale, words: Words) -> str:
    if isinstance(scale, RatioScale):
        count, of = OF_TWENTY if scale.of is None else (round(SEVENTH * scale.of), scale.of)
        return f"{count}/{of}"
    most = max(x for x, _ in scale.points)
    return number(SEVENTH * most, words, 0 if isinstance(scale, CountScale) or most > 10 else 1)
