"""A view in the form that was wished for."""

import shutil

import pytest

from cpted_cli.report.forms import Material, page_in_form
from cpted_cli.report.templates import MAKERS
from tests.places import DAY, FINE, kastanjen, square
from tests.report.pages import rendered, words_of

LONG = "Äppelträdgårdsföreningens stora och långa gård med parkering och många portar mot"
EDGES = {
    "plain": {},
    "fine": {"day": FINE, "dark": {"ns-lamps": {"count": 4, "of": 4}}},
    "worst": {
        "day": {key: ({"count": 0, "of": 8} if key == "ns-lamps" else 0) for key in DAY},
        "dark": {"ns-lamps": {"absent": "no lamp"}},
    },
    "unfinished": {"day": {"ns-view": 1, "ac-sign": {"not_observed": "closed"}}, "dark": None},
    "daylight": {"dark": None},
    "long-names": {
        "name": LONG,
        "zones": [{"id": one, "kind": "entrance", "name": LONG, "owner": LONG} for one in ("east", "west")],
        "assignment": {"client": LONG, "meeting": LONG, "interests": LONG},
    },
}


@pytest.mark.parametrize(("form", "start"), [("html", b"<!DOCTYPE html>"), ("docx", b"PK"), ("pdf", b"%PDF-")])
def test_each_form_is_what_it_says(sample, template, pictures, form, start):
    material = Material(template=template, pictures=pictures, attached={"a.json": b"{}"})
    made = page_in_form(sample.VIEWS["sv"], form, MAKERS["brief"], material)

    assert made.form == form
    assert made.content.startswith(start)
    assert made.pages == (1 if form == "pdf" else None)
    assert made.undrawn == ()


@pytest.mark.parametrize(("lang", "other"), [("sv", "docx"), ("en", "html")])
@pytest.mark.parametrize("edge", EDGES)
def test_every_kind_of_site_gives_one_page(tmp_path, edge, lang, other):
    site = square(tmp_path / "garden", **EDGES[edge])
    made = rendered(site, lang, "pdf")

    assert (made.form, made.pages, made.undrawn, made.missing) == ("pdf", 1, (), ())
    assert rendered(site, lang, other).form == other


def test_example_gives_one_page_in_both_languages(tmp_path):
    site = kastanjen(tmp_path / "kastanjen")

    assert [rendered(site, lang, "pdf").pages for lang in ("sv", "en")] == [1, 1]


def test_example_without_plan_and_texts_or_without_the_dark_gives_one_page_too(tmp_path):
    site = kastanjen(tmp_path / "kastanjen")
    (site / "plan.yaml").unlink()
    (site / "safety-walk.yaml").unlink()
    shutil.rmtree(site / "texts")
    assert rendered(site, "sv", "pdf").pages == 1

    for visit in (site / "assessments").glob("*-dark-*"):
        visit.unlink()
    assert rendered(site, "sv", "pdf").pages == 1
    said = words_of(rendered(site, "sv").content)
    assert said.count("i mörker") == said.count("Ingen har ännu sett platsen i mörker.") == 1
