"""Looks for the words of a list in a piece of text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from cpted_cli.errors import Hint
from cpted_cli.lint.prose import Prose
from cpted_cli.model.words import Word, WordList, WordUse

GAP = "…"
NEVER = re.compile(r"(?!)")
ANY_WORDS = r"(?:[^.!?\s]+\s+)*?"
REST = r"(?!\w)[^.!?]*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A listed word as it stands in a text, and what to write in its place, if the list says so."""

    word: str
    instead: str = ""


def found_words(text: Prose, lists: Iterable[WordList], use: WordUse) -> Iterator[Found]:
    """Find the listed words in a text, each once; a text without a language is searched in all."""
    seen: set[str] = set()
    for one in lists:
        if one.use == use and text.language in {None, one.language}:
            for found in _found_in(text.text, one):
                if found.word.casefold() not in seen:
                    seen.add(found.word.casefold())
                    yield found


def word_hints(code: str, texts: Iterable[Prose], lists: tuple[WordList, ...], use: WordUse) -> Iterator[Hint]:
    """Give a hint for every listed word in some texts."""
    for text in texts:
        for found in found_words(text, lists, use):
            yield Hint(code=code, where=text.where, params={"word": found.word, "instead": found.instead})


def _found_in(text: str, words: WordList) -> Iterator[Found]:
    straight = text.replace("’", "'")
    lowered = straight.lower()
    for one in words.words:
        word, instead = (one.word, one.instead) if isinstance(one, Word) else (one, "")
        if _longest_piece(word) not in lowered:  # far quicker than the pattern, and nearly always enough
            continue
        for match in pattern(word).finditer(straight):
            if not _is_harmless(match, straight, words):
                yield Found(word=" ".join(text[match.start() : match.end()].split()), instead=instead)


def _is_harmless(match: re.Match[str], text: str, words: WordList) -> bool:
    phrases = (phrase for one in words.but for phrase in pattern(one).finditer(text))
    return any(phrase.start() < match.end() and match.start() < phrase.end() for phrase in phrases)


@cache
def _longest_piece(word: str) -> str:
    pieces = word.replace("’", "'").removeprefix("^").replace("*", " ").replace(GAP, " ").split()
    return max(pieces, key=len, default="").lower()


@cache
def pattern(word: str) -> re.Pattern[str]:
    """Read a listed word: whole words, `*` for any letters, `…` for any words up to the end of the sentence.

    A `^` in front ties it to the beginning of the text.
    """
    bare = word.removeprefix("^")
    front = r"\A\s*" if bare != word else r"(?<!\w)"
    behind = r"(?!\w)"
    pieces = [_piece(one) for one in bare.replace("’", "'").split()]
    if not any(piece.strip(GAP) for piece in pieces):
        return NEVER
    if pieces[-1] == GAP:
        pieces, behind = pieces[:-1], REST
    joined = r"\s+".join(pieces).replace(rf"\s+{GAP}\s+", rf"\s+{ANY_WORDS}")
    return re.compile(f"{front}{joined}{behind}", re.IGNORECASE)


def _piece(piece: str) -> str:
    return GAP if piece == "…" else re.escape(piece).replace(r"\*", r"\w*")
