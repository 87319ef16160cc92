from datetime import time

import pytest

from cpted_cli.files.checking import checked_paths
from tests.lint.snippets import check_manual, hints_in, lay_out


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("dark-in-daylight", language, tmp_path)


def visit(date: str, conditions: str, light: str = "dark") -> str:
    return f"light: {light}\ndate: {date}\nconditions: {{{conditions}}}"


def test_visit_that_began_too_early_is_told_at_its_start(tmp_path):
    lay_out("visit", visit("2026-11-10", 'start: "15:30", end: "18:00"'), tmp_path)

    (told,) = checked_paths([tmp_path]).hints

    assert (told.place.line, told.place.column) == (7, 21)
    assert told.params["clock"] == time(15, 30)
    assert (told.params["begins"], told.params["ends"]) == (time(16, 10), time(6, 40))


def test_visit_that_went_on_after_dawn_is_told_at_its_end(tmp_path):
    assert hints_in("visit", visit("2026-11-10", 'start: "05:00", end: "07:30"'), tmp_path) == ["7:35 dark-in-daylight"]


@pytest.mark.parametrize(
    "sound",
    [
        visit("2026-11-10", 'start: "17:05", end: "18:40"'),
        visit("2026-11-10", 'start: "23:30", end: "00:30"'),
        visit("2026-11-10", 'start: "12:00"', light="day"),
        visit("2026-11-10", "weather: clear"),
    ],
)
def test_visit_that_may_well_have_been_dark_is_left_alone(sound, tmp_path):
    assert hints_in("visit", sound, tmp_path) == []


def test_site_without_a_point_has_no_sun(tmp_path):
    file = lay_out("visit", visit("2026-11-10", 'start: "12:00"'), tmp_path)
    site = tmp_path / "garden" / "site.yaml"
    site.write_text(site.read_text("utf-8").replace("point: {lat: 60.05, lon: 19.9}\n", ""), "utf-8")

    assert checked_paths([file]).hints == ()


def test_clock_is_that_of_the_site(tmp_path):
    file = lay_out("visit", visit("2026-11-10", 'start: "16:30"'), tmp_path)
    site = tmp_path / "garden" / "site.yaml"
    with site.open("a", encoding="utf-8") as opened:
        opened.write("timezone: Europe/Helsinki\n")

    (told,) = checked_paths([file]).hints
    assert (told.code, told.params["begins"]) == ("dark-in-daylight", time(17, 10))


def test_midsummer_night_that_never_gets_dark_is_said_so(tmp_path):
    file = lay_out("visit", visit("2026-06-21", 'start: "23:30"'), tmp_path)
    site = tmp_path / "garden" / "site.yaml"
    site.write_text(site.read_text("utf-8").replace("lat: 60.05", "lat: 63.8"), "utf-8")

    (told,) = checked_paths([file]).hints
    assert told.params["begins"] is None
