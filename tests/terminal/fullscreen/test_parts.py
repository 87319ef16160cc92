from textual.app import App

from tests.walk.piloting import piloted
from tests.walk.place import a_walk


def test_head_question_what_was_said_and_keys_stand_in_this_order():
    async def steps(app: App, pilot) -> None:
        await pilot.pause()
        rows = [app.query_one(f"#{name}").region.y for name in ("head", "question", "choices", "keys")]
        assert rows == sorted(rows)

    piloted(a_walk(), steps)
