import pytest

from cpted_cli.files.checking import checked_paths
from tests.lint.snippets import check_manual, hints_in, lay_out


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("foreign-principle", language, tmp_path)


def test_principle_outside_cpted_is_told_at_its_id(tmp_path):
    assert hints_in("principle", "id: fire-safety\ntitle: Fire", tmp_path) == ["6:9 foreign-principle"]


def test_word_list_of_ones_own_may_add_a_principle(tmp_path):
    lay_out("principle", "id: fire-safety\ntitle: Fire", tmp_path)
    (tmp_path / "words.yaml").write_text("format: cpted-words/1\nprinciples: [fire-safety]\n", "utf-8")
    (tmp_path / "measures.yaml").unlink()

    assert checked_paths([tmp_path]).hints == ()
