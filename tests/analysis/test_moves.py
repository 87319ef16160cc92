from typing import get_args

from cpted_cli.analysis import moves
from cpted_cli.analysis.advance import advance
from tests.walk.place import a_walk

EXAMPLES = {
    moves.Rate: moves.Rate(3),
    moves.RateRatio: moves.RateRatio(1, 2),
    moves.Jump: moves.Jump(2),
    moves.Note: moves.Note("x"),
    moves.Rewrite: moves.Rewrite("x"),
    moves.TakePhoto: moves.TakePhoto("a.jpg"),
    moves.DropPhoto: moves.DropPhoto(1),
    moves.PlacePhotos: moves.PlacePhotos((("ns-path", "a.jpg"),)),
    moves.Turn: moves.Turn(1),
    moves.Show: moves.Show("flagged"),
    moves.Arrange: moves.Arrange("principle"),
    moves.RateZone: moves.RateZone(3),
    moves.MarkZone: moves.MarkZone(moves.MarkNotObserved("locked")),
    moves.CopyZone: moves.CopyZone("entrance-12a"),
    moves.AddZone: moves.AddZone("Entré 12 C"),
    moves.Several: moves.Several((moves.Keep(), moves.Rate(2))),
}


def test_the_walk_knows_every_move():
    for kind in get_args(moves.Move):
        assert advance(a_walk(steps=1), EXAMPLES.get(kind) or kind()) is not None


def test_moves_are_values():
    assert moves.Rate(3) == moves.Rate(3.0)
    assert moves.Notice("off-scale", {"top": 4}) == moves.Notice("off-scale", {"top": 4})
