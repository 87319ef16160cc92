"""So few people that whoever lives there can say who they are."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material
from cpted_cli.lint.prose import prose
from cpted_cli.lint.wordsearch import word_hints

CODE = "small-group"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt groups under five in words that are printed: what they said is no longer anonymous."""
    return word_hints(CODE, prose(material.value), material.words, "few")
