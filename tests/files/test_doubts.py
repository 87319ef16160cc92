"""Files are laid before the rules with what stands around them, and hints are placed."""

import random
import shutil
from pathlib import Path

import pytest

from cpted_cli.files.checking import checked_paths
from cpted_cli.files.documents import document_from_bytes
from cpted_cli.files.doubts import doubts
from cpted_cli.files.library import shipped
from cpted_cli.wording.hints import hint_line
from cpted_cli.wording.translator import words_for
from tests.files.reading import lies_inside
from tests.lint.snippets import GARDEN, hints_at, lay_out
from tests.soak.mutations import VALID, spoilt


@pytest.mark.parametrize("name", ["checklists", "examples", "report_templates"])
def test_shipped_content_gives_no_hint(name):
    checked = checked_paths([shipped(name)])

    assert checked.faults == ()
    assert [hint_line(one, words_for("en")) for one in checked.hints] == []


def test_sound_garden_is_doubted_for_nothing_but_its_own_checklist():
    assert hints_at(checked_paths([GARDEN]), GARDEN / "site.yaml") == []


def test_sites_own_copy_of_a_checklist_is_left_alone(tmp_path):
    garden = Path(shutil.copytree(GARDEN, tmp_path / "garden"))
    copy = garden / "checklists" / "small-1.yaml"

    assert checked_paths([garden]).hints == ()

    moved = copy.rename(tmp_path / "small.yaml")
    told = {one.code for one in checked_paths([moved]).hints}
    assert told == {"no-source", "foreign-principle", "gate-without-reason"}


def test_checklist_that_does_not_hold_together_is_still_doubted(tmp_path):
    file = lay_out("criterion", "question: Surely?\nscale: no-such-scale", tmp_path)
    checked = checked_paths([file])

    assert [one.code for one in checked.faults] == ["unknown-scale"]
    assert [one.code for one in checked.hints] == ["leading-question"]


def test_word_that_is_written_in_escapes_is_told_where_its_text_begins(tmp_path):
    file = lay_out("plan", r'conclusion: {sv: "Ett g\u00e4ng"}', tmp_path)

    assert hints_at(checked_paths([file]), file) == ["3:18 words-about-groups"]


def test_word_is_looked_for_from_its_text_on_and_not_above_it(tmp_path):
    file = lay_out("plan", "version: gang\nconclusion: {en: a gang}", tmp_path)

    assert hints_at(checked_paths([file]), file) == ["4:20 words-about-groups"]


def test_texts_of_a_site_are_read_with_the_site_and_not_with_one_of_its_files(tmp_path):
    text = lay_out("text", "Ett gäng", tmp_path, "sv")
    garden = tmp_path / "garden"
    (garden / "texts" / "sv" / "notes.txt").write_text("Ett gäng", "utf-8")

    assert [one.place.path for one in checked_paths([garden]).hints] == [str(text)]
    assert checked_paths([garden / "plan.yaml"]).hints == ()


def test_hint_is_told_once_however_often_its_file_was_given(tmp_path):
    file = lay_out("plan", "conclusion: {en: a gang}", tmp_path)

    assert len(checked_paths([tmp_path, file, tmp_path / "garden"]).hints) == 1


def test_site_whose_time_zone_is_unknown_has_no_clock(tmp_path):
    file = lay_out("visit", 'light: dark\ndate: 2026-11-10\nconditions: {start: "12:00"}', tmp_path)
    with (tmp_path / "garden" / "site.yaml").open("a", encoding="utf-8") as site:
        site.write("timezone: Nowhere\n")
    checked = checked_paths([tmp_path])

    assert [one.code for one in checked.faults] == ["unknown-timezone"]
    assert hints_at(checked, file) == []


def test_site_that_cannot_be_read_says_nothing_of_the_sun(tmp_path):
    file = lay_out("visit", 'light: dark\ndate: 2026-11-10\nconditions: {start: "12:00"}', tmp_path)
    (tmp_path / "garden" / "site.yaml").write_text("format: cpted-site/1\n", "utf-8")

    assert hints_at(checked_paths([tmp_path]), file) == []


def test_spoilt_files_that_still_read_are_doubted_inside_them(tmp_path):
    for seed in range(150):
        chance = random.Random(seed)  # noqa: S311  a seed that repeats is wanted
        path = chance.choice(VALID)
        content = spoilt(path.read_bytes(), chance)
        file = tmp_path / path.name
        file.write_bytes(content)
        document, _ = document_from_bytes(content, file)
        for hint in doubts([document] if document else [], []):
            assert lies_inside(content, hint), f"seed {seed}"
            assert hint_line(hint, words_for("sv"))
