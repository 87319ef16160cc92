import io
import zipfile

import docx as python_docx
import pytest
from PIL import Image

from cpted_cli.report.word import FONT, crop, new_document, packed, widths


def test_page_is_a4_in_our_typeface():
    document = new_document("sv")
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert document.styles["Normal"].font.name == FONT
    assert document.styles["Normal"].font.size.pt == 10


def test_widths_count_merged_cells_together():
    table = new_document("en").add_table(rows=1, cols=3)
    table.rows[0].cells[1].merge(table.rows[0].cells[2])
    widths(table, (10, 20, 30))
    assert [round(cell.width.mm) for cell in (table.rows[0].cells[0], table.rows[0].cells[1])] == [10, 50]


@pytest.mark.parametrize(("size", "cropped"), [((400, 100), "lr"), ((100, 400), "tb")])
def test_picture_is_cropped_evenly_on_the_sides_that_stick_out(size, cropped):
    content = io.BytesIO()
    Image.new("RGB", size).save(content, "PNG")
    shown = new_document("sv").add_paragraph().add_run().add_picture(content)
    crop(shown, (20.0, 10.0))
    part = shown._inline.graphic.graphicData.pic.blipFill[1]
    shares = {side: int(part.get(side)) for side in "lrtb"}
    assert {side for side, share in shares.items() if share} == set(cropped)
    assert shares[cropped[0]] == shares[cropped[1]]


def test_packed_document_opens_again():
    document = new_document("sv")
    document.add_paragraph("Ett stycke", "Note")
    assert python_docx.Document(io.BytesIO(packed(document))).paragraphs[0].text == "Ett stycke"


def test_no_picture_of_another_document_rides_along():
    with zipfile.ZipFile(io.BytesIO(packed(new_document("sv")))) as parts:
        assert not [name for name in parts.namelist() if "thumbnail" in name]
