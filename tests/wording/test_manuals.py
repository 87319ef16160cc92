"""Every fault and hint has its page in both languages."""

from pathlib import Path

import pytest

from cpted_cli.files.yaml_reader import read_node
from cpted_cli.wording import manuals
from cpted_cli.wording.manuals import fault_codes, hint_codes, manual_page, page_from_markdown
from cpted_cli.wording.translator import words_for

ROOM = Path(manuals.__file__).parent / "manual"
MARKS = {
    ("en", "fault"): ("# wrong", "# right"),
    ("sv", "fault"): ("# fel", "# rätt"),
    ("en", "hint"): ("# doubtful", "# better"),
    ("sv", "hint"): ("# tveksamt", "# bättre"),
}
CODES = [*((code, "fault") for code in fault_codes()), *((code, "hint") for code in hint_codes())]


@pytest.mark.parametrize("language", ["en", "sv"])
def test_every_code_has_a_page_and_no_page_stands_alone(language):
    assert {path.stem for path in (ROOM / language).iterdir()} == {code for code, _ in CODES}


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize(("code", "kind"), CODES)
def test_page_says_what_it_means_and_shows_wrong_and_right(code, kind, language):
    page = manual_page(code, words_for(language))
    wrong, right = (page.example.index(mark) for mark in MARKS[language, kind])

    assert page.code == code
    assert page.title
    assert not page.title.endswith(".")
    assert page.text.endswith(".")
    assert wrong == 0
    assert 1 < right < len(page.example) - 1
    assert all(len(line) <= 110 for line in (*page.text.splitlines(), *page.example))


@pytest.mark.parametrize(("code", "kind"), CODES)
def test_both_languages_have_words_of_their_own(code, kind):
    english, swedish = (manual_page(code, words_for(language)) for language in ("en", "sv"))

    assert kind
    assert english.text != swedish.text


@pytest.mark.parametrize("language", ["en", "sv"])
@pytest.mark.parametrize("code", fault_codes())
def test_what_the_manual_calls_right_can_be_read(code, language):
    if "```yaml" not in (ROOM / language / f"{code}.md").read_text("utf-8"):
        return
    page = manual_page(code, words_for(language))
    right = page.example[page.example.index(MARKS[language, "fault"][1]) + 1 :]

    assert read_node("\n".join(right).encode(), "manual")[1] == ()


def test_language_without_a_manual_is_answered_in_english():
    assert manual_page("yaml-tab", words_for("fi")).title == "A tab"


def test_page_is_taken_apart():
    page = page_from_markdown("# code: Title: more\n\nText.\n\n```yaml\n# wrong\na\n# right\nb\n```\n")

    assert (page.code, page.title, page.text) == ("code", "Title: more", "Text.")
    assert page.example == ("# wrong", "a", "# right", "b")
