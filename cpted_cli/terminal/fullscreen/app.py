"""The walk on the full screen: keys become lines, lines become moves, and the walk that comes of them is shown."""

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.events import Key, Resize
from textual.widgets import Static

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.moves import Arrange, Back, Forward, Move, Notice, Pause, Redo, Rewrite, Several, Turn, Undo
from cpted_cli.analysis.walk import Walk
from cpted_cli.model.scale import Scale, StepScale
from cpted_cli.model.text import Light
from cpted_cli.terminal.earlier import earlier_lines
from cpted_cli.terminal.fullscreen.asked import LINES, Asked, line_asked, request_asked
from cpted_cli.terminal.fullscreen.dialogs import Ask, HelpPage, NoteEditor
from cpted_cli.terminal.fullscreen.frame import head_texts, keys_text, said_after, text_rows
from cpted_cli.terminal.fullscreen.look import CSS, MEDIUM, NARROW, SHORT, SLIM, THEME_OF, THEMES, TINY, WIDE
from cpted_cli.terminal.fullscreen.outline import outline, rows
from cpted_cli.terminal.fullscreen.question_view import Room, view_of
from cpted_cli.terminal.keeping import unsaved_answers, written
from cpted_cli.terminal.lines import Request, Understood, typed
from cpted_cli.terminal.prompts import Desk
from cpted_cli.terminal.question_page import grown
from cpted_cli.terminal.sentences import sentence
from cpted_cli.terminal.walk_help import screen_rows

MOVING_KEYS: dict[str, Move] = {
    "up": Back(), "left": Back(), "down": Forward(), "right": Forward(), "pageup": Turn(-1), "pagedown": Turn(1),
    "ctrl+z": Undo(), "ctrl+y": Redo(), "ctrl+d": Pause(),
}  # fmt: skip
CAPITALS = {"Z": "zone+", "A": "editor"}
UNSTYLED = frozenset({"head-place", "head-count", "question", "guidance", "said", "keys"})
FIGURES = "0123456789,."
WITHIN = FIGURES + "/ "
ENTERING = frozenset({"right", "down"})
BESIDE = frozenset({"note", "editor", "photo", "earlier", "+", "!", "*", "?"})
"""What can be done while a number is being typed: the number waits."""


