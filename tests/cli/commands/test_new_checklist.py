"""`cpted new checklist`, as it is typed."""

from tests.cli.inside import typed


def test_start_is_written_checked_and_shown(tmp_path):
    path = tmp_path / "station.yaml"

    ended = typed("new", "checklist", path, "--title", "Stationen", "--no-input", lang="sv")

    assert (ended.code, ended.out) == (0, f"{path}\n")
    assert typed("check", path, "--strict").code == 0
    assert "Stationen 1" in typed("checklist", "show", path, lang="sv").out


def test_tailored_start_names_its_base(tmp_path):
    path = tmp_path / "own.yaml"

    ended = typed("new", "checklist", path, "--from", "residential-area", "--no-input")

    assert ended.code == 0
    assert "id: residential-area" in path.read_text("utf-8")
    assert "title: “Residential area, outdoors” → “own”" in typed("checklist", "diff", path).out


def test_file_that_is_there_is_left_alone(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text("mine", "utf-8")

    assert typed("new", "checklist", path, "--no-input").code == 2
    assert path.read_text("utf-8") == "mine"


def test_unknown_base_is_a_usage_error(tmp_path):
    assert typed("new", "checklist", tmp_path / "a", "--from", "nothing", "--no-input").code == 2
    assert list(tmp_path.iterdir()) == []
