"""Words, names and ids as they stand in the user's files."""

from collections.abc import Mapping
from typing import Annotated, Literal

from annotated_types import MaxLen, MinLen

from cpted_cli.model.shape import ByShape, Matches

ID_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
REFERENCE_PATTERN = r"^[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)?$"
ID_LENGTH = 64
NOTE_LENGTH = 10_000

Id = Annotated[str, Matches(ID_PATTERN, "id"), MaxLen(ID_LENGTH)]
Reference = Annotated[str, Matches(REFERENCE_PATTERN, "reference"), MaxLen(2 * ID_LENGTH + 1)]
"""Something in a case by its id, or in a site's plan or safety walk: garden/f1."""
Language = Annotated[str, Matches(r"^[a-z]{2,3}$", "language")]
Line = Annotated[str, MinLen(1), MaxLen(NOTE_LENGTH)]
Clock = Annotated[str, Matches(r"^([01][0-9]|2[0-3]):[0-5][0-9]$", "clock")]
LocalText = Annotated[Line | Mapping[Language, Line], ByShape()]
"""One text for all languages, or one for each."""

Light = Literal["day", "dark"]
LIGHTS: tuple[Light, ...] = ("day", "dark")


def first_text(text: str | Mapping[str, str]) -> str:
    """Give the text that stands first in the file, whatever the reader's language."""
    return (text if isinstance(text, str) else next(iter(text.values()), "")).strip()


def in_language(text: str | Mapping[str, str] | None, language: str) -> str:
    """Give the text in the reader's language, otherwise in English, otherwise in the first there is."""
    if text is None:
        return ""
    if isinstance(text, str):
        return text.strip()
    chosen = text.get(language) or text.get("en") or next(iter(text.values()), "")
    return chosen.strip()
