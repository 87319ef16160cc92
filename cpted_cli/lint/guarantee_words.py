"""Words that promise more than a visit can show."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material
from cpted_cli.lint.prose import prose
from cpted_cli.lint.wordsearch import word_hints

CODE = "guarantee-words"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt words that promise safety, approval or compliance."""
    return word_hints(CODE, prose(material.value), material.words, "guarantees")
