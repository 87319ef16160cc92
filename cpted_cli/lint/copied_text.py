"""Sentences of the consultant's that stand in a text about another place too."""

import re
from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material, OwnText

CODE = "copied-text"
SHARED = "method"
"""What may be the same everywhere: how the work is done."""
LEAST_WORDS = 6
"""Shorter sentences are anybody's."""
_END = re.compile(r"(?<=[.!?])\s+|\n\s*\n|\n(?=\s*(?:[-*#>]|\d+[.)])\s)")
_MARKS = re.compile(r"^\W+|[*_`]+")


def hints(material: Material) -> Iterator[Hint]:
    """Doubt a text that says of this place what others say, sentence by sentence, of others: told once."""
    value = material.value
    if not isinstance(value, OwnText) or value.name == SHARED:
        return
    own = sentences(value.text)
    shared = {site: len(own.keys() & theirs) for site, theirs in material.texts_of.items()}
    sites = sorted((site for site in shared if shared[site]), key=lambda site: -shared[site])
    same = [written for plain, written in own.items() if any(plain in one for one in material.texts_of.values())]
    if same:
        word = " ".join(same[0].split()[:LEAST_WORDS])
        params = {"word": word, "sites": tuple(sites), "same": len(same), "of": len(own)}
        yield Hint(code=CODE, where=(), params=params)


def sentences(text: str) -> dict[str, str]:
    """Give the sentences long enough to be somebody's own: as they compare, and as they stand."""
    bare = ((_MARKS.sub("", " ".join(one.split())), one) for one in _END.split(text))
    return {plain.casefold(): _MARKS.sub("", one.strip()) for plain, one in bare if len(plain.split()) >= LEAST_WORDS}
