import pytest

from cpted_cli.lint import copied_text
from cpted_cli.lint.copied_text import sentences
from cpted_cli.lint.material import Material, OwnText
from tests.lint.snippets import check_manual


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("copied-text", language, tmp_path)


def hints(text, **theirs):
    material = Material(
        value=OwnText(language="en", text=text, name=theirs.pop("name", "analysis")),
        texts_of={site: frozenset(sentences(said)) for site, said in theirs.items()},
    )
    return [hint.params for hint in copied_text.hints(material)]


def test_sentence_is_the_same_however_its_lines_break_and_however_it_is_marked():
    (told,) = hints(
        "It rained. **Nobody** passes here\nafter six at night.", old="- Nobody passes here after six at night."
    )
    assert (told["same"], told["of"], told["sites"]) == (1, 1, ("old",))


def test_short_sentences_are_anybodys():
    assert hints("Nobody was seen here.", old="Nobody was seen here.") == []


def test_method_may_be_the_same_everywhere():
    said = "We walked the place twice, once in daylight."
    assert hints(said, old=said, name="method") == []


def test_other_sites_are_told_together_those_with_most_of_it_first():
    first, second = "The way home is dark from the car park on.", "Nobody passes here after six at night."
    (told,) = hints(f"{first} {second}", old=second, older=f"{second} {first}", new="Else.")
    assert told["sites"] == ("older", "old")
    assert (told["same"], told["of"], told["word"]) == (2, 2, "The way home is dark from")


def test_own_other_texts_are_no_copy(tmp_path):
    assert hints("The way home is dark from the car park on.") == []
