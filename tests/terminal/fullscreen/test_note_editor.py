import asyncio

from textual.app import App
from textual.widgets import TextArea

from cpted_cli.analysis.drafts import Draft
from cpted_cli.model.assessment import Answer
from cpted_cli.terminal.fullscreen.note_editor import DRAFT_S, NoteEditor, NoteHead, note_editor
from tests.walk.piloting import a_desk, piloted, shown
from tests.walk.place import a_walk
from tests.walk.speaking import Disk

WALK = a_walk()
DRAFT = Draft(key="lux", text="två lampor")
HEAD = NoteHead(about="Hur?", how="Esc sparar", sure="säker?")


def given(before, *keys):
    app, answers, kept = App(), [], []

    def keep(text):
        kept.append(text)
        return ""

    async def run():
        async with app.run_test() as pilot:
            app.push_screen(NoteEditor(HEAD, before, before, keep), answers.append)
            await pilot.pause()
            await pilot.press(*keys)
            await pilot.pause()

    asyncio.run(run())
    return answers


def test_a_note_goes_on_where_it_ended_and_esc_gives_it():
    assert given("två", "enter", "x", "ctrl+s") == ["två\nx"]
    assert given("två", "escape") == ["två"]


def test_ctrl_g_leaves_it_as_it_was_and_asks_first_where_something_would_be_lost():
    assert given("två", "ctrl+g") == [None]
    assert given("två", "x", "ctrl+g") == []
    assert given("två", "x", "ctrl+g", "ctrl+g") == [None]
    assert given("två", "x", "ctrl+g", "y", "ctrl+g") == []
    assert given("två", "x", "ctrl+g", "escape") == ["tvåx"]


def test_the_head_says_how_it_is_left_and_what_would_be_thrown_away():
    async def steps(app, pilot):
        await pilot.press("a")
        assert "Esc sparar den, Ctrl+G lämnar utan att spara." in shown(app)
        await pilot.press("x", "ctrl+g")
        assert "Ctrl+G en gång till kastar det du har skrivit här; Esc sparar det." in shown(app)
        await pilot.press("y")
        assert "Ctrl+G lämnar utan att spara" in shown(app)
        await pilot.press("ctrl+g", "ctrl+g")
        assert len(app.screen_stack) == 1

    disk = Disk()
    assert piloted(WALK, steps, disk=disk).answers == {}
    assert disk.draft is None


def test_what_is_written_is_on_the_disk_a_moment_later():
    disk = Disk()

    async def steps(_, pilot):
        await pilot.press("a", "t", "v")
        await pilot.pause(DRAFT_S * 2)
        assert disk.draft == Draft(key="whole-1", text="tv")
        await pilot.press("å")
        await pilot.pause(DRAFT_S * 2)
        assert disk.draft == Draft(key="whole-1", text="två")
        await pilot.press("escape")
        await pilot.pause(DRAFT_S * 2)

    assert piloted(WALK, steps, disk=disk).answers["whole-1"].note == "två"
    assert [one and one.text for one in disk.drafts] == ["tv", "två", None]


def test_ctrl_c_in_the_middle_of_a_note_keeps_it():
    for key in ("ctrl+c", "ctrl+q"):
        disk = Disk()

        async def steps(_, pilot, key=key):
            await pilot.press("a", "t", "v", key)

        assert piloted(WALK, steps, disk=disk).state == "going"
        assert disk.draft == Draft(key="whole-1", text="tv")


def test_ctrl_c_copies_what_is_selected():
    async def steps(app, pilot):
        await pilot.press("a", "t", "v", "shift+left", "ctrl+c")
        assert app.clipboard == "v"
        await pilot.press("escape")

    assert piloted(WALK, steps).answers["whole-1"].note == "tv"


def test_a_note_that_cannot_be_kept_is_told_and_ctrl_c_warns_once():
    disk = Disk(reason="No space left on device")

    async def steps(app, pilot):
        await pilot.press("a", "t", "ctrl+c")
        assert "Det du skriver går inte att spara ännu: disken är full." in shown(app)
        await pilot.press("ctrl+c")

    assert piloted(WALK, steps, disk=disk).state == "going"


def test_a_note_that_broke_off_is_offered_at_its_question_and_enter_or_esc_keeps_it():
    for key in ("enter", "escape"):
        disk = Disk(draft=DRAFT)

        async def steps(app, pilot, key=key):
            assert "Du höll på att skriva en anteckning vid kontrollpunkt" in shown(app)
            assert "två lampor\n1 behåll den · 2 skriv vidare · 3 kasta den (Enter: behåll den)" in shown(app)
            await pilot.press(key)
            await pilot.pause()

        walk = piloted(WALK, steps, disk=disk)
        assert (walk.answers, walk.question.key, disk.draft) == ({"lux": Answer(note="två lampor")}, "lux", None)


def test_one_can_go_on_writing_it_or_throw_it_away_and_anything_else_asks_again():
    disk = Disk(draft=DRAFT)

    async def go_on(app, pilot):
        await pilot.press("9", "enter", "2", "enter")
        await pilot.pause()
        assert app.screen.query_one(TextArea).text == "två lampor"
        await pilot.press("!", "escape")
        await pilot.pause()

    assert piloted(WALK, go_on, disk=disk).answers["lux"].note == "två lampor!"
    assert disk.draft is None
    disk = Disk(draft=DRAFT)

    async def throw_away(app, pilot):
        await pilot.press("3", "enter")
        await pilot.pause()
        assert "Anteckningen är kastad." in shown(app)

    assert piloted(WALK, throw_away, disk=disk).answers == {}
    assert disk.draft is None


def test_a_note_begun_over_another_holds_what_was_begun():
    editor = note_editor(a_walk(**{"whole-1": Answer(note="två")}), a_desk(), "två lampor")
    assert (editor.before, editor.begun) == ("två", "två lampor")
