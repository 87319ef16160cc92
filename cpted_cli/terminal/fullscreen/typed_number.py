"""A number while it is being typed, figure by figure, until Enter takes it."""

from cpted_cli.model.scale import Scale, StepScale
from cpted_cli.terminal.fullscreen.key_table import FIGURES, IN_NUMBERS, WITHIN


class TypedNumber:
    """What has been typed so far; what was refused stays until another figure begins anew."""

    def __init__(self) -> None:
        self.text, self.misfit = "", ""
        self.is_refused = False

    def takes(self, character: str, scale: Scale | None) -> bool:
        """Add a character if it belongs to a number here.

        A figure that was no step by itself may be the beginning of one: 7/5 is neither 7 nor a search for 5.
        """
        misfit, self.misfit = self.misfit, ""
        if self.is_refused and character.isdigit():
            self.clear()
        if character not in (WITHIN if self.text else _beginnings(scale, misfit)):
            return False
        self.text, self.is_refused = (self.text or misfit) + character, False
        return True

    def entered(self, *, is_refused: bool) -> None:
        """Note that Enter took it, or that it was refused and stays to be mended."""
        self.is_refused = is_refused
        self.text = self.text if is_refused else ""

    def clear(self) -> None:
        """Drop what was typed."""
        self.text, self.is_refused = "", False


def _beginnings(scale: Scale | None, misfit: str) -> str:
    if isinstance(scale, StepScale):
        return IN_NUMBERS if misfit else ""
    return "" if scale is None else FIGURES
