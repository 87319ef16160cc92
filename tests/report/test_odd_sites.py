"""Odd assessments through every report that applies: none to be ashamed of."""

import page as page_validation
import pytest

from cpted_cli import api
from cpted_cli.wording.translator import words_for
from tests.places import lay_case, lay_plan, lay_walk, photo, square
from tests.report.pages import rendered, rendered_case, rendered_walk, scored_site, words_of
from tests.report.test_full import EDGES

LONG = "Äppelträdgårdsföreningens stora och långa gård med parkering och många portar mot"
REPORTS = ["brief", "actions", "case", "safety-walk", "comparison"]
"""Those beside the full report, whose odd sites stand in test_full."""
HOSTILE = (
    "<script>alert(1)</script> {{ 7 * 7 }} {% raw %} \u202efdp.exe <img src=file:///etc/passwd> http://example.org"
)


def lay_odd(folder, edge):
    """Lay out an odd site with a plan, a walk and a case of as much or little."""
    site = square(folder, **EDGES[edge])
    name, empty = (LONG if edge == "long-names" else "Häcken"), edge == "no-findings"
    action = {"id": "a1", "title": name, "findings": [], "owner": name, "measure": "prune-sightline"}
    remark = {"id": "r1", "text": name, "kind": "bad"}
    lay_plan(site, actions=[] if empty else [action])
    lay_walk(site, {"id": "s1", "title": name, "remarks": [] if empty else [remark]})
    return lay_case(site, date="2026-11-20", problems=[] if empty else [{"id": "p1", "title": name}])


def made(template, site, form="pdf", **wish):
    if template == "case":
        return rendered_case(site, "sv", form, **wish)
    if template == "safety-walk":
        return rendered_walk(site, "sv", form, **wish)
    if template == "comparison":
        wished = api.ReportWish(template=template, form=form, **wish)
        return api.render_comparison([scored_site(site)], wished, words_for("sv"))
    return rendered(site, "sv", form, template=template, **wish)


@pytest.mark.parametrize("edge", EDGES)
@pytest.mark.parametrize("template", REPORTS)
def test_odd_site_gives_a_report_without_shame(tmp_path, template, edge):
    found = made(template, lay_odd(tmp_path / "garden", edge))
    assert page_validation.validate_pdf_bytes(found.content, profile="ua1").failures == []
    assert (found.undrawn, found.missing, found.overflow) == ((), (), ())


@pytest.mark.parametrize("template", REPORTS)
def test_nothing_to_tell_is_told_in_whole_sentences(tmp_path, template):
    said = words_of(made(template, lay_odd(tmp_path / "garden", "no-findings"), "html").content)
    assert ": ." not in said
    assert "0 synpunkter finns" not in said
    assert "Alla har fått svar" not in said


def test_single_action_is_counted_as_one(tmp_path):
    said = words_of(made("case", lay_odd(tmp_path / "garden", "day-only"), "html").content)
    assert "1 åtgärd." in said


@pytest.mark.parametrize("count", [0, 1, 40, pytest.param(200, marks=pytest.mark.soak)])
def test_photos_of_a_walk_stand_two_in_a_row(tmp_path, count):
    site = square(tmp_path / "garden")
    names = [f"2026-10-20_{n:04d}_x.jpg" for n in range(count)]
    for name in names:
        photo(site / "photos" / name)
    lay_plan(site, photos=[{"file": one, "caption": one, "alt": "A", "persons_checked": True} for one in names])
    lay_walk(
        site,
        {"id": "s1", "title": "Porten", "remarks": [{"id": "r1", "text": "Häcken", "kind": "bad", "photos": names}]},
    )
    found = rendered_walk(site, "sv", "html")
    assert found.missing == ()
    assert found.content.count(b"<figure>") == count


@pytest.mark.parametrize("template", ["case", "safety-walk", "actions"])
def test_hostile_words_are_text_in_every_report(tmp_path, template):
    site = square(tmp_path / "garden")
    lay_plan(site, actions=[{"id": "a1", "title": HOSTILE, "findings": []}])
    lay_walk(site, {"id": "s1", "title": HOSTILE, "remarks": [{"id": "r1", "text": HOSTILE, "kind": "bad"}]})
    lay_case(site, date="2026-11-20", problems=[{"id": "p1", "title": HOSTILE}])
    page = made(template, site, "html").content
    said = words_of(page)
    assert b"<script" not in page
    assert b"<img src=file" not in page
    assert "<script>alert(1)</script> {{ 7 * 7 }} {% raw %}" in said
    assert "\u202e" not in page.decode()
    assert made(template, site).form == "pdf"
