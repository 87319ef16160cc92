"""The list in which people say what a site's photos show, read from disk."""

from collections.abc import Iterable
from pathlib import Path

from cpted_cli.analysis.photo_list import photo_faults
from cpted_cli.errors import Fault
from cpted_cli.files.documents import read_document, wrong_format
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.photo import SitePhotos
from cpted_cli.model.site import Site

PHOTO_LIST = "photos.yaml"
PHOTO_FOLDER = "photos"


def load_photo_list(
    folder: Path, site: Site, checklists: Iterable[Checklist]
) -> tuple[SitePhotos | None, tuple[Fault, ...]]:
    """Read the list of a site's photos, or tell its faults; a site without one has none."""
    path = folder / PHOTO_LIST
    if not path.is_file():
        return None, ()
    document, faults = read_document(path)
    if document is None:
        return None, faults
    if not isinstance(document.value, SitePhotos):
        return None, (wrong_format(document, "cpted-photos/1"),)
    return document.value, tuple(document.placed(one) for one in photo_faults(document.value, checklists, site))
