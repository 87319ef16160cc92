"""A text that is missing in a language in which other texts of the file are written."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material
from cpted_cli.lint.prose import translations

CODE = "missing-translation"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt texts that name their languages and lack one; a text without a language is for every reader."""
    texts = tuple(translations(material.value))
    languages = dict.fromkeys(language for text in texts for language in text.texts)
    for text in texts:
        missing = tuple(language for language in languages if language not in text.texts)
        if missing:
            yield Hint(code=CODE, where=text.where, params={"languages": missing})
