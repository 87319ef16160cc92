"""From results to the page."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from cpted_cli.analysis.report_photos import report_photos
from cpted_cli.api.plans import plan
from cpted_cli.api.reasons import agree, explained, robust
from cpted_cli.api.scores import Scored, counting_visits, seen_in
from cpted_cli.api.versions import changes_since
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.boundaries import boundary_rings
from cpted_cli.files.evidence import evidence_files
from cpted_cli.files.library import shipped_library
from cpted_cli.files.photo_facts import facts_of_photos
from cpted_cli.files.photo_lists import PHOTO_FOLDER
from cpted_cli.files.sites import SiteFolder, texts
from cpted_cli.model.assessment import Assessment
from cpted_cli.model.photo import PersonsSeen, PhotoFacts
from cpted_cli.wording.translator import N_, Words


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


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoSource:
    """Where the photos of a report come from: a site's folder.

    `persons` says of each whether somebody made out a person or number plate; `pixels` is the size they
    are set in, where it is not that of print.
    """

    site: Path
    persons: Mapping[str, PersonsSeen] = field(default_factory=dict)
    pixels: tuple[int, int] | None = None

    @property
    def folder(self) -> Path:
        """The folder that the pictures lie in."""
        return self.site / PHOTO_FOLDER


def photo_source(folder: SiteFolder) -> PhotoSource:
    """Say where the photos of a site lie, and what is known of persons on them."""
    known = report_photos(folder.plan, folder.photos, ())
    return PhotoSource(site=folder.path, persons={one.file: one.persons for one in known})


def visits_elsewhere(scored: Scored) -> tuple[Assessment, ...]:
    """Give the visits of a site that this result does not rest on: with other checklists, in other rounds."""
    own = counting_visits(scored)
    visits = (one.assessment for used in scored.folder.used for one in used.visits)
    return tuple(one for one in visits if one not in own)


def render(scored: Scored, wish: ReportWish, words: Words) -> Rendered:
    """Render one report on one site; nothing is written. Raises `Stop` for an unknown template or form."""
    from cpted_cli.files.templates import load_template, refuse_lacking
    from cpted_cli.report.basis import Basis
    from cpted_cli.report.templates import MAKERS, TOLD, UNSCORED

    if wish.template in UNSCORED:
        raise Stop(ExitCode.USAGE, UNSCORED[wish.template], name=wish.template)
    if wish.template in TOLD:
        message = N_("{name} is not made from the result of one site; type: cpted report PATH --template {name}")
        raise Stop(ExitCode.USAGE, message, name=wish.template)
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
        photo_list=folder.photos,
        elsewhere=visits_elsewhere(scored),
        is_unsigned=folder.is_unsigned,
        **(depth(scored, wish.version, words.language) if MAKERS[wish.template].in_depth else {}),
    )
    attached = evidence_files(seen_in(scored), scored.score, basis.plan, is_open=wish.is_open)
    return render_basis(basis, wish, words, photo_source(folder), attached)


def depth(scored: Scored, version: str = "", language: str = "en") -> dict[str, Any]:
    """Gather what else a report that goes into depth rests on."""
    (reasoned,), _ = robust(explained([scored]))
    agreed, _ = agree([scored.folder], round_id=scored.score.round)
    return {
        "reasoned": reasoned.score,
        "seen": seen_in(scored),
        "grids": scored.folder.grids,
        "sources": shipped_library().sources,
        "agreement": agreed,
        "changes": changes_since(scored, version, language),
        "photo_facts": _photo_facts(scored),
        "boundary": boundary_rings(scored.folder.path, scored.folder.site),
    }


def _photo_facts(scored: Scored) -> Mapping[str, PhotoFacts]:
    """Read of the photos shown where and when they were taken; what people wrote in the list goes before that."""
    folder = scored.folder
    known = report_photos(folder.plan, folder.photos, counting_visits(scored), visits_elsewhere(scored))
    found = facts_of_photos(folder.path / PHOTO_FOLDER, [one.file for one in known if one.is_shown])
    listed = {one.file: one for one in (folder.photos.photos if folder.photos else ())}
    return {
        name: facts
        if name not in listed
        else replace(
            facts,
            point=listed[name].point or facts.point,
            direction=facts.direction if listed[name].direction is None else listed[name].direction,
        )
        for name, facts in found.items()
    }


def render_basis(
    basis: object, wish: ReportWish, words: Words, photos: PhotoSource | None, attached: Mapping[str, bytes]
) -> Rendered:
    """Render a report from whatever its template makes a view of; photos are found by name in one folder.

    Raises `Stop` where an open edition would show a photo that nobody has looked through for persons.
    """
    from cpted_cli.files.pictures import PRINT_PIXELS, page_pictures
    from cpted_cli.files.templates import load_template
    from cpted_cli.report.budget import overflows
    from cpted_cli.report.forms import Material, page_in_form
    from cpted_cli.report.looked import looked
    from cpted_cli.report.templates import MAKERS

    template, files = load_template(wish.template, form=wish.form, look=wish.look)
    maker = MAKERS[wish.template]
    view = looked(maker.view(basis, words), files)
    names = tuple(dict.fromkeys(one.name for one in view.photos))
    if photos is not None and wish.is_open:
        _hold_back(names, photos)
    pictures = page_pictures(photos.folder, names, photos.pixels or PRINT_PIXELS) if photos and names else {}
    made = page_in_form(view, wish.form, maker, Material(template=files, pictures=pictures, attached=attached))
    return Rendered(
        content=made.content,
        form=made.form,
        missing=tuple(one for one in names if one not in pictures),
        overflow=tuple(
            (one.block, one.words, one.budget) for one in overflows(maker.counted(view), template.budgets or {})
        ),
        undrawn=made.undrawn,
        pages=made.pages,
        room=template.pages,
    )


def _hold_back(names: tuple[str, ...], photos: PhotoSource) -> None:
    """Stop an open edition with photos on which somebody can be made out, or that nobody has looked through."""
    unseen = [one for one in names if photos.persons.get(one, "unchecked") == "unchecked"]
    if unseen:
        message = N_("Look through these photos for persons and number plates (cpted photos {site}): {photos}")
        raise Stop(ExitCode.INCOMPLETE, message, site=photos.site, photos=", ".join(unseen))
    seen = [one for one in names if photos.persons[one] == "visible"]
    if seen:
        message = N_("A person or number plate can be made out on these photos; choose others, or mask them: {photos}")
        raise Stop(ExitCode.INCOMPLETE, message, photos=", ".join(seen))
