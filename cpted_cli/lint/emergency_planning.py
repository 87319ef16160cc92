"""A criterion about emergency planning, which an assessment of a place cannot judge."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material, placed_criteria
from cpted_cli.lint.prose import prose_of
from cpted_cli.lint.wordsearch import word_hints

CODE = "emergency-planning"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt titles and questions that ask for plans, drills and rescue equipment."""
    for where, criterion in placed_criteria(material.value):
        for key in ("title", "question"):
            texts = prose_of(getattr(criterion, key), (*where, key))
            yield from word_hints(CODE, texts, material.words, "emergency")
