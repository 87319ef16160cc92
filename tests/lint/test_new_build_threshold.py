import pytest

from tests.lint.snippets import check_manual, hints_in

THRESHOLD = "threshold: {id: t, title: T, text: T., force: guideline, binds: [new], source: boverket-cpted}"


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("new-build-threshold", language, tmp_path)


def test_threshold_is_told_where_it_stands_unless_only_new_places_are_asked(tmp_path):
    assert hints_in("criterion", f"question: How good is it?\n{THRESHOLD}", folder(tmp_path, "a")) == [
        "11:20 new-build-threshold"
    ]
    assert (
        hints_in(
            "criterion", f"question: How good is it?\nwhen: {{new-build: true}}\n{THRESHOLD}", folder(tmp_path, "b")
        )
        == []
    )


def test_threshold_that_binds_existing_places_too_is_none_of_this(tmp_path):
    both = THRESHOLD.replace("[new]", "[new, existing]")

    assert hints_in("criterion", f"question: How good is it?\n{both}", tmp_path) == []


def folder(home, name):
    (home / name).mkdir()
    return home / name
