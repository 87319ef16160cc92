"""Every fault has a sentence, and every fault that one file can have is told as the golden text says."""

import shutil
from pathlib import Path
from string import Formatter

import pytest

from cpted_cli.errors import Fault, Place
from cpted_cli.files.checking import path_faults
from cpted_cli.wording.faults import SENTENCES, fault_line, fault_lines, fault_sentence
from cpted_cli.wording.translator import words_for

HERE = Path(__file__).parents[1] / "bad_files"
HOMES = {
    b"cpted-site": "site.yaml",
    b"cpted-assessment": "assessments/2026-10-21-day-a2-small.yaml",
    b"cpted-plan": "plan.yaml",
    b"cpted-safety-walk": "safety-walk.yaml",
    b"cpted-readings": "readings/2026-10-21-path.yaml",
}
ELSEWHERE = {
    "file-unreadable": "depends on the system",
    "file-too-large": "megabytes: tests/files/test_disk.py",
    "format-not-here": "depends on where a file is wanted",
    "journal-line": "a journal, tests/files/test_journal.py",
    "file-special": "a pipe: tests/files/test_disk.py",
    "no-readings": "a CSV file, tests/files/test_readings.py",
    "column-missing": "a CSV file, tests/files/test_readings.py",
    "too-many-cells": "a CSV file, tests/files/test_readings.py",
    "bad-reading": "a CSV file, tests/files/test_readings.py",
    "table-unreadable": "a table, tests/files/test_tables.py",
    "table-empty": "a table, tests/files/test_tables.py",
    "table-quote": "a table, tests/files/test_tables.py",
    "table-damaged": "a workbook, tests/files/test_workbooks.py",
    "unknown-sheet": "a workbook, tests/files/test_workbooks.py",
    "sheet-unreadable": "a workbook: tests/cli/test_plan_imports.py",
    "sheet-other-site": "a workbook: tests/cli/test_plan_imports.py",
    "bad-cell": "a workbook: tests/cli/test_plan_imports.py",
    "cell-fixed": "a workbook: tests/cli/test_plan_imports.py",
    "cell-conflict": "a workbook: tests/cli/test_plan_imports.py",
    "unknown-remark": "a plan beside a walk: tests/files/test_safety_walks.py",
    "bad-answer": "a table, tests/files/test_table_sites.py",
    "bad-light": "a table, tests/files/test_table_sites.py",
    "no-criterion-column": "a table, tests/files/test_table_sites.py",
    "table-page": "a table, tests/cli/test_odd_tables.py",
    "row-without-site": "a table, tests/files/test_table_sites.py",
    "site-again": "two files, tests/api/test_repeats.py",
    "table-rowless": "a table, tests/cli/test_odd_tables.py",
    "table-line-long": "a table, tests/cli/test_odd_tables.py",
    "heading-missing": "a table, tests/cli/test_odd_tables.py",
    "heading-twice": "a table, tests/cli/test_odd_tables.py",
    "heading-empty": "a table, tests/cli/test_odd_tables.py",
    "unknown-column": "a table, tests/cli/test_odd_tables.py",
    "heading-nearly": "a table, tests/files/test_table_columns.py",
    "no-answer-columns": "a table, tests/cli/test_odd_tables.py",
    "row-of-totals": "a table, tests/cli/test_odd_tables.py",
    "formula-error": "a table, tests/cli/test_odd_tables.py",
    "answer-is-date": "a table, tests/cli/test_odd_tables.py",
    "other-mark": "a table, tests/cli/test_odd_tables.py",
    "map-no-column": "a map beside a table, tests/files/test_column_maps.py",
    "map-no-answer": "a map beside a table, tests/files/test_column_maps.py",
    "answer-one-light": "a table, tests/files/test_table_sites.py",
    "other-unit": "a table, tests/files/test_table_answers.py",
    "visit-twice": "a table, tests/files/test_table_entries.py",
    "number-unclear": "a table, tests/cli/test_odd_tables.py",
    "answer-unclear": "a table, tests/cli/test_odd_tables.py",
    "share-not-whole": "a table, tests/files/test_table_answers.py",
    "duplicate-row": "a table, tests/files/test_table_sites.py",
    "site-twice-spelt": "a table, tests/cli/test_odd_tables.py",
}
"""Codes that no single YAML file can have, and why."""
SAMPLE = {
    "choices": ("one", "two"), "known": ("one", "two"), "line": 3, "limit": 4.0, "depth": 40, "megabytes": 5, "top": 4,
}  # fmt: skip


