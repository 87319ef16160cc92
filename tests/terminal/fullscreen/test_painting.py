from tests.walk.piloting import piloted
from tests.walk.place import a_walk


def test_what_is_shown_already_is_not_painted_again():
    async def steps(app, pilot):
        guidance = app.query_one("#guidance")
        painted = []
        guidance.update = lambda *_, **__: painted.append("guidance")
        app.query_one("#said").update = lambda *_, **__: painted.append("said")
        await pilot.press("3")
        await pilot.pause()
        assert painted == ["said"]

    assert len(piloted(a_walk(), steps).answers) == 1


def test_the_pane_keeps_what_the_answers_leave_it_and_takes_the_rest_when_the_screen_is_tiny():
    async def steps(app, pilot):
        pane = app.query_one("#pane")
        assert pane.styles.max_height.is_cells
        await pilot.resize_terminal(20, 5)
        await pilot.pause()
        assert app.query_one("#choices").region.bottom <= 5

    piloted(a_walk(), steps)
