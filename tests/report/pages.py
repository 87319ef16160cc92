"""A site folder as a report, and what a reader finds in it."""

import base64
import html
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pikepdf

from cpted_cli import api
from cpted_cli.api.cases import case_basis, whole
from cpted_cli.api.reports import visits_elsewhere
from cpted_cli.files.sites import texts
from cpted_cli.report.basis import Basis
from cpted_cli.report.blocks import Block
from cpted_cli.report.case_basis import CaseBasis
from cpted_cli.report.chaptered import Chapter
from cpted_cli.wording.translator import words_for

UNSAID = {"label", "title", "svg", "align", "tone", "kind"}


def scored_site(site: Path) -> api.Scored:
    """Read and score a site that has one checklist."""
    sites, faults = api.load([site], with_plan=True)
    assert faults == ()
    (one,) = api.latest(api.score(sites))
    return one


def rendered(site: Path, language: str = "en", form: str = "html", **wish: Any) -> api.Rendered:
    """Render the brief of a site."""
    return api.render(scored_site(site), api.ReportWish(form=form, **wish), words_for(language))


def basis_of(site: Path, language: str = "en", *, is_open: bool = True) -> Basis:
    """Gather what the brief of a site rests on."""
    one = scored_site(site)
    return Basis(
        site=one.folder.site,
        checklist=one.used.checklist,
        score=one.score,
        assessments=api.counting_visits(one),
        recommendations=api.plan(one),
        plan=one.folder.plan,
        texts=texts(site, language),
        is_open=is_open,
        photo_list=one.folder.photos,
        elsewhere=visits_elsewhere(one),
    )


def deep_basis_of(site: Path, language: str = "en", *, is_open: bool = True) -> Basis:
    """Gather what a report of a site that goes into depth rests on."""
    return replace(basis_of(site, language, is_open=is_open), **api.depth(scored_site(site), language=language))


def case_basis_of(folder: Path, *, is_open: bool = True) -> CaseBasis:
    """Gather what the report of a case rests on."""
    case = api.load_whole_case(folder)
    places = [one.site for one in case.sites]
    return case_basis(case.case, case.names, whole(case).sites, places, is_open=is_open)


def rendered_case(folder: Path, language: str = "en", form: str = "html", **wish: Any) -> api.Rendered:
    """Render the report of a case."""
    wished = api.ReportWish(template="case", form=form, **wish)
    return api.render_case(api.load_whole_case(folder), wished, words_for(language))


def rendered_walk(site: Path, language: str = "en", form: str = "html", **wish: Any) -> api.Rendered:
    """Render the report of a site's safety walk."""
    (folder,), faults = api.load([site], with_plan=True)
    assert faults == ()
    wished = api.ReportWish(template="safety-walk", form=form, **wish)
    return api.render_walk(folder, wished, words_for(language))


def said_by(blocks: Iterable[Block]) -> str:
    """Give every word of blocks, hard spaces as spaces."""
    return said_in(Chapter(id="any", title="", blocks=tuple(blocks)))


def said_in(chapter: Chapter) -> str:
    """Give every word of a chapter, hard spaces as spaces."""
    return " ".join(" ".join(_said(asdict(chapter)["blocks"])).replace("\u00a0", " ").split())


def _said(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for name in ("label", "title", *(one for one in part if one not in UNSAID)):
            yield from _said(part.get(name, ""))
    elif isinstance(part, list | tuple):
        for inner in part:
            yield from _said(inner)


def words_of(page: bytes) -> str:
    """Give the text of an HTML page as a reader sees it, hard spaces as spaces."""
    body = re.sub(r"(?s)<(style|script|head)\b.*?</\1>", " ", page.decode("utf-8"))
    plain = html.unescape(re.sub(r"<[^>]+>", "\x00", body))
    return " ".join(plain.replace("\u00a0", " ").replace("\x00", " ").split())


def pictures_of(page: bytes) -> list[bytes]:
    """Give the photos that an HTML page carries."""
    found = re.findall(r'<img[^>]* src="data:image/jpeg;base64,([^"]+)"', page.decode("utf-8"))
    return [base64.b64decode(html.unescape(one)) for one in found]


def attached_to(content: bytes) -> dict[str, bytes]:
    """Give the files that a PDF carries."""
    with pikepdf.open(io.BytesIO(content)) as document:
        return {name: spec.get_file().read_bytes() for name, spec in document.attachments.items()}


def pictures_in(content: bytes) -> list[bytes]:
    """Give the JPEG pictures of a PDF as they are stored."""
    with pikepdf.open(io.BytesIO(content)) as document:
        streams = [one for one in document.objects if isinstance(one, pikepdf.Stream)]
        return [one.read_raw_bytes() for one in streams if one.get("/Filter") == "/DCTDecode"]


def inside_docx(content: bytes) -> dict[str, bytes]:
    """Give the parts of a Word file."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def replanted(content, name, old, new):
    """Change the data in a finished file."""
    with pikepdf.open(io.BytesIO(content)) as document, io.BytesIO() as out:
        told = document.attachments[name].get_file().read_bytes()
        assert old in told
        document.attachments[name] = pikepdf.AttachedFileSpec(document, told.replace(old, new, 1), filename=name)
        document.save(out)
        return out.getvalue()
