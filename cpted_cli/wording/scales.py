"""How a question is answered, in words."""

from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale, Scale, StepScale
from cpted_cli.model.text import in_language
from cpted_cli.wording.labels import unit
from cpted_cli.wording.numbers import number
from cpted_cli.wording.translator import Words

DIGITS = 3


def scale_words(scale: Scale, words: Words) -> str:
    """Say in one line how a question is answered."""
    if isinstance(scale, StepScale):
        return ", ".join(f"{n} {in_language(scale.label(n), words.language)}" for n in range(len(scale.steps)))
    if isinstance(scale, RatioScale):
        return _ratio_words(scale, words)
    limit = words.text(", at most {most}", most=figure_words(scale.at_most, words)) if scale.at_most is not None else ""
    if isinstance(scale, QuantityScale):
        return words.text("a number ({unit})", unit=unit(scale.unit, words)) + limit
    return words.text("how many") + limit


def _ratio_words(scale: RatioScale, words: Words) -> str:
    if scale.of is None:
        return words.text("how many of how many")
    if scale.fewer:
        return words.text("how many of {of}, or of as many as there are", of=scale.of)
    return words.text("how many of {of}", of=scale.of)


def curve_words(scale: Scale, words: Words) -> str:
    """Write out what position each answer stands at, so that two scales can be compared."""
    if isinstance(scale, StepScale):
        pairs = [(float(n), scale.position(n)) for n in range(len(scale.steps))]
        return "; ".join(f"{figure_words(x, words)} = {figure_words(y, words)}" for x, y in pairs)
    points = scale.points if isinstance(scale, QuantityScale | CountScale) or scale.points else ((0.0, 0.0), (1.0, 1.0))
    return "; ".join(f"{figure_words(x, words)} = {figure_words(y, words)}" for x, y in points or ())


def figure_words(value: float, words: Words) -> str:
    """Write a number with as many decimals as it has, three at most."""
    decimals = next((count for count in range(DIGITS) if round(value, count) == round(value, DIGITS)), DIGITS)
    return number(value, words, decimals)
