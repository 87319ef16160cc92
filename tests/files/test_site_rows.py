"""One row a site: numbers as shown."""

import csv
import json

from cpted_cli.files.results import DECIMAL_COMMA, PLAIN, SiteLines, result_csv_parts
from cpted_cli.files.site_rows import (
    principles_of,
    shown_numbers,
    site_columns,
    site_csv_parts,
    site_lines,
    site_row,
    site_types,
)
from tests.builders import make_checklist, make_principle, make_site, make_visit, score_of

CHECKLIST = make_checklist(make_principle("p1", "a", "b", "c", "d", "e", "f", "g", "h"), make_principle("p2", "z"))


def result(**answers):
    return score_of(CHECKLIST, make_visit(answers), site=make_site())


def cells(one, style=PLAIN):
    row = site_row(one)
    names = principles_of([row])
    heads, values = csv.reader("".join(site_csv_parts([[row]], names, style)).splitlines(), delimiter=style.mark)
    return dict(zip(heads, values, strict=True))


def test_numbers_are_whole_as_shown_and_coverage_is_rounded_down():
    seen = cells(result(a=25, b=50, c=25, d=25, e=25, f=25, g=25, z=75))
    assert (seen["score"], seen["low"], seen["high"], seen["coverage"]) == ("52", "50", "56", "0.93")
    assert (seen["p1"], seen["p2"], seen["day"], seen["dark"]) == ("29", "75", "52", "")


def test_where_too_little_was_seen_numbers_are_hidden_and_coverage_says_why():
    seen = cells(result(a=4))
    assert [seen[name] for name in ("score", "low", "high", "p1", "p2", "band", "day")] == [""] * 7
    assert (seen["coverage"], seen["standing"]) == ("0.06", "too-little-seen")


def test_lines_of_a_table_give_the_same_row_as_the_result_itself():
    one = result(a=25, b=50, c=25, d=25, e=25, f=25, g=25, z=75)
    text = "".join(result_csv_parts([[one]])).partition("\n")[2]
    assert site_row(SiteLines(site=one.site, shown=one.shown, text=text)) == site_row(one)


def test_decimal_comma_is_that_of_the_style():
    assert cells(result(a=25, b=25, c=25, d=25, e=25, f=25, g=25, z=75), DECIMAL_COMMA)["coverage"] == "0,93"


def test_principles_that_a_checklist_lacks_are_empty_and_lines_of_json_have_the_same_names():
    row = site_row(result(a=1))
    (line,) = site_lines([[row]], ("p1", "other"))
    assert tuple(json.loads(line)) == site_columns(("p1", "other")) == tuple(site_types(("p1", "other")))
    assert json.loads(line)["other"] is None
    assert shown_numbers(row.whole)[0] is None
