"""`cpted score`, as it is typed."""

import csv
import io
import json
import subprocess
import sys

import pytest
from jsonschema import Draft202012Validator

from tests.cli.inside import typed
from tests.cli.running import ROOT, cpted, environment
from tests.places import DARK, DAY, FINE, lay_checklist, lay_site, lay_visit, square

UNSEEN = {"ns-view": 1, "ac-sign": {"not_observed": "closed"}}
EXAMPLE_KEYS = {
    "site", "round", "checklist", "model", "assessors", "lights", "score", "shown", "low", "high", "coverage", "band",
    "band_low", "band_high", "gates", "by_light", "principles", "findings", "not_observed", "not_applicable", "absent",
    "unanswered", "excluded",
}  # fmt: skip
READING_KEYS = {"score", "shown", "low", "high", "coverage", "band", "band_low", "band_high"}


def result(*argv):
    return json.loads(typed("score", *argv, "--format", "json").out)


@pytest.fixture
def garden(tmp_path):
    return square(tmp_path / "garden")


def test_result_goes_to_stdout_and_nothing_else_is_said(garden):
    ended = typed("score", garden)

    assert (ended.code, ended.told) == (0, "")
    assert "Little square, round 2026" in ended.out
    assert "40 (40)" in ended.out
    assert "Basic requirements: 0 of 1 met." in ended.out
    assert "Not met: Door locks" in ended.out


def test_json_fits_the_published_schema_and_has_the_promised_keys(garden):
    file = result(garden)
    Draft202012Validator(json.loads(typed("schema", "result").out)).validate(file)

    (one,) = file["results"]
    assert one.keys() >= EXAMPLE_KEYS
    assert file["format"] == "cpted-result/1"
    assert file["faults"] == []
    for light in one["by_light"].values():
        assert light.keys() >= {*READING_KEYS, "principles"}
    for principle in (*one["principles"], *one["by_light"]["dark"]["principles"]):
        assert principle.keys() >= {*READING_KEYS, "id", "weight"}
    assert one["findings"][0].keys() >= {"criterion", "zone", "light", "position", "loss"}
    assert one["checklist"].keys() == {"id", "edition", "sha256"}


def test_numbers_are_those_of_the_rules(garden):
    (one,) = result(garden)["results"]

    # surveillance: day (.25 + .75)/2, dark .25, ns-view by day only; access: door (1 + 0)/2, sign .75, glass 0
    assert one["score"] == pytest.approx((37.5 + 125 / 3) / 2)
    assert (one["shown"], one["band"], one["coverage"]) == (40, "clear", 1.0)
    assert one["by_light"]["day"]["score"] == pytest.approx((50 + 125 / 3) / 2)
    assert one["by_light"]["dark"]["shown"] == 25
    none: list[str] = []
    assert one["gates"] == {
        "met": 0, "failed": ["ac-door"], "unchecked": none, "set_aside": none, "lifted": none, "withheld": 0
    }  # fmt: skip
    assert [(f["criterion"], f["zone"], f["light"]) for f in one["findings"]] == [
        ("ns-view", None, "day"), ("ac-glass", None, "day"), ("ns-lamps", None, "dark"), ("ac-door", "west", "day"),
    ]  # fmt: skip


def test_csv_has_a_row_for_each_light_and_principle_with_the_names_of_the_json(garden):
    rows = list(csv.DictReader(io.StringIO(typed("score", garden, "--format", "csv").out)))

    assert {(row["site"], row["round"], row["checklist"]) for row in rows} == {("garden", "2026", "square")}
    assert [(row["light"], row["principle"]) for row in rows] == [
        (light, principle) for light in ("all", "day", "dark") for principle in ("overall", "surveillance", "access")
    ]
    assert rows[0].keys() >= READING_KEYS
    assert float(rows[0]["score"]) == result(garden)["results"][0]["score"]


