"""Results as JSON and CSV."""

import csv
import io
import json
from dataclasses import replace

from jsonschema import Draft202012Validator

from cpted_cli.analysis.frames import frame_score
from cpted_cli.analysis.instances import round_of
from cpted_cli.analysis.scoring import round_score
from cpted_cli.errors import Fault, Place
from cpted_cli.files.results import COLUMNS, fault_row, faults_csv, result_csv, result_json
from cpted_cli.files.schemas import schema
from cpted_cli.model.score import FaultRow
from tests.analysis.test_crosswalks import make_crosswalk
from tests.builders import (
    ABSENT,
    NOT_APPLICABLE,
    NOT_OBSERVED,
    make_checklist,
    make_criterion,
    make_principle,
    make_site,
    make_visit,
    score_of,
)

CHECKLIST = make_checklist(
    make_principle("one", make_criterion("path", gate=0, light="both"), "sign", "gate"),
    make_principle("two", "door", weight=2),
)


def result():
    answers = {"path": 0, "sign": ABSENT, "gate": NOT_APPLICABLE, "door": NOT_OBSERVED}
    return score_of(
        CHECKLIST, make_visit(answers), make_visit({"path": 90}, assessor="a2"), make_visit({}, light="dark")
    )


def test_json_fits_its_published_schema_and_names():
    fault = fault_row(Fault(code="yaml-tab", place=Place("a.yaml", 3, 5)), "a tab")

    written = json.loads(result_json([result()], [fault]))

    Draft202012Validator(schema("result")).validate(written)
    (first,) = written["results"]
    assert set(first) >= {
        "site",
        "round",
        "checklist",
        "model",
        "assessors",
        "lights",
        "score",
        "shown",
        "low",
        "high",
        "coverage",
        "band",
        "band_low",
        "band_high",
        "gates",
        "by_light",
        "principles",
        "findings",
        "not_observed",
        "not_applicable",
        "absent",
        "unanswered",
        "excluded",
    }
    names = {"score", "shown", "low", "high", "coverage", "band", "band_low", "band_high"}
    assert all(set(one) >= names for one in (*first["principles"], *first["by_light"].values()))
    assert set(first["by_light"]) == {"day", "dark"}
    assert all(len(one["principles"]) == 2 for one in first["by_light"].values())
    assert written["faults"] == [{"file": "a.yaml", "line": 3, "column": 5, "code": "yaml-tab", "message": "a tab"}]


def test_json_is_the_same_twice_and_without_results_too():
    assert result_json([result()]) == result_json([result()])
    Draft202012Validator(schema("result")).validate(json.loads(result_json([])))


def test_numbers_in_json_are_not_rounded():
    (one,) = json.loads(result_json([result()]))["results"]

    assert one["score"] == result().score


def test_csv_has_a_row_for_each_light_and_principle_and_overall():
    rows = list(csv.DictReader(io.StringIO(result_csv([result()]))))

    assert [(row["light"], row["principle"]) for row in rows] == [
        (light, principle) for light in ("all", "day", "dark") for principle in ("overall", "one", "two")
    ]
    assert tuple(rows[0]) == COLUMNS
    assert (rows[0]["gates_failed"], rows[0]["findings"], rows[1]["gates_failed"]) == ("1", "2", "")


def test_csv_without_results_is_its_heading():
    assert result_csv([]) == ",".join(COLUMNS) + "\n"


def test_frame_is_in_json_and_csv_only_where_it_was_asked_for():
    seen = round_of(make_site(), CHECKLIST, "", [make_visit({"path": 50})])
    framed = replace(round_score(seen), by_frame=frame_score(seen, make_crosswalk({"path": "light"})))

    written = json.loads(result_json([framed]))
    rows = list(csv.DictReader(io.StringIO(result_csv([framed]))))

    Draft202012Validator(schema("result")).validate(written)
    assert [one["id"] for one in written["results"][0]["by_frame"]["categories"]] == ["care", "light"]
    assert [(one["light"], one["score"]) for one in rows if one["principle"] == "light"] == [
        ("all", "50.0"),
        ("day", "50.0"),
    ]
    assert {one["frame"] for one in rows} == {"", "frame"}
    assert "by_frame" not in json.loads(result_json([result()]))["results"][0]
    assert "frame" not in result_csv([result()]).splitlines()[0]


def test_faults_are_a_table_with_one_row_each():
    row = FaultRow(file="t.csv", line=3, column=2, code="bad-answer", message='a "b", c')

    assert faults_csv([(row, ("x", "svar", "a", "B3"))]) == (
        'file,line,column,code,message,site,heading,cell,reference\nt.csv,3,2,bad-answer,"a ""b"", c",x,svar,a,B3\n'
    )
