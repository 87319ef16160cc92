import asyncio

from textual.app import App

from cpted_cli.terminal.fullscreen.dialogs import Ask, Dialog, HelpPage
from tests.walk.piloting import piloted
from tests.walk.place import a_walk


def given(screen, *keys):
    app, answers = App(), []

    async def run():
        async with app.run_test() as pilot:
            app.push_screen(screen, answers.append)
            await pilot.pause()
            await pilot.press(*keys)
            await pilot.pause()

    asyncio.run(run())
    return answers


def test_a_line_is_given_by_enter_and_nothing_by_escape():
    assert given(Ask("Var?"), "h", "ä", "r", "enter") == ["här"]
    assert given(Ask("Var?"), "h", "escape") == [None]


def test_each_says_which_keys_close_it_and_holds_nothing_that_a_break_would_lose():
    assert [key for key in ("enter", "escape", "x") if Ask("Var?").is_closed_by(key)] == ["enter", "escape"]
    assert [key for key in ("down", "escape", "x") if HelpPage(()).is_closed_by(key)] == ["escape", "x"]
    left = []
    Dialog().break_off(lambda: left.append("walk"))
    assert left == ["walk"]


def test_the_help_is_closed_by_any_key_but_those_that_scroll():
    assert given(HelpPage((("0–4", "svaret"),)), "down", "x") == [None]
    assert given(HelpPage((("0–4", "svaret"),)), "down") == []


def test_on_a_small_screen_the_question_is_seen_above_the_note():
    async def steps(app, pilot):
        await pilot.press("a")
        await pilot.pause()
        assert app.screen.has_class("short")
        assert app.screen.has_class("narrow")
        assert app.screen.query_one("Static").region.height >= 2
        assert app.screen.query_one("TextArea").region.bottom <= 12

    piloted(a_walk(), steps, size=(40, 12))
