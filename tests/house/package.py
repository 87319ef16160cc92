"""The package's own source, as the house rules look at it."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "cpted_cli"
PURE = ("model", "analysis", "lint")


def modules(*rooms: str) -> list[Path]:
    """List the modules of the package, or of some rooms of it."""
    found = sorted(path for path in PACKAGE.rglob("*.py") if "_shipped" not in path.parts)
    return [path for path in found if not rooms or path.relative_to(PACKAGE).parts[0] in rooms]


def name_of(path: Path) -> str:
    """Name a module as people do: analysis/kernel.py."""
    return path.relative_to(PACKAGE).as_posix()


def tree_of(path: Path) -> ast.Module:
    """Parse a module."""
    return ast.parse(path.read_text("utf-8"))


def imported_from_outside(path: Path) -> set[str]:
    """Name the packages, other than our own, that a module imports."""
    names = {alias.name for node in ast.walk(tree_of(path)) if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in ast.walk(tree_of(path)) if isinstance(node, ast.ImportFrom)}
    return {name.partition(".")[0] for name in names} - {"cpted_cli"}


def copy_of_the_house(folder: Path) -> Path:
    """Copy package and settings, so that a breach can be planted."""
    shutil.copytree(PACKAGE, folder / "cpted_cli", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder / "cpted_cli"


def lint_imports(folder: Path) -> tuple[int, str]:
    """Run import-linter on the package in a folder."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    environment = {**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200", "NO_COLOR": "1"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr
