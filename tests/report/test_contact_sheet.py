from dataclasses import replace

from cpted_cli.files.templates import load_template
from cpted_cli.model.photo import SitePhoto
from cpted_cli.model.site import GeoPoint
from cpted_cli.report.contact_sheet import SheetBasis, sheet_view
from cpted_cli.report.html import html_page
from cpted_cli.wording.translator import words_for
from tests.walk.place import the_site

DOOR = SitePhoto(
    file="b.jpg", criterion="door", zone="entrance-12a", taken="2026-11-10 17:12",
    caption={"sv": "Porten", "en": "Door"}, persons="visible", point=GeoPoint(lat=60.05, lon=19.9), direction=339.0,
)  # fmt: skip
BINS = SitePhoto(file="a.jpg", criterion="bins", persons="none")
LOOSE = SitePhoto(file="c.jpg")
BASIS = SheetBasis(site=the_site(), photos=(DOOR, BINS, LOOSE), questions={"door": "Går dörren i lås?"})
SV, EN = words_for("sv"), words_for("en")


def test_what_belongs_nowhere_comes_first_then_the_zones_of_the_site():
    view = sheet_view(BASIS, EN)
    assert [one.title for one in view.groups] == [
        "Where do these belong?", "Entré 12 A", "The place as a whole, or a part without a name",
    ]  # fmt: skip
    assert view.summary == "3 photos, 1 without an answer, 1 not looked through for persons."


def test_a_card_says_what_is_known_in_the_readers_language():
    card = sheet_view(BASIS, SV).groups[1].cards[0]
    assert (card.photo.caption, card.about, card.keys) == ("Porten", "Går dörren i lås?", "entrance-12a · door")
    assert card.where == "60,05000 N, 19,90000 E, mot norr"
    assert (card.tone, card.persons) == ("visible", "en person eller registreringsskylt går att känna igen")


def test_what_is_not_known_is_said():
    card = sheet_view(BASIS, EN).groups[0].cards[0]
    assert (card.taken, card.where) == ("does not tell when it was taken", "no position recorded")
    assert card.photo.spoken == "Photo c.jpg"


def test_directions_go_round_the_compass():
    basis = replace(BASIS, photos=tuple(replace(DOOR, direction=45.0 * turn) for turn in range(8)))
    said = [card.where.rpartition(" ")[2] for card in sheet_view(basis, EN).groups[0].cards]
    assert said == ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"]


def test_the_page_needs_nothing_from_outside_and_a_missing_photo_is_named():
    page = html_page(sheet_view(BASIS, SV), load_template("contact-sheet")[1], {})
    assert "default-src 'none'" in page
    assert "<script" not in page
    assert "Fotot saknas: c.jpg" in page.replace("Foto saknas", "Fotot saknas")
    assert "is-visible" in page


def test_a_card_says_whether_reports_show_the_photo():
    photos = (DOOR, replace(BINS, protected=True), replace(LOOSE, in_report=False), SitePhoto(file="d.jpg"))
    view = sheet_view(replace(BASIS, photos=photos, shown=frozenset({"a.jpg", "b.jpg"})), SV)
    said = {card.photo.name: card.use for group in view.groups for card in group.cards}
    assert said == {
        "a.jpg": "visas i rapporter med skyddsvärda uppgifter",
        "b.jpg": "visas i rapporter; den stoppar den öppna versionen tills den är maskad eller en annan är vald",
        "c.jpg": "visas inte i rapporter (in_report: false)",
        "d.jpg": "visas inte i rapporter: det saknar bildtext",
    }


def test_ids_that_the_list_takes_stand_below_with_what_they_mean():
    view = sheet_view(BASIS, SV)
    known = dict(view.known)
    assert dict(known["criterion:"]) == dict(BASIS.questions)
    assert [one for one, _ in known["zone:"]] == [zone.id for zone in BASIS.site.zones]
    page = html_page(view, load_template("contact-sheet")[1], {})
    assert all(f"<dt>{one}</dt>" in page for one, _ in known["zone:"])
