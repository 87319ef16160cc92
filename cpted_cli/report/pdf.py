"""The page as a tagged PDF (PDF/UA-1): set by WeasyPrint, mended by pikepdf, the same bytes everywhere."""

import gc
import io
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Any
from urllib.parse import quote, unquote

from cpted_cli.report.assets import Files, TemplateRefused, picture_type, template_type
from cpted_cli.report.attached import attach
from cpted_cli.report.characters import covered, drawn_only, printable, uncovered
from cpted_cli.report.html import PAPER_FONTS, PAPER_STYLES, Setting, set_page
from cpted_cli.report.tags import mend, table_numbers
from cpted_cli.report.view import View

_BLOCKS = frozenset({"header", "section", "footer"})
_FILE, _PICTURE = "report:/file/", "report:/picture/"


class PangoMissing(Exception):  # noqa: N818  a planned ending
    """The libraries that set type are not on this machine; everything but PDF works without them."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """A finished PDF and what is to be known of it.

    `undrawn` are the characters that the shipped fonts cannot draw; empty boxes stand in their
    place. `beyond` are the blocks (by the ids in the template) that reach past the first page.
    """

    content: bytes
    page_count: int
    undrawn: tuple[str, ...]
    beyond: tuple[str, ...]


def pdf(view: View, template: Files, pictures: Files, attached: Files) -> Pdf:
    """Set the view on paper and attach the data it rests on.

    `attached` maps file names to contents; the edition of the report has already been kept to.
    """
    weasyprint = _weasyprint()
    drawable = covered(content for name, content in template.items() if name.endswith(".ttf"))
    lacking: set[str] = set()

    def clean(text: str) -> str:
        plain = printable(text)
        lacking.update(uncovered(plain, drawable))
        return drawn_only(plain, drawable)

    page = set_page(
        view,
        template,
        Setting(
            file_address=lambda name: _FILE + quote(name),
            picture_address=lambda name: _address(name, template, pictures),
            clean=clean,
            together=str,  # WeasyPrint 70 breaks a line at its first word near a part that must not break
            sheets=(PAPER_FONTS, *PAPER_STYLES),
        ),
    )
    with _collector_resting(), io.BytesIO() as raw:
        document = _document(weasyprint, page, template, pictures)
        document.write_pdf(raw, pdf_variant="pdf/ua-1")
        raw.seek(0)
        content = _finished(raw, table_numbers(document), view, attached)
    return Pdf(content, len(document.pages), tuple(sorted(lacking)), _beyond_first(document))


def _weasyprint() -> Any:
    """Load WeasyPrint; where Pango is not installed it prints advice and fails with OSError."""
    try:
        with redirect_stdout(io.StringIO()):
            return _import_weasyprint()
    except OSError as missing:
        raise PangoMissing(str(missing)) from missing


def _import_weasyprint() -> Any:
    import weasyprint

    return weasyprint


def _document(weasyprint: Any, page: str, template: Files, pictures: Files) -> Any:
    from weasyprint.urls import FatalURLFetchingError

    fetcher = _fetcher(template, pictures)
    try:
        return weasyprint.HTML(string=page, base_url="report:/", url_fetcher=fetcher).render()
    except FatalURLFetchingError as refused:
        raise TemplateRefused(str(refused), "outside") from refused


@contextmanager
def _collector_resting() -> Iterator[None]:
    """Keep the garbage collector from walking the growing box tree (a tenth of the time)."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _fetcher(template: Files, pictures: Files) -> Any:
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class GivenFilesOnly(URLFetcher):  # type: ignore[misc]  # WeasyPrint carries no types
        """Answers from the given files and refuses every other address."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            content, media_type = _given(url, template, pictures)
            told = EmailMessage()
            told["Content-Type"] = media_type
            return URLFetcherResponse(url, content, told)

    return GivenFilesOnly(fail_on_errors=True)


def _given(url: str, template: Files, pictures: Files) -> tuple[bytes, str]:
    """Find what an address inside the report stands for; there is nothing outside it."""
    if url.startswith("data:image/svg+xml;base64,"):
        return _decoded(url), "image/svg+xml"
    if url.startswith(_FILE):
        name = unquote(url.removeprefix(_FILE))
        return template[name], template_type(name)
    if url.startswith(_PICTURE):
        name = unquote(url.removeprefix(_PICTURE))
        return pictures[name], picture_type(name, pictures[name])
    raise PermissionError(url)


def _address(name: str, template: Files, pictures: Files) -> str:
    if name in pictures:
        return _PICTURE + quote(name)
    return _FILE + quote(name) if name in template else ""


def _decoded(url: str) -> bytes:
    from base64 import b64decode

    return b64decode(url.partition(",")[2], validate=True)


def _beyond_first(document: Any) -> tuple[str, ...]:
    found = (
        box.element.get("id")
        for page in document.pages[1:]
        for box in page._page_box.descendants()  # noqa: SLF001  there is no public way to the boxes
        if box.element is not None and box.element_tag in _BLOCKS
    )
    return tuple(dict.fromkeys(name for name in found if name))


def _finished(raw: io.BytesIO, tables: tuple[int, ...], view: View, attached: Files) -> bytes:
    import pikepdf

    with pikepdf.open(raw) as document, io.BytesIO() as out:
        mend(document, tables)
        attach(document, attached, view.front.date, view.front.attached)
        document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return out.getvalue()
