"""Words about groups of people, where behaviour, time and number belong."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material
from cpted_cli.lint.prose import prose
from cpted_cli.lint.wordsearch import word_hints

CODE = "words-about-groups"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt words that point people out, wherever somebody will read them."""
    return word_hints(CODE, prose(material.value), material.words, "groups")
