"""Paints the walk as it is now; what is shown already is left alone, for that keeps keys fast."""

from dataclasses import dataclass

from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.screen import Screen
from textual.widgets import Static

from cpted_cli.analysis.walk import Walk
from cpted_cli.terminal.fullscreen.frame import head_texts, text_rows
from cpted_cli.terminal.fullscreen.guidance import keys_with_more
from cpted_cli.terminal.fullscreen.look import MEDIUM, SHORT, SLIM, TIGHT, TINY, WIDE, is_same
from cpted_cli.terminal.fullscreen.outline import outline, rows
from cpted_cli.terminal.fullscreen.question_view import Room, view_of
from cpted_cli.terminal.prompts import Desk
from cpted_cli.terminal.question_page import grown

STEADY = frozenset({"head-count", "outline-rows"})
"""What keeps its size as long as it keeps its length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What there is to see: the walk, what is being typed, what was said, how large the screen is."""

    walk: Walk
    desk: Desk
    typing: str
    said: str
    tone: str
    size: Size


def paint(main: Screen[object], sight: Sight) -> None:
    """Paint question, outline and head."""
    walk, words, keys, high = sight.walk, sight.desk.talk.words, sight.desk.keys, sight.size.height
    scene = grown(sight.desk.scene, walk)
    room = Room(typing=sight.typing, is_small=high < SHORT, is_tight=high < TIGHT)
    view = view_of(walk, scene, keys, words, room)
    place, count = head_texts(walk, scene, words)
    listed = tuple(rows(walk, scene, words))
    width = SLIM if sight.size.width < MEDIUM else WIDE
    texts = {
        "head-place": Content(place), "head-count": Content(count), "outline-rows": outline(listed, width),
        "place": view.place, "question": Content(view.question), "guidance": Content(view.guidance),
        "choices": view.choices, "beside": view.beside, "said": Content(sight.said),
    }  # fmt: skip
    for name, text in texts.items():
        part = main.query_one(f"#{name}", Static)
        if not is_same(part.content, text):
            part.update(text, layout=name not in STEADY or len(text) != len(str(part.content)))
        part.set_class(not str(text), "empty")
    main.query_one("#said").set_class(sight.tone == "warning", "warning").set_class(sight.tone == "error", "error")
    below = (str(view.choices), str(view.beside))
    fit_pane(main, None if high < TINY else text_rows(sight.size, sight.said, below, is_small=room.is_tight))
    here = next((index for index, row in enumerate(listed) if row.is_here), len(listed))
    panel = main.query_one("#outline", VerticalScroll)
    panel.scroll_to(y=max(0, here - panel.size.height // 2), animate=False)


def fit_pane(main: Screen[object], rows_there: int | None) -> None:
    """Give question and guidance the rows that the answers leave them, and show them from their beginning."""
    pane = main.query_one("#pane", VerticalScroll)
    most = pane.styles.max_height
    if rows_there is None or most is None or most.value != rows_there or not most.is_cells:
        pane.styles.max_height = rows_there
    pane.scroll_home(animate=False)


def paint_keys(main: Screen[object], sight: Sight) -> None:
    """Name the keys of every minute, once it is known whether the guidance was cut."""
    pane, part = main.query_one("#pane", VerticalScroll), main.query_one("#keys", Static)
    told = keys_with_more(pane, sight.desk.keys, sight.desk.talk.words, sight.size.width - 4)
    if not is_same(part.content, told):
        part.update(told, layout=False)