class WalkApp(App[Walk]):
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
        self.typing, self.said, self.tone = "", greeting, ""
        for theme in THEMES:
            self.register_theme(theme)
        self.theme, self.title = THEME_OF[light], "cpted assess"

    def compose(self) -> ComposeResult:
        """Set the head, the outline beside the question, what was said, the keys."""
        with Horizontal(id="head"):
            yield Static(id="head-place")
            yield Static(id="head-count")
        with Horizontal(id="body"):
            with VerticalScroll(id="outline", can_focus=False):
                yield Static(id="outline-rows")
            with Vertical(id="page"):
                with VerticalScroll(id="pane", can_focus=False):
                    for part in ("place", "question", "guidance"):
                        yield Static(id=part)
                yield Static(id="choices")
                yield Static(id="beside")
        yield Static(id="said")
        yield Static(id="keys")

    def on_mount(self) -> None:
        """Show the walk as it is when it begins."""
        self.show()

    def on_resize(self, event: Resize) -> None:
        """Fold away what there is no room for."""
        for screen in self.screen_stack:
            screen.set_class(event.size.width < MEDIUM, "medium")
            screen.set_class(event.size.width < NARROW, "narrow")
            screen.set_class(event.size.height < SHORT, "short")
            screen.set_class(event.size.height < TINY, "tiny")
        self.call_after_refresh(self.show)

    def on_key(self, event: Key) -> None:
        """Take a key, unless something lies open over the question."""
        if len(self.screen_stack) > 1:
            return
        event.stop()
        if event.key == "enter" or (self.typing and event.key in ENTERING):
            self.enter()
        elif event.key in MOVING_KEYS:
            self.go(MOVING_KEYS[event.key])
        elif event.key == "space" and not self.typing:
            self.screen.query_one("#pane", VerticalScroll).scroll_page_down(animate=False)
        elif event.key in {"escape", "backspace"}:
            self.typing = self.typing[:-1] if event.key == "backspace" else ""
            self.tell("")
        elif event.character is not None and event.is_printable:
            self.take(event.character)

    @property
    def scale(self) -> Scale | None:
        """How the question at the cursor is answered."""
        return self.walk.question.criterion.resolved_scale if self.walk.question else None

    def take(self, character: str) -> None:
        """Add a figure to the number that is being typed, or do at once what the key stands for."""
        is_number = self.scale is not None and not isinstance(self.scale, StepScale)
        if is_number and character in (WITHIN if self.typing else FIGURES):
            self.typing += character
            self.show()
            return
        name = CAPITALS.get(character) or self.desk.keys.means(character.casefold()) or character
        if self.typing and name not in BESIDE:
            self.tell_not_entered()
        elif name == "editor":
            self.edit()
        elif name in LINES:
            self.ask(line_asked(name, self.walk, self.desk))
        elif character.strip():
            self.understood(typed(character.casefold(), self.scale, self.desk.keys))

    def enter(self) -> None:
        """Take the number that was typed; what is not understood stays there to be mended."""
        found = typed(self.typing, self.scale, self.desk.keys)
        self.typing = self.typing if isinstance(found, Notice) else ""
        self.understood(found)

    def go(self, move: Move) -> None:
        """Go elsewhere, unless a number would be lost by it."""
        if self.typing:
            self.tell_not_entered()
        else:
            self.do((move,))

    def tell_not_entered(self) -> None:
        """Say that a number was typed and not entered."""
        notice = Notice("not-entered", {"text": self.typing})
        self.tell(sentence(notice, self.desk.talk.words, self.desk.keys.shown_letters), "warning")

    def understood(self, found: Understood | Request) -> None:
        """Do moves, ask back, or say what is wrong."""
        if isinstance(found, Notice):
            self.tell(sentence(found, self.desk.talk.words, self.desk.keys.shown_letters), "warning")
        elif not isinstance(found, Request):
            self.do(found)
        elif found.kind == "order":
            self.do((Arrange("principle" if self.walk.by == "zone" else "zone"),))
        elif found.kind == "earlier":
            self.tell(" · ".join(earlier_lines(self.walk, self.desk.hands, self.desk.talk.words)))
        elif found.kind == "help":
            words, keys = self.desk.talk.words, self.desk.keys
            self.push_screen(HelpPage(tuple(screen_rows(keys, words))))
        elif found.kind == "note":
            self.write_note()
        else:
            asked = request_asked(found, self.walk, self.desk)
            if asked is not None:
                self.ask(asked)

    def ask(self, asked: Asked) -> None:
        """Ask for a line; Esc takes the question back."""

        def then(said: str | None) -> None:
            if said is None:
                self.tell("")
            else:
                self.understood(asked.then(said))

        self.push_screen(Ask(asked.question), then)

    def write_note(self) -> None:
        """Open the note of this question."""
        words, before = self.desk.talk.words, self.walk.answer.note or ""
        about = view_of(self.walk, grown(self.desk.scene, self.walk), self.desk.keys, words).question

        def then(text: str | None) -> None:
            if text is not None and text.strip() != before.strip():
                self.do((Rewrite(text),))

        how = words.text("Your note. Esc saves it; {undo} takes it back.", undo=self.desk.keys.first("undo"))
        self.push_screen(NoteEditor(f"{about}\n{how}", before), then)

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
        said = said_after(moves, before, self.walk, failed, self.desk)
        self.tell(said, "error" if failed else "")
        if self.walk.state != "going":
            self.leave()

    def leave(self) -> None:
        """Go, unless answers would be lost by it; then only on purpose."""
        if not self.walk.unkept:
            self.exit(self.walk)
            return
        words, count = self.desk.talk.words, unsaved_answers(self.walk)
        lost = words.plural("{count} answer is not saved.", "{count} answers are not saved.", count)
        how = words.text("Make room on the disk and press Enter to try again, or write YES to leave without them.")

        def then(said: str | None) -> None:
            self.walk, _ = written(self.walk, self.desk.hands)
            if not self.walk.unkept or (said or "").strip() == words.text("YES"):
                self.exit(self.walk)
            elif said is not None:
                self.leave()

        self.push_screen(Ask(f"{lost} {how}"), then)

    def action_interrupt(self) -> None:
        """Break off here; everything is on the disk already."""
        self.exit(self.walk)

    def action_next_theme(self) -> None:
        """Go to the next of the themes: day, evening, night."""
        names = [theme.name for theme in THEMES]
        self.theme = names[(names.index(self.theme) + 1) % len(names)]

    def tell(self, text: str, tone: str = "") -> None:
        """Say something below the question, and show the walk as it is now."""
        self.said, self.tone = text, tone
        self.show()

    def show(self) -> None:
        """Show the walk as it is now."""
        walk, words, keys = self.walk, self.desk.talk.words, self.desk.keys
        scene = grown(self.desk.scene, walk)
        room = Room(typing=self.typing, is_small=self.size.height < SHORT)
        view = view_of(walk, scene, keys, words, room)
        place, count = head_texts(walk, scene, words)
        listed = tuple(rows(walk, scene, words))
        main = self.screen_stack[0]
        width = SLIM if self.size.width < MEDIUM else WIDE
        texts = {
            "head-place": Content(place), "head-count": Content(count), "outline-rows": outline(listed, width),
            "place": view.place, "question": Content(view.question), "guidance": Content(view.guidance),
            "choices": view.choices, "beside": view.beside, "said": Content(self.said),
            "keys": Content(keys_text(keys, words, self.size.width - 4)),
        }  # fmt: skip
        for name, text in texts.items():
            part = main.query_one(f"#{name}", Static)
            if name not in UNSTYLED or str(part.content) != str(text):
                part.update(text)
            part.set_class(not str(text), "empty")
        main.query_one("#said").set_class(self.tone == "warning", "warning").set_class(self.tone == "error", "error")
        pane, below = main.query_one("#pane", VerticalScroll), (str(view.choices), str(view.beside))
        is_tiny = self.size.height < TINY
        pane.styles.max_height = None if is_tiny else text_rows(self.size, self.said, below, is_small=room.is_small)
        pane.scroll_home(animate=False)
        here = next((index for index, row in enumerate(listed) if row.is_here), len(listed))
        panel = main.query_one("#outline", VerticalScroll)
        panel.scroll_to(y=max(0, here - panel.size.height // 2), animate=False)


def walk_on_screen(walk: Walk, desk: Desk, light: Light, greeting: str = "") -> Walk:
    """Walk on the full screen; still `going` means interrupted."""
    app = WalkApp(walk, desk, light, greeting)
    ended = app.run()
    return app.walk if ended is None else ended
