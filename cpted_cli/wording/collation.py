"""The order in which names stand for a reader: Å, Ä and Ö after Z in Swedish, Gård 2 before Gård 10."""

import re
import unicodedata

from cpted_cli.wording.translator import N_, Words

ALPHABET = N_("abcdefghijklmnopqrstuvwxyz")
"""The letters of the language in their order; a catalogue adds its own."""
KIN = {"æ": "ä", "ø": "ö", "ü": "y", "ð": "d", "đ": "d", "þ": "th", "ł": "l", "œ": "oe"}
"""What stands where its kin stands, if the alphabet has the kin; otherwise as its base letters."""
FLAT = {"æ": "ae", "ø": "o"}
PIECES = re.compile(r"\d+|[^\W\d_]|[\W_]+")

Piece = tuple[int, int]
"""What kind of thing it is, spaces first, then numbers, then letters; and its place among its kind."""
Order = tuple[tuple[Piece, ...], str]


def reading_order(text: str, words: Words) -> Order:
    """Give the key by which a name is sorted: word by word, numbers by value, accents and capitals last of all."""
    alphabet = words.text(ALPHABET)
    named = unicodedata.normalize("NFC", text)
    pieces = PIECES.findall(named.casefold())
    return tuple(one for piece in pieces for one in _pieces(piece, alphabet)), named


def _pieces(piece: str, alphabet: str) -> tuple[Piece, ...]:
    if piece.isdecimal():
        digits = piece.lstrip("0")
        return ((1, len(digits)), *((1, int(digit)) for digit in digits))
    if not piece.isalpha():
        return ((0, 0),)
    return tuple((2, _rank(letter, alphabet)) for letter in _letters(piece, alphabet))


def _letters(letter: str, alphabet: str) -> str:
    if letter in alphabet:
        return letter
    kin = KIN.get(letter, "")
    if kin and kin[0] in alphabet:
        return kin
    return FLAT.get(letter) or unicodedata.normalize("NFKD", letter)[0]


def _rank(letter: str, alphabet: str) -> int:
    place = alphabet.find(letter)
    return place if place >= 0 else len(alphabet) + ord(letter)
