"""What was typed ahead: keys that come while something opens or closes wait for it, and then go in, in their order."""

from collections import deque
from collections.abc import Callable

from textual.app import App
from textual.events import Event, Key, Paste
from textual.message_pump import MessagePump

from cpted_cli.analysis.walk import Walk
from cpted_cli.terminal.fullscreen.dialogs import Dialog, Given

ALWAYS = frozenset({"ctrl+c", "ctrl+q", "ctrl+l"})
"""Keys that mean the same whatever lies open."""


class OrderlyApp(App[Walk]):
    """A screen over which things open and close, where nothing that is typed overtakes them or is lost by them."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: deque[Key | Paste] = deque()
        self.is_opening = self.is_closing = self.is_passing = False

    @property
    def is_held(self) -> bool:
        """Tell whether what is typed has to wait."""
        return self.is_opening or self.is_closing or self.is_passing

    async def on_event(self, event: Event) -> None:
        """Let nothing that is typed overtake what opens or closes, nor what was typed before it."""
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            await super().on_event(event)
        elif self.is_held or self.waiting:
            self.waiting.append(event)
        else:
            await self.deliver(event)

    async def deliver(self, event: Key | Paste) -> None:
        """Give a key to what lies open; without such, it is taken here and now."""
        top, key = self.screen, event.key if isinstance(event, Key) else ""
        if isinstance(event, Key) and not isinstance(top, Dialog) and key not in ALWAYS:
            self.on_key(event)
            return
        self.is_closing = isinstance(top, Dialog) and top.is_closed_by(key)
        self.is_passing = isinstance(top, Dialog)
        way = (*(one for one in (self.focused or top).ancestors_with_self if one is not self), self)
        await super().on_event(event)
        self.call_later(self.follow, way)

    async def follow(self, way: tuple[MessagePump, ...]) -> None:
        """Go the way that a key goes, from the field up to here, and only then let the next one in.

        A field takes letters at once, but a key such as Backspace goes up first and comes back as an action.
        """
        if way and way[0].call_later(self.follow, way[1:]):
            return
        self.is_passing = False
        await self.let_go()

    def on_key(self, event: Key) -> None:
        """Take a key at the question."""

    async def let_go(self) -> None:
        """Deliver what waits, until something opens or closes again."""
        while self.waiting and not self.is_held:
            await self.deliver(self.waiting.popleft())

    async def on_dialog_opened(self) -> None:
        """Let what was typed meanwhile into what has opened."""
        self.is_opening = False
        await self.let_go()

    async def on_dialog_stayed(self) -> None:
        """Go on with what lies open still."""
        self.is_closing = False
        await self.let_go()

    def open(self, dialog: Dialog[Given], then: Callable[[Given | None], None]) -> None:
        """Open something over the question; what was typed behind the key that closes it comes after `then`."""
        self.is_opening = True

        async def closed(given: Given | None) -> None:
            self.is_closing = self.is_passing = False
            then(given)
            await self.let_go()

        self.push_screen(dialog, closed)
