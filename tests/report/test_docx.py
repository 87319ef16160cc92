import io
import zipfile
from dataclasses import replace
from datetime import UTC, datetime

import docx as python_docx
import pytest
from docx.oxml.ns import qn

from cpted_cli.report.assets import PictureRefused
from cpted_cli.report.docx import docx


@pytest.fixture(scope="module")
def document(sample, pictures):
    return python_docx.Document(io.BytesIO(docx(sample.SV, pictures)))


def styles(document):
    return [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs if paragraph.text]


def test_headings_and_title_are_real_styles_in_the_order_of_the_page(document, sample):
    labels = sample.LABELS_SV
    found = [text for style, text in styles(document) if style in {"Title", "Heading 1", "Conclusion"}]
    assert found == [
        sample.SV.front.title,
        labels.decisions,
        sample.SV.conclusion,
        labels.findings,
        labels.residents,
        labels.measures,
        labels.unknown,
    ]
    assert document.styles["Conclusion"].base_style.name == "Heading 1"


def test_core_properties_come_from_the_view(document, sample):
    properties = document.core_properties
    assert properties.author == properties.last_modified_by == "två besiktningspersoner"
    assert properties.created == properties.modified == datetime(2026, 11, 20, tzinfo=UTC)
    assert properties.language == "sv"
    assert properties.title.startswith(sample.SV.front.title)


def test_document_speaks_swedish(document):
    tags = {lang.get(qn("w:val")) for lang in document.styles.element.iter(qn("w:lang"))}
    assert tags == {"sv-SE"}


def test_tables_have_header_rows(document):
    profile, _, measures = document.tables
    for table in (profile, measures):
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert [cell.text for cell in measures.rows[0].cells][2] == "Kostnad*"
    assert len(measures.rows) == 6


def test_profile_says_number_range_and_word(document):
    cells = [cell.text for cell in document.tables[0].rows[1].cells]
    assert cells == ["Överblick och ljus", "", "68", "(65–70)", "Godtagbart", "", "36", "(33–41)", "Tydliga brister"]
    assert document.tables[0].rows[3].cells[5].text == "bedöms bara i dagsljus"


def test_every_picture_has_a_text_and_photos_are_cropped_not_stretched(document, sample):
    told = [shape.get("descr") for shape in document.element.body.iter(qn("wp:docPr"))]
    assert told[0] == "Dagsljus 68 (65–70) Godtagbart"
    assert told[-2:] == [photo.alternative for photo in sample.SV.photos]
    crops = [{side: int(part.get(side)) for side in "lrtb"} for part in document.element.body.iter(qn("a:srcRect"))]
    native = ((1500, 1000), (1000, 1300))
    for crop, (width, height) in zip(crops, native, strict=True):
        shown = width * (1 - (crop["l"] + crop["r"]) / 1e5) / (height * (1 - (crop["t"] + crop["b"]) / 1e5))
        assert shown == pytest.approx(54 / 37.9, abs=0.001)


def test_same_view_gives_the_same_bytes(sample, pictures):
    assert docx(sample.SV, pictures) == docx(sample.SV, pictures)


def test_no_part_carries_the_clock(sample, pictures):
    with zipfile.ZipFile(io.BytesIO(docx(sample.SV, pictures))) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_missing_photo_is_said_in_its_place(sample):
    document = python_docx.Document(io.BytesIO(docx(sample.SV, {})))
    cell = document.tables[1].rows[0].cells[0]
    assert cell.text == "Foto saknas: 2026-11-10_1712_stråk-3f9a.jpg"
    assert cell.paragraphs[0].style.name == "Missing picture"


def test_hostile_text_is_text(sample):
    hostile = "<w:p>{{ x }}\x00\x0b\u202e</w:p>"
    view = replace(sample.SV, front=replace(sample.SV.front, title=hostile), photos=(), conclusion=hostile)
    document = python_docx.Document(io.BytesIO(docx(view, {})))
    assert ("Title", "<w:p>{{ x }}</w:p>") in styles(document)


def test_false_picture_is_refused(sample):
    with pytest.raises(PictureRefused):
        docx(sample.SV, {sample.SV.photos[0].name: b"<svg/>"})


def test_view_without_total_gates_measures_or_photos_is_written(sample):
    view = replace(
        sample.SV,
        profile=replace(sample.SV.profile, total=None),
        gates=None,
        photos=(),
        measures=(),
        decisions=(),
        declined="",
    )
    document = python_docx.Document(io.BytesIO(docx(view, {})))
    assert len(document.tables) == 1
    assert sample.LABELS_SV.decisions not in [text for _, text in styles(document)]
