from typing import get_args

from cpted_cli.analysis import moves
from cpted_cli.analysis.walk import advance
from tests.walk.place import a_walk

EXAMPLES = {
    moves.Rate: moves.Rate(3),
    moves.RateRatio: moves.RateRatio(1, 2),
    moves.Jump: moves.Jump(2),
    moves.Note: moves.Note("x"),
    moves.Rewrite: moves.Rewrite("x"),
    moves.TakePhoto: moves.TakePhoto("a.jpg"),
}


def test_the_walk_knows_every_move():
    for kind in get_args(moves.Move):
        assert advance(a_walk(steps=1), EXAMPLES.get(kind) or kind()) is not None


def test_moves_are_values():
    assert moves.Rate(3) == moves.Rate(3.0)
    assert moves.Notice("off-scale", {"top": 4}) == moves.Notice("off-scale", {"top": 4})
