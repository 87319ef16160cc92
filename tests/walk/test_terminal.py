"""The walk in a real pseudo-terminal: typed keys, killed processes, full disks."""

import os
import random
import signal
import stat
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import pexpect
import pytest

from cpted_cli.files.assessments import Loaded, visits_at
from cpted_cli.files.drafts import read_draft
from tests.walk.place import make_site

LINES = {
    "sv": (
        "kontrollpunkt",
        "20 svar fanns redan; fortsätter med kontrollpunkt 21 av 60",
        "Sparat. Fortsätt med: cpted assess",
    ),
    "en": (
        "question",
        "20 answers were there already; going on with question 21 of 60",
        "Saved. Go on with: cpted assess",
    ),
}
STEPS = 50  # of the 60 questions by day
PATIENCE_S = 30


def start(site: Path, language: str = "sv", *more: str, term: str = "dumb") -> pexpect.spawn:
    # COLUMNS, which the suite's own workers get, would say another width than the terminal has.
    told = ("LC_", "CPTED_", "COLUMNS", "LINES")
    settings = {name: value for name, value in os.environ.items() if not name.startswith(told)}
    child = pexpect.spawn(
        sys.executable,
        ["-m", "cpted_cli", "assess", str(site), "--light", "day", "--lang", language, *more],
        env={**settings, "TERM": term, "LANG": "C.UTF-8"},
        encoding="utf-8",
        codec_errors="replace",  # a terminal under load drops bytes of what it echoes
        timeout=PATIENCE_S,
        dimensions=(40, 100),
    )
    child.delaybeforesend = None
    return child


def begin(site: Path, language: str = "sv") -> pexpect.spawn:
    child = start(site, language)
    for _ in ("who", "when"):
        child.expect("> ")
        child.sendline("")
    return child


def kill(child: pexpect.spawn) -> None:
    child.kill(signal.SIGKILL)
    child.expect(pexpect.EOF)
    child.close()


def the_visit(site: Path) -> Loaded:
    (visit,) = visits_at(site)
    return visit


def answered(site: Path) -> dict[str, float | None]:
    assessment = the_visit(site).replay.assessment
    return {key: assessment.answer(key).value for key in assessment.answers}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_after_a_dead_battery_the_walk_goes_on_at_question_21_with_all_20_answers(tmp_path, language):
    site = make_site(tmp_path / "garden", STEPS)
    question, resumed, saved = LINES[language]
    child = begin(site, language)
    for number in range(1, 21):
        child.expect_exact(f"{question} {number} ")
        child.expect("> ")
        child.sendline(str(number % 5))
    child.expect_exact(f"{question} 21 ")
    kill(child)
    assert answered(site) == {f"whole-{number}": number % 5 for number in range(1, 21)}

    child = start(site, language)
    child.expect_exact(resumed)
    child.expect_exact(f"{question} 21 ")
    child.expect("> ")
    child.sendline("s")
    child.expect_exact(saved)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert len(answered(site)) == 20


def test_the_next_question_is_shown_only_when_the_answer_is_on_the_disk(tmp_path):
    site = make_site(tmp_path / "garden", STEPS)
    child = begin(site)
    for number in range(1, 6):
        child.expect_exact(f"kontrollpunkt {number} ")
        assert len(answered(site)) == number - 1
        child.expect("> ")
        child.sendline("3")
    kill(child)


