"""Scores seen by the headings of another frame, which may lie with the site."""

from collections.abc import Iterable
from dataclasses import replace

from cpted_cli import api
from cpted_cli.analysis.frames import frame_score
from cpted_cli.errors import Fault
from cpted_cli.files.crosswalks import find_crosswalk


def framed(scored: Iterable[api.Scored], frame: str) -> tuple[tuple[api.Scored, ...], tuple[Fault, ...]]:
    """See each result by the categories of a frame too; the frame may lie with the site.

    Raises `Stop` where there is no such frame.
    """
    results = tuple(scored)
    found = {one.folder.path: find_crosswalk(frame, one.folder.path) for one in results}
    faults = {(fault.place, fault.code): fault for _, told in found.values() for fault in told}
    framed_results = []
    for one in results:
        crosswalk = found[one.folder.path][0]
        by_frame = None if crosswalk is None else frame_score(api.seen_in(one), crosswalk)
        framed_results.append(replace(one, score=replace(one.score, by_frame=by_frame)))
    return tuple(framed_results), tuple(faults.values())
