"""What a blank form is made of, and where it goes."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from cpted_cli import api
from cpted_cli.cli.new_sites import zone_count
from cpted_cli.cli.rendering import hand_over, remarks
from cpted_cli.cli.visit import Wish, place_of_visit
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, FaultsFound, Stop
from cpted_cli.files.checklists import find_checklist, own_checklists, whole_checklist
from cpted_cli.files.new_sites import NewSite
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.site import Site
from cpted_cli.model.text import LIGHTS, Light
from cpted_cli.wording.translator import N_

LETTERS = ("absent", "not_applicable", "not_observed")


@dataclass(frozen=True, slots=True, kw_only=True)
class FormWish:
    """Which form is wanted: of which checklist, for which place, for which visit, in which form."""

    checklist: str
    site: Path | None = None
    zones: tuple[str, ...] = ()
    light: Light | None = None
    short: bool = False
    guidance: bool = False
    form: str = "pdf"
    output: Path | None = None


def make_form(wish: FormWish, voice: Voice) -> ExitCode:
    """Render a form, write it and print its path; HTML where PDF cannot be made here."""
    from cpted_cli.report.blank_form import FormBasis
    from cpted_cli.terminal.keys import keys_of

    site = None if wish.site is None else place_of_visit(Wish(path=wish.site)).site
    checklist = form_checklist(wish)
    keys = keys_of(voice.words)
    basis = FormBasis(
        checklist=checklist,
        site=site or nameless_site(checklist, wish.zones, voice.words.language),
        lights=LIGHTS if wish.light is None else (wish.light,),
        letters={name: keys.first(name) for name in LETTERS},
        short=wish.short,
        with_guidance=wish.guidance,
        is_nameless=site is None,
        folder="" if wish.site is None else wish.site.as_posix(),
    )
    report = api.ReportWish(template="form", form=wish.form)
    made = api.render_basis(basis, report, voice.words, None, {})
    for line in remarks(made, report, voice):
        typer.echo(line, err=True)
    as_wished = made.form == wish.form
    hand_over(made, wish.output if wish.output and as_wished else form_path(wish, checklist, made.form, voice))
    return ExitCode.DONE if as_wished else ExitCode.INCOMPLETE


def make_table(wish: FormWish, voice: Voice) -> ExitCode:
    """Write an empty table to be filled in, one visit a row, and print its path."""
    from cpted_cli.report.answer_sheet import answer_csv, answer_sheet, answer_xlsx

    checklist = form_checklist(wish)
    path = wish.output or form_path(wish, checklist, wish.form, voice)
    if path.exists():
        message = N_("{path} is there already and may be filled in: it is left as it is (name another: --output FILE).")
        raise Stop(ExitCode.USAGE, message, path=path)
    site = None if wish.site is None else place_of_visit(Wish(path=wish.site)).site
    lights = LIGHTS if wish.light is None else (wish.light,)
    place = site or _with_zones_asked_for(nameless_site(checklist, wish.zones, voice.words.language), wish.zones)
    sheet = answer_sheet(checklist, place, lights, voice.words, short=wish.short)
    content = answer_csv(sheet) if wish.form == "csv" else answer_xlsx(sheet)
    hand_over(api.Rendered(content=content, form=wish.form), path)
    return ExitCode.DONE


def _with_zones_asked_for(site: Site, zones: tuple[str, ...]) -> Site:
    """Leave out the zones of which nobody said how many there are: each table has its own."""
    kinds = {one.partition("=")[0] for one in zones}
    return replace(site, zones=tuple(zone for zone in site.zones if zone.kind in kinds))


def form_checklist(wish: FormWish) -> Checklist:
    """Find the checklist of the form and write it out, or stop with its faults."""
    own, faults = own_checklists(wish.site) if wish.site is not None else ((), ())
    document, more = find_checklist(wish.checklist, wish.site)
    whole, told = whole_checklist(document, own) if document is not None else (None, ())
    if whole is None:
        raise FaultsFound((*faults, *more, *told))
    return whole


def nameless_site(checklist: Checklist, zones: tuple[str, ...], language: str) -> Site:
    """Give a place without a name, with as many zones of each kind as were asked for, otherwise one."""
    counts = dict(zone_count(one, checklist) for one in zones)
    return NewSite(id="form", name="-", checklist=checklist, counts=counts, language=language).site()


def form_path(wish: FormWish, checklist: Checklist, form: str, voice: Voice) -> Path:
    """Say where a form goes unless told: with the site's reports, otherwise here."""
    parts = [
        checklist.id,
        checklist.edition,
        "form",
        wish.light or "",
        "short" if wish.short else "",
        voice.words.language,
    ]
    name = re.sub(r"[^A-Za-z0-9._-]", "_", "-".join(one for one in parts if one))
    folder = Path() if wish.site is None else wish.site / "reports"
    return folder / f"{name}.{form}"
