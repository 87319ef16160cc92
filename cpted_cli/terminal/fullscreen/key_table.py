"""The keys of the full screen that mean something else than a line of the same letter."""

from cpted_cli.analysis.moves import Back, Forward, Move, Pause, Redo, Turn, Undo

MOVING_KEYS: dict[str, Move] = {
    "up": Back(), "left": Back(), "down": Forward(), "right": Forward(), "pageup": Turn(-1), "pagedown": Turn(1),
    "ctrl+z": Undo(), "ctrl+y": Redo(), "ctrl+d": Pause(),
}  # fmt: skip
CAPITALS = {"Z": "zone+", "A": "editor", "P": "drop"}
FIGURES = "0123456789,."
IN_NUMBERS = ",./"
"""What makes a number of a figure that was no answer by itself: 7/5 is not the answer 7 and a search for 5."""
WITHIN = FIGURES + "/ "
SCROLLING = {"pageup": -1, "pagedown": 1}
ENTERING = frozenset({"right", "down"})
BESIDE = frozenset({"note", "editor", "photo", "earlier", "+", "!", "*", "?"})
"""What can be done while a number is being typed: the number waits."""
