import hashlib
import io
import logging
import os
import subprocess
import sys
from dataclasses import replace

import page as page_validation
import pikepdf
import pytest

from cpted_cli.report import pdf as pdf_module
from cpted_cli.report.assets import TemplateRefused
from cpted_cli.report.pdf import PangoMissing, pdf

LANGUAGES = ["sv", "en"]


def opened(written):
    return pikepdf.open(io.BytesIO(written.content))


def elements(node, tag):
    for kid in node.get("/K", ()):
        if hasattr(kid, "get") and kid.get("/S") is not None:
            if tag == kid.S:
                yield kid
            yield from elements(kid, tag)


def failures(content):
    return [failure.rule_id for failure in page_validation.validate_pdf_bytes(content, profile="ua1").failures]


def font_names(document):
    fonts = {
        str(one.BaseFont)
        for one in document.objects
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font" and "/BaseFont" in one
    }
    return {name.partition("+")[2] for name in fonts}


@pytest.mark.parametrize("language", LANGUAGES)
def test_brief_is_one_page(made, language):
    assert made[language].page_count == 1
    assert made[language].beyond == ()
    with opened(made[language]) as document:
        assert len(document.pages) == 1
        width, height = (float(side) for side in document.pages[0].MediaBox[2:])
        assert (width, height) == pytest.approx((595.28, 841.89), abs=0.01)


@pytest.mark.parametrize("language", LANGUAGES)
def test_brief_passes_pdf_ua_as_others_check_it(made, language):
    assert failures(made[language].content) == []


@pytest.mark.parametrize("spoil", ["/Lang", "/MarkInfo", "/StructTreeRoot", "/Metadata"])
def test_check_finds_a_file_made_to_fail(made, spoil):
    with opened(made["sv"]) as document, io.BytesIO() as out:
        del document.Root[spoil]
        document.save(out)
        assert failures(out.getvalue())


def test_check_finds_a_picture_without_its_text(made):
    with opened(made["sv"]) as document, io.BytesIO() as out:
        del next(elements(document.Root.StructTreeRoot, "/Figure"))["/Alt"]
        document.save(out)
        assert failures(out.getvalue())


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_the_shipped_family_is_in_the_file(made, language):
    with opened(made[language]) as document:
        assert font_names(document) <= {
            "Report-Sans",
            "Report-Sans-Semi-Bold",
            "Report-Sans-Bold",
            "Report-Sans-Italic",
        }


def test_metadata_come_from_the_view_and_never_from_the_clock(made, sample):
    with opened(made["sv"]) as document:
        info, root = document.docinfo, document.Root
        assert str(info.Title) == f"{sample.SV.front.title}: {sample.SV.front.kind}"
        assert str(info.Author) == "två besiktningspersoner"
        assert str(info.CreationDate).startswith("D:20261120")
        assert str(info.ModDate).startswith("D:20261120")
        assert str(root.Lang) == "sv"
        assert root.ViewerPreferences.DisplayDocTitle


def test_pictures_have_their_texts_and_the_bars_are_left_to_the_table(made, sample):
    with opened(made["sv"]) as document:
        told = [str(figure.Alt) for figure in elements(document.Root.StructTreeRoot, "/Figure")]
    assert told == [photo.alternative for photo in sample.SV.photos]


def test_table_headers_have_scope(made):
    with opened(made["sv"]) as document:
        headers = list(elements(document.Root.StructTreeRoot, "/TH"))
        scopes = [str(header.A.Scope) for header in headers]
    assert scopes.count("/Column") == 3 + 5
    assert scopes.count("/Row") == 6 + 5


def test_bookmarks_name_the_blocks(made, sample):
    with opened(made["sv"]) as document, document.open_outline() as outline:
        assert [one.title for one in outline.root] == [sample.SV.front.title]
        assert sample.LABELS_SV.unknown in [one.title for one in outline.root[0].children]


def test_data_are_attached_with_relationship_and_a_set_date(made):
    with opened(made["sv"]) as document:
        assert list(document.attachments) == ["kastanjen-öppen.json"]
        spec = document.Root.AF[0]
        assert spec.AFRelationship == "/Data"
        assert str(spec.UF) == "kastanjen-öppen.json"
        assert str(spec.EF.F.Params.CreationDate) == str(spec.EF.F.Params.ModDate) == "D:20261120000000Z"
        assert document.attachments["kastanjen-öppen.json"].get_file().read_bytes().startswith(b'{"format"')


def test_nothing_is_attached_where_nothing_is_given(sample, template):
    written = pdf(replace(sample.SV, photos=()), template, {}, {})
    with opened(written) as document:
        assert "/AF" not in document.Root
    assert failures(written.content) == []


SCRIPT = """
import hashlib, importlib.util, sys
spec = importlib.util.spec_from_file_location("sample", sys.argv[1])
sample = importlib.util.module_from_spec(spec)
spec.loader.exec_module(sample)
from cpted_cli.report.docx import docx
from cpted_cli.report.html import html_page
from cpted_cli.report.pdf import pdf
template, pictures = sample.template_files(), sample.pictures()
for made in (pdf(sample.SV, template, pictures, {"data.json": b"{}"}).content,
             html_page(sample.SV, template, pictures).encode(), docx(sample.SV, pictures)):
    print(hashlib.sha256(made).hexdigest())
"""


