"""Names that are none of a site, and cells that are none of an answer."""

import pytest

from cpted_cli.files.table_names import DATE, FORMULA, no_site, other_mark, twins


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Summa", "row-of-totals"), ("TOTALT:", "row-of-totals"), ("TOTALT 2026", "row-of-totals"),
        ("Summa gårdar", "row-of-totals"), ("S:a", "row-of-totals"), ("Summa: 3", "row-of-totals"),
        ("Totalgatan 1", None), ("Max Burgers", None), ("Grand Hotel", None), ("Summerkvarteret", None),
        ("#N/A", "formula-error"), ("#SAKNAS!", "formula-error"), ("#####", "formula-error"), ("=…", "formula-error"),
        ("#1", None), ("# 4 yard", None), ("Gård Åsen", None),
    ],
)  # fmt: skip
def test_totals_and_errors_are_no_sites(name, code):
    assert no_site(name) == code


def test_row_parted_otherwise_is_seen_and_a_comma_in_a_name_is_not():
    assert other_mark("g1;A;3", ["g1;A;3"], 3) == ";"
    assert other_mark("g1;A;3", ["g1;A;3", "5"], 4) is None
    assert other_mark("Åsen, gård 2", ["Åsen, gård 2", "3"], 2) is None


def test_twins_differ_only_in_capitals_and_spaces():
    assert twins(["A b", "c", "a  B", "A b", "A\u00a0b"]) == {"A b": "a  B", "a  B": "A b", "A\u00a0b": "A b"}


@pytest.mark.parametrize(
    "text", ["2026-05-03", "2026-05-03 12:00:00", "03-maj", "3 may", "maj-05", "okt", "17:20", "01:02:03"]
)
def test_days_and_times_are_known(text):
    assert DATE.fullmatch(text)


@pytest.mark.parametrize("text", ["3", "3,5", "4/5", "m", "may be", "3 m"])
def test_answers_are_no_days_and_no_formulas(text):
    assert not DATE.fullmatch(text)
    assert not FORMULA.fullmatch(text)
