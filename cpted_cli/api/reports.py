"""From results to the page."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cpted_cli.api.plans import plan
from cpted_cli.api.reasons import agree, explained, robust
from cpted_cli.api.scores import Scored, counting_visits, seen_in
from cpted_cli.api.versions import changes_since
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.boundaries import boundary_rings
from cpted_cli.files.evidence import evidence_files
from cpted_cli.files.library import shipped_library
from cpted_cli.files.photo_facts import facts_of_photos
from cpted_cli.files.sites import texts
from cpted_cli.model.photo import PersonsSeen
from cpted_cli.wording.translator import Words


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


def unchecked_photos(scored: Scored) -> tuple[str, ...]:
    """Name the photos chosen for the page that nobody has looked through for persons and number plates."""
    chosen = scored.folder.plan.photos if scored.folder.plan else ()
    return tuple(one.file for one in chosen if not one.persons_checked and _persons(scored, one.file) == "unchecked")


def photos_with_persons(scored: Scored) -> tuple[str, ...]:
    """Name the photos chosen for the page on which somebody made out a person or number plate."""
    chosen = scored.folder.plan.photos if scored.folder.plan else ()
    return tuple(one.file for one in chosen if _persons(scored, one.file) == "visible")


def _persons(scored: Scored, file: str) -> PersonsSeen:
    listed = scored.folder.photos.photo(file) if scored.folder.photos else None
    return listed.persons if listed else "unchecked"


def render(scored: Scored, wish: ReportWish, words: Words) -> Rendered:
    """Render one report on one site; nothing is written. Raises `Stop` for an unknown template or form."""
    from cpted_cli.files.templates import load_template, refuse_lacking
    from cpted_cli.report.basis import Basis
    from cpted_cli.report.templates import MAKERS, UNSCORED

    if wish.template in UNSCORED:
        raise Stop(ExitCode.USAGE, UNSCORED[wish.template], name=wish.template)
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
        **(depth(scored, wish.version, words.language) if MAKERS[wish.template].in_depth else {}),
    )
    attached = evidence_files(seen_in(scored), scored.score, basis.plan, is_open=wish.is_open)
    return render_basis(basis, wish, words, folder.path / "photos", attached)


def depth(scored: Scored, version: str = "", language: str = "en") -> dict[str, Any]:
    """Gather what else a report that goes into depth rests on."""
    (reasoned,), _ = robust(explained([scored]))
    chosen = scored.folder.plan.photos if scored.folder.plan else ()
    agreed, _ = agree([scored.folder], round_id=scored.score.round)
    return {
        "reasoned": reasoned.score,
        "seen": seen_in(scored),
        "grids": scored.folder.grids,
        "sources": shipped_library().sources,
        "agreement": agreed,
        "changes": changes_since(scored, version, language),
        "photo_facts": facts_of_photos(scored.folder.path / "photos", [one.file for one in chosen]),
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
