"""The verbs of cpted for scripts and commands: load, score, plan, render.

from pathlib import Path
from cpted_cli import api

sites, faults = api.load([Path("sites/garden")])
results = api.score(sites)
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from cpted_cli.analysis.instances import Round, in_light, round_of, rounds_of
from cpted_cli.analysis.instrument import anonymous
from cpted_cli.analysis.lighting import lighting
from cpted_cli.analysis.planning import Recommendation, recommendations
from cpted_cli.analysis.scoring import site_scores
from cpted_cli.errors import Fault
from cpted_cli.files.boundaries import boundary_rings
from cpted_cli.files.checklists import find_checklist
from cpted_cli.files.evidence import evidence_files
from cpted_cli.files.library import shipped_library
from cpted_cli.files.sites import SiteFolder, UsedChecklist, load_site, site_paths, texts
from cpted_cli.model.agreement import Agreement
from cpted_cli.model.assessment import Assessment
from cpted_cli.model.lighting import Lighting
from cpted_cli.model.robustness import Ranking, Robustness
from cpted_cli.model.scale import StepScale
from cpted_cli.model.score import LightScore, Model, SiteScore
from cpted_cli.model.text import Light
from cpted_cli.wording.translator import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """The result of a site in one round by one checklist, with what it was made from."""

    folder: SiteFolder
    used: UsedChecklist
    score: SiteScore


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWish:
    """Which report is wanted, in which form and edition."""

    template: str = "brief"
    form: str = "pdf"
    is_open: bool = True
    version: str = ""
    with_total: bool = True
    look: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A finished report.

    `form` is HTML where PDF was wished for and Pango is missing. `missing` names photos that were not
    there, `overflow` the blocks with more words than room (block, words, room), `undrawn` the characters
    that no shipped font has. `room` is the number of pages that the template is meant to have.
    """

    content: bytes
    form: str
    missing: tuple[str, ...] = ()
    overflow: tuple[tuple[str, int, int], ...] = ()
    undrawn: tuple[str, ...] = ()
    pages: int | None = None
    room: int | None = None


def load(
    paths: Iterable[Path], *, checklist: str | None = None, with_plan: bool = False
) -> tuple[tuple[SiteFolder, ...], tuple[Fault, ...]]:
    """Read the sites that paths mean, in name order; sites with faults are left out and their faults told.

    Raises `Stop` where there is nothing at a path.
    """
    sites: list[SiteFolder] = []
    faults: list[Fault] = []
    for path in site_paths(paths):
        override, told = find_checklist(checklist, path.folder) if checklist else (None, ())
        if told:
            return (), told
        site, more = load_site(path, override, with_plan=with_plan)
        sites.extend([site] if site else [])
        faults.extend(more)
    return tuple(sites), tuple(faults)


def score(
    sites: Iterable[SiteFolder], *, model: Model = "arithmetic", round_id: str | None = None
) -> tuple[Scored, ...]:
    """Score sites: one result for each site, checklist and round; rounds and checklists are never merged.

    Light measured in the round stands beside the score, not in it.
    """
    return tuple(
        Scored(folder=folder, used=used, score=replace(result, lighting=_lighting(folder, result.round)))
        for folder in sites
        for used in folder.used
        for result in site_scores(folder.site, used.checklist, used.sha256, used.visits, model=model)
        if round_id is None or result.round == round_id
    )


def _lighting(folder: SiteFolder, round_id: str) -> tuple[Lighting, ...]:
    return tuple(lighting(one) for one in folder.grids if one.readings.round_id == round_id)


def latest(scored: Iterable[Scored]) -> tuple[Scored, ...]:
    """Keep the round of each site and checklist that was visited last, whatever the rounds are called."""
    kept: dict[tuple[Path, str], Scored] = {}
    for one in scored:
        key = (one.folder.path, one.used.checklist.id)
        before = kept.get(key)
        if before is None or _last_visit(before) <= _last_visit(one):
            kept[key] = one
    return tuple(kept.values())


def _last_visit(scored: Scored) -> tuple[date, str]:
    return max(one.date for one in counting_visits(scored)), scored.score.round


def counting_visits(scored: Scored) -> tuple[Assessment, ...]:
    """Give the visits that the result was made from, without those that a later one replaced."""
    kept = seen_in(scored).visits
    return tuple(one.assessment for one in scored.used.visits if one in kept)


def seen_in(scored: Scored) -> Round:
    """Give everything that the result was made from, question by question."""
    used = scored.used
    visits = [one for one in used.visits if one.assessment.round_id == scored.score.round]
    return round_of(scored.folder.site, used.checklist, used.sha256, visits)


