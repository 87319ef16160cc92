"""A home that can be found from what was written down."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material
from cpted_cli.lint.prose import prose
from cpted_cli.lint.wordsearch import word_hints

CODE = "home-address"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt apartments and the like: what a resident said is never tied to where somebody lives."""
    return word_hints(CODE, prose(material.value), material.words, "homes")
