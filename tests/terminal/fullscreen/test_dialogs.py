import asyncio

from textual.app import App

from cpted_cli.terminal.fullscreen.dialogs import Ask, HelpPage, NoteEditor


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


def test_a_note_goes_on_where_it_ended():
    assert given(NoteEditor("Hur?", "två"), "enter", "x", "ctrl+s") == ["två\nx"]
    assert given(NoteEditor("Hur?", "två"), "escape") == ["två"]


def test_the_help_is_closed_by_any_key_but_those_that_scroll():
    assert given(HelpPage((("0–4", "svaret"),)), "down", "x") == [None]
    assert given(HelpPage((("0–4", "svaret"),)), "down") == []
