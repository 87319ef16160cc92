from datetime import UTC, datetime

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.hands import Hands
from cpted_cli.analysis.moves import Rate, RateZone
from cpted_cli.terminal.keeping import unsaved_answers, written
from tests.walk.place import a_walk
from tests.walk.speaking import Disk, a_photo


def hands(disk: Disk) -> Hands:
    return Hands(keep=disk.keep, take_photo=a_photo, edit=str, now=lambda: datetime(2026, 11, 10, tzinfo=UTC))


def test_what_is_written_waits_no_longer():
    walk, failed = written(advance(a_walk(), RateZone(3)), hands(Disk()))
    assert (walk.unkept, failed) == ((), None)


def test_what_cannot_be_written_waits_in_its_order():
    walk = advance(advance(a_walk(), Rate(1)), Rate(2))
    disk = Disk(reason="No space left on device", fails=1)
    waiting, failed = written(walk, hands(disk))
    assert failed is not None
    assert unsaved_answers(waiting) == 2
    assert written(waiting, hands(disk))[0].unkept == ()
    assert [one.key for one in disk.kept] == ["whole-1", "whole-2"]
