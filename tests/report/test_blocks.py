"""What a report of several pages is built of."""

from cpted_cli.report.blocks import (
    Cell,
    Column,
    Group,
    Photos,
    Table,
    all_blocks,
    items,
    led,
    paragraph,
    photos_in,
    row,
)
from cpted_cli.report.view import Photo

PHOTO = Photo(name="a.jpg", caption="A", alternative="", missing="Photo missing")


def test_photos_within_groups_are_found_in_the_order_of_the_page():
    inner = Group(kind="finding", blocks=(paragraph("x"), Photos(photos=(PHOTO,))))
    assert photos_in((inner, Photos(photos=(PHOTO,)))) == (PHOTO, PHOTO)
    assert [one.block for one in all_blocks((inner,))] == ["group", "paragraph", "photos"]


def test_lead_is_strong_and_the_rest_is_not():
    first, second = led("Keep:", "the glass").runs
    assert (first.text, first.strong, second.text, second.strong) == ("Keep: ", True, "the glass", False)


def test_table_is_toned_when_any_cell_is():
    plain = Table(columns=(Column(title="A"),), rows=(row("1"),))
    assert not plain.toned
    assert Table(columns=plain.columns, rows=((Cell(text="1", tone="good"),),)).toned


def test_list_of_plain_words():
    assert [run.text for item in items(["a", "b"]).items for run in item] == ["a", "b"]
