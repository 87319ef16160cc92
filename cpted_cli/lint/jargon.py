"""Trade language that a resident or a caretaker does not use."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material
from cpted_cli.lint.prose import prose
from cpted_cli.lint.wordsearch import word_hints
from cpted_cli.model.crosswalk import Crosswalk
from cpted_cli.model.source import Sources

CODE = "jargon"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt words of the trade, wherever somebody will read them.

    Sources and crosswalks are passed over: they give the words of others, headings among them.
    """
    if isinstance(material.value, Sources | Crosswalk):
        return iter(())
    return word_hints(CODE, prose(material.value), material.words, "jargon")
