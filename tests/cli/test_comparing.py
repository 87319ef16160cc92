"""One report on many sites, by command."""

import pytest

from tests.cli.inside import typed
from tests.places import DAY, FINE, square
from tests.report.pages import words_of


@pytest.fixture
def many(tmp_path):
    folder = tmp_path / "yards"
    square(folder / "alfa", DAY, None)
    square(folder / "beta", FINE, None)
    return folder


def test_comparison_lies_in_the_folder_that_was_named(many):
    ended = typed("report", many, "--template", "comparison", "--format", "html")
    made = many / "reports" / "comparison-open-en.html"

    assert (ended.code, ended.data.decode().strip()) == (0, str(made))
    assert made.is_file()


def test_batch_puts_it_into_a_folder_and_takes_only_the_verdicts_asked_for(many, tmp_path):
    ended = typed(
        "batch", "report", many, "--template", "comparison", "--format", "html", "--band", "good", "--output", tmp_path
    )
    text = (tmp_path / "comparison-open-en.html").read_text("utf-8")

    assert ended.code == 0
    assert "1 place side by side" in text


def test_faulty_site_is_told_and_the_others_are_compared(many):
    (many / "beta" / "site.yaml").write_text("format: cpted-site/1\nid: beta\n", "utf-8")
    ended = typed("report", many, "--template", "comparison", "--format", "html")

    assert ended.code == 5
    assert (many / "reports" / "comparison-open-en.html").is_file()


def test_unknown_round_is_refused(many):
    ended = typed("report", many, "--template", "comparison", "--round", "1999")
    assert (ended.code, "1999" in ended.told) == (2, True)


def test_one_place_alone_is_remarked_upon_and_made(many):
    ended = typed("report", many / "alfa", "--template", "comparison", "--format", "html")
    assert (ended.code, "One place alone has nothing to be compared with." in ended.told) == (0, True)


def test_what_is_left_out_stands_in_the_report_and_is_told(many):
    (many / "beta" / "site.yaml").write_text("format: cpted-site/1\nid: beta\n", "utf-8")
    square(many / "gamma", DAY, None)
    for visit in (many / "gamma" / "assessments").iterdir():
        visit.unlink()
    told = typed("report", many, "--template", "comparison", "--format", "html").told
    assert "Compared: 1. Left out: 1 with faults, 1 without answers, 0 with another verdict." in told
    text = words_of((many / "reports" / "comparison-open-en.html").read_bytes())

    assert "Files with faults, not read beta" in text
    assert "No answers yet Little square" in text


def test_several_processes_make_the_same_bytes(many):
    made = []
    for jobs in (1, 2):
        typed("batch", "report", many, "--template", "comparison", "--format", "html", "--jobs", jobs)
        made.append((many / "reports" / "comparison-open-en.html").read_bytes())
    assert made[0] == made[1]


def test_a_comparison_is_always_made_anew(many):
    ended = typed("batch", "report", many, "--template", "comparison", "--format", "html", "--anew")
    assert ended.code == 0
    assert (many / "reports").exists()
