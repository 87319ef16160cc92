"""Recommendations and pages."""

import pytest

from cpted_cli.errors import ExitCode, Stop
from cpted_cli.report.printed import printed
from tests.places import DAY, lay_photo_list, lay_plan, lay_visit, photo, square
from tests.report.pages import inside_docx, rendered, words_of

SECRET = {**DAY, "ac-door@west": {"value": 0, "note": "push hard", "protected": True, "photos": ["door.jpg"]},
          "ac-sign": {"not_observed": "key under the mat"}}  # fmt: skip


def test_open_report_stops_at_photos_that_it_would_show_and_nobody_looked_through(tmp_path):
    site = square(tmp_path / "garden")
    photos = [{"file": f"{n}.jpg", "caption": "c", "alt": "a", "persons_checked": n == 1} for n in range(3)]
    lay_plan(site, photos=photos)
    for template, named in (("brief", "0.jpg"), ("full", "0.jpg, 2.jpg")):
        with pytest.raises(Stop) as stopped:
            rendered(site, template=template)
        assert (stopped.value.exit_code, stopped.value.params["photos"]) == (ExitCode.INCOMPLETE, named)
    assert rendered(site, is_open=False).missing == ("0.jpg", "1.jpg")
    assert rendered(site, template="actions").missing == ()


def test_open_report_stops_at_photos_on_which_somebody_can_be_made_out(tmp_path):
    site = square(tmp_path / "garden")
    lay_photo_list(site, {"file": "0.jpg", "caption": "c", "criterion": "ns-view", "persons": "visible"})
    with pytest.raises(Stop) as stopped:
        rendered(site)
    assert "can be made out" in stopped.value.message
    lay_photo_list(
        site, {"file": "0.jpg", "caption": "c", "criterion": "ns-view", "persons": "visible", "in_report": False}
    )
    assert rendered(site).missing == ()


def docx_text(content):
    return inside_docx(content)["word/document.xml"].decode()


def paper_text(content):
    read = printed(content)
    return " ".join((read.text, *(name + data.decode("latin-1") for name, data in read.attached.items())))


@pytest.mark.parametrize("form", ["html", "docx"])
@pytest.mark.parametrize("template", ["brief", "full"])
@pytest.mark.parametrize(("language", "said"), [("sv", "Häcken skymmer entrén"), ("en", "The hedge hides the entry")])
def test_caption_of_the_list_stands_under_its_photo_in_every_form(tmp_path, template, form, language, said):
    site = square(tmp_path / "garden")
    words = {"sv": "Häcken skymmer entrén", "en": "The hedge hides the entry"}
    lay_photo_list(site, {"file": "0.jpg", "caption": words, "criterion": "ns-view", "persons": "none"})
    photo(site / "photos" / "0.jpg")

    page = rendered(site, language, form, template=template)

    text = docx_text(page.content) if form == "docx" else words_of(page.content)
    assert page.missing == ()
    assert said in text


@pytest.mark.parametrize("form", ["html", "docx", "pdf"])
def test_caption_of_what_is_protected_is_in_no_part_of_an_open_report(tmp_path, form):
    site = square(tmp_path / "garden", SECRET)
    told = [
        {"file": "door.jpg", "caption": "Tryck hårt", "persons": "none"},
        {"file": "b.jpg", "caption": "Nyckeln ligger", "criterion": "ac-door", "zone": "east", "persons": "none"},
        {"file": "c.jpg", "caption": "Skyddad bild", "zone": "west", "persons": "none", "protected": True},
    ]
    lay_photo_list(site, *told)
    for one in told:
        photo(site / "photos" / one["file"])
    secret = ("Tryck hårt", "Nyckeln ligger", "Skyddad bild", *(one["file"] for one in told))

    for is_open in (True, False):
        page = rendered(site, "sv", form, template="full", is_open=is_open).content
        text = {"docx": docx_text, "pdf": paper_text, "html": bytes.decode}[form](page)
        assert [one for one in secret if one in text] == ([] if is_open else list(secret))


def test_photos_of_another_checklist_stay_out_unless_somebody_asks_for_them(tmp_path):
    site = square(tmp_path / "garden")
    lay_visit(site, {**DAY, "ns-view": {"value": 1, "photos": ["old.jpg"]}}, round="2025", date="2025-05-01")
    lay_photo_list(site, {"file": "old.jpg", "caption": "Förr", "persons": "none"})
    assert rendered(site, template="full").missing == ()
    lay_photo_list(site, {"file": "old.jpg", "caption": "Förr", "persons": "none", "in_report": True})
    assert rendered(site, template="full").missing == ("old.jpg",)


def test_rendered_report_tells_what_it_lacks(tmp_path):
    site = square(tmp_path / "garden")
    photos = [{"file": f"{n}.jpg", "caption": "word " * 90, "alt": "a", "persons_checked": True} for n in range(2)]
    lay_plan(site, photos=photos, conclusion="Snow ☃ here")
    photo(site / "photos" / "1.jpg")
    made = rendered(site, form="pdf")

    assert made.missing == ("0.jpg",)
    assert [block for block, words, room in made.overflow if words > room] == ["findings", "measures"]
    assert made.undrawn == ("☃",)
    assert (made.form, made.room) == ("pdf", 1)
    assert made.pages is not None


def test_wish_for_a_template_or_form_that_is_not_there_stops(tmp_path):
    site = square(tmp_path / "garden")
    for wish in ({"template": "breif"}, {"form": "xlsx"}):
        with pytest.raises(Stop):
            rendered(site, **{"form": "html", **wish})
