"""How a question is answered, in words."""

from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale, Scale, StepScale
from cpted_cli.model.text import in_language
from cpted_cli.wording.labels import unit
from cpted_cli.wording.numbers import number
from cpted_cli.wording.translator import Words

DIGITS = 3
FAR = 10
"""So many times what ends a scale, a number is met by nobody."""


def scale_words(scale: Scale, words: Words) -> str:
    """Say in one line how a question is answered."""
    if isinstance(scale, StepScale):
        return ", ".join(f"{n} {in_language(scale.label(n), words.language)}" for n in range(len(scale.steps)))
    if isinstance(scale, RatioScale):
        return _ratio_words(scale, words)
    if isinstance(scale, QuantityScale):
        return words.text("a number ({unit})", unit=unit(scale.unit, words)) + limit_words(scale, words)
    return words.text("how many") + limit_words(scale, words)


def limit_words(scale: QuantityScale | CountScale, words: Words) -> str:
    """Say between which numbers an answer lies, to stand behind how it is answered.

    A highest number that nobody comes near only guards against slips and is not said.
    """
    low = scale.at_least if isinstance(scale, QuantityScale) else None
    least = words.text(", at least {least}", least=figure_words(low, words)) if low is not None else ""
    most = None if scale.at_most is None or scale.at_most > FAR * scale.points[-1][0] else scale.at_most
    return least + (words.text(", at most {most}", most=figure_words(most, words)) if most is not None else "")


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
