"""Walks on the full screen without a terminal: keys go in, the walk and what is shown come out."""

import asyncio
from collections.abc import Awaitable, Callable

from textual.pilot import Pilot
from textual.widgets import Static

from cpted_cli.analysis.walk import Walk
from cpted_cli.terminal.fullscreen.app import WalkApp
from cpted_cli.terminal.keys import keys_of
from cpted_cli.terminal.prompts import Desk
from cpted_cli.terminal.question_page import Scene
from tests.walk.place import the_checklist, the_site
from tests.walk.speaking import Disk, conversation


def a_desk(disk: Disk | None = None, language: str = "sv") -> Desk:
    talk = conversation().talk(language)
    scene = Scene(site=the_site(), checklist=the_checklist())
    return Desk(talk=talk, scene=scene, hands=(disk or Disk()).hands(), keys=keys_of(talk.words))


def shown(app: WalkApp, *names: str) -> str:
    """Give the texts of parts of the screen; without names, of all that can be seen."""
    parts = [app.screen_stack[0].query_one(f"#{name}", Static) for name in names] if names else app.screen.query(Static)
    return "\n".join(str(part.content) for part in parts if part.display).replace("\u00a0", " ")


def piloted(
    walk: Walk,
    steps: Callable[[WalkApp, Pilot[Walk]], Awaitable[None]],
    *,
    size: tuple[int, int] = (80, 24),
    disk: Disk | None = None,
    language: str = "sv",
) -> Walk:
    """Walk on a screen of some size; give the walk as it then stands."""
    app = WalkApp(walk, a_desk(disk, language), "day")

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await steps(app, pilot)

    asyncio.run(run())
    return app.walk


def pressed(walk: Walk, *keys: str, **more: object) -> tuple[Walk, str]:
    """Press keys; give the walk as it then stands, and all that is shown."""
    seen: list[str] = []

    async def steps(app: WalkApp, pilot: Pilot[Walk]) -> None:
        for key in keys:
            await pilot.press(*key.split(" ")) if len(key) > 1 else await pilot.press(key)
        await pilot.pause()
        seen.append(shown(app))

    return piloted(walk, steps, **more), seen[0]  # type: ignore[arg-type]
