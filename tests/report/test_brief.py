"""The view of the one-page brief."""

import shutil
from dataclasses import asdict, replace
from datetime import date

import pytest

from cpted_cli.report.brief import brief_view, visits_sentence
from cpted_cli.wording.translator import words_for
from tests.builders import make_assessment
from tests.places import DAY, FINE, kastanjen, lay_plan, lay_visit, square
from tests.report.pages import basis_of

SV, EN = words_for("sv"), words_for("en")
OPEN = {"id": "f1", "title": "Doors", "answers": ["ac-door@west"], "open_text": "Some doors.", "protected": True}
SILENT = {"id": "f2", "title": "SILENT", "answers": ["ac-glass"], "text": "SILENT", "protected": True}


def view(site, words=EN, *, is_open=True, with_total=True):
    return brief_view(replace(basis_of(site, words.language, is_open=is_open), with_total=with_total), words)


def texts_in(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from texts_in(one) if name not in {"light", "language"} else ()
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts_in(one)


def said(made):
    return " ".join(texts_in(asdict(made)))


def actions(*findings):
    return [{"id": f"a{n}", "title": f"Action {one}", "findings": [one]} for n, one in enumerate(findings)]


def test_page_is_worded_from_the_results_where_the_consultant_has_written_nothing(tmp_path):
    made = view(square(tmp_path / "garden"))

    assert made.front.title == "Little square"
    assert made.front.date == "2026-11-10"
    assert made.front.version == "draft"
    assert made.conclusion == "Weakest: Surveillance (dark)"
    assert made.summary == "The visits gave 4 findings."
    assert [one.text.partition("(")[2][:8] for one in made.decisions] == ["Torget A", "property", "property"]
    assert [one.lead for one in made.decisions] == [""] * 3
    assert [one.measure.rpartition("(")[2] for one in made.measures[:2]] == ["1)", "2)"]
    assert made.unknown == "Everything that the checklist asks about could be assessed."
    assert "No survey" in made.residents[0].text
    assert made.declined == ""
    assert made.foot.startswith("Checklist: Square 1, 5 questions; 1 assessor.")


def test_the_consultants_own_words_go_first(tmp_path):
    site = square(tmp_path / "garden")
    lay_plan(
        site,
        version="2.1",
        date="2026-12-01",
        decisions=["one,", "two,", "three,", "four."],
        conclusion="A fine place by day",
        declined=[{"id": "d1", "title": "cameras", "reason": "few incidents"}],
    )
    for name, text in {"conclusion": "# C\nMine.", "residents": "**Survey** 12 of 40.", "unknown": "Who pays."}.items():
        (site / "texts" / "en").mkdir(parents=True, exist_ok=True)
        (site / "texts" / "en" / f"{name}.md").write_text(text, "utf-8")
    made = view(site)

    assert (made.front.version, made.front.date, made.conclusion, made.summary) == (
        "2.1",
        "2026-12-01",
        "A fine place by day",
        "Mine.",
    )
    assert [one.text for one in made.decisions] == ["one,", "two,", "three,"]
    assert [(one.lead, one.text) for one in made.residents] == [("Survey", "12 of 40.")]
    assert made.unknown == "Who pays."
    assert made.declined == "cameras – few incidents."


def test_texts_in_the_other_language_are_not_taken(tmp_path):
    site = square(tmp_path / "garden")
    (site / "texts" / "sv").mkdir(parents=True)
    (site / "texts" / "sv" / "unknown.md").write_text("Okänt.", "utf-8")

    assert view(site, SV).unknown == "Okänt."
    assert "Okänt" not in said(view(site, EN))


def test_visits_are_told_by_light_with_clock_times_each_once():
    hours = {"start": "17:05", "end": "18:40"}
    from cpted_cli.model.assessment import Conditions

    dark = [make_assessment({}, light="dark", assessor=one) for one in ("a1", "a2")]
    timed = [
        type(one)(**{**{f: getattr(one, f) for f in one.__slots__}, "conditions": Conditions(**hours)}) for one in dark
    ]
    visits = (make_assessment({}), *timed)

    assert visits_sentence(visits, SV).replace("\u00a0", " ") == (
        "Besök i dagsljus 20 oktober och i mörker 20 oktober kl. 17.05–18.40."
    )
    assert visits_sentence(visits, EN).replace("\u00a0", " ") == (
        "Visits in daylight 20 October and in the dark 20 October 17:05–18:40."
    )


def test_visits_of_different_years_are_told_with_the_year():
    visits = (make_assessment({}), make_assessment({}, light="dark", date=date(2027, 1, 9)))

    assert visits_sentence(visits, SV).replace("\u00a0", " ") == (
        "Besök i dagsljus 20 oktober 2026 och i mörker 9 januari 2027."
    )


def test_action_tells_whose_it_is_what_it_costs_and_what_is_still_open(tmp_path):
    site = square(tmp_path / "garden")
    lay_plan(
        site,
        findings=[{"id": "f1", "title": "View", "answers": ["ns-view"], "text": "t"}],
        actions=[
            {"id": "a1", "title": "Cut", "findings": ["f1"], "owner": "O", "authority": False, "cost": "10k-50k",
             "due": "2026-12-15", "indicator": "seen"},
            {"id": "a2", "title": "Ask"},
        ],
    )  # fmt: skip
    first, second = view(site, SV).measures

    assert [one.replace("\u00a0", " ") for one in asdict(first).values()] == [
        "Cut (1)", "O (råder inte över marken)", "10–50 tkr", "15 dec 2026", "seen",
    ]  # fmt: skip
    assert "owner unknown: to be found out" in said(view(site))
    assert second.measure == "Ask"


def test_five_actions_stand_on_the_page(tmp_path):
    site = square(tmp_path / "garden")
    lay_plan(site, actions=[{"id": f"a{n}", "title": f"T{n}"} for n in range(7)])

    assert [one.measure for one in view(site).measures] == [f"T{n}" for n in range(5)]


def test_open_edition_is_silent_about_what_is_protected_and_what_would_mend_it(tmp_path):
    site = square(tmp_path / "garden")
    lay_plan(site, findings=[SILENT, OPEN], actions=actions("f2", "f1"))

    assert "SILENT" not in said(view(site))
    assert [one.measure for one in view(site).measures] == ["Action f1 (1)"]
    assert [one.measure for one in view(site, is_open=False).measures] == ["Action f2 (1)", "Action f1 (2)"]


def test_open_edition_without_a_plan_proposes_nothing_that_points_at_a_protected_finding(tmp_path):
    site = square(tmp_path / "garden", {**DAY, "ac-door@west": {"value": 0, "note": "push", "protected": True}})

    assert "door closer" in said(view(site, is_open=False))
    assert [word for word in ("door closer", "push", "West door", "does not lock") if word in said(view(site))] == []


def test_place_of_what_was_not_seen_is_kept_back_where_the_criterion_is_protected(tmp_path):
    answers = {**DAY, "ac-door@west": {"value": 0, "protected": True}, "ac-door@east": {"not_observed": "no key"}}
    site = square(tmp_path / "garden", answers)

    assert view(site).unknown == "Could not be assessed: Door locks."
    assert view(site, is_open=False).unknown == "Could not be assessed: Door locks (East door)."
    assert "no key" not in said(view(site))


def test_total_can_be_left_out(tmp_path):
    assert view(square(tmp_path / "garden"), with_total=False).profile.total is None


def test_nothing_seen_gives_a_page_that_says_so(tmp_path):
    made = view(square(tmp_path / "garden", {"ns-view": 4}, None))

    assert made.conclusion == "Too little was seen for a conclusion"
    assert made.findings == ()
    assert made.measures == ()
    assert made.decisions == ()


def test_place_that_is_fine_has_no_findings_and_proposes_nothing(tmp_path):
    made = view(square(tmp_path / "garden", FINE, {"ns-lamps": {"count": 4, "of": 4}}), SV)

    assert (made.findings, made.measures, made.decisions) == ((), (), ())
    assert made.conclusion == "Inga brister iakttagna vid besöken"
    assert made.summary.startswith("Inget svar var så lågt")
    assert made.unknown == "Allt som checklistan frågar efter kunde bedömas."


def test_unfinished_visit_is_told_under_what_we_do_not_know(tmp_path):
    made = view(square(tmp_path / "garden", {"ns-view": 1, "ac-door@east": {"not_observed": "no key"}}, None))

    assert made.unknown == (
        "Could not be assessed: Door locks (East door). Nobody has seen the place in the dark yet. "
        "4 questions have no answer yet."
    )


def test_proposed_decisions_are_whole_sentences(tmp_path):
    said = [one.text for one in view(square(tmp_path / "garden")).decisions]
    assert all(one[0].isupper() and one.endswith(").") for one in said)


def test_what_was_seen_by_day_alone_says_that_the_dark_is_missing(tmp_path):
    made = view(square(tmp_path / "garden", dark={"ns-lamps": {"not_observed": "no lamp was lit yet"}}))
    assert made.unknown.startswith("Could not be assessed: How many lamps are lit (in the dark).")


def test_headline_does_not_rest_on_a_single_answer(tmp_path):
    site = square(tmp_path / "garden")
    basis = basis_of(site)
    (weak,) = [one for one in basis.checklist.principles if one.id == "surveillance"]
    more = tuple(replace(one, id=f"{one.id}-{n}") for n in range(3) for one in weak.criteria)
    asked = replace(weak, criteria=(*weak.criteria, *more))
    principles = tuple(asked if one is weak else one for one in basis.checklist.principles)
    assert brief_view(basis, EN).conclusion == "Weakest: Surveillance (dark)"
    thin = replace(basis, checklist=replace(basis.checklist, principles=principles))
    assert brief_view(thin, EN).conclusion.startswith("Weakest: Access")


def test_zones_with_names_in_two_languages_need_no_plan(tmp_path):
    site = kastanjen(tmp_path / "kastanjen")
    (site / "plan.yaml").unlink()
    (site / "safety-walk.yaml").unlink()
    shutil.rmtree(site / "texts")

    assert len(view(site, SV).measures) == 5


def test_persons_are_roles_and_counted(tmp_path):
    site = square(tmp_path / "garden", assignment={"people": {"a1": "Olga Owner"}, "interests": "We sell nothing."})
    lay_visit(site, DAY, assessor="a2")
    made = view(site)

    assert made.front.author == "2 assessors"
    assert made.foot.endswith(
        "2 assessors. We sell nothing. Open edition: what could help an offender is left out until it has been mended."
    )
    assert view(site, is_open=False).foot.endswith("We sell nothing.")
    assert "Olga" not in said(made)


@pytest.mark.parametrize(
    ("assignment", "told"),
    [
        ({"client": "C", "meeting": "meeting on 2 December"}, "For C, meeting on 2 December."),
        ({"client": "C"}, "For C."),
        ({"meeting": "meeting on 2 December"}, "Meeting on 2 December."),
        ({}, ""),
    ],
)
def test_occasion_is_told_as_far_as_it_is_known(tmp_path, assignment, told):
    assert view(square(tmp_path / "garden", assignment=assignment)).occasion == told


def test_swedish_page_has_no_english_in_its_fixed_words(tmp_path):
    site = kastanjen(tmp_path / "kastanjen")
    (site / "plan.yaml").unlink()
    (site / "safety-walk.yaml").unlink()
    shutil.rmtree(site / "texts")
    text = said(view(site, SV, is_open=False))
    english = {
        "the", "and", "of", "was", "were", "not", "daylight", "dark", "assessed", "criteria", "assessor", "assessors",
        "visits", "finding", "findings", "measure", "owner", "cost", "range", "basic", "requirements", "met", "edition",
        "that", "keep", "what", "weakest", "same", "answer", "decided",
    }  # fmt: skip

    assert english & set(text.lower().replace("\u00a0", " ").split()) == set()


def test_note_under_the_actions_adds_up_costs_and_says_who_pays(tmp_path):
    site = square(tmp_path / "garden")
    assert view(site).cost_note == "Order of magnitude, our estimate."

    halves = [{"name": "O", "share": 50}, {"name": "C", "share": 50}]
    first = {"id": "a1", "title": "Mend", "cost": "10k-50k", "funder": "O"}
    second = {"id": "a2", "title": "Study", "cost": "50k-250k", "funders": halves}
    lay_plan(site, actions=[first, second, {"id": "a3", "title": "Ask"}])
    assert view(site, SV).cost_note.replace("\u00a0", " ") == (
        "Storleksordning, vår uppskattning; att besluta om: 60–300 tkr, och 1 åtgärd som ingen har satt pris på, "
        "varav O 35–175 tkr, C 25–125 tkr."
    )

    lay_plan(site, actions=[first])
    assert view(site).cost_note.replace("\u00a0", " ") == (
        "Order of magnitude, our estimate; to be decided on: SEK 10–50 k, paid by O."
    )


def test_action_that_is_decided_already_says_so(tmp_path):
    site = square(tmp_path / "garden")
    lay_plan(
        site,
        findings=[{"id": "f1", "title": "View", "answers": ["ns-view"], "text": "t"}],
        actions=[{"id": "a1", "title": "Cut", "findings": ["f1"], "status": "decided"}, {"id": "a2", "title": "Ask"}],
    )

    assert [one.measure for one in view(site).measures] == ["Cut (1); decided", "Ask"]


def test_pins_are_explained_where_there_are_any(tmp_path):
    site = square(tmp_path / "garden")
    lay_plan(site, findings=[{"id": "f1", "title": "View", "answers": ["ns-view"], "text": "t"}])
    assert view(site).pins_note == ""

    lay_plan(site, findings=[{"id": "f1", "title": "View", "answers": ["ns-view"], "text": "t", "pins": "pin 1"}])
    assert view(site).pins_note == "Pin: the number of a place in the full report."
