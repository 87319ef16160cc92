"""A question that puts the answer in the assessor's mouth."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material, placed_criteria
from cpted_cli.lint.prose import prose_of
from cpted_cli.lint.wordsearch import word_hints
from cpted_cli.model.checklist import Checklist

CODE = "leading-question"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt questions with words that expect a certain answer or judge beforehand."""
    if isinstance(material.value, Checklist):
        for where, criterion in placed_criteria(material.value):
            texts = prose_of(criterion.question, (*where, "question"))
            yield from word_hints(CODE, texts, material.words, "leading")
