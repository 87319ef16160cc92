"""`cpted new site`, as it is typed and as it asks."""

import os
import shlex
import signal
import sys

import pexpect
import pytest

from cpted_cli.files.documents import read_document
from tests.cli.inside import typed
from tests.cli.running import ROOT

PATIENCE_S = 30


def site_at(path):
    document, faults = read_document(path / "site.yaml")
    assert faults == ()
    return document.value


KIND = ("--checklist", "residential-area")


def make(path, *options, lang="en"):
    return typed("new", "site", path, "--no-input", *KIND, *options, lang=lang)


def test_site_is_valid_commented_and_its_path_is_the_result(tmp_path):
    path = tmp_path / "garden"
    ended = make(path, "--name", "The garden", "--zones", "entrance=3", "--owner", "The owner", "--client", "A client")

    assert (ended.code, ended.out) == (0, f"{path / 'site.yaml'}\n")
    assert typed("check", path).code == 0
    site = site_at(path)
    assert (site.id, site.name, site.kind) == ("garden", "The garden", "residential-area")
    assert len(site.zones_of("entrance")) == 3
    assert {one.owner for one in site.zones} == {"The owner"}
    assert (path / "site.yaml").read_text("utf-8").startswith("# A site for cpted.")


def test_it_tells_how_long_a_visit_takes_and_what_to_type_next(tmp_path):
    path = tmp_path / "my garden"
    told = make(path, "--name", "x").told.splitlines()

    assert len(told) == 3
    assert told[0].startswith("Daylight: ")
    assert told[1].startswith("Dark: ")
    line = told[2].removeprefix("Next: ")
    assert shlex.split(line)[:3] == ["cpted", "assess", str(path)]


def test_comments_and_names_are_in_the_readers_language(tmp_path):
    make(tmp_path / "garden", "--name", "Gården", lang="sv")
    text = (tmp_path / "garden" / "site.yaml").read_text("utf-8")

    assert text.startswith("# En plats för cpted.")
    assert "Entré utifrån" in text
    assert [word for word in ("Entrance", "Change anything", "Leave a fact", "Who asked") if word in text] == []


def test_site_that_is_there_already_is_left_as_it_is(tmp_path):
    make(tmp_path, "--name", "first")
    before = (tmp_path / "site.yaml").read_bytes()
    ended = make(tmp_path, "--name", "second")

    assert (ended.code, ended.out) == (2, "")
    assert str(tmp_path / "site.yaml") in ended.told
    assert (tmp_path / "site.yaml").read_bytes() == before


@pytest.mark.parametrize("options", [(), ("--no-input",), ("--no-input", "--name", "  \n ")])
def test_without_a_name_and_nobody_to_ask_the_option_is_named(tmp_path, options):
    ended = typed("new", "site", tmp_path / "garden", *options)

    assert ended.code == 2
    assert "--name" in ended.told
    assert not (tmp_path / "garden").exists()


def test_which_checklist_is_asked_or_named_where_there_are_several(tmp_path):
    ended = typed("new", "site", tmp_path / "garden", "--no-input", "--name", "x")

    assert ended.code == 2
    assert "--checklist" in ended.told
    assert "residential-area" in ended.told
    assert not (tmp_path / "garden").exists()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        *((f"entrance{one}", "write how many there are") for one in ("", "=", "=-1", f"={'9' * 5000}")),
        ("door=1", "no part called door. There are: approach"),
        ("parkin=1", "did you mean parking?"),
    ],
)
def test_zones_that_are_not_understood_are_told_with_what_would_be_right(tmp_path, wrong, said):
    ended = make(tmp_path / "garden", "--name", "x", "--zones", wrong)

    assert ended.code == 2
    assert said in " ".join(ended.told.split())
    assert not (tmp_path / "garden").exists()


@pytest.mark.parametrize(
    ("folder", "made"),
    [
        ("Östra Torget 2", "ostra-torget-2"),
        ("2026", "site-2026"),
        ("__", "site"),
        ("a" * 90, "a" * 64),
        ("9" * 90, f"site-{'9' * 59}"),
        ("-a--b-", "a-b"),
        ("日本", "site"),
    ],
)
def test_any_folder_gives_a_valid_id(tmp_path, folder, made):
    assert make(tmp_path / folder, "--name", "x").code == 0
    assert site_at(tmp_path / folder).id == made


@pytest.mark.parametrize(
    ("given", "kept"), [("no", "no"), ("two\nlines", "two lines"), ("\x1b[31mred", "[31mred"), (" {x} ", "{x}")]
)
def test_any_name_is_kept_as_one_line_of_text(tmp_path, given, kept):
    make(tmp_path / "garden", "--name", given, "--owner", given, "--client", given)

    site = site_at(tmp_path / "garden")
    assert (site.name, site.zones[0].owner, site.assignment.client) == (kept, kept, kept)


