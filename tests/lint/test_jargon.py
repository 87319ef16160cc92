import pytest

from cpted_cli.files.checking import checked_paths
from tests.lint.snippets import check_manual, hints_in, lay_out


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("jargon", language, tmp_path)


def test_trade_word_is_told_with_what_to_write_instead(tmp_path):
    lay_out("plan", "conclusion: {sv: Gården är en hot spot}", tmp_path)

    (told,) = checked_paths([tmp_path]).hints

    assert (told.place.line, told.place.column) == (3, 31)
    assert told.params == {"word": "hot spot", "instead": "brottskoncentration"}


def test_word_of_one_language_is_not_sought_in_the_other(tmp_path):
    assert hints_in("plan", "conclusion: {en: A zoner is a plant}", tmp_path) == []


def test_sources_retell_others_in_their_own_words(tmp_path):
    source = "{id: own, reference: R, kind: guide, supports: {sv: Om territorialitet.}}"
    (tmp_path / "sources.yaml").write_text(f"format: cpted-sources/1\nsources: [{source}]\n", "utf-8")

    assert checked_paths([tmp_path]).hints == ()


def test_crosswalk_gives_the_headings_of_others(tmp_path):
    category = "{id: own, title: {sv: Territorialitet}}"
    text = f"format: cpted-crosswalk/1\nid: a\ntitle: Ram\ncategories: [{category}]\ncriteria: {{}}\n"
    (tmp_path / "crosswalk.yaml").write_text(text, "utf-8")

    assert checked_paths([tmp_path]).hints == ()
