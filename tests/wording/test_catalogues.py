"""The catalogues are complete and as `make words` writes them."""

import ast
import io
import string
from importlib.resources import files
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

import cpted_cli
from cpted_cli.wording.translator import languages

PACKAGE = Path(cpted_cli.__path__[0])
KEYWORDS = {"N_": None, "text": (1,), "plural": (1, 2)}
TRANSLATED = [language for language in languages() if language != "en"]


def catalogue_path(language: str, ending: str) -> Path:
    return Path(str(files("cpted_cli.wording"))) / "catalogues" / language / "LC_MESSAGES" / f"cpted.{ending}"


def catalogue(language: str) -> Catalog:
    with catalogue_path(language, "po").open("rb") as opened:
        return read_po(opened, locale=language)


def messages_in_the_code() -> set[str | tuple[str, ...]]:
    found = extract_from_dir(PACKAGE, [("**.py", "python")], keywords=KEYWORDS)
    return {message if isinstance(message, str) else tuple(message) for _, _, message, _, _ in found}


def forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def placeholders(text: str) -> set[tuple[str, str, str]]:
    return {
        (name, form or "", conversion or "")
        for _, name, form, conversion in string.Formatter().parse(text)
        if name is not None
    }


def named(message: Message) -> set[tuple[str, str, str]]:
    said = [message.id] if isinstance(message.id, str) else list(message.id)
    return set().union(*map(placeholders, said))


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_is_translated(language):
    translated = {message.id for message in catalogue(language) if message.id and all(forms(message))}
    assert messages_in_the_code() - translated == set()


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_message_is_left_over_or_uncertain(language):
    read = catalogue(language)
    assert not read.obsolete
    assert [message.id for message in read if message.id and message.fuzzy] == []
    assert {message.id for message in read if message.id} - messages_in_the_code() == set()


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_placeholders_of_its_message(language):
    for message in catalogue(language):
        for form in forms(message) if message.id else ():
            assert not form or placeholders(form) == named(message), message.id


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_compiled_catalogue_is_the_written_one(language):
    compiled = io.BytesIO()
    write_mo(compiled, catalogue(language))
    assert catalogue_path(language, "mo").read_bytes() == compiled.getvalue()


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_hard_space_stays_one_between_number_and_unit(language):
    for message in catalogue(language):
        for form in forms(message):
            assert not any(f"}} {unit}" in form for unit in ("%", "kr", "tkr", "mkr", "lx")), form


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_message_hides_from_the_tools(path):
    """In an f-string, from parts, or by another name for `words.text`, a message never reaches the catalogue."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for outer in ast.walk(tree):
        assert not (is_method_of_words(outer) and id(outer) not in called), f"{path}:{outer.lineno}"
        inside = list(ast.walk(outer)) if isinstance(outer, ast.JoinedStr) else []
        for call in inside:
            assert not (is_message(call) and isinstance(call.args[0], ast.Constant)), f"{path}:{call.lineno}"
        if is_message(outer):
            told = outer.args[0]
            assert not isinstance(told, ast.JoinedStr | ast.BinOp | ast.IfExp), f"{path}:{outer.lineno}"


def is_method_of_words(node: ast.AST) -> bool:
    if not (isinstance(node, ast.Attribute) and node.attr in KEYWORDS):
        return False
    owner = node.value
    return "words" in {getattr(owner, "id", ""), getattr(owner, "attr", "")}


def is_message(node: ast.AST) -> bool:
    if not (isinstance(node, ast.Call) and node.args):
        return False
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return called in KEYWORDS
