"""A residents' walk is written down by command, and what cannot be is told."""

from datetime import date

import pytest

from cpted_cli.cli.safety_walks import Wanted, put_remark, put_stop, put_walk
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, FaultsFound, Stop
from cpted_cli.files.documents import read_document
from cpted_cli.wording.translator import words_for
from tests.places import lay_site, lay_visit, lay_walk

SV, EN = (Voice(words=words_for(one)) for one in ("sv", "en"))


@pytest.fixture
def site(tmp_path):
    return lay_site(tmp_path / "garden")


def wanted(name=None, grown=None, *, dry_run=False, **keys):
    return Wanted(name=name, keys=keys, grown=grown or {}, dry_run=dry_run)


def walk_of(site):
    document, faults = read_document(site / "safety-walk.yaml")
    assert faults == ()
    return document.value


def test_walk_stops_and_remarks_follow_each_other(site):
    put_walk(site, wanted(date=date(2026, 11, 12), grown={"missing": ["unga"]}), SV)
    put_stop(site, wanted(title="Dörren", grown={"zones": ["east"]}), SV)
    put_stop(site, wanted(title="Torget"), SV)
    put_remark(site, wanted(text=" Det är mörkt "), SV)
    put_remark(site, wanted(text="Fint", kind="good"), SV, "s1")

    walk = walk_of(site)
    assert (walk.date, walk.missing) == (date(2026, 11, 12), ("unga",))
    assert [(one.id, one.zones, [r.id for r in one.remarks]) for one in walk.stops] == [
        ("s1", ("east",), ["r2"]), ("s2", (), ["r1"]),
    ]  # fmt: skip
    assert [(one.text, one.kind) for one in walk.remarks] == [("Fint", "good"), ("Det är mörkt", "bad")]


def test_answer_is_told_in_one_line_and_what_it_lacks_too(site, capsys):
    lay_walk(site, {"id": "s1", "title": "T", "remarks": [{"id": "r1", "text": "X", "kind": "bad"}]})
    put_remark(site, wanted("r1", answer="Ja"), SV)
    told = capsys.readouterr()
    assert told.out == "r1  X: obesvarad; Ja\n"
    assert "r1 har nu ett svar men inget läge: lägg till --status." in told.err

    put_remark(site, wanted("r1", status="planned", due=date(2026, 12, 15)), SV)
    assert walk_of(site).remarks[0].is_answered


def test_words_in_one_language_leave_those_in_another(site):
    lay_walk(site, {"id": "s1", "title": {"sv": "Torget"}}, title={"sv": "Rundan"}, date="2026-11-12")
    put_stop(site, wanted("s1", title="The square"), EN)
    put_walk(site, wanted(title="The walk", participants=14), EN)

    walk = walk_of(site)
    assert (walk.stops[0].title, walk.title) == (
        {"sv": "Torget", "en": "The square"}, {"sv": "Rundan", "en": "The walk"},
    )  # fmt: skip
    assert walk.participants == 14


def test_comments_in_the_file_stay(site):
    put_walk(site, wanted(date=date(2026, 11, 12)), SV)
    path = site / "safety-walk.yaml"
    path.write_text(path.read_text("utf-8") + "# mine\n", "utf-8")
    put_stop(site, wanted(title="T"), SV)

    assert "# mine" in path.read_text("utf-8")
    assert path.read_text("utf-8").startswith("# What residents said")


def test_trying_writes_nothing(site, capsys):
    assert put_walk(site, wanted(date=date(2026, 11, 12), dry_run=True), SV) == ExitCode.DONE
    assert "+site: garden" in capsys.readouterr().out
    assert not (site / "safety-walk.yaml").exists()


@pytest.mark.parametrize(
    ("put", "message"),
    [
        (lambda site: put_walk(site, wanted(), SV), "is missing"),
        (lambda site: put_stop(site, wanted(title="T"), SV), "no safety walk"),
    ],
)
def test_what_must_come_first_is_named(put, message, site):
    with pytest.raises(Stop, match=message) as stopped:
        put(site)
    assert stopped.value.exit_code == ExitCode.USAGE


def test_remark_needs_a_stop_and_words(site):
    lay_walk(site)
    with pytest.raises(Stop, match="no stop yet"):
        put_remark(site, wanted(text="X"), SV)
    put_stop(site, wanted(title="T"), SV)
    for wish, stop in ((wanted(), None), (wanted("r9", answer="A"), None), (wanted(text="X"), "s9")):
        with pytest.raises(Stop):
            put_remark(site, wish, SV, stop)
    with pytest.raises(Stop):
        put_stop(site, wanted("s9"), SV)


def test_unknown_zone_or_a_faulty_site_writes_nothing(site):
    lay_walk(site)
    with pytest.raises(FaultsFound) as told:
        put_stop(site, wanted(title="T", grown={"zones": ["north"]}), SV)
    assert [one.code for one in told.value.faults] == ["unknown-zone"]
    assert walk_of(site).stops == ()
    lay_visit(site, {"ns-view": 9})
    with pytest.raises(FaultsFound):
        put_stop(site, wanted(title="T"), SV)


def test_one_site_at_a_time(tmp_path):
    for name in ("a", "b"):
        lay_site(tmp_path / name)
    with pytest.raises(Stop, match="One at a time"):
        put_walk(tmp_path, wanted(date=date(2026, 11, 12)), SV)
