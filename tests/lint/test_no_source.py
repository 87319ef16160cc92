import pytest

from cpted_cli.files.checking import checked_paths
from tests.lint.snippets import check_manual, hints_at, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("no-source", language, tmp_path)


def test_criterion_without_a_source_is_told_at_its_id(tmp_path):
    assert hints_in("criterion", "question: How good is it?\nsources: []", tmp_path) == ["9:13 no-source"]


@pytest.mark.parametrize(("force", "told"), [("law", ["6:14 no-source"]), ("own", [])])
def test_threshold_that_somebody_else_set_names_its_source(force, told, tmp_path):
    path = tmp_path / "profiles.yaml"
    path.write_text(
        "format: cpted-profiles/1\nprofiles:\n  - id: own\n    title: Own\n    thresholds:\n"
        f"      - {{id: t, title: T, text: T., force: {force}, binds: [existing]}}\n",
        "utf-8",
    )

    assert hints_at(checked_paths([path]), path) == told
