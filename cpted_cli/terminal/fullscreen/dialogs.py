"""What opens over the question: a line to fill in, a note, the help."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea


class Ask(ModalScreen[str | None]):
    """Asks for one line; Esc takes the question back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(self, question: str, given: str = "") -> None:
        super().__init__()
        self.question, self.given = question, given

    def compose(self) -> ComposeResult:
        """Set the question above the line."""
        with Vertical(classes="panel"):
            yield Static(Content(self.question))
            yield Input(value=self.given, select_on_focus=False, compact=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Give what was written."""
        event.stop()
        self.dismiss(event.value)

    def action_leave(self) -> None:
        """Give nothing."""
        self.dismiss(None)


class NoteEditor(ModalScreen[str]):
    """Holds the note of a question; however it is left, what was written is kept."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False, priority=True),
        Binding("ctrl+s", "leave", show=False, priority=True),
    ]

    def __init__(self, question: str, note: str) -> None:
        super().__init__()
        self.question, self.note = question, note

    def compose(self) -> ComposeResult:
        """Set the note below what it is about."""
        with Vertical(classes="panel"):
            yield Static(Content(self.question))
            yield TextArea(self.note, soft_wrap=True, tab_behavior="focus", compact=True)

    def on_mount(self) -> None:
        """Go on writing where the note ends."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)

    def action_leave(self) -> None:
        """Give the note as it stands."""
        self.dismiss(self.query_one(TextArea).text)


class HelpPage(ModalScreen[None]):
    """All keys; any key closes it, but for those that scroll."""

    def __init__(self, rows: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.rows = rows

    def compose(self) -> ComposeResult:
        """Set each key beside what it does."""
        with VerticalScroll(classes="page"):
            for key, meaning in self.rows:
                with Horizontal():
                    yield Static(Content(key), classes="key")
                    yield Static(Content(meaning))

    def on_key(self, event: Key) -> None:
        """Close at any key; the question below does not see it."""
        event.stop()
        event.prevent_default()
        page = self.query_one(VerticalScroll)
        steps = {"up": -1, "down": 1, "pageup": -page.size.height, "pagedown": page.size.height}
        if event.key in steps:
            page.scroll_relative(y=steps[event.key], animate=False)
        elif event.key in {"home", "end"}:
            (page.scroll_home if event.key == "home" else page.scroll_end)(animate=False)
        else:
            self.dismiss(None)
