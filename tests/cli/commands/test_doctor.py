import json

from tests.cli.running import cpted


def test_doctor_tells_what_is_here_and_ends_well():
    ended = cpted("doctor", CPTED_LANG="sv")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("cpted ")
    assert "\nTypsnitt " in ended.stdout


def test_doctor_speaks_to_scripts_too():
    told = json.loads(cpted("doctor", "--format", "json").stdout)["findings"]
    assert [one["id"] for one in told] == ["cpted", "python", "pdf", "fonts", "colour", "language"]
    assert set(told[0]) == {"id", "title", "found", "advice", "line"}


def test_doctor_takes_no_argument():
    ended = cpted("doctor", "me", "now")
    assert ended.returncode == 2
    assert ended.stderr.startswith("cpted doctor: me now is more than this command takes.\n")
