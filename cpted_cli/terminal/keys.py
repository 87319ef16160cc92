"""The letters of the walk in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpted_cli.analysis.moves import Shown
from cpted_cli.wording.translator import N_, Words

LETTERS = N_(
    "absent=m not_applicable=d not_observed=c skip=l back=b jump=g note=a photo=p save=s undo=u redo=r show=v "
    "order=o zone=z earlier=e yes=y no=n of=of"
)
"""The letter of each thing to do; several are parted by |. Only what stands after = is translated.

No letter may be y, n or j, save for yes and no: they answer questions in both languages.
"""
SHOWN = N_("unanswered=u|unanswered not_observed=c|not-assessed flagged=!|flagged all=a|all")
"""The words after the letter of show; only what stands after = is translated."""
BUT = N_("but|except")
"""The words before the numbers of questions that something does not go for; several are parted by |."""
SHOWN_NAMES: tuple[Shown, ...] = ("unanswered", "not_observed", "flagged", "all")


@dataclass(frozen=True, slots=True)
class Keys:
    """The letters of one language."""

    letters: Mapping[str, tuple[str, ...]]
    shown: Mapping[str, tuple[str, ...]]
    but: tuple[str, ...]
    language: str

    def first(self, name: str) -> str:
        """Give the letter that the help shows."""
        return self.letters[name][0]

    @property
    def shown_letters(self) -> Mapping[str, str]:
        """The letter of each thing to do, for sentences that name one."""
        return {name: letters[0] for name, letters in self.letters.items()}

    def means(self, letter: str) -> str | None:
        """Tell what a letter stands for."""
        return next((name for name, letters in self.letters.items() if letter in letters), None)

    def filter_named(self, word: str) -> Shown | None:
        """Tell which questions are meant: by letter, by word or by the beginning of one."""
        for name in SHOWN_NAMES:
            if word in self.shown[name] or any(len(word) > 1 and one.startswith(word) for one in self.shown[name]):
                return name
        return None


def keys_of(words: Words) -> Keys:
    """Read the letters out of the catalogue."""
    return Keys(
        letters=_pairs(words.text(LETTERS)), shown=_pairs(words.text(SHOWN)), but=tuple(words.text(BUT).split("|")),
        language=words.language,
    )  # fmt: skip


def _pairs(text: str) -> Mapping[str, tuple[str, ...]]:
    pairs = (pair.partition("=") for pair in text.split())
    return {name: tuple(letters.split("|")) for name, _, letters in pairs}
