"""What a blank form is made of, and where it goes."""

from pathlib import Path

import pytest

from cpted_cli.cli.forms import FormWish, form_checklist, form_path, nameless_site
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, FaultsFound, Stop
from cpted_cli.wording.translator import words_for
from tests.places import lay_site

VOICE = Voice(words=words_for("sv"), colour=False)


def test_form_of_a_site_is_of_its_own_checklist_and_goes_to_its_reports(tmp_path):
    site = lay_site(tmp_path / "garden")
    wish = FormWish(checklist="square", site=site, light="dark", short=True)

    checklist = form_checklist(wish)

    assert checklist.id == "square"
    assert form_path(wish, checklist, "pdf", VOICE) == site / "reports" / "square-1-form-dark-short-sv.pdf"


def test_form_of_no_site_goes_here_under_a_name_that_any_disk_takes():
    wish = FormWish(checklist="residential-area")

    assert form_path(wish, form_checklist(wish), "html", VOICE) == Path("residential-area-2026.2-form-sv.html")


def test_nameless_place_has_as_many_zones_as_were_asked_for():
    site = nameless_site(form_checklist(FormWish(checklist="residential-area")), ("entrance=3",), "sv")

    assert len(site.zones_of("entrance")) == 3
    assert len(site.zones_of("courtyard")) == 1


def test_zones_that_the_checklist_has_not_are_refused():
    with pytest.raises(Stop) as stopped:
        nameless_site(form_checklist(FormWish(checklist="residential-area")), ("lift=3",), "sv")

    assert stopped.value.exit_code is ExitCode.USAGE


def test_faulty_checklist_is_told(tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text("format: cpted-checklist/1\n", "utf-8")

    with pytest.raises(FaultsFound):
        form_checklist(FormWish(checklist=str(path)))