def killed_at_random(site: Path, times: int, seed: int) -> None:
    """Type as fast as the program reads, kill it at random instants, its start included, and see what is there.

    Plain lines and the full screen take turns on the same visit.
    """
    chance = random.Random(seed)  # noqa: S311  not for secrets
    child, there = start(site), 0
    for number in range(times):
        line_end = "\r" if number % 2 == 0 else ""  # the full screen takes a key without one
        while_starting = chance.random() < 0.3
        until = time.monotonic() + (chance.uniform(0, 1) if while_starting else PATIENCE_S)
        shown = typed = there
        while time.monotonic() < until:
            seen = child.expect(
                ["kontrollpunkt (\\d+) av \\d+", "besöket\\?|besiktningen\\?", pexpect.TIMEOUT], timeout=0.02
            )
            if seen == 0:
                shown, typed = int(child.match[1]) - 1, typed + 1
                until = min(until, time.monotonic() + chance.uniform(0, 0.4))
            if seen < 2:
                child.send(str(chance.randrange(5)) + line_end if seen == 0 else "\r")
        kill(child)
        now = len(answered(site)) if (site / "assessments").exists() else 0
        # What was shown as answered is there, and nothing that was not typed. The full screen draws
        # only what changed, so the number on it may be seen late.
        assert shown <= now <= typed
        child, there = start(site, term=("xterm-256color", "dumb")[number % 2]), now
    kill(child)
    assert there > times  # it got somewhere


def test_killed_at_thirty_random_instants_only_the_answer_being_typed_is_lost(tmp_path):
    killed_at_random(make_site(tmp_path / "garden", 200), 30, seed=7)


@pytest.mark.soak
def test_killed_at_three_hundred_random_instants_only_the_answer_being_typed_is_lost(tmp_path):
    killed_at_random(make_site(tmp_path / "garden", 600), 300, seed=11)


def test_ctrl_c_says_where_the_work_is_and_ends_with_130(tmp_path):
    site = make_site(tmp_path / "garden")
    child = begin(site)
    child.expect_exact("kontrollpunkt 1 ")
    child.expect("> ")
    child.sendline("3")
    child.expect_exact("kontrollpunkt 2 ")
    child.expect("> ")
    child.sendintr()
    child.expect_exact("Svaren är sparade i")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130
    assert the_visit(site).document.value.answers == {"whole-1": 3}


def test_ctrl_d_saves_and_quits(tmp_path):
    site = make_site(tmp_path / "garden")
    child = begin(site)
    child.expect_exact("kontrollpunkt 1 ")
    child.expect("> ")
    child.sendline("3")
    child.expect_exact("kontrollpunkt 2 ")
    child.expect("> ")
    child.sendeof()
    child.expect_exact("Sparat. Fortsätt med: cpted assess")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_a_visit_that_ends_asks_what_it_was_like(tmp_path):
    site = make_site(tmp_path / "garden")
    child = start(site)
    for line in ("", "17.05"):
        child.expect("> ")
        child.sendline(line)
    child.expect_exact("kontrollpunkt 1 ")
    for line in ("g 24", "j", "", "18.40", "klart", "fastighetsskötaren", "n", ""):
        child.expect("> ")
        child.sendline(line)
    child.expect_exact("Besiktningen är sparad i")
    child.expect(pexpect.EOF)
    child.close()
    conditions = the_visit(site).document.value.conditions
    assert (conditions.end, conditions.weather) == ("18:40", {"en": "clear sky", "sv": "klart"})
    assert conditions.company == {"en": "the caretaker", "sv": "fastighetsskötaren"}
    assert (conditions.snow, conditions.leaves) == (False, None)


def test_a_visit_begun_on_an_earlier_day_is_offered(tmp_path):
    site = make_site(tmp_path / "garden")
    child = begin(site)
    child.expect_exact("kontrollpunkt 1 ")
    child.expect("> ")
    child.sendline("3")
    child.expect_exact("kontrollpunkt 2 ")
    kill(child)
    (path,) = (site / "assessments").glob("*.yaml")
    written = path.read_text()
    today = date.fromisoformat(written.split("date: ")[1][:10])
    path.write_text(written.replace(today.isoformat(), (today - timedelta(days=1)).isoformat()))
    child = start(site)
    child.expect(r"Fortsätta\s+med\s+den\?")
    child.expect("> ")
    child.sendline("")
    child.expect_exact("fortsätter med kontrollpunkt 2 av 24")
    kill(child)


