"""What the full screen is made of."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Static


def parts() -> ComposeResult:
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
