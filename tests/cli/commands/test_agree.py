"""`cpted agree` on files, from the published ratings to the page."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from cpted_cli.files.schemas import schema
from tests.analysis.agreement_data import (
    ABSTRACTOR_FIGURES,
    C_FIGURES,
    abstractor_ratings,
    c_ratings,
)
from tests.cli.running import ROOT, cpted

EXAMPLE = ROOT / "examples" / "kastanjen"


def write_set(folder: Path, ratings: dict[str, list[int | None]], steps: int) -> Path:
    """Write a site, a checklist with a criterion a unit, and an assessment an assessor."""
    (folder / "checklists").mkdir(parents=True)
    (folder / "assessments").mkdir()
    units = len(next(iter(ratings.values())))
    labels = ", ".join(f"Step {one}" for one in range(1, steps + 1))
    criteria = "\n".join(
        f"      - {{id: u{unit}, question: Unit {unit}?, light: day, scale: {{kind: steps, steps: [{labels}]}}}}"
        for unit in range(1, units + 1)
    )
    (folder / "checklists" / "oracle-1.yaml").write_text(
        'format: cpted-checklist/1\nid: oracle\nedition: "1"\ntitle: Oracle\nprinciples:\n'
        f"  - id: only\n    title: Only\n    criteria:\n{criteria}\n",
        "utf-8",
    )
    (folder / "site.yaml").write_text(
        "format: cpted-site/1\nid: oracle\nname: Oracle\nkind: residential-area\n", "utf-8"
    )
    for name, answers in ratings.items():
        write_assessment(folder / "assessments" / f"2026-10-20-day-{name.lower()}-oracle.yaml", name.lower(), answers)
    return folder


def write_assessment(path: Path, assessor: str, answers: list[int | None]) -> Path:
    given = "".join(
        f"  u{unit}: {one - 1}\n" if one else f"  u{unit}: {{not_observed: out of sight}}\n"
        for unit, one in enumerate(answers, start=1)
    )
    path.write_text(
        'format: cpted-assessment/1\nchecklist: {id: oracle, edition: "1"}\nsite: oracle\n'
        f"assessor: {assessor}\nlight: day\ndate: 2026-10-20\nanswers:\n{given}",
        "utf-8",
    )
    return path


def agreed(*argv: str | Path) -> dict:
    ended = cpted("agree", *map(str, argv), "--format", "json")
    assert (ended.returncode, ended.stderr) == (0, "")
    found = json.loads(ended.stdout)
    Draft202012Validator(schema("agreement")).validate(found)
    return found


@pytest.mark.parametrize(
    ("ratings", "steps", "figures"),
    [(c_ratings(), 5, C_FIGURES), (abstractor_ratings(), 3, ABSTRACTOR_FIGURES)],
    ids=["krippendorff-c", "gwet-abstractors"],
)
def test_published_figures_come_out_of_files(tmp_path, ratings, steps, figures):
    found = agreed(write_set(tmp_path / "oracle", ratings, steps))

    assert {name: round(found[name]["value"], 6) for name in figures} == figures
    assert found["raters"] == len(ratings)
    assert found["by_light"]["day"] == found["by_principle"]["only"] == found["by_scale"]["u1"]
    assert not found["mixed_scales"]


def test_reference_may_lie_anywhere(tmp_path):
    ratings = abstractor_ratings()
    folder = write_set(tmp_path / "oracle", {"A1": ratings["A"]}, 3)
    reference = write_assessment(tmp_path / "expert.yaml", "expert", ratings["B"])

    found = agreed(folder, "--against", reference)

    assert found["against"] == "expert.yaml"
    assert round(found["kappa"]["value"], 6) == round(found["by_assessor"]["a1"]["kappa"]["value"], 6) == 0.796409


def test_page_shows_three_figures_and_explains_the_paradox_in_both_languages(tmp_path):
    folder = write_set(tmp_path / "oracle", {"A1": [2] * 48 + [1, 2], "A2": [2] * 48 + [2, 1]}, 2)

    english, swedish = (cpted("agree", str(folder), CPTED_LANG=language) for language in ("en", "sv"))

    assert english.returncode == swedish.returncode == 0
    assert "96%" in english.stdout
    assert "kappa paradox" in english.stdout
    assert "96\u00a0%" in swedish.stdout
    assert "kappaparadoxen" in swedish.stdout


def test_page_of_mixed_scales_shows_them_one_by_one():
    shown = cpted("agree", str(EXAMPLE))

    assert shown.returncode == 0
    assert "Serious flaw to" in shown.stdout
    assert "To be settled" in shown.stdout
    assert "a1:" not in shown.stdout  # people are named by role


def test_what_was_settled_is_listed_no_more_and_keeps_its_figures(tmp_path):
    folder = write_set(tmp_path / "oracle", {"A1": [1, 5, 3], "A2": [4, 5, 2]}, 5)
    before = agreed(folder)
    write_assessment(folder / "assessments" / "both.yaml", "a1", [2])
    settled = (folder / "assessments" / "both.yaml").read_text("utf-8")
    line = "settles: [2026-10-20-day-a1-oracle.yaml, 2026-10-20-day-a2-oracle.yaml]\nanswers:"
    (folder / "assessments" / "both.yaml").write_text(settled.replace("answers:", line), "utf-8")

    after = agreed(folder)
    score = json.loads(cpted("score", str(folder), "--format", "json").stdout)["results"][0]

    assert [one["criterion"] for one in before["disagreements"]] == ["u1"]
    assert after["disagreements"] == []
    assert after["alpha_ordinal"] == before["alpha_ordinal"]
    # u1 settled at step 2 of 5 (25), u2 at 100, u3 the mean of 50 and 25
    assert (score["score"], score["assessors"]) == (pytest.approx((25 + 100 + 37.5) / 3), ["a1", "a2"])


def test_one_assessor_alone_is_incomplete(tmp_path):
    folder = write_set(tmp_path / "oracle", {"A1": [1, 2, 3]}, 3)

    ended = cpted("agree", str(folder))

    assert (ended.returncode, ended.stdout) == (4, "")
    assert ended.stderr.startswith("There is nothing to compare")


def test_faults_are_told_and_end_with_5(tmp_path):
    folder = write_set(tmp_path / "oracle", abstractor_ratings(), 3)
    write_assessment(folder / "assessments" / "2026-10-21-day-c-oracle.yaml", "c", [9])
    reference = write_assessment(tmp_path / "expert.yaml", "expert", [9])

    assert cpted("agree", str(folder)).returncode == 5
    assert cpted("agree", str(folder), "--against", str(reference)).returncode == 5
    (folder / "assessments" / "2026-10-21-day-c-oracle.yaml").unlink()
    ended = cpted("agree", str(folder), "--against", str(reference))
    assert ended.returncode == 5
    assert "expert.yaml:8:7:" in ended.stderr


def test_reference_that_is_missing_or_about_something_else_is_a_usage_error(tmp_path):
    folder = write_set(tmp_path / "oracle", abstractor_ratings(), 3)
    elsewhere = next((EXAMPLE / "assessments").glob("*.yaml"))

    assert cpted("agree", str(folder), "--against", str(tmp_path / "none.yaml")).returncode == 2
    assert cpted("agree", str(folder), "--against", str(elsewhere)).returncode == 2
    assert cpted("agree", str(folder), "--against", str(folder / "site.yaml")).returncode == 5
