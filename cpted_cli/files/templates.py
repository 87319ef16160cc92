"""Report templates and fonts as bytes by name, so that nothing else can be read while a page is made."""

from collections.abc import Mapping
from pathlib import Path

from cpted_cli.errors import ExitCode, Fault, FaultsFound, Stop
from cpted_cli.files.disk import read_bytes, visible
from cpted_cli.files.documents import read_document, wrong_format
from cpted_cli.files.library import shipped
from cpted_cli.files.limits import TEXT_BYTES
from cpted_cli.files.looks import load_look
from cpted_cli.files.sites import SiteFolder
from cpted_cli.model.template import Template
from cpted_cli.wording.translator import N_

TEMPLATE_FILE = "template.yaml"
SHARED = ("fonts", "parts")


def template_names() -> tuple[str, ...]:
    """Name the shipped templates."""
    return tuple(path.name for path in visible(shipped("report_templates")) if (path / TEMPLATE_FILE).is_file())


def load_template(name: str, *, form: str = "", look: Path | None = None) -> tuple[Template, Mapping[str, bytes]]:
    """Read a shipped template: what it is, its files, and what all share as "fonts/NAME" and "parts/NAME".

    `form`, where it is told, must be one that the template has. The files of a look come on top; what
    the template itself is made of stays.
    """
    if name not in template_names():
        known = ", ".join(template_names())
        raise Stop(ExitCode.USAGE, N_("There is no template {name} (there are: {known})."), name=name, known=known)
    folder = shipped("report_templates") / name
    document, faults = read_document(folder / TEMPLATE_FILE)
    if document is None or faults:
        raise FaultsFound(faults)
    if not isinstance(document.value, Template):
        raise FaultsFound((wrong_format(document, "cpted-template/1"),))
    if form and form not in document.value.formats:
        known = ", ".join(document.value.formats)
        message = N_("{name} is not made as {format} (but as {known}).")
        raise Stop(ExitCode.USAGE, message, name=name, format=form, known=known)
    files = {path.name: path for path in visible(folder) if path.is_file() and path.name != TEMPLATE_FILE}
    for room in SHARED:
        shared = visible(shipped("report_templates") / room)
        files.update({f"{room}/{path.name}": path for path in shared if path.is_file()})
    read = {name: _content(path) for name, path in files.items()}
    return document.value, {**(load_look(look).files if look else {}), **read}


def refuse_lacking(template: Template, folder: SiteFolder) -> None:
    """Stop where a site lacks what a report is made from, and name it."""
    if "plan" in template.needs and folder.plan is None:
        message = N_("{site} has no plan.yaml, which the report {name} is made from (start one: cpted plan --write).")
        raise Stop(ExitCode.INCOMPLETE, message, site=folder.site.id, name=template.id)


def _content(path: Path) -> bytes:
    content = read_bytes(path, TEXT_BYTES)
    if isinstance(content, Fault):
        raise FaultsFound((content,))
    return content
