"""A question that asks two things at once: nobody knows which of them was answered."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material, placed_questions
from cpted_cli.lint.prose import prose_of
from cpted_cli.lint.wordsearch import word_hints

CODE = "double-question"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt questions in which a word joins two questions, and those with two question marks."""
    for where, question in placed_questions(material.value):
        for text in prose_of(question, where):
            if text.text.count("?") > 1:
                yield Hint(code=CODE, where=text.where, params={"word": "?"})
            else:
                yield from list(word_hints(CODE, [text], material.words, "joining"))[:1]
