"""Word lists: the words that checks look for in questions, notes and texts."""

from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import MinLen

from cpted_cli.model.shape import ByShape
from cpted_cli.model.text import Id, Language, Line

WordUse = Literal["joining", "leading", "bad", "groups", "guarantees", "jargon", "emergency", "few", "homes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word to look for, and what to write in its place."""

    word: Line
    instead: Line


WordLike = Annotated[Line | Word, ByShape()]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordList:
    """Words of one language for one use.

    `*` stands for any letters, `…` for any words in between. `but` lists phrases in which the words
    do no harm.
    """

    use: WordUse
    language: Language
    words: Annotated[tuple[WordLike, ...], MinLen(1)]
    but: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WordLists:
    """A file of word lists; `principles` names the principles that belong to CPTED."""

    format: Literal["cpted-words/1"]
    lists: tuple[WordList, ...] = ()
    principles: tuple[Id, ...] = ()