def test_same_bytes_in_every_surrounding(garden, tmp_path):
    runs = []
    for surrounding in (
        {"TZ": "UTC", "LANG": "C", "PYTHONHASHSEED": "1", "CPTED_LANG": "en"},
        {"TZ": "Pacific/Kiritimati", "LANG": "sv_SE.UTF-8", "PYTHONHASHSEED": "2", "CPTED_LANG": "sv"},
    ):
        command = [sys.executable, "-m", "cpted_cli", "score", str(garden), "--format"]
        settings = {**environment(tmp_path, **surrounding), "PYTHONPATH": str(ROOT)}
        here = ROOT if surrounding["TZ"] == "UTC" else tmp_path
        runs.append(
            [
                subprocess.run([*command, form], env=settings, cwd=here, capture_output=True, check=True).stdout
                for form in ("json", "csv")
            ]
        )

    assert runs[0] == runs[1]
    assert all(runs[0])


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 0),
        (("--fail-under", "40"), 0),
        (("--fail-under", "41"), 3),
        (("--fail-under", "access=42"), 0),
        (("--fail-under", "access=43"), 3),
        (("--fail-under", "access=42,5"), 3),
        (("--fail-under", "10", "--fail-under", "surveillance=90"), 3),
        (("--fail-under", "overall=90"), 3),
    ],
)
def test_threshold_is_read_off_the_shown_number(garden, options, code):
    ended = typed("score", garden, *options)

    assert ended.code == code
    assert len(ended.told.splitlines()) == (1 if code else 0)
    assert "Little square" in ended.out


def test_missed_threshold_says_what_was_missed(garden):
    assert typed("score", garden, "--fail-under", "90").told == "garden: overall is 40, below 90.\n"


@pytest.mark.parametrize("wrong", ["good", "", "access=", "nan", "inf", "access=-inf", "5o"])
def test_threshold_that_is_none_is_a_usage_error(garden, wrong):
    ended = typed("score", garden, "--fail-under", wrong)

    assert (ended.code, ended.out) == (2, "")
    assert "is no threshold" in ended.told


def test_unknown_principle_names_those_there_are(garden):
    ended = typed("score", garden, "--fail-under", "acces=40")

    assert ended.code == 2
    assert ended.told == "There is no principle acces (there are: surveillance, access).\n"


def test_path_that_is_not_there_is_a_usage_error(tmp_path):
    ended = typed("score", tmp_path / "nowhere", lang="sv")

    assert (ended.code, ended.out) == (2, "")
    assert str(tmp_path / "nowhere") in ended.told


def test_too_little_seen_is_4_and_beats_a_missed_threshold(tmp_path):
    ended = typed("score", square(tmp_path / "garden", UNSEEN, None), "--fail-under", "90")

    assert ended.code == 4
    assert ended.told == "Too little was seen to show a number: garden.\n"
    assert "too little seen" in ended.out


def test_site_without_an_assessment_is_4(tmp_path):
    ended = typed("score", lay_site(tmp_path / "garden"))

    assert ended.code == 4
    assert "cpted assess" in ended.told


def test_site_without_an_assessment_among_others_is_named(tmp_path):
    square(tmp_path / "a")
    lay_site(tmp_path / "b")
    ended = typed("score", tmp_path)

    assert ended.code == 4
    assert ended.told == "Nothing to score yet: b (use: cpted assess).\n"
    assert "Little square" in ended.out


def test_all_faults_are_listed_while_good_sites_are_scored(tmp_path):
    for name in "abc":
        square(tmp_path / name)
    for name in "bc":
        lay_visit(tmp_path / name, {"ns-view": 9, "ns-veiw": 1})
    lay_site(tmp_path / "d")
    square(tmp_path / "e", UNSEEN, None)
    ended = typed("score", tmp_path, "--format", "json", "--fail-under", "99")

    assert ended.code == 5
    assert [one["site"] for one in json.loads(ended.out)["results"]] == ["a", "e"]
    assert [(one["file"].split("/")[-3], one["code"]) for one in json.loads(ended.out)["faults"]] == [
        (site, code) for site in "bc" for code in ("answer-off-scale", "unknown-answer")
    ]
    assert len(ended.told.splitlines()) == 4
    assert all(f"{tmp_path}/" in line for line in ended.told.splitlines())


def test_round_is_chosen_and_rounds_are_never_merged(garden):
    lay_visit(garden, FINE, date="2027-10-20")

    assert [(one["round"], one["shown"]) for one in result(garden)["results"]] == [("2026", 40), ("2027", 100)]
    assert [one["shown"] for one in result(garden, "--round", "2027")["results"]] == [100]


def test_unknown_round_names_those_there_are(garden):
    ended = typed("score", garden, "--round", "1999")

    assert (ended.code, ended.out) == (2, "")
    assert ended.told == "There is no round 1999 (there are: 2026).\n"


def test_geometric_mean_is_another_view_and_says_so(garden):
    (one,) = result(garden, "--model", "geometric")["results"]

    assert one["model"] == "geometric"
    assert one["score"] == pytest.approx((37.5 * 125 / 3) ** 0.5)
    assert "geometric mean" in typed("score", garden, "--model", "geometric").out
    assert typed("score", garden, "--model", "harmonic").code == 2


