"""The built archives, and an environment in which nothing but the wheel is installed."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CONSTRAINTS = ROOT / ".ci" / "constraints.txt"
NOT_FOR_USERS = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "CPTED_LANG"}

Cpted = Callable[..., subprocess.CompletedProcess[str]]


def environment(**settings: str) -> dict[str, str]:
    """Give what a user's shell would hand over, with the versions frozen wherever pip is at work."""
    kept = {name: value for name, value in os.environ.items() if name not in NOT_FOR_USERS}
    pip = {name: str(CONSTRAINTS) for name in ("PIP_CONSTRAINT", "PIP_BUILD_CONSTRAINT")}
    return {**kept, **pip, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "LC_ALL": "C.UTF-8", **settings}


def run(*command: str | Path, cwd: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run a program and give what it said; any exit code but 0 fails the test."""
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=environment(**settings),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, f"{command}\nexit {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done


def built(folder: Path, *what: str) -> Path:
    """Build one archive from the checkout and return it."""
    run(sys.executable, "-m", "build", *what, "--outdir", folder, ROOT, cwd=folder)
    [archive] = [path for path in folder.iterdir() if path.suffix == (".whl" if "--wheel" in what else ".gz")]
    return archive


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("wheel"), "--wheel")


@pytest.fixture(scope="session")
def source_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("source"), "--sdist")


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel in an environment of its own; return the environment's folder of programs."""
    folder = tmp_path_factory.mktemp("installed")
    run(sys.executable, "-m", "venv", "--without-pip", folder / "venv", cwd=folder)
    programs = folder / "venv" / "bin"
    run(sys.executable, "-m", "pip", "--python", programs / "python", "install", "--quiet", wheel, cwd=folder)
    return programs


@pytest.fixture
def cpted(installed: Path, tmp_path: Path) -> Cpted:
    """Run the installed program in a folder far from the checkout, its log (if any) there too."""
    return lambda *words: run(installed / "cpted", *words, cwd=tmp_path, XDG_STATE_HOME=str(tmp_path / "state"))