def bad_files() -> list[Path]:
    return sorted(HERE.glob("*.yaml"))


def lay_out(bad: Path, folder: Path) -> tuple[Path, Path]:
    """Put a faulty file where it belongs in a sound site; give the place to check and the file."""
    content = bad.read_bytes()
    home = next((home for name, home in HOMES.items() if content.startswith(b"format: " + name)), None)
    if home is None:
        shutil.copy(bad, folder / bad.name)
        return folder / bad.name, folder / bad.name
    site = shutil.copytree(HERE / "folder", folder / "garden")
    (site / home).parent.mkdir(exist_ok=True)
    shutil.copy(bad, site / home)
    return site, site / home


@pytest.mark.parametrize("bad", bad_files(), ids=lambda path: path.stem)
def test_faulty_file_is_told_in_the_exact_words(bad, tmp_path, golden):
    asked, file = lay_out(bad, tmp_path)

    _, faults = path_faults([asked])

    told = fault_lines(faults, words_for("en")).replace(str(file), bad.name).replace(f"{tmp_path}/", "")
    assert bad.stem in {fault.code for fault in faults}
    golden(bad.with_suffix(".txt"), told + "\n")


def test_every_fault_that_a_single_file_can_have_has_a_faulty_file():
    assert {path.stem for path in bad_files()} == set(SENTENCES) - set(ELSEWHERE)


def test_every_faulty_file_has_its_text_and_no_text_stands_alone():
    assert {path.stem for path in HERE.glob("*.txt")} == {path.stem for path in bad_files()}


def test_faulty_file_has_one_fault_unless_it_shows_more():
    several = {path.stem for path in HERE.glob("*.txt") if path.read_text("utf-8").count("\n") != 1}

    assert several == set()


def test_sound_folder_around_the_faulty_files_has_no_fault():
    assert path_faults([HERE / "folder"])[1] == ()


def sample_of(code: str) -> Fault:
    names = {name for _, name, _, _ in Formatter().parse(SENTENCES[code]) if name and name != "near"}
    return Fault(code=code, params={name: SAMPLE.get(name, "word") for name in names})


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("code", SENTENCES)
def test_every_fault_has_a_sentence_in_every_language(code, language):
    fault = sample_of(code)

    sentence = fault_sentence(fault, words_for(language))

    assert sentence == sentence.strip()
    assert not [name for name in fault.params if f"{{{name}}}" in sentence]


@pytest.mark.parametrize("code", SENTENCES)
def test_every_fault_says_what_is_wrong_in_small_letters_and_without_a_full_stop(code):
    sentence = fault_sentence(sample_of(code), words_for("en"))

    assert not sentence.endswith(".")
    assert not sentence[0].isupper() or sentence.startswith("YAML")


def test_guess_is_told_from_what_is_known():
    near = Fault(code="unknown-scale", params={"text": "qualty", "known": ("quality", "yes-no")})
    far = Fault(code="unknown-scale", params={"text": "zzz", "known": ("quality", "yes-no")})

    assert fault_sentence(near, words_for("en")) == "there is no scale `qualty` (did you mean `quality`?)"
    assert fault_sentence(far, words_for("en")) == "there is no scale `zzz`"


def test_line_says_file_line_and_column_first():
    fault = Fault(code="yaml-tab", place=Place("site.yaml", 3, 5))

    assert fault_line(fault, words_for("en")) == "site.yaml:3:5: a tab (indent with spaces)"


def test_faults_are_sorted_by_file_line_and_column_and_each_is_told_once():
    places = [Place("b", 1, 1), Place("a", 10, 1), Place("a", 9, 2), Place("a", 9, 1), Place("a", 9, 2)]

    told = fault_lines([Fault(code="yaml-tab", place=place) for place in places], words_for("en"))

    assert [line.split(": ")[0] for line in told.splitlines()] == ["a:9:1", "a:9:2", "a:10:1", "b:1:1"]


def test_braces_in_a_users_text_do_no_harm():
    fault = Fault(code="unknown-scale", params={"text": "{near}{0}{x!r}", "known": ("a",)})

    assert "{near}{0}{x!r}" in fault_sentence(fault, words_for("en"))


def test_whole_limits_are_told_without_decimals():
    fault = Fault(code="too-large", params={"key": "lat", "limit": 90.0})

    assert fault_sentence(fault, words_for("en")) == "`lat` is too large (at most 90)"
