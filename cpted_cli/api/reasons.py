"""What a score rests on: where it comes from, how far it holds, other frames, agreement."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from cpted_cli.analysis.instances import rounds_of
from cpted_cli.analysis.profiles import anonymous
from cpted_cli.api.scores import Scored, latest, seen_in
from cpted_cli.errors import Fault
from cpted_cli.files.library import shipped_library
from cpted_cli.files.sites import SiteFolder
from cpted_cli.model.agreement import Agreement
from cpted_cli.model.robustness import Ranking, Robustness
from cpted_cli.model.scale import StepScale
from cpted_cli.model.score import LightScore, SiteScore
from cpted_cli.model.text import Light


def explained(scored: Iterable[Scored]) -> tuple[Scored, ...]:
    """Say with each result where it comes from, what would move the verdict and what was not seen."""
    from cpted_cli.analysis.explanation import explained_by_light, explanation

    def told(one: Scored) -> SiteScore:
        seen, model = seen_in(one), one.score.model
        by_light = explained_by_light(seen, one.score.by_light, model=model)
        return replace(one.score, explanation=explanation(seen, model=model), by_light=by_light)

    return tuple(replace(one, score=told(one)) for one in scored)


def robust(scored: Iterable[Scored]) -> tuple[tuple[Scored, ...], tuple[Ranking, ...]]:
    """Say with each result how far it rests on weights and strictness, and rank sites of one checklist."""
    from cpted_cli.analysis.robustness import ranking, redrawn, robustness, tried_by_light

    results = tuple(scored)
    groups: dict[str, list[Scored]] = {}
    for one in results:
        groups.setdefault(one.used.sha256, []).append(one)
    found: dict[int, Robustness] = {}
    by_light: dict[int, Mapping[Light, LightScore]] = {}
    rankings = []
    for group in groups.values():
        rounds, model = [seen_in(one) for one in group], group[0].score.model
        drawn = redrawn(rounds, model=model)
        for column, one in enumerate(group):
            found[id(one)] = robustness(rounds[column], drawn[:, column], model=model)
            by_light[id(one)] = tried_by_light(rounds[column], one.score.by_light, model=model)
        kept = latest(group)
        chosen = [column for column, one in enumerate(group) if any(one is last for last in kept)]
        rankings.append(ranking([rounds[column] for column in chosen], drawn[:, chosen], model=model))
    again = tuple(
        replace(one, score=replace(one.score, robustness=found[id(one)], by_light=by_light[id(one)])) for one in results
    )
    return again, tuple(one for one in rankings if one is not None)


def framed(scored: Iterable[Scored], frame: str) -> tuple[tuple[Scored, ...], tuple[Fault, ...]]:
    """See each result by the categories of a frame too; the frame may lie with the site.

    Raises `Stop` where there is no such frame.
    """
    from cpted_cli.analysis.frames import frame_score
    from cpted_cli.files.crosswalks import find_crosswalk

    results = tuple(scored)
    found = {one.folder.path: find_crosswalk(frame, one.folder.path) for one in results}
    faults = {(fault.place, fault.code): fault for _, told in found.values() for fault in told}
    framed_results = []
    for one in results:
        crosswalk = found[one.folder.path][0]
        by_frame = None if crosswalk is None else frame_score(seen_in(one), crosswalk)
        framed_results.append(replace(one, score=replace(one.score, by_frame=by_frame)))
    return tuple(framed_results), tuple(faults.values())


def agree(
    sites: Iterable[SiteFolder], *, round_id: str | None = None, against: Path | None = None
) -> tuple[Agreement, tuple[Fault, ...]]:
    """Say how far assessors agree with each other, or each with a reference assessment.

    Raises `Stop` where the reference is not there or is about something else.
    """
    from cpted_cli.analysis.agreement import agreement, agreement_with
    from cpted_cli.files.references import load_reference

    folders = tuple(sites)
    used = [(folder.site, one) for folder in folders for one in folder.used]
    rounds = [seen for site, one in used for seen in rounds_of(site, one.checklist, one.sha256, one.visits)]
    chosen = [one for one in rounds if round_id in {None, one.id}]
    names = [(name, anonymous(scale)) for name, scale in shipped_library().scales.items()]
    steps = [(name, scale) for name, scale in names if isinstance(scale, StepScale)]
    if against is None:
        return agreement(chosen, steps), ()
    reference, faults = load_reference(against, folders)
    if reference is None:
        return agreement([], steps), faults
    return agreement_with(chosen, steps, reference, against.name), ()