def explained(scored: Iterable[Scored]) -> tuple[Scored, ...]:
    """Say with each result where it comes from, what would move the verdict and what was not seen."""
    from cpted_cli.analysis.explanation import explanation

    def told(one: Scored) -> SiteScore:
        seen, model = seen_in(one), one.score.model
        by_light = {
            light: replace(view, explanation=explanation(in_light(seen, light), model=model))
            for light, view in one.score.by_light.items()
        }
        return replace(one.score, explanation=explanation(seen, model=model), by_light=by_light)

    return tuple(replace(one, score=told(one)) for one in scored)


def robust(scored: Iterable[Scored]) -> tuple[tuple[Scored, ...], tuple[Ranking, ...]]:
    """Say with each result how far it rests on weights and strictness, and rank sites of one checklist."""
    from cpted_cli.analysis.robustness import ranking, redrawn, robustness

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
            by_light[id(one)] = _robust_by_light(one, rounds[column])
        kept = latest(group)
        chosen = [column for column, one in enumerate(group) if any(one is last for last in kept)]
        rankings.append(ranking([rounds[column] for column in chosen], drawn[:, chosen], model=model))
    again = tuple(
        replace(one, score=replace(one.score, robustness=found[id(one)], by_light=by_light[id(one)])) for one in results
    )
    return again, tuple(one for one in rankings if one is not None)


def _robust_by_light(scored: Scored, seen: Round) -> Mapping[Light, LightScore]:
    from cpted_cli.analysis.robustness import redrawn, robustness

    model = scored.score.model
    parts = {light: in_light(seen, light) for light in scored.score.by_light}
    return {
        light: replace(
            view, robustness=robustness(parts[light], redrawn([parts[light]], model=model)[:, 0], model=model)
        )
        for light, view in scored.score.by_light.items()
    }


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


def plan(scored: Scored) -> tuple[Recommendation, ...]:
    """Turn the findings of a result into ranked recommendations from the catalogue of measures."""
    return recommendations(scored.score, scored.used.checklist, shipped_library().measures)


def unchecked_photos(scored: Scored) -> tuple[str, ...]:
    """Name the photos chosen for the page that nobody has looked through for persons and number plates."""
    chosen = scored.folder.plan.photos if scored.folder.plan else ()
    return tuple(one.file for one in chosen if not one.persons_checked)


def render(scored: Scored, wish: ReportWish, words: Words) -> Rendered:
    """Render one report on one site; nothing is written. Raises `Stop` for an unknown template or form."""
    from cpted_cli.files.templates import load_template, refuse_lacking
    from cpted_cli.report.basis import Basis
    from cpted_cli.report.templates import MAKERS

    template, _ = load_template(wish.template, form=wish.form)
    folder = scored.folder
    refuse_lacking(template, folder)
    basis = Basis(
        site=folder.site,
        checklist=scored.used.checklist,
        score=scored.score,
        assessments=counting_visits(scored),
        recommendations=plan(scored),
        plan=folder.plan,
        texts=texts(folder.path, words.language),
        is_open=wish.is_open,
        version=wish.version,
        with_total=wish.with_total,
        **(_depth(scored) if MAKERS[wish.template].in_depth else {}),
    )
    attached = evidence_files(seen_in(scored), scored.score, basis.plan, is_open=wish.is_open)
    return render_basis(basis, wish, words, folder.path / "photos", attached)


def _depth(scored: Scored) -> dict[str, Any]:
    """Gather what else a report that goes into depth rests on."""
    (reasoned,), _ = robust(explained([scored]))
    agreed, _ = agree([scored.folder], round_id=scored.score.round)
    return {
        "reasoned": reasoned.score,
        "seen": seen_in(scored),
        "grids": scored.folder.grids,
        "sources": shipped_library().sources,
        "agreement": agreed,
        "boundary": boundary_rings(scored.folder.path, scored.folder.site),
    }


def render_basis(
    basis: object, wish: ReportWish, words: Words, photos: Path, attached: Mapping[str, bytes]
) -> Rendered:
    """Render a report from whatever its template makes a view of; photos are found by name in one folder."""
    from cpted_cli.files.pictures import page_pictures
    from cpted_cli.files.templates import load_template
    from cpted_cli.report.budget import overflows
    from cpted_cli.report.forms import Material, page_in_form
    from cpted_cli.report.looked import looked
    from cpted_cli.report.templates import MAKERS

    template, files = load_template(wish.template, form=wish.form, look=wish.look)
    maker = MAKERS[wish.template]
    view = looked(maker.view(basis, words), files)
    pictures = page_pictures(photos, [one.name for one in view.photos]) if view.photos else {}
    made = page_in_form(view, wish.form, maker, Material(template=files, pictures=pictures, attached=attached))
    return Rendered(
        content=made.content,
        form=made.form,
        missing=tuple(dict.fromkeys(one.name for one in view.photos if one.name not in pictures)),
        overflow=tuple(
            (one.block, one.words, one.budget) for one in overflows(maker.counted(view), template.budgets or {})
        ),
        undrawn=made.undrawn,
        pages=made.pages,
        room=template.pages,
    )
