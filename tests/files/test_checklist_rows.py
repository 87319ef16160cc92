"""A checklist as data."""

import csv
import io
import json

from cpted_cli.cli.instruments import named_checklist
from cpted_cli.files.checklist_rows import COLUMNS, checklist_csv, checklist_json
from cpted_cli.wording.translator import words_for


def test_one_row_a_criterion_in_the_language_of_the_reader():
    whole = named_checklist("residential-area")
    rows = list(csv.DictReader(io.StringIO(checklist_csv(whole, words_for("sv")))))
    lamps = rows[0]

    assert [one["id"] for one in rows] == [one.id for one in whole.criteria()]
    assert tuple(lamps) == COLUMNS
    assert (lamps["principle"], lamps["zone"], lamps["light"], lamps["scale"]) == (
        "natural-surveillance", "approach", "dark", "ratio",
    )  # fmt: skip
    assert lamps["question"].startswith("Hur många av lamporna")
    assert lamps["answers"] == "hur många av hur många, till exempel 17/20"


def test_json_has_steps_with_their_numbers_and_gates_as_numbers():
    data = json.loads(checklist_json(named_checklist("residential-area"), words_for("en")))
    seating = next(one for one in data["criteria"] if one["id"] == "as-seating")

    assert (data["id"], data["language"]) == ("residential-area", "en")
    assert [one["answer"] for one in seating["steps"]] == [0, 1, 2, 3, 4]
    assert seating["steps"][4] == {"answer": 4, "label": "Very good", "position": 1}
    assert any(isinstance(one["gate"], float | int) for one in data["criteria"])
    assert any(one["repeats"] for one in data["criteria"])
