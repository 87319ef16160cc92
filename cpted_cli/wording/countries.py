"""Countries by name in the reader's language."""

from cpted_cli.wording.numbers import locale_of
from cpted_cli.wording.translator import Words


def country_words(codes: str, words: Words) -> str:
    """Name the countries that stand as two-letter codes: US, GB; what is no code stays as it is."""
    names = locale_of(words).territories
    return ", ".join(names.get(one.strip(), one.strip()) for one in codes.split(","))
