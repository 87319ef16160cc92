import sys

from cpted_cli.cli.editor import edited, editor_command


def test_the_text_comes_back_as_the_editor_left_it(tmp_path):
    script = tmp_path / "editor.py"
    script.write_text(
        "import pathlib, sys\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "path.write_text(path.read_text(encoding='utf-8') + ' två\\n', encoding='utf-8')\n"
    )
    assert edited("ett", {"EDITOR": f"{sys.executable} {script}"}) == "ett två"


def test_without_an_editor_the_text_stays():
    assert edited("ett", {"EDITOR": "no-such-editor-anywhere"}) == "ett"


def test_the_visual_editor_goes_first():
    assert editor_command({"VISUAL": "cat -n", "EDITOR": "no-such-editor"}) == ["cat", "-n"]
