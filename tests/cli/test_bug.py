import stat
import sys
from pathlib import Path

import pytest

from cpted_cli.cli.bug import log_folder, log_text, written_log


def raised() -> RuntimeError:
    try:
        raise RuntimeError("the roof is leaking")  # noqa: TRY301
    except RuntimeError as bug:
        return bug


def test_the_log_holds_the_command_the_machine_and_the_traceback():
    said = log_text(raised(), ["score", "."])
    assert said.startswith("cpted score .\nPython 3.")
    assert "in raised" in said
    assert "RuntimeError: the roof is leaking" in said


@pytest.mark.parametrize(
    ("system", "environ", "folder"),
    [
        ("linux", {"HOME": "/home/a"}, "/home/a/.local/state/cpted"),
        ("linux", {"HOME": "/home/a", "XDG_STATE_HOME": "/state"}, "/state/cpted"),
        ("darwin", {"HOME": "/Users/a"}, "/Users/a/Library/Logs/cpted"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/cpted/Logs"),
    ],
)
def test_logs_are_kept_where_the_machine_keeps_them(system, environ, folder):
    assert log_folder(system, environ) == Path(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are told otherwise there")
def test_nobody_else_may_read_the_log(tmp_path):
    log = written_log("said", tmp_path / "new" / "logs")
    assert log.parent == tmp_path / "new" / "logs"
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


def test_without_the_usual_folder_the_log_goes_with_temporary_files(tmp_path):
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    log = written_log("said \udce5", tmp_path / "file" / "logs")
    assert log.read_text(encoding="utf-8") == "said \\udce5"
    log.unlink()
