"""What would embarrass a consultant: each rule by its number, held against every report that it concerns.

Rules 7 and 8 (words about groups, words of guarantee) are hints of `cpted check` too, with tests of their own in
tests/lint; here the reports' own words are held against them. So are 13 (small groups, homes) and 15 (the last client's
sentences), for what is said of residents is printed as the consultant wrote it.
"""

import io
import re

import page as page_validation
import pikepdf
import pytest

from cpted_cli import api
from cpted_cli.errors import ExitCode
from cpted_cli.files.checking import checked_paths
from cpted_cli.files.library import shipped_library
from cpted_cli.model.text import in_language
from cpted_cli.report.brief import brief_view
from cpted_cli.wording.translator import words_for
from tests.cli.inside import typed
from tests.places import FINE, kastanjen, lay_plan, lay_walk, square
from tests.report.pages import (
    attached_to,
    basis_of,
    deep_basis_of,
    rendered,
    rendered_case,
    rendered_walk,
    scored_site,
    words_of,
)

SV, EN = words_for("sv"), words_for("en")
ON_A_SITE = ["brief", "full", "actions"]
REPORTS = [*ON_A_SITE, "case", "safety-walk", "comparison"]
SECRET = re.compile(r"12 ?A (låste|locked)|entrance-ajar|med en kil|wedged open|högra|right-hand leaf")


