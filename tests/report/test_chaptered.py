"""The view of a report of several pages."""

from cpted_cli.report.blocks import Photos, paragraph
from cpted_cli.report.chaptered import Chapter, ChapteredView
from cpted_cli.report.view import Photo


def test_photos_of_all_chapters_are_given_in_order(sample):
    first, second = (Photo(name=name, caption="", alternative="", missing="") for name in ("1.jpg", "2.jpg"))
    view = ChapteredView(
        front=sample.SV.front,
        opening=(Chapter(id="a", title="A", blocks=(Photos(photos=(first,)),)),),
        chapters=(Chapter(id="b", title="B", blocks=(paragraph("x"), Photos(photos=(second,)))),),
    )
    assert view.photos == (first, second)
