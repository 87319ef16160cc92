"""Which of many sites a report is wanted on."""

import pytest

from cpted_cli.cli.selecting import selection
from cpted_cli.errors import Stop
from tests.cli.inside import typed
from tests.files.table_kinds import KINDS
from tests.places import square

HEADS = ["site", "ns-view", "ns-lamps", "ac-door@e", "ac-sign", "ac-glass"]
ROWS = [HEADS, ["low", 0, "0/20", 0, 0, 0], ["thin", 0, "", 0, 0, 0], ["high", 4, "20/20", 1, 4, 4]]


@pytest.mark.parametrize("word", ["serious", "Allvarliga brister", "SERIOUS FLAWS", "allvarliga  brister"])
def test_verdict_is_written_as_its_id_or_in_the_words_of_any_language(word):
    assert selection([word], None).bands == {"serious"}


def test_word_that_is_no_verdict_is_refused_with_those_that_are():
    with pytest.raises(Stop, match="serious, clear, acceptable, good"):
        selection(["bad"], None)


@pytest.fixture
def argv(tmp_path):
    (checklist,) = (square(tmp_path / "garden") / "checklists").glob("*.yaml")
    table = KINDS["csv"](tmp_path / "t.csv", ROWS)
    return ("batch", "report", table, "--checklist", checklist, "--format", "html", "--jobs", "1", "-o", tmp_path / "o")


@pytest.mark.parametrize("template", ["brief", "comparison"])
def test_sites_with_a_number_and_no_verdict_are_named_where_verdicts_are_chosen(argv, template):
    told = typed(*argv, "--template", template, "--band", "Allvarliga brister").told
    assert "Left out for want of a verdict, though they have a number: thin (0)." in told


def test_sites_are_chosen_by_their_ids(argv):
    ended = typed(*argv, "--site", "high", "--site", "low")
    assert [line.rpartition("/")[2] for line in ended.out.splitlines()] == [
        "low-brief-open-en.html",
        "high-brief-open-en.html",
    ]
