"""The photo log."""

from dataclasses import replace

from cpted_cli.model.photo import SitePhoto, SitePhotos
from cpted_cli.report.blocks import Paragraph, Photos
from cpted_cli.report.chapters.photo_log import photo_log
from cpted_cli.wording.translator import words_for
from tests.places import square
from tests.report.pages import deep_basis_of

SV, EN = words_for("sv"), words_for("en")
AJAR = "2026-10-20_1421_entrance-ajar-e9ce.jpg"


def names_in(basis, words):
    table = next(one for one in photo_log(basis, words) if one.block == "table")
    return [cells[0].text for cells in table.rows]


def test_open_edition_does_not_even_name_the_photo_of_a_protected_finding(bases):
    assert AJAR in names_in(bases["sv", "protected"], SV)
    assert AJAR not in names_in(bases["sv", "open"], SV)
    assert AJAR in bases["sv", "open"].hidden_photos
    assert bases["sv", "protected"].hidden_photos == frozenset()


def saying(basis, *photos):
    """Give the basis with a list of photos."""
    return replace(basis, photo_list=SitePhotos(format="cpted-photos/1", site=basis.site.id, photos=photos))


def test_photo_that_no_finding_shows_is_shown_here_in_walking_order_with_its_place(bases):
    basis = bases["sv", "open"]
    last, first = basis.site.zones[-1], basis.site.zones[0]
    told = (
        SitePhoto(file="late.jpg", zone=last.id, caption={"sv": "Sist", "en": "Last"}),
        SitePhoto(file="early.jpg", zone=first.id, caption="Först"),
        SitePhoto(file="whole.jpg", caption="Hela gården"),
        SitePhoto(file="silent.jpg", zone=first.id),
        SitePhoto(file="kept-out.jpg", zone=first.id, caption="Inte med", in_report=False),
    )
    blocks = list(photo_log(saying(basis, *told), SV))
    shown = [(one.name, one.caption) for block in blocks if isinstance(block, Photos) for one in block.photos]
    assert shown == [
        ("whole.jpg", "Hela gården"),
        ("early.jpg", f"{first.name['sv']}: Först"),
        ("late.jpg", f"{last.name['sv']}: Sist"),
    ]


def test_log_says_where_the_list_puts_a_photo_and_whether_it_is_shown(bases):
    basis = bases["sv", "open"]
    (key, *_) = (one for one in basis.assessments[0].answers if "@" in one and one[:3] == "ns-")
    criterion, _, zone = key.partition("@")
    told = SitePhoto(file="a.jpg", criterion=criterion, zone=zone, taken="2026-10-20 13:05", in_report=False)
    table = next(one for one in photo_log(saying(basis, told), SV) if one.block == "table")
    row = next(cells for cells in table.rows if cells[0].text == "a.jpg")
    assert basis.site.zone(zone).name["sv"] in row[2].text
    assert (row[1].text, row[3].text) == ("20\u00a0okt\u00a02026", "nej")


def test_picture_of_which_nothing_is_known_is_named_to_protected_eyes_only(bases):
    told = SitePhoto(file="IMG_1.jpg")
    assert "IMG_1.jpg" in names_in(saying(bases["sv", "protected"], told), SV)
    assert "IMG_1.jpg" not in names_in(saying(bases["sv", "open"], told), SV)


def test_no_photos_is_told(tmp_path):
    told = [one for one in photo_log(deep_basis_of(square(tmp_path / "garden")), EN) if isinstance(one, Paragraph)]
    assert told[0].runs[0].text == "No photos were taken."