def test_a_journal_that_is_read_only_is_told_at_once_and_answers_wait(tmp_path):
    site = make_site(tmp_path / "garden")
    child = begin(site)
    child.expect_exact("kontrollpunkt 1 ")
    child.expect("> ")
    (path,) = (site / "assessments").glob("*.yaml")
    blocked = path.with_suffix(".journal.jsonl")
    blocked.mkdir()  # what no one may write to, root included
    child.sendline("3")
    child.expect_exact("Det gick inte att spara: det är en mapp.")
    child.expect("> ")
    blocked.rmdir()
    child.sendline("2")
    child.expect_exact("Nu är allt sparat igen.")
    child.expect_exact("kontrollpunkt 3 ")
    kill(child)
    assert answered(site) == {"whole-1": 3, "whole-2": 2}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk at hand")
def test_a_full_disk_is_told_at_once_and_the_walk_goes_on(tmp_path):
    site = make_site(tmp_path / "garden")
    child = begin(site)
    child.expect_exact("kontrollpunkt 1 ")
    child.expect("> ")
    (path,) = (site / "assessments").glob("*.yaml")
    journal = path.with_suffix(".journal.jsonl")
    journal.symlink_to("/dev/full")
    child.sendline("3")
    child.expect_exact("Det gick inte att spara: disken är full.")
    child.expect_exact("kontrollpunkt 2 ")
    child.expect("> ")
    journal.unlink()
    child.sendline("s")
    child.expect_exact("Nu är allt sparat igen.")
    child.expect(pexpect.EOF)
    assert answered(site) == {"whole-1": 3}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_read_only_is_told_at_once(tmp_path):
    site = make_site(tmp_path / "garden")
    site.chmod(stat.S_IRUSR | stat.S_IXUSR)
    child = begin(site)
    child.expect_exact("går inte att skriva: behörighet saknas.")
    kill(child)
    site.chmod(stat.S_IRWXU)


def test_a_long_line_with_emoji_reaches_the_file_whole(tmp_path):
    site = make_site(tmp_path / "garden")
    child = begin(site)
    child.expect_exact("kontrollpunkt 1 ")
    child.expect("> ")
    child.sendline("a " + "lampa 😀 " * 900)
    child.expect_exact("Antecknat vid")
    kill(child)
    assert the_visit(site).replay.assessment.answer("whole-1").note == ("lampa 😀 " * 900).strip()


def begin_full(site: Path, language: str = "sv") -> pexpect.spawn:
    child = start(site, language, term="xterm-256color")
    for _ in ("who", "when"):
        child.expect("> ")
        child.sendline("")
    child.expect("(kontrollpunkt|question) 1 ")
    return child


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_full_screen_takes_a_key_and_has_it_on_the_disk_before_the_next_question(tmp_path, language):
    site = make_site(tmp_path / "garden", STEPS)
    child = begin_full(site, language)
    for number in range(2, 7):
        child.send("3")
        child.expect(f"(kontrollpunkt|question) {number} ")
        assert len(answered(site)) == number - 1
    kill(child)
    assert len(answered(site)) == 5


def test_the_full_screen_leaves_the_terminal_as_it_was_and_says_how_to_go_on(tmp_path):
    site = make_site(tmp_path / "garden")
    child = begin_full(site)
    child.send("3")
    child.expect("kontrollpunkt 2 ")
    child.send("s")
    child.expect_exact("\x1b[?1049l")
    child.expect_exact("Sparat. Fortsätt med: cpted assess")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_ctrl_c_on_the_full_screen_ends_with_130(tmp_path):
    site = make_site(tmp_path / "garden")
    child = begin_full(site)
    child.send("3")
    child.expect("kontrollpunkt 2 ")
    child.send("\x03")
    child.expect_exact("Svaren är sparade i")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130


