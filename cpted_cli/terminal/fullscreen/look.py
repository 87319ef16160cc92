"""How the full screen looks: three themes for three kinds of light, and where things stand."""

from textual.content import Content
from textual.theme import Theme

from cpted_cli.model.text import Light

DAY = Theme(
    name="cpted-day", dark=False, primary="#1f5c4d", secondary="#49655d", accent="#0b5d8a", foreground="#1b1f1d",
    background="#fbfaf6", surface="#f1efe8", panel="#e7e4da", warning="#8a5200", error="#a3261d", success="#1f6b3a",
)  # fmt: skip
EVENING = Theme(
    name="cpted-evening", dark=True, primary="#8fc7b5", secondary="#8aa39b", accent="#8ec5ea", foreground="#dfe4e1",
    background="#151a1c", surface="#1c2326", panel="#263034", warning="#e3b065", error="#f08a7d", success="#93cf9f",
)  # fmt: skip
NIGHT = Theme(
    name="cpted-night", dark=True, primary="#c9772f", secondary="#8f5526", accent="#e08a3c", foreground="#b8662c",
    background="#0b0402", surface="#120704", panel="#1e0c06", warning="#d98a2b", error="#d9482b", success="#c9772f",
)  # fmt: skip
"""Dim amber and red on near black: eyes that have got used to the dark stay used to it."""

THEMES = (DAY, EVENING, NIGHT)
THEME_OF: dict[Light, str] = {"day": DAY.name, "dark": NIGHT.name}
MEDIUM, NARROW, TIGHT, SHORT, TINY = 110, 72, 30, 20, 9
"""Columns below which the outline is slim and then folds away; rows below which only the needful is shown."""
WIDE, SLIM = 36, 25
"""Columns of the outline's text with and without much room."""

CSS = """
Screen { background: $background; color: $foreground; }
#head { height: 1; padding: 0 2; background: $surface; color: $secondary; }
#head-place { width: 1fr; text-overflow: ellipsis; text-wrap: nowrap; }
#head-count { width: auto; padding-left: 2; }
#body { height: 1fr; }
#outline { width: 40; padding: 1 2 0 2; background: $surface; scrollbar-size-vertical: 0; color: $secondary; }
#outline-rows { width: 100%; height: auto; text-wrap: nowrap; }
#page { width: 1fr; padding: 1 4 0 4; }
#page Static { width: 100%; max-width: 84; height: auto; }
#pane { height: auto; max-height: 1fr; scrollbar-size-vertical: 1; scrollbar-color: $panel;
        scrollbar-background: $background; scrollbar-color-hover: $panel; scrollbar-color-active: $panel; }
#place { color: $secondary; margin-bottom: 1; }
#question { text-style: bold; margin-bottom: 1; }
#guidance { color: $secondary; margin-bottom: 1; }
#choices { margin-bottom: 1; }
#beside { color: $primary; max-height: 4; margin-bottom: 1; }
#said { height: auto; max-height: 3; padding: 0 4; color: $primary; background: $surface; }
#said.warning { color: $warning; }
#said.error { color: $error; text-style: bold; }
#keys { height: 1; padding: 0 2; background: $surface; color: $secondary; text-wrap: nowrap; text-overflow: ellipsis; }
.medium #outline { width: 27; padding: 1 1 0 1; }
.medium #page { padding: 1 2 0 3; }
.medium #said { padding: 0 2; }
.narrow #outline { display: none; }
.narrow #page { padding: 1 2 0 2; }
.tight #page, .tight #outline { padding-top: 0; }
.tight #place, .tight #question, .tight #guidance, .tight #choices, .tight #beside { margin-bottom: 0; }
.tight #beside { max-height: 2; }
.short #page, .short #outline { padding-top: 0; }
.short #place, .short #question, .short #guidance, .short #choices, .short #beside { margin-bottom: 0; }
.short #beside { max-height: 1; }
.tiny #head, .tiny #keys, .tiny #place, .tiny #guidance, .tiny #beside { display: none; }
.empty { display: none; }
.tiny #page { padding: 0 1; }
.tiny #pane { height: 1fr; min-height: 1; }
.tiny #choices { max-height: 2; }
.tiny #said { padding: 0 1; max-height: 1; }
Ask, NoteEditor { align: center bottom; background: $background 0%; }
HelpPage { align: center middle; background: $background 60%; }
.panel { width: 100%; height: auto; background: $panel; padding: 0 4; }
.panel Static { width: 100%; height: auto; color: $foreground; padding: 1 0 0 0; }
.panel Input { border: none; height: 1; padding: 0; margin: 1 0; background: $background; color: $foreground; }
.panel TextArea { height: 8; border: none; padding: 0; margin: 1 0; background: $background; color: $foreground; }
.narrow .panel { padding: 0 2; }
.short .panel Static { padding: 0; }
.short .panel TextArea { height: 4; margin: 0; }
.tiny .panel { padding: 0 1; }
.tiny .panel Static { padding: 0; max-height: 2; }
.tiny .panel Input { margin: 0; }
.tiny .panel TextArea { height: 3; margin: 0; }
.page { width: 90; max-width: 100%; height: auto; max-height: 100%; background: $panel; padding: 1 3; }
.page Horizontal { width: 100%; height: auto; }
.page Static { width: 1fr; height: auto; }
.page .key { width: 13; text-style: bold; color: $primary; }
"""


def folded(width: int, height: int) -> dict[str, bool]:
    """Tell which classes a screen of some size has: what there is no room for is folded away."""
    narrow = {name: width < most for name, most in (("medium", MEDIUM), ("narrow", NARROW))}
    return narrow | {name: height < most for name, most in (("tight", TIGHT), ("short", SHORT), ("tiny", TINY))}


def is_same(shown: object, text: Content) -> bool:
    """Tell whether a text is shown already, in the same colours."""
    return isinstance(shown, Content) and (shown.plain, shown.spans) == (text.plain, text.spans)
