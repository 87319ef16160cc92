from datetime import UTC, datetime

from cpted_cli.analysis.hands import Hands, Kept, NotKept, PhotoRefused, PhotoTaken
from cpted_cli.analysis.moves import Change, Notice
from cpted_cli.model.assessment import Answer


def test_hands_are_plain_functions_whose_results_are_values():
    kept: list[Change] = []

    def keep(change: Change) -> Kept | NotKept:
        kept.append(change)
        return NotKept("No space left on device") if len(kept) > 1 else Kept()

    hands = Hands(
        keep=keep,
        take_photo=lambda path, _: PhotoTaken(path) if path else PhotoRefused(Notice("photo-not-there")),
        edit=str.upper,
        now=lambda: datetime(2026, 11, 10, tzinfo=UTC),
    )
    change = Change(key="whole-1", answer=Answer(value=3), was=None)
    assert (hands.keep(change), hands.keep(change)) == (Kept(), NotKept("No space left on device"))
    assert hands.take_photo("a.jpg", "entrance") == PhotoTaken("a.jpg")
    assert hands.edit("a") == "A"
