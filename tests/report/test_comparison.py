"""Many sites side by side."""

from datetime import date
from pathlib import Path

import page as page_validation
import pytest

from cpted_cli import api
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.wording.translator import words_for
from tests.places import DARK, DAY, FINE, kastanjen, lay_plan, square
from tests.report.pages import scored_site, words_of

WISH = api.ReportWish(template="comparison", form="html")


@pytest.fixture(scope="module")
def three(tmp_path_factory):
    folder = tmp_path_factory.mktemp("many")
    places = {"alfa": (60.05, DAY, DARK), "beta": (60.06, FINE, None), "gamma": (60.07, DAY, DARK)}
    return [
        square(folder / name, day, dark, name=f"The {name}", point={"lat": lat, "lon": 19.9})
        for name, (lat, day, dark) in places.items()
    ]


def told(sites: list[Path], language: str = "en", **wish) -> str:
    scored = [scored_site(one) for one in sites]
    made = api.render_comparison(
        scored, api.ReportWish(template="comparison", form="html", **wish), words_for(language)
    )
    return words_of(made.content)


def test_places_stand_by_name_with_ranges_and_nobody_is_ranked(three):
    text = told(list(reversed(three)))
    text = text[text.index("The places", text.index("How many places have which verdict, dark")) :]

    assert text.index("The alfa") < text.index("The beta") < text.index("The gamma")
    assert "not ranked" in told(three)
    assert "By principle, daylight" in text
    assert "By principle, dark" in text


def test_what_several_share_is_counted_and_what_one_has_is_not(three):
    text = told(three)
    shared = text[text.index("What several places have in common") : text.index("Basic requirements that are not met")]

    assert "2 of 3 1, 3" in shared
    assert "1 of 3" not in shared
    assert "Door locks 2 of 3 1, 3" in text


def test_names_stand_as_in_a_swedish_telephone_book(tmp_path):
    names = ("Ön", "Ängen", "Åsen", "Zinken", "Gård 10", "Gård 2")
    sites = [square(tmp_path / f"s{number}", name=name) for number, name in enumerate(names)]
    text = told(sites, "sv")
    places = [text.index(name) for name in ("Gård 2", "Gård 10", "Zinken", "Åsen", "Ängen", "Ön")]
    assert places == sorted(places)


def test_only_the_same_questions_stand_in_one_table(three, tmp_path):
    text = told([*three, kastanjen(tmp_path / "kastanjen")])

    assert "Residential area, outdoors, edition 2026.1" in text
    assert "Only one place was assessed with these questions" in text


def test_a_changed_copy_of_a_checklist_is_another_one(three, tmp_path):
    other = square(tmp_path / "delta", DAY, DARK)
    copy = next((other / "checklists").glob("*.yaml"))
    copy.write_text(copy.read_text("utf-8").replace("scale: quality", "weight: 2\n        scale: quality", 1), "utf-8")

    text = told([three[0], other])

    assert text.count("Only one place was assessed with these questions") == 2


def test_map_has_a_mark_for_each_place(three):
    assert "3 places on the map" in told(three)


def test_open_edition_is_silent_about_what_is_protected(tmp_path):
    sites = [square(tmp_path / name, DAY, None) for name in ("one", "two")]
    for site in sites:
        finding = {"id": "f1", "title": "The hedge", "answers": ["ns-view"], "protected": True}
        lay_plan(site, findings=[finding])

    assert "2 of 2" in told(sites, is_open=False)
    assert told(sites).count("2 of 2") == told(sites, is_open=False).count("2 of 2") - 1


@pytest.mark.parametrize("language", ["sv", "en"])
def test_paper_is_accessible(three, language):
    scored = [scored_site(one) for one in three]
    made = api.render_comparison(scored, api.ReportWish(template="comparison"), words_for(language))
    assert page_validation.validate_pdf_bytes(made.content, profile="ua1").failures == []


def test_word_file_is_made_too(three):
    wish = api.ReportWish(template="comparison", form="docx")
    made = api.render_comparison([scored_site(one) for one in three], wish, words_for("sv"))
    assert made.content.startswith(b"PK")


def test_nothing_scored_is_nothing_to_compare():
    with pytest.raises(Stop) as stopped:
        api.render_comparison([], WISH, words_for("en"))
    assert stopped.value.exit_code is ExitCode.INCOMPLETE


def test_day_is_that_of_the_last_visit(three):
    made = api.render_comparison([scored_site(three[1])], WISH, words_for("en"))
    assert date(2026, 10, 20).isoformat() in made.content.decode("utf-8")
