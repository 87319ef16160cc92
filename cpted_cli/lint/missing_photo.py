"""A photo that is named but does not lie in the site's folder."""

from collections.abc import Iterator

from cpted_cli.errors import Hint, Where
from cpted_cli.lint.material import Material
from cpted_cli.model.assessment import Answer, Assessment
from cpted_cli.model.photo import SitePhotos
from cpted_cli.model.plan import Plan

CODE = "missing-photo"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt photos named in answers and plans that are not in the folder `photos`."""
    if material.photos is None:
        return
    known = tuple(sorted(material.photos))
    for where, photo in _named(material.value):
        if photo not in material.photos:
            yield Hint(code=CODE, where=where, params={"text": photo, "known": known})


def _named(value: object) -> Iterator[tuple[Where, str]]:
    if isinstance(value, Assessment):
        for key, answer in value.answers.items():
            names = answer.photos if isinstance(answer, Answer) else ()
            yield from ((("answers", key, "photos", number), name) for number, name in enumerate(names))
    if isinstance(value, SitePhotos):
        yield from ((("photos", index, "file"), photo.file) for index, photo in enumerate(value.photos))
    if isinstance(value, Plan):
        for index, finding in enumerate(value.findings):
            names = finding.photos
            yield from ((("findings", index, "photos", number), name) for number, name in enumerate(names))
        yield from ((("photos", index, "file"), photo.file) for index, photo in enumerate(value.photos))
