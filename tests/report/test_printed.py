"""Reading a PDF of ours back by its tags."""

import io

import pikepdf
import pytest

from cpted_cli.report.pdf import pdf
from cpted_cli.report.printed import NotOurs, printed


def test_tables_are_read_row_by_row_and_text_in_reading_order(made):
    page = printed(made["sv"].content)
    assert page.language == "sv"
    assert page.tables[0][1] == (
        "Överblick och ljus",
        "68",
        "(65–70)",
        "Godtagbart",
        "36",
        "(33–41)",
        "Tydliga brister",
    )
    assert page.text.index("Beslut vi föreslår") < page.text.index("Fungerar på dagen") < page.text.index("Bevara")
    assert list(page.attached) == ["kastanjen-öppen.json"]


def test_every_letter_comes_back(sample, template):
    view = sample.SV.__class__(**{name: getattr(sample.SV, name) for name in sample.SV.__slots__} | {"photos": ()})
    text = printed(pdf(view, template, {}, {}).content).text
    assert "".join(view.summary.split()) in "".join(text.split())


def test_what_is_no_tagged_pdf_is_refused():
    with pytest.raises(NotOurs):
        printed(b"hello")
    with pikepdf.new() as document, io.BytesIO() as out:
        document.add_blank_page()
        document.save(out)
        content = out.getvalue()
    with pytest.raises(NotOurs):
        printed(content)
