"""The course through a list of questions as one pure state machine: `advance(walk, move)` gives the next walk."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from cpted_cli.analysis import answering, undoing, wayfinding, whole_zones
from cpted_cli.analysis.moves import (
    AddZone,
    Arrange,
    Back,
    Clear,
    CopyZone,
    DropPhoto,
    Finish,
    Flag,
    Forward,
    Jump,
    Keep,
    MarkAbsent,
    MarkNotApplicable,
    MarkNotObserved,
    MarkZone,
    Move,
    Note,
    Pause,
    PlacePhotos,
    Protect,
    Rate,
    RateRatio,
    RateZone,
    Redo,
    Rewrite,
    Search,
    Several,
    Show,
    Skip,
    TakePhoto,
    Turn,
    Undo,
)
from cpted_cli.analysis.walk import Walk, told


def advance(walk: Walk, move: Move) -> Walk:
    """Do a move; one that cannot be done leaves everything as it was and says why.

    A move that changes an answer can be undone; one that only goes somewhere has its way back in
    itself and is passed over by undo.
    """
    if isinstance(move, Several) and len(move.moves) == 1:
        move = move.moves[0]
    if walk.state != "going":
        return told(walk, "walk-ended")
    if walk.question is None and not isinstance(move, _POSSIBLE_AT_END):
        return told(walk, "no-question-here")
    after = _STEPS[type(move)](replace(walk, notice=None), move)
    step = None if isinstance(move, Undo | Redo) else undoing.step_between(walk, after)
    return after if step is None else replace(after, done=(*walk.done, step), undone=())


def _several(walk: Walk, move: Several) -> Walk:
    after, remarks = walk, []
    for one in move.moves:
        after = advance(after, one)
        if after.notice is not None and after.notice.is_refusal:
            return replace(walk, notice=after.notice)
        remarks += [after.notice] if after.notice else []
    return replace(after, notice=remarks[0] if remarks else None)


def _pause(walk: Walk, _: Pause) -> Walk:
    return replace(walk, state="paused")


def _finish(walk: Walk, _: Finish) -> Walk:
    return replace(walk, state="finished")


_POSSIBLE_AT_END = (
    Back, Forward, Skip, Jump, Turn, Search, Show, Arrange, Undo, Redo, PlacePhotos, Several, Pause,
    Finish,
)  # fmt: skip
_STEPS: Mapping[type, Callable[[Walk, Any], Walk]] = MappingProxyType(
    {
        Rate: answering.rate, RateRatio: answering.rate_ratio,
        MarkAbsent: answering.mark, MarkNotApplicable: answering.mark, MarkNotObserved: answering.mark,
        Note: answering.note, Rewrite: answering.rewrite, TakePhoto: answering.take_photo,
        DropPhoto: answering.drop_photo,
        PlacePhotos: answering.place_photos,
        Keep: answering.keep, Protect: answering.protect, Flag: answering.flag, Clear: answering.clear,
        Skip: wayfinding.skip, Forward: wayfinding.skip, Back: wayfinding.back, Turn: wayfinding.turn,
        Jump: wayfinding.jump, Search: wayfinding.search, Show: wayfinding.show, Arrange: wayfinding.arrange,
        RateZone: whole_zones.rate_zone, MarkZone: whole_zones.mark_zone,
        CopyZone: whole_zones.copy_zone, AddZone: whole_zones.add_zone,
        Undo: undoing.undo, Redo: undoing.redo,
        Several: _several, Pause: _pause, Finish: _finish,
    }
)  # fmt: skip
