import pytest

from cpted_cli.files.checking import checked_paths
from tests.lint.snippets import check_manual, hints_in, lay_out


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("missing-photo", language, tmp_path)


def test_photo_of_an_answer_is_told_at_its_name(tmp_path):
    told = hints_in("answers", "ac-path: {value: 1, photos: [2026-10-20_1318_path.jpg, none.jpg]}", tmp_path)

    assert told == ["8:58 missing-photo"]


def test_photos_of_a_plan_are_looked_for_too(tmp_path):
    finding = "findings: [{id: f1, title: T, answers: [ac-path], photos: [one.jpg]}]"
    photo = "photos: [{file: two.jpg, caption: C, alt: A}]"

    assert hints_in("plan", f"{finding}\n{photo}", tmp_path) == ["3:60 missing-photo", "4:17 missing-photo"]


def test_assessment_outside_a_site_has_no_folder_to_look_in(tmp_path):
    file = lay_out("answers", "ac-path: {value: 1, photos: [none.jpg]}", tmp_path)
    (tmp_path / "garden" / "site.yaml").unlink()

    assert [one.code for one in checked_paths([file]).hints] == []
