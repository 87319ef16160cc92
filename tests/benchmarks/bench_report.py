"""How long the brief takes as PDF in a program already running, against WeasyPrint as it comes."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cpted_cli.files.pictures import page_pictures
from cpted_cli.files.templates import load_template
from cpted_cli.report.brief import brief_view
from cpted_cli.report.full import full_view
from cpted_cli.report.html import html_page
from cpted_cli.report.pdf import pdf
from cpted_cli.wording.translator import words_for
from tests.benchmarks.pairs import Row, ratios
from tests.places import kastanjen
from tests.report.pages import deep_basis_of
from tests.report.sample import SV, pictures, template_files

WORDS = words_for("sv")
ATTACHED = {"cpted-result.json": b'{"format": "cpted-result/1"}\n'}


def rows() -> Iterator[Row]:
    """Render the same page both ways; ours is tagged, mended and carries its data besides."""
    import weasyprint

    template, photos = template_files(), pictures()
    page = html_page(SV, template, photos)
    ours = ratios(
        lambda: pdf(SV, template, photos, ATTACHED),
        lambda: weasyprint.HTML(string=page).write_pdf(),
        pairs=15,
    )
    tagged = ratios(
        lambda: pdf(SV, template, photos, ATTACHED),
        lambda: weasyprint.HTML(string=page).write_pdf(pdf_variant="pdf/ua-1"),
        pairs=15,
    )
    yield Row(what="brief as PDF, warm", against="weasyprint as it comes, untagged", ratios=ours)
    yield Row(what="brief as PDF, warm", against="weasyprint as it comes, PDF/UA", target=1, ratios=tagged)
    yield from _full(weasyprint)


def _full(weasyprint: Any) -> Iterator[Row]:
    """Render the example's full report both ways, and the brief beside it."""
    with TemporaryDirectory() as folder:
        site = kastanjen(Path(folder) / "kastanjen")
        basis = deep_basis_of(site, "sv")
        pictures_ = page_pictures(site / "photos", [one.name for one in full_view(basis, WORDS).photos])
        _, files = load_template("full")
        _, short = load_template("brief")
        page = html_page(full_view(basis, WORDS), files, pictures_)

        def full() -> None:
            pdf(full_view(basis, WORDS), files, pictures_, ATTACHED)

        ours = ratios(full, lambda: weasyprint.HTML(string=page).write_pdf(), pairs=5)
        yield Row(what="full as PDF, warm", against="weasyprint as it comes", target=0.75, ratios=ours)
        one = ratios(lambda: pdf(brief_view(basis, WORDS), short, pictures_, ATTACHED), full, pairs=5)
        yield Row(what="brief as PDF, warm", against="full as PDF, warm", target=0.05, ratios=one)
