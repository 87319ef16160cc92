"""The walk on the full screen: keys become lines, lines become moves, and the walk that comes of them is shown."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.events import Key, Resize
from textual.timer import Timer

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.drafts import place_of
from cpted_cli.analysis.moves import Arrange, Jump, Move, Notice, Rewrite, Several
from cpted_cli.analysis.walk import Walk
from cpted_cli.model.assessment import UNANSWERED
from cpted_cli.model.scale import Scale, StepScale
from cpted_cli.model.text import Light
from cpted_cli.terminal.drafts import draft_offered, settle_draft
from cpted_cli.terminal.earlier import earlier_lines
from cpted_cli.terminal.fullscreen.asked import LINES, Asked, draft_asked, line_asked, request_asked
from cpted_cli.terminal.fullscreen.dialogs import Ask, Dialog, HelpPage
from cpted_cli.terminal.fullscreen.frame import said_after
from cpted_cli.terminal.fullscreen.guidance import scrolled
from cpted_cli.terminal.fullscreen.key_table import (
    BESIDE,
    CAPITALS,
    ENTERING,
    MOVING_KEYS,
    SCROLLING,
)
from cpted_cli.terminal.fullscreen.look import (
    CSS,
    THEME_OF,
    THEMES,
    folded,
)
from cpted_cli.terminal.fullscreen.painting import Sight, paint, paint_keys
from cpted_cli.terminal.fullscreen.parts import parts
from cpted_cli.terminal.fullscreen.typed_ahead import OrderlyApp
from cpted_cli.terminal.fullscreen.typed_number import TypedNumber
from cpted_cli.terminal.keeping import unsaved_text, written
from cpted_cli.terminal.lines import Request, Understood, entered, typed
from cpted_cli.terminal.prompts import Desk
from cpted_cli.terminal.ratings import not_understood
from cpted_cli.terminal.sentences import sentence
from cpted_cli.terminal.walk_help import screen_rows

REST_S = 0.4


class WalkApp(OrderlyApp):
    """One walk on the full screen; it ends with the walk as it then stands."""

    CSS = CSS
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "interrupt", show=False, priority=True),
        Binding("ctrl+q", "interrupt", show=False, priority=True),
        Binding("ctrl+l", "next_theme", show=False, priority=True),
    ]

    def __init__(self, walk: Walk, desk: Desk, light: Light, greeting: str = "") -> None:
        super().__init__()
        self.walk, self.desk = walk, desk
        self.number = TypedNumber()
        self.said, self.tone = greeting, ""
        self.resting: Timer | None = None
        for theme in THEMES:
            self.register_theme(theme)
        self.theme, self.title = THEME_OF[light], "cpted assess"

    def compose(self) -> ComposeResult:
        """Set the head, the outline beside the question, what was said, the keys."""
        yield from parts()

    def on_mount(self) -> None:
        """Show the walk as it is when it begins; a note that broke off is offered first."""
        self.show()
        self.offer_draft()

    def on_resize(self, event: Resize) -> None:
        """Fold away what there is no room for."""
        for screen in self.screen_stack:
            for name, is_so in folded(event.size.width, event.size.height).items():
                screen.set_class(is_so, name)
        self.call_after_refresh(self.show)

    def on_key(self, event: Key) -> None:
        """Take a key, unless something lies open over the question."""
        if len(self.screen_stack) > 1:
            return
        if event.key == "enter" or (self.number.text and event.key in ENTERING):
            self.enter()
        elif event.key in SCROLLING and scrolled(self.screen.query_one("#pane", VerticalScroll), SCROLLING[event.key]):
            self.call_after_refresh(self.show_keys)
        elif event.key in MOVING_KEYS:
            self.go(MOVING_KEYS[event.key])
        elif event.key == "space" and not self.number.text:
            scrolled(self.screen.query_one("#pane", VerticalScroll), 1)
            self.call_after_refresh(self.show_keys)
        elif event.key in {"escape", "backspace"}:
            self.number.shorten(1 if event.key == "backspace" else len(self.number.text))
            self.tell("")
        elif event.character is not None and event.is_printable:
            self.take(event.character)

    @property
    def scale(self) -> Scale | None:
        """How the question at the cursor is answered."""
        return self.walk.question.criterion.resolved_scale if self.walk.question else None

    def take(self, character: str) -> None:
        """Add a figure to the number that is being typed, or do at once what the key stands for."""
        if self.number.takes(character, self.scale, is_first=self.walk.answer == UNANSWERED):
            self.tell_unfit() if isinstance(self.scale, StepScale) else self.tell("")
            return
        name = CAPITALS.get(character) or self.desk.keys.means(character.casefold()) or character
        if self.number.text and name not in BESIDE:
            self.tell_not_entered()
        elif name == "editor":
            self.edit()
        elif name == "drop":
            self.understood(Request("drop") if self.walk.answer.photos else Notice("no-photo-here"))
        elif name in LINES:
            self.ask(line_asked(name, self.walk, self.desk))
        elif character.strip():
            found = typed(character.casefold(), self.scale, self.desk.keys)
            self.number.misfit = character if character.isdigit() and isinstance(found, Notice) else ""
            self.understood(found)

    def enter(self) -> None:
        """Take the number that was typed; what is not understood stays there to be mended."""
        given = self.number.text
        self.number.clear()
        self.understood(entered(given, self.walk, self.desk.keys))
        if self.tone == "warning":
            self.number.refused(given, self.scale)
            self.show()

    def show_keys(self) -> None:
        """Name the keys of every minute, once it is known whether the guidance was cut."""
        paint_keys(self.screen_stack[0], self.sight)

    def tell_unfit(self) -> None:
        """Say that a number such as 7/5 is no answer here, before any part of it is taken for one."""
        wanted = not_understood(self.scale, self.desk.keys)
        self.understood(Notice("unfit", {"text": self.number.text, "wanted": wanted}))

    def go(self, move: Move) -> None:
        """Go elsewhere, unless a number would be lost by it."""
        if self.number.text:
            self.tell_not_entered()
        else:
            self.do((move,))

    def tell_not_entered(self) -> None:
        """Say that a number was typed and not entered."""
        self.understood(Notice("not-entered", {"text": self.number.text}))

    def understood(self, found: Understood | Request) -> None:
        """Do moves, ask back, or say what is wrong."""
        if isinstance(found, Notice):
            self.tell(sentence(found, self.desk.talk.words, self.desk.keys.shown_letters), "warning")
        elif not isinstance(found, Request):
            self.do(found)
        elif found.kind in self.requests:
            self.requests[found.kind](found)
        else:
            asked = request_asked(found, self.walk, self.desk)
            if asked is not None:
                self.ask(asked)

    @property
    def requests(self) -> dict[str, Callable[[Request], None]]:
        """What takes more than a line."""
        words, keys = self.desk.talk.words, self.desk.keys
        return {
            "order": lambda _: self.do((Arrange("principle" if self.walk.by == "zone" else "zone"),)),
            "earlier": lambda _: self.tell(" · ".join(earlier_lines(self.walk, self.desk.hands, words))),
            "help": lambda _: self.open(HelpPage(tuple(screen_rows(keys, words))), lambda _: None),
            "note": lambda found: self.write_note(found.text),
            "draft": lambda _: self.offer_draft(),
        }

    def ask(self, asked: Asked) -> None:
        """Ask for a line; Esc takes the question back."""

        def then(said: str | None) -> None:
            given = asked.at_escape if said is None else said
            if given is None:
                self.tell("")
            else:
                self.understood(asked.then(given))

        self.open(Ask(asked.question), then)

    def offer_draft(self) -> None:
        """Offer a note that broke off in an earlier sitting, at its question."""
        draft = draft_offered(self.walk, self.desk.hands)
        if draft is not None:
            self.walk = advance(self.walk, Jump(place_of(draft, self.walk) + 1))
            self.show()
            self.ask(draft_asked(draft, self.walk, self.desk))

    def write_note(self, begun: str = "") -> None:
        """Open the note of this question, or go on with what was begun of it."""
        from cpted_cli.terminal.fullscreen.note_editor import note_editor

        before = self.walk.answer.note or ""

        def then(text: str | None) -> None:
            if text is not None and text.strip() != before.strip():
                self.do((Rewrite(text),))
            else:
                self.desk.hands.draft(None)
                self.tell("")

        self.open(note_editor(self.walk, self.desk, begun), then)

    def edit(self) -> None:
        """Open the note in the user's own editor."""
        before = self.walk.answer.note or ""
        with self.suspend():
            after = self.desk.hands.edit(before)
        if after.strip() != before.strip():
            self.do((Rewrite(after),))

    def do(self, moves: tuple[Move, ...]) -> None:
        """Do moves, all or none; write what changed before anything is shown."""
        before, after = self.walk, advance(self.walk, Several(moves))
        words, letters = self.desk.talk.words, self.desk.keys.shown_letters
        if after.notice is not None and after.notice.is_refusal:
            self.tell(sentence(after.notice, words, letters), "warning")
            return
        self.walk, failed = written(after, self.desk.hands)
        settle_draft(moves, self.walk, self.desk.hands)
        said = said_after(moves, before, self.walk, failed, self.desk)
        self.rest_soon()
        self.tell(said, "error" if failed else "")
        if self.walk.state != "going":
            self.leave()

    def rest_soon(self) -> None:
        """Do what can wait once no key has come for a moment."""
        if self.resting is not None:
            self.resting.stop()
        self.resting = self.set_timer(REST_S, self.desk.hands.rest)

    def leave(self) -> None:
        """Go, unless answers would be lost by it; then only on purpose."""
        if not self.walk.unkept:
            self.exit(self.walk)
            return
        words = self.desk.talk.words

        def then(said: str | None) -> None:
            self.walk, _ = written(self.walk, self.desk.hands)
            if not self.walk.unkept or (said or "").strip() == words.text("YES"):
                self.exit(self.walk)
            elif said is not None:
                self.leave()

        self.open(Ask(unsaved_text(self.walk, words)), then)

    def action_interrupt(self) -> None:
        """Break off here; everything is on the disk already, a note that is being written too."""
        if isinstance(self.screen, Dialog):
            self.screen.break_off(lambda: self.exit(self.walk))
        else:
            self.exit(self.walk)

    def action_next_theme(self) -> None:
        """Go to the next of the themes: day, evening, night."""
        names = [theme.name for theme in THEMES]
        self.theme = names[(names.index(self.theme) + 1) % len(names)]

    def tell(self, text: str, tone: str = "") -> None:
        """Say something below the question, and show the walk as it is now."""
        self.said, self.tone = text, tone
        self.show()

    @property
    def sight(self) -> Sight:
        """What there is to see."""
        return Sight(
            walk=self.walk, desk=self.desk, typing=self.number.text, said=self.said, tone=self.tone, size=self.size
        )

    def show(self) -> None:
        """Show the walk as it is now."""
        paint(self.screen_stack[0], self.sight)
        self.call_after_refresh(self.show_keys)


def walk_on_screen(walk: Walk, desk: Desk, light: Light, greeting: str = "") -> Walk:
    """Walk on the full screen; still `going` means interrupted."""
    app = WalkApp(walk, desk, light, greeting)
    ended = app.run()
    return app.walk if ended is None else ended
