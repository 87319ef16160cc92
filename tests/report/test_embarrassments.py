"""What would embarrass a consultant: each rule by its number, held against whole reports.

Rules 7 and 8 (words about groups, words of guarantee) and 19 (raw rows) are hints of `cpted check`, with tests of
their own in tests/lint; here the reports' own words are held against them. So are 13 (small groups, homes) and 15
(the last client's sentences), for what is said of residents is printed as the consultant wrote it. Rule 21 is about the
minutes of safety walks, which these reports do not print.
"""

import io
import re

import pikepdf
import pytest

from cpted_cli import api
from cpted_cli.errors import Stop
from cpted_cli.files.checking import checked_paths
from cpted_cli.report.brief import brief_view
from cpted_cli.wording.translator import words_for
from tests.places import FINE, kastanjen, lay_plan, square
from tests.report.pages import basis_of, deep_basis_of, rendered, words_of

SV, EN = words_for("sv"), words_for("en")
TEMPLATES = ["brief", "full", "actions"]
"""The reports on one site."""


def lay_text(site, name, text):
    (site / "texts/sv").mkdir(parents=True, exist_ok=True)
    (site / "texts/sv" / f"{name}.md").write_text(text, "utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return kastanjen(tmp_path_factory.mktemp("rules") / "kastanjen")


@pytest.fixture(scope="module")
def said(site):
    return {
        (template, language): words_of(rendered(site, language, template=template).content)
        for template in TEMPLATES
        for language in ("sv", "en")
    }


def test_1_no_verdict_on_a_place_that_nobody_saw_in_the_dark(tmp_path):
    by_day = kastanjen(tmp_path / "kastanjen")
    for visit in (by_day / "assessments").glob("*-dark-*"):
        visit.unlink()
    basis = basis_of(by_day)
    assert (basis.score.lights, basis.score.band) == (("day",), None)
    profile = brief_view(basis, EN).profile
    assert [one.name for one in profile.columns] == ["Daylight"]


def test_2_number_range_and_verdict_are_read_off_the_same_rounded_number(site):
    for row in brief_view(basis_of(site), EN).profile.rows:
        for cell in row.cells:
            if cell.bar is None:
                continue
            assert cell.range, "no number without its range"
            first = ("Serious flaws", "Clear flaws", "Acceptable", "Good")[min(int(cell.number) // 25, 3)]
            assert first.lower() in cell.word.lower() or " to " in cell.word


def test_2_no_range_is_called_an_error_margin(said):
    for (_, language), text in said.items():
        bad = r"(felmarginal|konfidens)" if language == "sv" else r"(error margin|margin of error|confidence interval)"
        denied = r"(ingen felmarginal)" if language == "sv" else r"(not a margin of error)"
        assert len(re.findall(bad, text)) == len(re.findall(denied, text))


def test_3_no_open_weakness_in_file_names_or_metadata(site):
    with pikepdf.open(io.BytesIO(rendered(site, "sv", "pdf", template="full").content)) as document:
        told = " ".join([*document.attachments, *(str(value) for value in document.docinfo.values())])
    assert not re.search(r"12 ?A|entrance-14|ajar", told)


def test_4_open_report_stops_at_photos_that_nobody_looked_through(tmp_path):
    garden = square(tmp_path / "garden")
    lay_plan(garden, photos=[{"file": "a.jpg", "caption": "c", "alt": "a"}])
    (one,) = api.latest(api.score(api.load([garden], with_plan=True)[0]))
    with pytest.raises(Stop):
        api.render(one, api.ReportWish(template="full"), words_for("sv"))


@pytest.mark.parametrize("template", TEMPLATES)
def test_5_unknown_owner_is_told(tmp_path, template):
    garden = square(tmp_path / "garden")
    lay_plan(garden, actions=[{"id": "a1", "title": "Cut the hedge", "findings": []}])
    assert "owner unknown: to be found out" in words_of(rendered(garden, "en", template=template).content).lower()


def test_6_cost_is_an_estimate_in_a_band_and_it_is_said_whose(said):
    for (template, language), text in said.items():
        assert ("vår uppskattning" if language == "sv" else "our estimate") in text, template
        assert not re.search(r"\b\d{4,} kr\b", text)


def test_7_and_8_our_own_words_name_no_groups_and_promise_nothing(said):
    for (_, language), text in said.items():
        bad = r"\b(gäng|missbrukare|problemfamilj|garanterar|eliminerar|godkänd)\b"
        english = r"\b(gang|addict|guarantees|eliminates)\b"
        assert not re.search(bad if language == "sv" else english, text.lower())


def test_9_figures_from_research_stand_in_the_appendix_with_their_country(site):
    page = rendered(site, "sv", template="full").content.decode()
    start, end = page.index('id="recommendations"'), page.index('id="actions"')
    assert not re.search(r"\d+(,\d+)?\u00a0?%", re.sub(r"<[^>]+>", " ", page[start:end]))
    assert "USA" in words_of(page[page.index('id="sources"') :].encode())


def test_10_no_courtyard_is_called_a_picture_under_the_law(said):
    assert all("lägesbild" not in text.lower() for text in said.values())


def test_11_threshold_says_who_chose_it_and_that_it_is_no_requirement(said):
    assert "valt av oss som besiktade; inget krav gäller här" in said["full", "sv"]
    assert "chosen by us, the assessors; no requirement applies here" in said["full", "en"]


def test_12_measure_names_what_is_to_be_checked_first(site):
    conflicts = {one.measure.id: one.measure.conflicts for one in deep_basis_of(site).recommendations}
    text = words_of(rendered(site, "sv", template="full", is_open=False).content)
    assert any(conflicts.values())
    assert text.count("Kontrollera först") >= 3


@pytest.mark.parametrize(
    ("said", "code"),
    [("Av 61 svarade 3 kvinnor att de är rädda.", "small-group"), ("Hon bor i lägenhet 1203.", "home-address")],
)
def test_13_no_group_under_five_and_no_home_passes_the_check(tmp_path, said, code):
    garden = square(tmp_path / "garden")
    lay_text(garden, "residents", said)
    assert code in {hint.code for hint in checked_paths([garden]).hints}


def test_13_the_example_tells_of_no_group_under_five(site):
    assert {"small-group", "home-address"}.isdisjoint(hint.code for hint in checked_paths([site]).hints)


def test_15_sentence_of_the_last_report_in_the_same_tree_is_told(tmp_path):
    said = "Vägen hem är mörk från parkeringen och fram till entréerna."
    for name in ("last", "next"):
        lay_text(square(tmp_path / name), "analysis", f"{said} Det är {name}.")
    (told,) = [hint for hint in checked_paths([tmp_path / "next"]).hints if hint.code == "copied-text"]
    assert (told.params["site"], told.params["same"]) == ("last", 1)


def test_14_finding_has_its_date_and_status(site):
    text = words_of(rendered(site, "sv", template="full", is_open=False).content)
    assert "10 nov 2026, mörker" in text
    assert "Källardörren stängdes på plats" in text


def test_16_example_says_that_it_is_invented(said):
    assert all(("Påhittat exempel" if lang == "sv" else "Invented example") in text for (_, lang), text in said.items())


def test_17_no_id_of_an_assessor_no_english_state_and_no_english_month_in_swedish(said):
    for template in TEMPLATES:
        text = said[template, "sv"]
        assert not re.search(r"\ba[12]\b", text), template
        assert not re.search(r"\b(n/a|level \d|October|November|December|May)\b", text), template


def test_18_parts_of_a_place_are_not_ranked_and_no_cell_judges_an_owner(said):
    assert "inget omdöme om en ägare" in said["full", "sv"]


def test_20_good_things_are_told_or_it_is_said_that_there_are_none(said, tmp_path):
    assert "värt att bevara" in said["full", "sv"]
    text = words_of(rendered(square(tmp_path / "garden", day=FINE), "sv", template="full").content)
    assert "Inget särskilt noterades" in text


def test_22_company_on_the_visits_is_told_or_said_to_be_unknown(site, tmp_path):
    assert re.search(r"Conditions.*with", words_of(rendered(site, "en", template="full").content))
    bare = deep_basis_of(square(tmp_path / "garden"))
    assert bare.assessments[0].conditions.company is None
    assert "not noted" in words_of(rendered(tmp_path / "garden", "en", template="full").content)
