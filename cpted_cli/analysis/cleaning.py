"""Makes typed text fit to be kept and compared: nothing unseen, names without accents, ids."""

import re
import unicodedata

from cpted_cli.model.text import ID_LENGTH

ESCAPES = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|O[A-Za-z]|\][^\x07\x1b]*(?:\x07|\x1b\\)?)")
LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
UNPRINTABLE = frozenset("\ufeff\ufffe\uffff")
BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def cleaned(text: str) -> str:
    """Drop what cannot be seen or written: control characters, terminal codes, halves of characters."""
    plain = LINE_ENDS.sub("\n", ESCAPES.sub("", text)).replace("\t", " ")
    return "".join(one for one in plain if one == "\n" or _is_writable(one)).strip()


def name_form(name: str) -> str:
    """Give a name as it is compared: no accents, spaces, hyphens or capitals (Entré 12 A is entre12a)."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(one for one in apart if one.isalnum() or one == "@")


def id_form(name: str, prefix: str) -> str:
    """Make an id of a name; the prefix stands before what does not begin with a letter."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    made = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    named = made if made[:1].isalpha() else f"{prefix}-{made}"
    return named[:ID_LENGTH].rstrip("-")


def _is_writable(character: str) -> bool:
    if character in UNPRINTABLE or character in BIDI:
        return False
    return unicodedata.category(character) not in {"Cc", "Cs"}
