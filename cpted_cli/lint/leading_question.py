"""A question that puts the answer in the assessor's mouth."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material, placed_questions
from cpted_cli.lint.prose import prose_of
from cpted_cli.lint.wordsearch import word_hints

CODE = "leading-question"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt questions with words that expect a certain answer or judge beforehand."""
    for where, question in placed_questions(material.value):
        yield from word_hints(CODE, prose_of(question, where), material.words, "leading")
