"""A score by another frame's headings, on the terminal."""

from cpted_cli.analysis.frames import frame_score
from cpted_cli.analysis.instances import round_of
from cpted_cli.analysis.scoring import round_score
from cpted_cli.model.crosswalk import NoPlace
from cpted_cli.terminal.frames import show_frame
from cpted_cli.wording.translator import words_for
from tests.analysis.test_crosswalks import make_crosswalk
from tests.builders import make_criterion, make_site, make_visit, one_principle
from tests.terminal.drawn import plain, text_of

CHECKLIST = one_principle(make_criterion("lamp", light="both"), "path", "litter")


def shown(places, *visits, language="en"):
    seen = round_of(make_site(), CHECKLIST, "", visits)
    crosswalk = make_crosswalk(places, title={"sv": "Ramverket", "en": "The frame"}, edition="2026")
    to = plain()
    show_frame(to, CHECKLIST, round_score(seen), frame_score(seen, crosswalk), words_for(language))
    return text_of(to)


def test_headings_stand_with_number_range_and_how_many_criteria():
    text = shown(
        {"lamp": "light", "path": "light", "litter": NoPlace(no_place="Not spoken of.")},
        make_visit({"lamp": 50, "path": 90}),
    )

    assert "The frame 2026" in text
    assert "70 (70)" in text
    assert "(2 criteria)" in text
    assert "not asked about" in text
    assert "litter?: Not spoken of." in text


def test_lights_stand_apart():
    text = shown(
        {"lamp": "light", "path": "care"}, make_visit({"lamp": 100, "path": 90}), make_visit({"lamp": 0}, light="dark")
    )

    assert "100 (100)" in text
    assert "assessed in daylight only" in text
    assert "Not spoken of by the crosswalk: litter?" in text


def test_several_headings_for_one_criterion_are_told():
    text = shown(
        {"lamp": ("light", "care"), "path": "care", "litter": "care"}, make_visit({"lamp": 100}), language="sv"
    )

    assert "Ramverket 2026" in text
    assert "räknas i var och en" in text
