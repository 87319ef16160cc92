"""The manual: a page for every fault and hint, in every language that the program speaks."""

from dataclasses import dataclass
from importlib.resources import files

from cpted_cli.wording import faults, hints
from cpted_cli.wording.translator import SOURCE_LANGUAGE, Words

FENCE = "```"


@dataclass(frozen=True, slots=True, kw_only=True)
class ManualPage:
    """What one code means; the example shows it, and what would be right or better."""

    code: str
    title: str
    text: str
    example: tuple[str, ...]


def fault_codes() -> tuple[str, ...]:
    """List the codes of all faults."""
    return tuple(faults.SENTENCES)


def hint_codes() -> tuple[str, ...]:
    """List the codes of all hints."""
    return tuple(hints.SENTENCES)


def manual_page(code: str, words: Words) -> ManualPage:
    """Open the page of a code in the reader's language, otherwise in English."""
    room = files(__package__).joinpath("manual")
    pages = (room.joinpath(language, f"{code}.md") for language in (words.language, SOURCE_LANGUAGE))
    page = next(one for one in pages if one.is_file())
    return page_from_markdown(page.read_text("utf-8"))


def page_from_markdown(written: str) -> ManualPage:
    """Take a page apart: `# code: title`, text, one example between fences."""
    head, _, rest = written.partition("\n")
    code, _, title = head.removeprefix("# ").partition(": ")
    text, _, fenced = rest.partition(FENCE)
    example = fenced.partition(FENCE)[0].rstrip("\n").split("\n")[1:]
    return ManualPage(code=code, title=title, text=text.strip(), example=tuple(example))
