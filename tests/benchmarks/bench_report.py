"""How long the brief takes as PDF in a program already running, against WeasyPrint as it comes."""

from collections.abc import Iterator

from cpted_cli.report.html import html_page
from cpted_cli.report.pdf import pdf
from tests.benchmarks.pairs import Row, ratios
from tests.report.sample import SV, pictures, template_files

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
