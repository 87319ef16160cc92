import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("guarantee-words", language, tmp_path)


@pytest.mark.parametrize(
    ("note", "column"),
    [("Nu är det en trygg plats", 42), ("Detta garanterar ordning", 35), ("it guarantees order", 32)],
)
def test_promise_is_told_at_its_place(note, column, tmp_path):
    told = hints_in("answers", f"ac-path: {{value: 1, note: {note}}}", tmp_path)

    assert told == [f"8:{column} guarantee-words"]


@pytest.mark.parametrize("honest", ["Vi garanterar inte något", "this cannot guarantee order", "en plats"])
def test_words_that_promise_nothing_are_left_alone(honest, tmp_path):
    assert hints_in("answers", f"ac-path: {{value: 1, note: {honest}}}", tmp_path) == []