def test_assessment_file_is_scored_alone(garden):
    (one,) = result(garden / "assessments" / "2026-10-20-day-a1-square.yaml")["results"]

    assert (one["lights"], one["shown"]) == (["day"], 46)


def test_folder_is_walked_in_name_order_and_hidden_folders_and_links_are_not(tmp_path):
    for name in ("b", "a", "deep/c", ".hidden"):
        (tmp_path / name).mkdir(parents=True)
        square(tmp_path / name)
    (tmp_path / "link").symlink_to(tmp_path / "a")

    assert [one["site"] for one in result(tmp_path)["results"]] == ["a", "b", "c"]


def test_checklists_are_never_averaged(garden):
    lay_checklist(garden, "other")
    lay_visit(garden, FINE, checklist={"id": "other", "edition": "1"})

    assert [(one["checklist"]["id"], one["shown"]) for one in result(garden)["results"]] == [
        ("other", 100), ("square", 40),
    ]  # fmt: skip


def test_checklist_of_the_site_can_be_named_by_its_id_or_file(garden):
    for name in ("square", str(garden / "checklists" / "square-1.yaml")):
        ended = typed("score", garden, "--checklist", name)
        assert (ended.code, ended.told) == (0, "")


def test_daylight_alone_keeps_its_verdict_with_daylight_beside_it(tmp_path):
    assert typed("score", square(tmp_path / "garden", DAY, None)).code == 0


def test_scoring_writes_nothing(garden):
    before = {path: path.stat().st_mtime_ns for path in garden.rglob("*")}
    typed("score", garden)

    assert {path: path.stat().st_mtime_ns for path in garden.rglob("*")} == before


def test_swedish_output_is_swedish(garden):
    ended = typed("score", garden, "--fail-under", "90", lang="sv")

    assert "Lilla torget, omgång 2026" in ended.out
    assert "Tydliga brister" in ended.out
    assert "Clear" not in ended.out + ended.told


def test_pipe_that_closes_ends_quietly(garden, tmp_path):
    command = f"{sys.executable} -m cpted_cli score {garden} --format csv | head -1"
    ended = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=ROOT, env=environment(tmp_path), capture_output=True, check=False
    )

    assert ended.stdout.startswith(b"site,name,round")
    assert ended.stderr == b""


def test_the_real_program_ends_with_its_codes_too(tmp_path):
    square(tmp_path / "a", DAY, DARK)
    lay_visit(square(tmp_path / "b"), {"ns-view": 9})

    assert cpted("score", str(tmp_path / "a"), "--fail-under", "90", home=tmp_path).returncode == 3
    assert cpted("score", str(tmp_path), home=tmp_path).returncode == 5


FRAME = """\
format: cpted-crosswalk/1
id: own-frame
title: Own
categories: [{id: sight, title: Sight}, {id: doors, title: Doors}]
criteria: {ns-view: sight, ns-lamps: sight, ac-door: doors, ac-glass: doors, ac-sign: {no_place: Not theirs.}}
"""


def test_score_is_seen_by_a_frame_and_stays_what_it_is(garden):
    (garden / "checklists" / "frame.yaml").write_text(FRAME, "utf-8")

    (plain,), (framed,) = (result(garden, *by)["results"] for by in ((), ("--by", "own-frame")))

    assert framed.pop("by_frame")["categories"][1]["criteria"] == 2
    assert framed == plain
    assert "No place in this frame:" in typed("score", garden, "--by", "own-frame").out


def test_faults_of_a_frame_end_with_5_and_are_told_once(garden, tmp_path):
    path = tmp_path / "frame.yaml"
    path.write_text(FRAME.replace("ns-view: sight", "ns-view: sigth"), "utf-8")
    square(tmp_path / "other")

    ended = typed("score", tmp_path, "--by", path)

    assert ended.code == 5
    assert ended.told.count("did you mean `sight`?") == 1


def test_a_score_waits_for_nothing_that_it_does_not_use(garden):
    code = (
        "import sys; from cpted_cli.cli.main import run; code = run(sys.argv[1:], {});"
        "print(code, {'ruamel.yaml', 'PIL', 'duckdb', 'weasyprint', 'cpted_cli.model.case'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "score", str(garden)],
        capture_output=True,
        text=True,
        check=False,
        env=environment(),
    )
    assert done.stdout.endswith("0 set()\n"), done.stdout + done.stderr