def test_own_checklist_lends_its_kind_and_zones(tmp_path):
    from tests.places import lay_site

    own = lay_site(tmp_path / "other") / "checklists" / "square-1.yaml"
    make(tmp_path / "garden", "--name", "x", "--checklist", str(own), "--zones", "entrance=2")

    assert site_at(tmp_path / "garden").kind == "city-centre"
    assert [one.id for one in site_at(tmp_path / "garden").zones] == ["entrance-1", "entrance-2"]
    assert make(tmp_path / "b", "--name", "x", "--checklist", "nothing").code == 2


def test_order_and_owners_are_as_they_were_said(tmp_path):
    zones = [f"--zones={one}" for one in ("entrance=2", "rear=0")]
    owners = ("--owner", "The landlord", "--owner", "street-edge=The city")
    make(tmp_path / "garden", "--name", "x", *zones, *owners, "--order", "entrance-2 parking")

    site = site_at(tmp_path / "garden")
    assert [one.id for one in site.zones][:3] == ["entrance-2", "parking", "approach"]
    assert {one.id for one in site.zones if one.owner == "The city"} == {"street-edge"}
    assert site.without == ("rear",)


def test_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("in the way", "utf-8")
    ended = make(tmp_path / "file" / "garden", "--name", "x")

    assert (ended.code, ended.out) == (4, "")
    assert "could not be written" in ended.told


def test_quiet_says_only_the_path(tmp_path):
    assert make(tmp_path / "garden", "--name", "x", "--quiet").told == ""


def heed_interrupts():
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell starts what runs behind it deaf to Ctrl-C


def ask(path, lang, *more):
    settings = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "CPTED_"))}
    child = pexpect.spawn(
        sys.executable,
        ["-m", "cpted_cli", "new", "site", str(path), "--lang", lang, *KIND, *more],
        env={**settings, "TERM": "dumb", "LANG": "C.UTF-8"},
        encoding="utf-8",
        timeout=PATIENCE_S,
        cwd=str(ROOT),
        dimensions=(40, 200),
        preexec_fn=heed_interrupts,
    )
    child.delaybeforesend = None
    return child


@pytest.mark.parametrize(
    ("lang", "name", "kind", "again", "owner"),
    [
        ("en", "What is the place called\\?", "Entrance from outside", "whole number from 0 to 99", "owns the land"),
        ("sv", "Vad heter platsen\\?", "Entré utifrån", "heltal från 0 till 99", "äger marken"),
    ],
)
def test_at_a_terminal_it_asks_in_the_readers_language(tmp_path, lang, name, kind, again, owner):
    child = ask(tmp_path / "garden", lang, *[f"--zones={one}=1" for one in KINDS_BUT_ENTRANCE])
    child.expect(name)
    child.sendline("Gården")
    child.expect(kind)
    child.sendline("many")
    child.expect(again)
    child.sendline("2")
    child.expect("\\?.*Enter: Ent")
    child.sendline("12 A, 12 B")
    child.expect("Enter: ")
    child.sendline("")
    child.expect(owner)
    child.sendline("")
    child.expect("> ")
    child.sendline("Nämnden")
    child.expect("12 B")
    child.expect("> ")
    child.sendline("")
    child.expect(pexpect.EOF)
    child.close()

    assert child.exitstatus == 0
    site = site_at(tmp_path / "garden")
    assert (site.name, len(site.zones_of("entrance"))) == ("Gården", 2)
    assert (site.zones[0].owner, site.assignment.client) == (None, "Nämnden")


KINDS_BUT_ENTRANCE = [
    "approach", "street-edge", "path", "parking", "bike-outdoor", "waste-building", "courtyard", "rear", "green-edge",
    "local-service",
]  # fmt: skip


def test_interrupted_questions_leave_nothing_behind(tmp_path):
    child = ask(tmp_path / "garden", "en")
    child.expect("called")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()

    assert child.exitstatus == 130
    assert not (tmp_path / "garden").exists()


def test_questions_do_not_go_into_a_file_that_the_result_goes_into(tmp_path):
    result = tmp_path / "result.txt"
    command = shlex.join([sys.executable, "-m", "cpted_cli", "new", "site", str(tmp_path / "g"), "--lang", "en", *KIND])
    child = pexpect.spawn("bash", ["-c", f"{command} > {result}"], cwd=str(ROOT), encoding="utf-8", timeout=PATIENCE_S)
    child.delaybeforesend = None
    child.expect("called")
    child.sendline("x")
    for _ in range(14):
        child.expect("> ")
        child.sendline("")
    child.expect(pexpect.EOF)
    child.close()

    assert result.read_text("utf-8") == f"{tmp_path / 'g' / 'site.yaml'}\n"
