"""What opens over the question: a line to fill in, the help; each says when it can be typed into."""

from collections.abc import Callable
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from cpted_cli.terminal.fullscreen.look import folded

Given = TypeVar("Given")


class Dialog(ModalScreen[Given]):
    """Lies over the question until it is closed."""

    CLOSING: ClassVar[frozenset[str]] = frozenset({"escape"})

    class Opened(Message):
        """It can be typed into from now on."""

    class Stayed(Message):
        """A key that closes it did not, for once."""

    def on_mount(self) -> None:
        """Fold away what there is no room for, and let what was typed meanwhile come in once the field is ready."""
        for name, is_so in folded(self.app.size.width, self.app.size.height).items():
            self.set_class(is_so, name)
        self.ready()
        self.post_message(self.Opened())

    def ready(self) -> None:
        """Make the field ready to be typed into, if there is one."""

    def is_closed_by(self, key: str) -> bool:
        """Tell whether a key closes it."""
        return key in self.CLOSING

    def break_off(self, leave: Callable[[], object]) -> None:
        """Bring what must not be lost to safety, then leave the walk."""
        leave()


class Ask(Dialog[str | None]):
    """Asks for one line; Esc takes the question back."""

    CLOSING = frozenset({"escape", "enter"})
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(self, question: str, given: str = "") -> None:
        super().__init__()
        self.question, self.given = question, given

    def compose(self) -> ComposeResult:
        """Set the question above the line."""
        with Vertical(classes="panel"):
            yield Static(Content(self.question))
            yield Input(value=self.given, select_on_focus=False, compact=True)

    def ready(self) -> None:
        """Write into the line."""
        self.set_focus(self.query_one(Input))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Give what was written."""
        event.stop()
        self.dismiss(event.value)

    def action_leave(self) -> None:
        """Give nothing."""
        self.dismiss(None)


class HelpPage(Dialog[None]):
    """All keys; any key closes it, but for those that scroll."""

    SCROLLING: ClassVar[frozenset[str]] = frozenset({"up", "down", "pageup", "pagedown", "home", "end"})

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

    def is_closed_by(self, key: str) -> bool:
        """Tell whether a key closes it: any but those that scroll."""
        return key not in self.SCROLLING

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
