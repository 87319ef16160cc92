"""The list of rules is whole, and every rule has its sentence, its manual and its test."""

from pathlib import Path

from cpted_cli.errors import Hint
from cpted_cli.lint import rules
from cpted_cli.lint.material import Material
from cpted_cli.lint.rules import RULES, hints_of
from cpted_cli.model.words import WordList
from cpted_cli.wording.hints import SENTENCES
from tests.builders import make_criterion, one_principle

ROOM = Path(rules.__file__).parent
NO_RULES = {"__init__", "material", "prose", "rules", "wordsearch"}
OF_TABLES = {"columns-not-read", "criteria-without-column", "headings-read-as", "old-workbook", "site-two-names"}
"""Told while a table is read: tests/cli/test_odd_tables.py and tests/files."""


def test_every_rule_is_listed_and_its_module_bears_the_name_of_its_code():
    codes = [code for code, _ in RULES]

    assert {code.replace("-", "_") for code in codes} == {path.stem for path in ROOM.glob("*.py")} - NO_RULES
    assert len(set(codes)) == len(codes)


def test_every_rule_has_a_sentence_and_no_sentence_is_left_over():
    assert {code for code, _ in RULES} | OF_TABLES == set(SENTENCES)
    assert not {code for code, _ in RULES} & OF_TABLES


def test_every_rule_is_asked_about_a_file():
    value = one_principle(make_criterion("c-own", question="Surely and where?", gate=0))
    words = tuple(WordList(use=use, language="en", words=("surely", "and where")) for use in ("joining", "leading"))
    material = Material(value=value, words=words)

    told = [hint.code for hint in hints_of(material)]

    assert told == ["double-question", *["leading-question"] * 2, "no-source", "gate-without-reason"]
    assert all(isinstance(hint, Hint) for hint in hints_of(material))


def test_file_without_anything_doubtful_gives_no_hint():
    assert list(hints_of(Material(value=None))) == []
