"""Reads an answer on a scale: a step, yes or no, 3,2 lx, 17/20."""

import re

from cpted_cli.analysis.moves import Notice, Rate, RateRatio, Rating
from cpted_cli.analysis.written import NO, YES, without_unit, yes_and_no
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale, Scale, StepScale
from cpted_cli.model.text import in_language
from cpted_cli.terminal.keys import Keys

NUMBER = re.compile(r"[-−+]?(\d{1,3}([ \u00a0\u202f]\d{3})+|\d{1,12})([.,]\d{1,9})?|[.,]\d{1,9}")


def rating_of(text: str, scale: Scale, keys: Keys) -> Rating | None:
    """Read an answer on a scale, or nothing."""
    if isinstance(scale, StepScale):
        step = _step(text, scale, keys)
        return None if step is None else Rate(step)
    if isinstance(scale, RatioScale):
        return _ratio(text, scale, keys)
    bare = without_unit(text, scale)
    number = number_of(bare) if bare is not None else None
    if number is None or (isinstance(scale, CountScale) and not (number.is_integer() and number >= 0)):
        return None
    return Rate(number)


def number_of(text: str) -> float | None:
    """Read a number with a comma or a point: 3,2 or 3.2 or 1 200."""
    text = text.strip()
    if not NUMBER.fullmatch(text):
        return None
    return float(re.sub(r"[ \u00a0\u202f]", "", text).replace(",", ".").replace("−", "-"))


def not_understood(scale: Scale | None, keys: Keys, text: str = "") -> Notice:
    """Say what would have been right here."""
    count = number_of(text) if isinstance(scale, RatioScale) else None
    if isinstance(scale, RatioScale) and scale.of:
        return Notice("not-understood-share", {"whole": scale.of})
    if count is not None:
        return Notice("of-how-many", {"count": count, "text": text.strip()})
    if scale is None:
        return Notice("not-understood-at-end")
    if yes_and_no(scale):
        return Notice("not-understood-yes-no", {"yes": keys.first("yes"), "no": keys.first("no")})
    if isinstance(scale, StepScale):
        return Notice("not-understood-steps", {"top": len(scale.steps) - 1})
    if isinstance(scale, QuantityScale):
        return Notice("not-understood-quantity", {"unit": scale.unit})
    return Notice("not-understood-ratio" if isinstance(scale, RatioScale) else "not-understood-count")


def _step(text: str, scale: StepScale, keys: Keys) -> int | None:
    word, both = text.casefold(), yes_and_no(scale)
    if both and (word in keys.letters["yes"] or word in YES):
        return both[0]
    if both and (word in keys.letters["no"] or word in NO):
        return both[1]
    if re.fullmatch(r"\d{1,3}", word) and scale.allows(int(word)):
        return int(word)
    named = [
        step for step in range(len(scale.steps)) if in_language(scale.label(step), keys.language).casefold() == word
    ]
    return named[0] if named else None


def _ratio(text: str, scale: RatioScale, keys: Keys) -> RateRatio | None:
    of = "|".join(re.escape(one) for one in keys.letters["of"])
    parted = re.fullmatch(rf"([\d.,]+)\s*(?:/|{of}|\s)\s*([\d.,]+)", text.casefold())
    count, total = (number_of(parted[1]), number_of(parted[2])) if parted else (number_of(text), scale.of)
    return None if count is None or total is None else RateRatio(count, total)