def test_two_processes_in_other_places_write_the_same_bytes(sample, tmp_path):
    surroundings = [
        {"TZ": "Pacific/Auckland", "LANG": "sv_SE.UTF-8", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Los_Angeles", "LC_ALL": "C", "PYTHONHASHSEED": "77"},
    ]
    printed = []
    for number, extra in enumerate(surroundings):
        folder = tmp_path / f"elsewhere {number}"
        folder.mkdir()
        done = subprocess.run(
            [sys.executable, "-c", SCRIPT, str(sample.__file__)],
            cwd=folder,
            check=True,
            capture_output=True,
            env={"PATH": os.environ["PATH"], **extra},
        )
        printed.append(done.stdout.split())
    assert printed[0] == printed[1]
    assert len(printed[0]) == 3


def test_setting_type_gives_no_warning(sample, template, pictures, caplog):
    with caplog.at_level(logging.WARNING):
        pdf(sample.EN, template, pictures, {})
    assert [record.getMessage() for record in caplog.records] == []


@pytest.mark.parametrize(
    "address",
    [
        "http://example.com/x.png",
        "file:///etc/passwd",
        "/etc/passwd",
        "../x.png",
        "report:/file/nothing.svg",
        "ftp://example.com/x",
    ],
)
def test_no_other_address_is_ever_read(sample, template, address):
    page = template["report.html.j2"].replace(b"<header", f'<header><img alt="x" src="{address}">'.encode())
    with pytest.raises(TemplateRefused):
        pdf(sample.SV, {**template, "report.html.j2": page}, {}, {})


def test_hostile_text_is_set_as_text(sample, template):
    hostile = "<script>alert(1)</script> {{ 7*7 }} \u202eabc & <img src='http://example.com/x'>"
    written = pdf(replace(sample.SV, front=replace(sample.SV.front, title=hostile), photos=()), template, {}, {})
    with opened(written) as document:
        assert str(document.docinfo.Title).startswith("<script>alert(1)</script> {{ 7*7 }} abc & <img")
    assert failures(written.content) == []


def test_characters_that_no_shipped_font_draws_are_named_and_bring_no_other_font(sample, template):
    written = pdf(replace(sample.SV, summary="Ljus 🔦 och 灯", photos=()), template, {}, {})
    assert written.undrawn == ("灯", "🔦")
    with opened(written) as document:
        assert all(name.startswith("Report-Sans") for name in font_names(document))


def test_blocks_that_reach_past_the_first_page_are_named(sample, template):
    view = replace(sample.SV, photos=(), measures=sample.SV.measures * 4)
    written = pdf(view, template, {}, {})
    assert written.page_count == 2
    assert written.beyond == ("measures", "unknown", "foot")


def test_table_split_over_pages_is_one_table_for_the_listener(sample, template):
    view = replace(sample.SV, photos=(), measures=sample.SV.measures * 12)
    written = pdf(view, template, {}, {})
    with opened(written) as document:
        tables = list(elements(document.Root.StructTreeRoot, "/Table"))
        measures = tables[-1]
        rows = list(elements(measures, "/TR"))
        heads = {str(header.ID) for header in elements(measures, "/TH") if header.A.Scope == "/Column"}
        cells = list(elements(measures, "/TD"))
    assert len(tables) == 2
    assert len(rows) == 1 + 60
    assert len(heads) == 5
    assert all(heads & {str(one) for one in cell.A.Headers} for cell in cells)
    assert failures(written.content) == []


def test_missing_photo_is_a_frame_that_names_it(sample, template):
    written = pdf(sample.SV, template, {}, {})
    with opened(written) as document:
        assert list(elements(document.Root.StructTreeRoot, "/Figure")) == []
    assert written.page_count == 1


def test_every_kind_of_cell_fits_the_page(sample, template, pictures):
    view = sample.stressed(sample.SV)
    written = pdf(view, template, pictures, {})
    assert written.page_count == 1
    assert failures(written.content) == []


def test_missing_pango_is_told_quietly(monkeypatch, capsys, sample, template):
    monkeypatch.setattr(pdf_module, "_import_weasyprint", broken_import)
    with pytest.raises(PangoMissing, match="libpango"):
        pdf(sample.SV, template, {}, {})
    assert capsys.readouterr().out == ""


def broken_import():
    print("WeasyPrint could not import some external libraries.")
    raise OSError("cannot load library 'libpango-1.0-0'")


def test_hashes_are_of_different_files(made):
    assert hashlib.sha256(made["sv"].content).digest() != hashlib.sha256(made["en"].content).digest()


def lines_of(box):
    for one in box.descendants():
        if type(one).__name__ == "LineBox":
            yield "".join(getattr(part, "text", "") for part in one.descendants())


def test_no_line_is_broken_at_its_first_word(sample, template, pictures, monkeypatch):
    seen = []

    def watched(*given):
        seen.append(real(*given))
        return seen[-1]

    real = pdf_module._document
    monkeypatch.setattr(pdf_module, "_document", watched)
    for view in (*sample.VIEWS.values(), sample.stressed(sample.SV)):
        pdf(view, template, pictures, {})
    for document in seen:
        blocks = [box for box in document.pages[0]._page_box.descendants() if box.element_tag in {"p", "li"}]
        broken = [next(iter(lines_of(block))) for block in blocks if len(list(lines_of(block))) > 1]
        assert [line for line in broken if len(line.split()) < 4] == []