def lay_text(site, name, text):
    (site / "texts/sv").mkdir(parents=True, exist_ok=True)
    (site / "texts/sv" / f"{name}.md").write_text(text, "utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return kastanjen(tmp_path_factory.mktemp("rules") / "kastanjen")


@pytest.fixture(scope="module")
def other(tmp_path_factory):
    """Lay out the example once more under another name, to be compared with."""
    site = kastanjen(tmp_path_factory.mktemp("other") / "linden")
    for path in (site / "site.yaml", *site.glob("assessments/*.yaml"), site / "plan.yaml"):
        path.write_text(path.read_text("utf-8").replace("kastanjen", "linden"), "utf-8")
    for name in ("case.yaml", "safety-walk.yaml"):
        (site / name).unlink()
    return site


def made(template, site, other, language, form="html", **wish):
    """Render any report of the example."""
    if template == "case":
        return rendered_case(site, language, form, **wish)
    if template == "safety-walk":
        return rendered_walk(site, language, form, **wish)
    if template == "comparison":
        wished = api.ReportWish(template=template, form=form, **wish)
        return api.render_comparison([scored_site(site), scored_site(other)], wished, words_for(language))
    return rendered(site, language, form, template=template, **wish)


@pytest.fixture(scope="module")
def every(site, other):
    """Give the words of each report in both languages and editions."""
    return {
        (template, language, edition): words_of(
            made(template, site, other, language, is_open=edition == "open").content
        )
        for template in REPORTS
        for language in ("sv", "en")
        for edition in ("open", "protected")
    }


@pytest.fixture(scope="module")
def said(every):
    """Give the words of each report in both languages, as anybody may read it."""
    return {(template, language): text for (template, language, edition), text in every.items() if edition == "open"}


@pytest.fixture(scope="module")
def papers(site, other):
    """Give each report as an open PDF."""
    return {template: made(template, site, other, "sv", "pdf") for template in REPORTS}


def test_1_no_verdict_on_a_place_that_nobody_saw_in_the_dark(tmp_path):
    by_day = kastanjen(tmp_path / "kastanjen")
    for visit in (by_day / "assessments").glob("*-dark-*"):
        visit.unlink()
    basis = basis_of(by_day)
    assert (basis.score.lights, basis.score.band) == (("day",), None)
    profile = brief_view(basis, EN).profile
    assert [one.name for one in profile.columns] == ["Daylight"]
    for template in ("brief", "full"):
        assert b'class="light dark"' not in rendered(by_day, "en", template=template).content
    compared = words_of(made("comparison", by_day, by_day, "en").content)
    assert "By principle, daylight" in compared
    assert "By principle, dark" not in compared


def test_2_number_range_and_verdict_are_read_off_the_same_rounded_number(site):
    for row in brief_view(basis_of(site), EN).profile.rows:
        for cell in row.cells:
            if cell.bar is None:
                continue
            assert cell.range, "no number without its range"
            first = ("Serious flaws", "Clear flaws", "Acceptable", "Good")[min(int(cell.number) // 25, 3)]
            assert first.lower() in cell.word.lower() or " to " in cell.word


@pytest.mark.parametrize("template", ["brief", "full"])
def test_2_no_printed_number_stands_without_its_range(site, template):
    page = rendered(site, "sv", template=template).content.decode()
    cells = re.findall(r'class="number">(\d*)</td>\s*<td[^>]*class="range">([^<]*)<', page)
    assert len(cells) > 10
    assert all(re.fullmatch(r"\(\d+(–\d+)?\)", told) for number, told in cells if number)


def test_2_no_range_is_called_an_error_margin(every):
    for (_, language, _), text in every.items():
        bad = r"(felmarginal|konfidens)" if language == "sv" else r"(error margin|margin of error|confidence interval)"
        denied = r"(ingen felmarginal)" if language == "sv" else r"(not a margin of error)"
        assert len(re.findall(bad, text)) == len(re.findall(denied, text))


@pytest.mark.parametrize("template", REPORTS)
def test_3_no_open_weakness_in_words_file_names_metadata_or_attached_data(papers, said, template):
    content = papers[template].content
    with pikepdf.open(io.BytesIO(content)) as document:
        named = " ".join([*document.attachments, *(str(value) for value in document.docinfo.values())])
    attached = [one.decode() for name, one in attached_to(content).items() if "cpted-checklist" not in name]
    told = " ".join([named, *attached, said[template, "sv"], said[template, "en"]])
    assert SECRET.findall(told) == []


@pytest.mark.parametrize("template", REPORTS)
def test_4_open_report_stops_at_photos_that_nobody_looked_through(tmp_path, template):
    garden = kastanjen(tmp_path / "kastanjen")
    listed = garden / "photos.yaml"
    listed.unlink(missing_ok=True)
    plan = garden / "plan.yaml"
    plan.write_text(plan.read_text("utf-8").replace("persons_checked: true", "persons_checked: false"), "utf-8")
    code = typed("report", garden, "--template", template, "--format", "html", "--output", tmp_path / "x.html").code
    shows_photos = template not in {"actions", "case", "comparison"}
    assert (code == ExitCode.INCOMPLETE) or not shows_photos
    assert (tmp_path / "x.html").exists() is not shows_photos or not shows_photos


@pytest.mark.parametrize("template", ON_A_SITE)
def test_5_unknown_owner_is_told(tmp_path, template):
    garden = square(tmp_path / "garden")
    lay_plan(garden, actions=[{"id": "a1", "title": "Cut the hedge", "findings": []}])
    assert "owner unknown: to be found out" in words_of(rendered(garden, "en", template=template).content).lower()


def test_5_what_residents_want_mended_has_somebody_who_answers(tmp_path):
    garden = square(tmp_path / "garden")
    remarks = [{"id": "r1", "text": "The lamp is out", "kind": "bad"}]
    lay_walk(garden, {"id": "s1", "title": "Gate", "remarks": remarks})
    assert "Owner unknown: to be found out" in words_of(rendered_walk(garden).content)


@pytest.mark.parametrize("template", [*ON_A_SITE, "case"])
def test_6_cost_is_an_estimate_in_a_band_and_it_is_said_whose(every, template):
    for (name, language, _), text in every.items():
        if name == template:
            assert ("vår uppskattning" if language == "sv" else "our estimate") in text
            assert not re.search(r"\b\d{4,} kr\b", text)


@pytest.mark.parametrize("template", ["safety-walk", "comparison"])
def test_6_reports_without_actions_name_no_cost(every, template):
    for (name, _, _), text in every.items():
        assert name != template or not re.search(r"\b(tkr|mkr|SEK \d)", text)


def test_7_and_8_our_own_words_name_no_groups_and_promise_nothing(every):
    for (_, language, _), text in every.items():
        bad = r"\b(gäng|missbrukare|problemfamilj|garanterar|eliminerar|godkänd)\b"
        english = r"\b(gang|addict|guarantees|eliminates)\b"
        assert not re.search(bad if language == "sv" else english, text.lower())


def test_9_figures_from_research_stand_in_the_appendix_with_their_country(site):
    page = rendered(site, "sv", template="full").content.decode()
    start, end = page.index('id="recommendations"'), page.index('id="actions"')
    assert not re.search(r"\d+(,\d+)?\u00a0?%", re.sub(r"<[^>]+>", " ", page[start:end]))
    assert "USA" in words_of(page[page.index('id="sources"') :].encode())


def test_9_no_effect_from_another_country_stands_outside_the_appendix(every):
    effects = [effect.figure for one in shipped_library().measures.values() for effect in (one.crime, one.unsafety)]
    for (template, language, _), text in every.items():
        told = [one for one in effects if one is not None and in_language(one.text, language) in text]
        assert bool(told) is (template == "full"), template


def test_10_no_courtyard_is_called_a_picture_under_the_law(every):
    assert all("lägesbild" not in text.lower() for text in every.values())


def test_11_threshold_says_who_chose_it_and_that_it_is_no_requirement(said):
    assert "valt av oss som besiktade; inget krav gäller här" in said["full", "sv"]
    assert "chosen by us, the assessors; no requirement applies here" in said["full", "en"]


def test_12_measure_names_what_is_to_be_checked_first(site):
    conflicts = {one.measure.id: one.measure.conflicts for one in deep_basis_of(site).recommendations}
    text = words_of(rendered(site, "sv", template="full", is_open=False).content)
    assert any(conflicts.values())
    assert text.count("Kontrollera först") >= 3
    plan = words_of(rendered(site, "sv", template="actions").content)
    assert "Kontrollera först: häckande fåglar" in plan


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
    assert (told.params["sites"], told.params["same"]) == (("last",), 1)


def test_14_findings_in_a_case_and_beside_a_walk_have_their_dates(said):
    days = {"sv": "20 oktober 2026 och 10 november 2026", "en": "20 October 2026 and 10 November 2026"}
    for language, told in days.items():
        assert f"{'Sågs' if language == 'sv' else 'Seen on'} {told}" in said["case", language]
        assert told in said["safety-walk", language]


def test_14_finding_has_its_date_and_status(site):
    text = words_of(rendered(site, "sv", template="full", is_open=False).content)
    assert "10 nov 2026, mörker" in text
    assert "Källardörren stängdes på plats" in text


def test_16_example_says_that_it_is_invented(every):
    for (template, language, _), text in every.items():
        assert ("Påhittat exempel" if language == "sv" else "Invented example") in text, template


@pytest.mark.parametrize("template", REPORTS)
def test_17_no_id_of_an_assessor_no_english_word_point_or_month_in_swedish(every, papers, template):
    for edition in ("open", "protected"):
        text = every[template, "sv", edition]
        assert not re.search(r"\ba[12]\b", text)
        assert not re.search(r"\b(n/a|level \d|not said|not stated|October|November|December|May)\b", text)
        assert not re.search(r"\d\.\d+ ?(lx|lux|m|%|kr|tkr)\b", text)
    with pikepdf.open(io.BytesIO(papers[template].content)) as document, document.open_outline() as outline:
        titles = " ".join(bookmarks(outline.root))
    assert str(document_language(papers[template].content)).startswith("sv")
    assert re.search(r"[åäö]", titles)


def bookmarks(items):
    for one in items:
        yield one.title
        yield from bookmarks(one.children)


def document_language(content):
    with pikepdf.open(io.BytesIO(content)) as document:
        return str(document.Root.Lang)


def test_18_parts_of_a_place_are_not_ranked_and_no_cell_judges_an_owner(said):
    assert "inget omdöme om en ägare" in said["full", "sv"]
    assert "inte rangordnade" in said["comparison", "sv"]
    assert "not ranked" in said["comparison", "en"]


@pytest.mark.parametrize("template", REPORTS)
def test_19_no_rows_of_the_police_or_the_survey_ride_along(papers, template):
    assert all(name.endswith((".json", ".sha256")) for name in attached_to(papers[template].content))


def test_20_good_things_are_told_or_it_is_said_that_there_are_none(said, tmp_path):
    assert "värt att bevara" in said["full", "sv"]
    text = words_of(rendered(square(tmp_path / "garden", day=FINE), "sv", template="full").content)
    assert "Inget särskilt noterades" in text
    assert "Bevara:" in said["brief", "sv"]
    assert "Det som är bra och går att bygga på" in said["case", "sv"]
    assert "7 om det som är bra" in said["safety-walk", "sv"]


def test_21_remark_without_answer_is_counted_on_the_first_page_and_told_by_the_check(tmp_path):
    garden = square(tmp_path / "garden")
    remarks = [{"id": "r1", "text": "The lamp is out", "kind": "bad"}, {"id": "r2", "text": "Nice", "kind": "good"}]
    lay_walk(garden, {"id": "s1", "title": "Gate", "remarks": remarks}, final=True)
    text = words_of(rendered_walk(garden).content)
    assert "2 remarks wait for their answer." in text
    assert "no answer yet" in text
    assert "remark-unanswered" in {hint.code for hint in checked_paths([garden]).hints}


@pytest.mark.parametrize("template", REPORTS)
def test_every_report_is_accessible_in_the_shipped_fonts_and_inside_its_room(papers, template):
    made_here = papers[template]
    assert page_validation.validate_pdf_bytes(made_here.content, profile="ua1").failures == []
    with pikepdf.open(io.BytesIO(made_here.content)) as document:
        fonts = {str(one.BaseFont) for one in document.objects if is_font(one)}
    assert fonts
    assert all("+Report-Sans" in one for one in fonts), fonts
    assert (made_here.overflow, made_here.undrawn, made_here.missing) == ((), (), ())
    assert made_here.room is None or made_here.pages <= made_here.room


def is_font(one):
    return isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font" and "/BaseFont" in one


def test_22_company_on_the_visits_is_told_or_said_to_be_unknown(site, tmp_path):
    assert re.search(r"Conditions.*with", words_of(rendered(site, "en", template="full").content))
    bare = deep_basis_of(square(tmp_path / "garden"))
    assert bare.assessments[0].conditions.company is None
    assert "not noted" in words_of(rendered(tmp_path / "garden", "en", template="full").content)
