"""The note of a question, written on the full screen: on the disk while it is written, saved or left on purpose."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static, TextArea

from cpted_cli.analysis.drafts import draft_here
from cpted_cli.analysis.walk import Walk
from cpted_cli.terminal.drafts import not_kept
from cpted_cli.terminal.fullscreen.dialogs import Dialog
from cpted_cli.terminal.fullscreen.question_view import view_of
from cpted_cli.terminal.prompts import Desk
from cpted_cli.terminal.question_page import grown

DRAFT_S = 0.6
"""How far the draft on the disk is behind what is typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteHead:
    """What stands above a note: what it is about, how it is left, and what leaving it would throw away."""

    about: str
    how: str
    sure: str


class NoteEditor(Dialog[str | None]):
    """Holds the note of a question: Esc gives it, Ctrl+G gives nothing; `keep` brings it to safety meanwhile.

    Whatever leaves it waits in line behind the keys that were typed before.
    """

    CLOSING = frozenset({"escape", "ctrl+s", "ctrl+g"})
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False, priority=True),
        Binding("ctrl+s", "leave", show=False, priority=True),
        Binding("ctrl+g", "throw_away", show=False, priority=True),
    ]

    def __init__(self, head: NoteHead, before: str, begun: str, keep: Callable[[str], str]) -> None:
        super().__init__()
        self.head, self.before, self.begun, self.keep = head, before, begun, keep
        self.kept = begun
        self.behind: Timer | None = None
        self.asked_about: str | None = None
        self.is_left = self.is_warned = False

    def compose(self) -> ComposeResult:
        """Set the note below what it is about."""
        with Vertical(classes="panel"):
            yield Static(Content(f"{self.head.about}\n{self.head.how}"))
            yield TextArea(self.begun, soft_wrap=True, tab_behavior="focus", compact=True)

    @property
    def area(self) -> TextArea:
        """Where the note is written."""
        return self.query_one(TextArea)

    def ready(self) -> None:
        """Go on writing where the note ends."""
        self.set_focus(self.area)
        self.area.move_cursor(self.area.document.end)

    def on_text_area_changed(self) -> None:
        """Bring what was written to the disk soon."""
        if self.asked_about not in {None, self.area.text}:
            self.asked_about = None
            self.say(self.head.how)
        if self.behind is None and self.area.text != self.kept:
            self.behind = self.set_timer(DRAFT_S, self.keep_draft)

    def keep_draft(self) -> str:
        """Bring the note to the disk as far as it has come; say why, where that cannot be done."""
        self.behind = None
        if self.is_left or self.area.text == self.kept:
            return ""
        told = self.keep(self.area.text)
        self.kept = self.kept if told else self.area.text
        if told or self.asked_about is None:
            self.say(told or self.head.how)
        return told

    def say(self, how: str) -> None:
        """Say below the question how the note is left, or what stands in its way."""
        self.query_one(Static).update(Content(f"{self.head.about}\n{how}"))

    def break_off(self, leave: Callable[[], object]) -> None:
        """Save the draft and leave the walk; warn once where it cannot be saved. What is selected is copied instead."""

        def in_turn() -> None:
            if self.area.selected_text:
                self.area.action_copy()
                return
            is_warned, self.is_warned = self.is_warned, bool(self.keep_draft())
            if is_warned or not self.is_warned:
                leave()

        self.area.call_later(in_turn)

    def action_leave(self) -> None:
        """Give the note as it stands."""
        self.area.call_later(lambda: self.left(self.area.text))

    def action_throw_away(self) -> None:
        """Give nothing; what would be lost is asked about first."""

        def in_turn() -> None:
            text = self.area.text
            if text == self.asked_about or text.strip() == self.before.strip():
                self.left(None)
                return
            self.asked_about = text
            self.say(self.head.sure)
            self.post_message(self.Stayed())

        self.area.call_later(in_turn)

    def left(self, text: str | None) -> None:
        """Close it; nothing is written to the disk any more."""
        self.is_left = True
        self.dismiss(text)


def note_editor(walk: Walk, desk: Desk, begun: str = "") -> NoteEditor:
    """Open the note of the question at hand, or what was begun of it."""
    words, before = desk.talk.words, walk.answer.note or ""
    head = NoteHead(
        about=view_of(walk, grown(desk.scene, walk), desk.keys, words).question,
        how=words.text("Your note. Esc saves it, Ctrl+G leaves without saving."),
        sure=words.text("Ctrl+G again throws away what you wrote here; Esc saves it."),
    )
    return NoteEditor(head, before, begun or before, lambda text: not_kept(desk.hands, draft_here(walk, text), words))
