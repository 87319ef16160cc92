"""A number while it is being typed, figure by figure, until Enter takes it."""

from cpted_cli.model.scale import RatioScale, Scale, StepScale
from cpted_cli.terminal.fullscreen.key_table import FIGURES, IN_NUMBERS, WITHIN

MINUS, OF = "-", "/"


class TypedNumber:
    """What has been typed so far; what was refused stays until another figure begins anew."""

    def __init__(self) -> None:
        self.text, self.misfit = "", ""
        self.is_refused = False

    def takes(self, character: str, scale: Scale | None, *, is_first: bool = True) -> bool:
        """Add a character if it belongs to a number here; `is_first`: a minus has nothing that it could take back.

        A figure that was no step by itself may be the beginning of one: 7/5 is neither 7 nor a search for 5.
        """
        misfit, self.misfit = self.misfit, ""
        if self.is_refused and character.isdigit():
            self.clear()
        if character == MINUS and is_first and not self.text and scale and not isinstance(scale, StepScale):
            self.text = MINUS
            return True
        if character == OF and self.text.endswith(OF):
            return True
        if character not in (WITHIN if self.text else _beginnings(scale, misfit)):
            return False
        self.text, self.is_refused = (self.text or misfit) + character, False
        return True

    def refused(self, text: str, scale: Scale | None) -> None:
        """Keep what was not taken, to be mended; a count that lacks its other half is gone on with."""
        lacks_half = isinstance(scale, RatioScale) and text.isdigit()
        self.text, self.is_refused = (text + OF, False) if lacks_half else (text, True)

    def shorten(self, by: int) -> None:
        """Take the last characters away; what is left is gone on with."""
        self.text, self.is_refused = self.text[: max(0, len(self.text) - by)], False

    def clear(self) -> None:
        """Drop what was typed."""
        self.text, self.is_refused = "", False


def _beginnings(scale: Scale | None, misfit: str) -> str:
    if isinstance(scale, StepScale):
        return IN_NUMBERS if misfit else ""
    return "" if scale is None else FIGURES