@pytest.mark.parametrize("term", ["xterm-256color", "dumb"])
def test_a_note_that_was_being_written_when_the_battery_died_is_offered_and_kept(tmp_path, term):
    site = make_site(tmp_path / "garden")
    child = start(site, term=term)
    for _ in ("who", "when"):
        child.expect("> ")
        child.sendline("")
    child.expect("kontrollpunkt 1 ")
    child.send("a" if term != "dumb" else "a\r")  # all in one breath: nothing waits for the editor to open
    child.send("första raden\rvid grinden\r")
    (path,) = (site / "assessments").glob("*.yaml")
    until = time.monotonic() + PATIENCE_S
    while "grinden" not in getattr(read_draft(path), "text", "") and time.monotonic() < until:
        child.expect([pexpect.TIMEOUT, "a line that never comes"], timeout=0.1)
    kill(child)
    assert the_visit(site).replay.assessment.answers == {}

    child = start(site, term="dumb")
    child.expect_exact("Du höll på att skriva en anteckning vid kontrollpunkt 1")
    child.expect("> ")
    child.sendline("")
    child.expect_exact("Antecknat vid kontrollpunkt 1.")
    kill(child)
    assert the_visit(site).replay.assessment.answer("whole-1").note == "första raden\nvid grinden"
    assert read_draft(path) is None


def test_ctrl_c_in_the_middle_of_a_note_says_that_it_is_kept(tmp_path):
    site = make_site(tmp_path / "garden")
    child = begin_full(site)
    child.send("a" + "två lampor")
    child.expect_exact("lampor")
    child.send("\x03")
    child.expect_exact("Anteckningen du höll på att skriva är kvar")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130


def test_a_zone_added_on_the_way_stands_in_the_site_file(tmp_path):
    site = make_site(tmp_path / "garden")
    child = begin(site)
    child.expect_exact("kontrollpunkt 1 ")
    for line in ("g 17", "z+ Entré 12 C", "j", "s"):
        child.expect("> ")
        child.sendline(line)
    child.expect(pexpect.EOF)
    assert '  - {id: entre-12-c, kind: entrance, name: "Entré 12 C"}\nfacts:' in (site / "site.yaml").read_text()
    assert answered(site) == {"door@entre-12-c": 1}
    child = start(site)
    child.expect_exact("1 svar fanns redan; fortsätter med kontrollpunkt 24 av 27")
    kill(child)


def test_an_answer_of_an_earlier_sitting_is_undone(tmp_path):
    site = make_site(tmp_path / "garden")
    child = begin(site)
    child.expect_exact("kontrollpunkt 1 ")
    for line in ("3", "s"):
        child.expect("> ")
        child.sendline(line)
    child.expect(pexpect.EOF)
    child = start(site)
    for line in ("u", "s"):
        child.expect("> ")
        child.sendline(line)
    child.expect(pexpect.EOF)
    assert answered(site) == {}


def test_a_second_window_is_told_and_may_take_the_visit_over(tmp_path):
    site = make_site(tmp_path / "garden")
    first = begin(site)
    first.expect_exact("kontrollpunkt 1 ")
    first.expect("> ")
    second = start(site)
    second.expect_exact("öppen i ett annat fönster")
    second.expect("> ")
    second.sendline("2")
    second.expect_exact("kontrollpunkt 1 ")
    first.sendline("3")
    first.expect_exact("Det gick inte att spara: ett annat fönster har tagit över besiktningen.")
    second.expect("> ")
    second.sendline("1")
    second.expect_exact("kontrollpunkt 2 ")
    kill(first)
    kill(second)
    assert answered(site) == {"whole-1": 1}


def test_the_full_screen_says_what_came_back(tmp_path):
    site = make_site(tmp_path / "garden")
    child = begin_full(site)
    child.send("3")
    child.expect("kontrollpunkt 2 ")
    kill(child)
    child = start(site, term="xterm-256color")
    child.expect_exact("journalen,")
    kill(child)


def test_control_characters_typed_in_plain_lines_never_reach_the_file(tmp_path):
    site = make_site(tmp_path / "garden")
    child = begin(site)
    child.expect_exact("kontrollpunkt 1 ")
    child.expect("> ")
    child.sendline("a tv\u00e5\x1b[31m lampor\x1b[0m")
    child.expect_exact("Antecknat")
    kill(child)
    note = the_visit(site).replay.assessment.answer("whole-1").note or ""
    assert note.isprintable()
    assert note.startswith("tv\u00e5")
