from dataclasses import replace

from textual.containers import VerticalScroll

from cpted_cli.terminal.fullscreen.guidance import keys_with_more, scrolled
from tests.walk.piloting import a_desk, piloted, shown
from tests.walk.place import a_walk

WALK = a_walk()
LONG = replace(WALK.questions[0].criterion, guidance="\n".join(f"rad {number}" for number in range(40)))
CUT = replace(WALK, questions=(replace(WALK.questions[0], criterion=LONG), *WALK.questions[1:]))


def test_a_guidance_that_is_cut_says_which_key_reads_on_and_the_last_row_is_reached():
    async def steps(app, pilot):
        await pilot.pause()
        pane = app.query_one("#pane", VerticalScroll)
        assert shown(app, "keys").startswith("PgDn mer · ? alla tangenter")
        for _ in range(10):
            await pilot.press("pagedown")
            await pilot.pause()
            if pane.scroll_y == pane.max_scroll_y:
                break
        assert app.walk.cursor == 0
        assert shown(app, "keys").startswith("? alla tangenter")
        await pilot.press("pageup")
        await pilot.pause()
        assert pane.scroll_y < pane.max_scroll_y

    piloted(CUT, steps)


def test_a_guidance_that_fits_leaves_the_page_keys_to_the_parts_of_the_walk():
    async def steps(app, pilot):
        pane = app.query_one("#pane", VerticalScroll)
        assert not scrolled(pane, 1)
        assert not scrolled(pane, -1)
        desk = a_desk()
        assert not str(keys_with_more(pane, desk.keys, desk.talk.words, 76)).startswith("PgDn")
        await pilot.press("pagedown")

    assert piloted(WALK, steps).cursor == 14


def test_at_80_by_24_all_steps_and_twelve_rows_of_guidance_are_seen():
    async def steps(app, pilot):
        await pilot.pause()
        assert app.query_one("#pane", VerticalScroll).size.height >= 10
        assert app.query_one("#choices").region.bottom <= 23
        assert "4  Mycket bra" in shown(app, "choices")

    piloted(CUT, steps)
