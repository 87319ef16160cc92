"""Modules, functions and their arguments stay small."""

import ast
import subprocess
import sys

import pytest

from tests.house.package import PACKAGE, ROOT, modules, name_of, tree_of

MODULE_LINES = 300
FUNCTION_LINES = 40
ARGUMENTS = 5


def functions(path):
    return [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def lines_of(function, path):
    """Count a function's lines without its docstring, for a formula carries units, range and source."""
    first = function.body[0]
    is_docstring = (
        isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    )
    docstring = first.end_lineno - first.lineno + 1 if is_docstring else 0
    start = first.lineno if "commands" in path.parts else function.lineno  # a command's options are exempt
    return function.end_lineno - start + 1 - docstring


def arguments_of(function):
    given = function.args
    names = [one.arg for one in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return [name for name in names if name not in {"self", "cls"}]


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_module_is_at_most_300_lines(path):
    assert len(path.read_text("utf-8").splitlines()) <= MODULE_LINES


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_functions_are_at_most_40_lines(path):
    assert {one.name: lines_of(one, path) for one in functions(path) if lines_of(one, path) > FUNCTION_LINES} == {}


@pytest.mark.parametrize("path", [path for path in modules() if "commands" not in path.parts], ids=name_of)
def test_functions_take_at_most_5_arguments(path):
    assert {one.name: len(arguments_of(one)) for one in functions(path) if len(arguments_of(one)) > ARGUMENTS} == {}


def test_no_function_is_more_complex_than_8():
    command = [
        sys.executable,
        "-m",
        "ruff",
        "check",
        "--select",
        "C901",
        "--isolated",
        "--config",
        "lint.mccabe.max-complexity=8",
    ]
    done = subprocess.run([*command, str(PACKAGE)], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_module_says_its_one_subject_in_its_first_line(path):
    text = path.read_text("utf-8")

    assert not text.strip() or ast.get_docstring(tree_of(path))
