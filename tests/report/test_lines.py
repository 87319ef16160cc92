"""A report of several pages, line by line."""

from cpted_cli.report.blocks import Cell, Column, Drawing, Facts, Group, Heading, Photos, Table, items, led, row
from cpted_cli.report.chaptered import Chapter, ChapteredView
from cpted_cli.report.full import full_view
from cpted_cli.report.lines import block_lines, report_lines
from cpted_cli.report.view import Photo
from cpted_cli.wording.translator import words_for
from tests.places import square
from tests.report.pages import deep_basis_of


def test_every_kind_of_block_gives_its_lines():
    table = Table(
        title="T", columns=(Column(title="A"), Column(title="")), rows=(row("1", ""), (Cell(text="2", under="u"),)),
        note="N",
    )  # fmt: skip
    photo = Photo(name="a.jpg", caption="C", alternative="", missing="")
    blocks = (
        led("Lead", "text"), Heading(text="H"), items(["one", "two"]), Facts(rows=(("name", "value"),)), table,
        Drawing(title="D", svg="<svg/>", text="t", note=""), Photos(photos=(photo,)),
        Group(kind="own", label="L", title="G", blocks=(Heading(text="inner"),)),
    )  # fmt: skip
    assert list(block_lines(blocks)) == [
        ("Lead text",), ("H",), ("one",), ("two",), ("name", "value"), ("T",), ("A",), ("1",), ("2 u",), ("N",),
        ("D",), ("t",), ("C",), ("L",), ("G",), ("inner",),
    ]  # fmt: skip


def test_chapters_stand_in_reading_order_with_the_glossary_between(sample):
    chapters = [Chapter(id=name, title=name, blocks=()) for name in ("open", "words", "one")]
    view = ChapteredView(front=sample.SV.front, opening=(chapters[0],), glossary=chapters[1], chapters=(chapters[2],))
    front = ((sample.SV.front.kind,), (sample.SV.front.title,))
    assert report_lines(view) == (*front, ("open",), ("words",), ("one",))


def test_profile_gives_a_line_for_each_principle_and_the_total(tmp_path):
    basis = deep_basis_of(square(tmp_path / "garden"))
    lines = report_lines(full_view(basis, words_for("en")))
    assert any(line[0] == "Surveillance" and len(line) >= 4 for line in lines)
    assert any(line[0].startswith("Basic requirements: ") for line in lines)
