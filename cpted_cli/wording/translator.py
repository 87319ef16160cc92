"""The reader's language: which one it is, and every sentence in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files

SOURCE_LANGUAGE = "en"
DOMAIN = "cpted"


def N_(message: str) -> str:  # noqa: N802  the mark that gettext tools know
    """Mark a text for translation; `Words.text` translates it where it is shown."""
    return message


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All that the program says, in one language.

    Messages are written in English in the code and looked up in the catalogue of the
    language. Values are put in after the look-up and never read as templates, so braces
    in a site's name do no harm.
    """

    language: str
    catalogue: NullTranslations

    def text(self, message: str, /, **params: object) -> str:
        """Say a message, with its values put in."""
        return self.catalogue.gettext(message).format_map(params)

    def plural(self, singular: str, plural: str, count: int, /, **params: object) -> str:
        """Say a message in the form that fits the number; `{count}` stands for it."""
        said = self.catalogue.ngettext(singular, plural, count)
        return said.format_map({"count": count, **params})


def words_for(language: str) -> Words:
    """Open the words of one language; one without a catalogue is spoken in English."""
    if language == SOURCE_LANGUAGE:
        return Words(language=language, catalogue=NullTranslations())
    catalogue = files(__package__).joinpath("catalogues", language, "LC_MESSAGES", f"{DOMAIN}.mo")
    if not language.isalnum() or not catalogue.is_file():
        return words_for(SOURCE_LANGUAGE)
    with catalogue.open("rb") as opened:
        return Words(language=language, catalogue=GNUTranslations(opened))


def languages() -> tuple[str, ...]:
    """List the languages that the program speaks, English first."""
    folders = files(__package__).joinpath("catalogues").iterdir()
    translated = sorted(folder.name for folder in folders if folder.joinpath("LC_MESSAGES").is_dir())
    return (SOURCE_LANGUAGE, *translated)


def chosen_language(argv: Sequence[str], environ: Mapping[str, str]) -> str:
    """Find the reader's language: `--lang`, then `CPTED_LANG`, then the locale, then English."""
    named = language_option(argv) or environ.get("CPTED_LANG")
    if named:
        return language_of_locale(named)
    settings = ("LC_ALL", "LC_MESSAGES", "LANG")
    return language_of_locale(next((environ[name] for name in settings if environ.get(name)), ""))


def language_option(argv: Sequence[str]) -> str | None:
    """Read the last `--lang` off a command line, before anything else reads it."""
    named = None
    for word, following in zip(argv, [*argv, ""][1:], strict=True):
        if word == "--":
            break
        if word == "--lang":
            named = following
        if word.startswith("--lang="):
            named = word.removeprefix("--lang=")
    return named or None


def language_of_locale(locale: str) -> str:
    """Take the language out of a locale's name: `sv_SE.UTF-8` is `sv`, `C` is English."""
    language = locale.replace("-", "_").partition("_")[0].partition(".")[0].lower()
    return SOURCE_LANGUAGE if language in {"", "c", "posix"} else language
