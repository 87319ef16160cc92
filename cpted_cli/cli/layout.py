"""The look of printed help: wrapped paragraphs and aligned columns, as wide as the terminal allows."""

import os
import textwrap
from collections.abc import Sequence

Line = tuple[str, str]

WIDEST_PAGE = 88
NARROWEST_PAGE = 40
WIDEST_TERM = 28


def page_width() -> int:
    """Tell how wide a help page may be."""
    return max(NARROWEST_PAGE, min(terminal_columns(), WIDEST_PAGE))


def terminal_columns() -> int:
    """Ask the terminal, or `COLUMNS`, how wide it is; without one, 80 (`shutil` would load five archivers)."""
    named = os.environ.get("COLUMNS", "")
    if named.isdecimal() and int(named) > 0:
        return int(named)
    try:
        return os.get_terminal_size().columns or 80
    except (OSError, ValueError):
        return 80


def paragraph(text: str) -> str:
    """Wrap running text to the page."""
    return textwrap.fill(text, page_width(), break_long_words=False, break_on_hyphens=False)


def section(heading: str, lines: Sequence[Line]) -> str:
    """Set terms and their explanations in two columns under a heading; nothing makes no section."""
    if not lines:
        return ""
    column = min(max(len(term) for term, _ in lines), WIDEST_TERM) + 4
    return "\n".join([heading, *(entry(term, said, column) for term, said in lines)])


def entry(term: str, said: str, column: int) -> str:
    """Set one term and its explanation; a long term has a line of its own."""
    margin = " " * column
    wrapped = textwrap.fill(
        said,
        page_width(),
        initial_indent=margin,
        subsequent_indent=margin,
        break_long_words=False,
        break_on_hyphens=False,
    )
    if not said:
        return f"  {term}"
    if len(term) + 4 > column:
        return f"  {term}\n{wrapped}"
    return f"  {term}".ljust(column) + wrapped[column:]


def page(*parts: str) -> str:
    """Put a page together, one empty line between its parts."""
    return "\n\n".join(part for part in parts if part)
