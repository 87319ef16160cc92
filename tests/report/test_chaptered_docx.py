"""A report of several pages in Word."""

import io
from dataclasses import replace

from docx import Document

from cpted_cli.report.blocks import Drawing, Facts, Group, Heading, Items, Photos, Run, items, paragraph
from cpted_cli.report.chaptered import Chapter, ChapteredView, Cover
from cpted_cli.report.chaptered_docx import chaptered_docx


def view_of(sample, *blocks):
    return ChapteredView(
        front=sample.SV.front,
        cover=Cover(facts=(("Beställare", "Exempelbostäder"),), note="Öppen version."),
        chapters=(Chapter(id="a", title="Kapitlet", number="1", blocks=blocks),),
    )


def opened(view, pictures=None):
    return Document(io.BytesIO(chaptered_docx(view, pictures or {})))


def test_every_kind_of_block_finds_its_style(sample):
    blocks = (
        paragraph("Först", "lead"),
        Heading(text="Under"),
        Items(items=((Run(text="ett"),),), ordered=True),
        Items(items=((Run(text="två"),),)),
        Facts(rows=(("Namn", "Värde"),)),
        Drawing(title="Titeln", svg="<svg/>", text="Texten"),
        Group(kind="decisions", title="Beslut", label="Märkning", blocks=(paragraph("att"),)),
    )
    styles = {one.text: one.style.name for one in opened(view_of(sample, *blocks)).paragraphs}
    assert styles["1 Kapitlet"] == "Heading 1"
    assert styles["Under"] == "Heading 2"
    assert styles["Först"] == "Conclusion"
    assert (styles["ett"], styles["två"]) == ("List Number 3", "List Bullet")
    assert styles["Titeln"] == "Table title"
    assert styles["Märkning"] == "Note"


def test_photo_has_its_text_and_a_missing_one_its_frame(sample, pictures):
    document = opened(view_of(sample, Photos(photos=sample.SV.photos)), pictures)
    assert [one._inline.docPr.get("descr") for one in document.inline_shapes] == [
        one.spoken for one in sample.SV.photos
    ]
    bare = opened(view_of(sample, Photos(photos=sample.SV.photos)))
    assert [one.text for one in bare.paragraphs if one.style.name == "Missing picture"] == [
        one.missing for one in sample.SV.photos
    ]


def test_same_view_gives_the_same_bytes_dated_by_the_front(sample):
    view = view_of(sample, paragraph("x"))
    assert chaptered_docx(view, {}) == chaptered_docx(view, {})
    later = replace(view, front=replace(view.front, date="2027-01-02"))
    assert opened(later).core_properties.created.isoformat().startswith("2027-01-02")


def test_each_numbered_list_begins_at_one_and_chapters_are_the_largest_headings(sample):
    lists = (items(["one", "two"], ordered=True), paragraph("between"), items(["again"], ordered=True))
    document = opened(view_of(sample, *lists))
    numbered = [one for one in document.paragraphs if one.style.name.startswith("List Number")]
    used = [one._p.pPr.numPr.numId.val for one in numbered]
    assert used[0] == used[1] != used[2]
    made = [one for one in document.part.numbering_part.element.num_lst if one.numId in used]
    assert [one[1][0].val for one in made] == [1, 1]
    sizes = [document.styles[f"Heading {level}"].font.size.pt for level in (1, 2, 3)]
    assert sizes == sorted(sizes, reverse=True)


def test_chapters_begin_on_new_pages_as_on_paper(sample):
    view = view_of(sample, paragraph("x"))
    flowing = Chapter(id="b", title="Fortsatt", blocks=(), flows=True)
    last = Chapter(id="c", title="Sist", blocks=())

    def new_pages(view):
        heads = [one for one in opened(view).paragraphs if one.style.name == "Heading 1"]
        return [one.paragraph_format.page_break_before for one in heads]

    view = replace(view, chapters=(*view.chapters, flowing, last))
    assert new_pages(view) == [True, False, True]
    assert new_pages(replace(view, cover=None)) == [False, False, True]
