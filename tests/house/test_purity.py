"""What follows from the model follows without files, clock, environment or chance."""

import ast

import pytest

from tests.house.package import PURE, imported_from_outside, modules, name_of, tree_of

FORBIDDEN_MODULES = {
    "os",
    "sys",
    "io",
    "time",
    "random",
    "logging",
    "pathlib",
    "shutil",
    "tempfile",
    "glob",
    "subprocess",
    "socket",
    "secrets",
    "locale",
    "importlib",
    "threading",
    "asyncio",
    "sqlite3",
    "csv",
    "urllib",
    "http",
    "warnings",
}
FORBIDDEN_CALLS = {"open", "print", "input", "exec", "eval", "globals", "setattr"}
FORBIDDEN_METHODS = {
    "now",
    "today",
    "utcnow",
    "read_text",
    "write_text",
    "read_bytes",
    "write_bytes",
    "getenv",
    "default_rng",
}


@pytest.mark.parametrize("path", modules(*PURE), ids=name_of)
def test_pure_room_reads_no_file_clock_environment_or_chance(path):
    calls = [node.func for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call)]

    assert imported_from_outside(path) & FORBIDDEN_MODULES == set()
    assert {one.id for one in calls if isinstance(one, ast.Name)} & FORBIDDEN_CALLS == set()
    assert {one.attr for one in calls if isinstance(one, ast.Attribute)} & FORBIDDEN_METHODS == set()


@pytest.mark.parametrize("path", modules(*PURE), ids=name_of)
def test_pure_room_keeps_no_state(path):
    changing = [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Global | ast.Nonlocal)]

    assert changing == []


@pytest.mark.parametrize("path", modules("model"), ids=name_of)
def test_nouns_are_frozen(path):
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ClassDef):
            settings = " ".join(ast.unparse(one) for one in node.decorator_list)
            assert "dataclass(" in settings, node.name
            assert "frozen=True" in settings, node.name


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_no_imports_for_type_checking_only(path):
    names = {node.id for node in ast.walk(tree_of(path)) if isinstance(node, ast.Name)}

    assert "TYPE_CHECKING" not in names


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_no_module_is_called_a_helper(path):
    assert path.stem not in {"utils", "util", "helpers", "common", "base", "manager", "service", "misc"}
