"""`cpted plan set`, as it is typed."""

from datetime import date

import pytest

from cpted_cli.files.documents import read_document
from tests.cli.inside import typed
from tests.places import square


@pytest.fixture
def garden(tmp_path):
    site = square(tmp_path / "garden")
    assert typed("plan", site, "--write").code == 0
    return site


def plan_of(site):
    document, faults = read_document(site / "plan.yaml")
    assert faults == ()
    return document.value


def test_owner_date_money_and_status_are_set_without_opening_the_file(garden):
    ended = typed(
        "plan", "set", "a2", garden, "--owner", "Torget AB", "--authority", "--funder", "Torget AB=60",
        "--funder", "Kommunen=40", "--date", "2027-02-28", "--status", "decided", "--on", "2026-12-02",
        "--by", "samverkansmötet", "--amount", "12000", "--mode", "with",
    )  # fmt: skip
    one = plan_of(garden).told("a2")

    assert ended.code == 0
    assert (one.owner, one.authority, one.due, one.status) == ("Torget AB", True, date(2027, 2, 28), "decided")
    assert [(who.name, who.share) for who in one.funders] == [("Torget AB", 60), ("Kommunen", 40)]
    assert (one.status_on, one.status_by, one.amount_sek) == (date(2026, 12, 2), "samverkansmötet", 12_000)
    assert ended.out.startswith("a2  Mend broken lamps and hatches: Torget AB; Torget AB 60\u00a0%, Kommunen")
    assert typed("check", garden).code == 0


def test_notes_in_the_file_stay(garden):
    path = garden / "plan.yaml"
    path.write_text(path.read_text("utf-8").replace("status: proposed", "status: proposed  # mine"), "utf-8")
    typed("plan", "set", "a1", garden, "--status", "started", "--owner", "Ann")

    assert path.read_text("utf-8").count("# mine") == 4
    assert "status: started  # mine" in path.read_text("utf-8")
    assert path.read_text("utf-8").startswith("# The plan of this site")


def test_dry_run_shows_the_lines_and_writes_nothing(garden):
    before = (garden / "plan.yaml").read_bytes()
    ended = typed("plan", "set", "a1", garden, "--owner", "Ann", "--dry-run")

    assert "+    owner: Ann\n" in ended.out
    assert (garden / "plan.yaml").read_bytes() == before


def test_recommendation_becomes_an_action_even_without_a_plan(tmp_path):
    site = square(tmp_path / "garden")
    ended = typed("plan", "set", "prune-sightline", site, "--owner", "Parken")
    plan = plan_of(site)

    assert ended.code == 0
    assert [(one.id, one.measure, one.owner, one.findings) for one in plan.actions] == [
        ("a1", "prune-sightline", "Parken", ("f1",))
    ]
    assert plan.findings[0].answers == ("ns-view",)
    assert (plan.round, plan.site) == ("2026", "garden")
    assert "no date" in ended.told


def test_findings_that_the_plan_has_are_not_told_twice(tmp_path):
    site = square(tmp_path / "garden")
    typed("plan", "set", "prune-sightline", site)
    typed("plan", "set", "own", site, "--title", "Own", "--finding", "f1")
    typed("plan", "set", "glaze-the-door", site)
    plan = plan_of(site)

    assert [one.id for one in plan.findings] == ["f1", "f2"]
    assert [(one.id, one.findings) for one in plan.actions] == [("a1", ("f1",)), ("own", ("f1",)), ("a2", ("f2",))]


def test_action_is_declined_with_a_reason_and_taken_up_again(garden):
    declined = typed("plan", "set", "a2", garden, "--decline", "too dear", "--on", "2026-12-02", "--by", "the board")
    plan = plan_of(garden)
    assert declined.code == 0
    assert [(one.id, one.reason, one.decided_on, one.decided_by) for one in plan.declined] == [
        ("a2", "too dear", date(2026, 12, 2), "the board")
    ]
    assert "a2" not in [one.id for one in plan.actions]
    assert "declined; too dear" in declined.out

    assert typed("plan", "set", "a2", garden).code == 2
    again = typed("plan", "set", "a2", garden, "--status", "proposed", "--owner", "Ann")
    assert again.code == 0
    assert (plan_of(garden).told("a2").owner, plan_of(garden).declined) == ("Ann", ())


def test_recommendation_is_declined_at_once(tmp_path):
    site = square(tmp_path / "garden")
    typed("plan", "set", "glaze-the-door", site, "--decline", "listed building")
    plan = plan_of(site)

    assert (plan.actions, plan.declined[0].measure, plan.declined[0].findings) == ((), "glaze-the-door", ("f1",))


def test_text_in_another_language_goes_and_is_told(garden):
    ended = typed("plan", "set", "a1", garden, "--title", "Laga dörren", lang="sv")

    assert plan_of(garden).told("a1").title == {"sv": "Laga dörren"}
    assert "en" in ended.told
    typed("plan", "set", "a1", garden, "--title", "Mend the door")
    assert plan_of(garden).told("a1").title == {"sv": "Laga dörren", "en": "Mend the door"}


def test_what_is_not_there_is_told_and_nothing_is_written(garden):
    before = (garden / "plan.yaml").read_bytes()
    unknown = typed("plan", "set", "a22", garden, "--owner", "Ann")
    finding = typed("plan", "set", "a1", garden, "--finding", "f9")
    share = typed("plan", "set", "a1", garden, "--funder", "A=200")

    assert (unknown.code, finding.code, share.code) == (2, 5, 2)
    assert "There is no action a22" in unknown.told
    assert "Did you mean a2?" in unknown.told
    assert "the plan has no finding `f9`" in finding.told
    assert (garden / "plan.yaml").read_bytes() == before


def test_among_several_sites_the_one_with_the_action_is_chosen(tmp_path):
    for name in "ab":
        square(tmp_path / name)
    typed("plan", "set", "own", tmp_path / "b", "--title", "Own")

    assert typed("plan", "set", "own", tmp_path, "--owner", "Ann").code == 0
    assert plan_of(tmp_path / "b").told("own").owner == "Ann"
    ambiguous = typed("plan", "set", "prune-sightline", tmp_path)
    assert ambiguous.code == 2
    assert str(tmp_path / "a") in ambiguous.told


def test_faults_of_the_site_are_told_first(garden):
    (garden / "site.yaml").write_text("format: cpted-site/1\n", "utf-8")

    assert typed("plan", "set", "a1", garden, "--owner", "Ann").code == 5


def test_quiet_says_the_action_alone(garden):
    ended = typed("plan", "set", "a1", garden, "--owner", "Ann", "--quiet")

    assert (ended.out.count("\n"), ended.told) == (1, "")


def test_what_an_action_needs_and_rules_out_is_said_and_must_be_there(garden):
    typed("plan", "set", "own", garden, "--title", "Own")
    ended = typed("plan", "set", "own", garden, "--needs", "a1", "--excludes", "a2")

    assert ended.code == 0
    own = plan_of(garden).told("own")
    assert (own.needs, own.excludes) == (("a1",), ("a2",))
    assert typed("plan", "set", "own", garden, "--needs", "a99").code == 5
