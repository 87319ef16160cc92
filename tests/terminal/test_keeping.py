from datetime import UTC, datetime

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.hands import Hands
from cpted_cli.analysis.moves import Rate, RateZone
from cpted_cli.terminal.keeping import unsaved_answers, unsaved_text, written
from cpted_cli.wording.translator import words_for
from tests.walk.place import a_walk
from tests.walk.speaking import Disk, a_photo


def hands(disk: Disk) -> Hands:
    return Hands(keep=disk.keep, take_photo=a_photo, edit=str, now=lambda: datetime(2026, 11, 10, tzinfo=UTC))


def test_what_is_written_waits_no_longer():
    walk, failed = written(advance(a_walk(), RateZone(3)), hands(Disk()))
    assert (walk.unkept, failed) == ((), None)


def test_what_would_be_lost_is_told_with_what_can_be_done():
    text = unsaved_text(advance(a_walk(), Rate(1)), words_for("sv"))
    assert text.replace("\u00a0", " ").startswith("1 svar är inte sparat.\n")


def test_what_cannot_be_written_waits_in_its_order():
    walk = advance(advance(a_walk(), Rate(1)), Rate(2))
    disk = Disk(reason="No space left on device", fails=1)
    waiting, failed = written(walk, hands(disk))
    assert failed is not None
    assert unsaved_answers(waiting) == 2
    assert written(waiting, hands(disk))[0].unkept == ()
    assert [one.key for one in disk.kept] == ["whole-1", "whole-2"]
