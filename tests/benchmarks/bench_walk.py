"""How soon the full-screen walk is there, and how soon the next question follows a key."""

import asyncio
import os
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles

import pexpect

from cpted_cli.analysis.hands import Hands, Kept
from cpted_cli.files.notebook import Notebook
from cpted_cli.model.assessment import Answer
from tests.benchmarks.pairs import Row, program, ratios
from tests.walk.piloting import a_desk
from tests.walk.place import a_walk, an_assessment, make_site

PAIRS = 9
STEPS = 120  # with the ten others: 130 questions
LIMIT_S = 0.05
KEYS = 100


def rows() -> Iterator[Row]:
    """Start the walk against importing Textual; answer a hundred questions out of 130."""
    environ = {**os.environ, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"}
    with tempfile.TemporaryDirectory() as folder:
        site = make_site(Path(folder) / "garden", STEPS)
        imported = program(sys.executable, "-c", "import textual.app", environ=environ)
        found = ratios(lambda: started(site, environ), imported, pairs=PAIRS)
        yield Row(what="cpted assess on the full screen", against="import textual.app", target=3, ratios=found)
        slowest = p95(Path(folder) / "visit.yaml")
        against = f"{LIMIT_S * 1000:.0f} ms"
        yield Row(
            what="key to next question, p95, 130 questions, 200 photos",
            against=against,
            target=1,
            ratios=(slowest / LIMIT_S,),
        )


def started(site: Path, environ: dict[str, str]) -> None:
    """Start a walk, wait for its first question, and end it at once: how it ends is not asked here."""
    words = ["-m", "cpted_cli", "assess", str(site), "--light", "day", "--assessor", "a1", "--date", "2026-11-10"]
    child = pexpect.spawn(sys.executable, words, env=environ, encoding="utf-8", dimensions=(24, 80))
    child.delaybeforesend = None
    if child.expect(["> ", "question \\d+ of"]) == 0:
        child.sendline("")
        child.expect("question \\d+ of")
    child.kill(signal.SIGKILL)
    child.wait()


def p95(path: Path) -> float:
    """Time from a key to the next question on the screen, the answer being on the disk in between; in seconds.

    The key is handed to the walk itself, for a pilot waits until the whole process idles.
    """
    from cpted_cli.terminal.fullscreen.app import WalkApp

    desk = a_desk()
    notebook = Notebook(path, an_assessment(), 0, desk.hands.now)

    def keep(change: object) -> Kept:
        notebook.keep(change)  # type: ignore[arg-type]
        return Kept()

    kept = type(desk)(
        talk=desk.talk,
        scene=desk.scene,
        hands=Hands(keep=keep, take_photo=desk.hands.take_photo, edit=str, now=desk.hands.now, rest=notebook.rest),
        keys=desk.keys,
    )
    photos = {f"whole-{number}": Answer(photos=(f"{number}-a.jpg", f"{number}-b.jpg")) for number in range(1, KEYS + 1)}
    app, taken = WalkApp(a_walk(steps=STEPS, **photos), kept, "day"), []

    async def run() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            for _ in range(KEYS):
                drawn = asyncio.Event()
                start = time.perf_counter()
                app.take("3")
                app.screen.call_after_refresh(drawn.set)
                await drawn.wait()
                taken.append(time.perf_counter() - start)

    asyncio.run(run())
    return quantiles(taken, n=20)[-1]
