"""The same visit typed in plain lines and on the full screen leaves the same files."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from cpted_cli.analysis.hands import Hands, Kept
from cpted_cli.analysis.moves import Change, ZoneChange
from cpted_cli.files.notebook import Notebook
from cpted_cli.model.assessment import Answer
from cpted_cli.terminal.fullscreen.app import WalkApp
from cpted_cli.terminal.prompts import Desk, walk_through
from tests.walk.piloting import a_desk
from tests.walk.place import a_walk, an_assessment
from tests.walk.speaking import a_photo, conversation

NOW = datetime(2026, 11, 10, 17, 5, tzinfo=UTC)
KEYS = {
    "\n": "enter", "\r": "escape", " ": "space", ",": "comma", ".": "full_stop", "/": "slash", "!": "exclamation_mark",
    "*": "asterisk", "+": "plus", "-": "minus", "=": "equals_sign", "<": "left",
}  # fmt: skip
VISIT: tuple[tuple[str, str], ...] = (
    ("3", "3"), ("!", "!"), ("a två lampor", "atvå lampor\r"), ("0", "0"),
    ("f ingen skylt", "fingen skylt\n"), ("k låst", "klåst\n"),
    ("2", "2"), ("b", "<"), ("+", "+"), ("4", "4"), ("u", "u"), ("r", "r"), ("e", "e\n"),
    ("", ""), ("", "\n"), ("h", "h"), ("*", "*"), ("1", "1"),
    ("p gata.jpg", "pgata.jpg\n"), ("p- 1", "P1\n"), ("u", "u"),
    ("h", "h"), ("g 9", "g9\n"), ("3", "3"), ("b", "<"), ("-", "-"), ("g lux", "glux\n"),
    ("3,2", "3,2\n"), ("17/20", "17/20\n"), ("g Entré 12 A", "gEntré 12 A\n"), ("j", "j"), ("3", "3"), ("1", "1"),
    ("= Entré 12 A", "=Entré 12 A\n"), ("z+ Entré 12 C", "ZEntré 12 C\n"), ("n", "n"), ("z 2 but 28", "z2 but 28\n"),
    ("o", "o"), ("g", "g\n"), ("2", "2"), ("j", "j"), ("/lamps", "/lamps\n"), ("a blött", "ablött\r"),
    ("v !", "v!\n"), ("4", "4"), ("v a", "va\n"), ("s", "s"),
)  # fmt: skip
"""What is typed in plain lines, and the keys that do the same on the full screen; an empty pair is a skipped reason."""


def desk_at(path: Path, *lines: str) -> Desk:
    notebook = Notebook(path, an_assessment(), 0, lambda: NOW)

    def keep(change: Change | ZoneChange) -> Kept:
        if isinstance(change, Change):
            assert notebook.keep(change) is None
        return Kept()

    hands = Hands(keep=keep, take_photo=a_photo, edit=str, now=lambda: NOW)
    return replace(a_desk(), talk=conversation(*lines).talk(), hands=hands)


def test_a_visit_typed_in_both_faces_leaves_the_same_journal_and_the_same_file(tmp_path):
    plain, full = tmp_path / "plain.yaml", tmp_path / "full.yaml"
    in_lines = walk_through(a_walk(), desk_at(plain, *[line for line, _ in VISIT]))
    app = WalkApp(a_walk(), desk_at(full), "day")

    async def run() -> None:
        async with app.run_test() as pilot:
            for _, keys in VISIT:
                await pilot.press(*[KEYS.get(one, one) for one in keys])
            await pilot.pause()

    asyncio.run(run())

    assert in_lines.state == app.walk.state == "paused"
    assert in_lines.answers == app.walk.answers
    assert in_lines.answers["whole-2"] == Answer(value=4, note="två lampor", flag=True)
    assert len(in_lines.answers) > 15
    assert full.read_bytes() == plain.read_bytes()
    journals = [one.with_suffix(".journal.jsonl").read_bytes() for one in (plain, full)]
    assert journals[0] == journals[1]
    assert journals[0].count(b"\n") > 20
