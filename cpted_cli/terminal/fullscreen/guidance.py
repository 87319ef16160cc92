"""A guidance that is longer than its place: read on by page, and said so at the foot."""

from textual.containers import VerticalScroll
from textual.content import Content

from cpted_cli.terminal.fullscreen.frame import BETWEEN, keys_text
from cpted_cli.terminal.keys import Keys
from cpted_cli.wording.translator import Words


def scrolled(pane: VerticalScroll, pages: int) -> bool:
    """Scroll by pages, where there is more that way; tell whether there was."""
    if pane.scroll_y >= pane.max_scroll_y if pages > 0 else pane.scroll_y <= 0:
        return False
    pane.scroll_relative(y=pages * max(1, pane.size.height - 1), animate=False, immediate=True)
    return True


def keys_with_more(pane: VerticalScroll, keys: Keys, words: Words, width: int) -> Content:
    """Name the keys of every minute; before them the one that shows what was cut."""
    more = words.text("PgDn more") + BETWEEN if pane.max_scroll_y > pane.scroll_y else ""
    return Content(more + keys_text(keys, words, width - len(more)))
