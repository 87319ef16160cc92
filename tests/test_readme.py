"""What the README shows is what happens: its files are written, its commands typed, its links followed."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pexpect
import pytest

from cpted_cli.cli.machine import PANGO_LINES
from cpted_cli.cli.table import TABLE
from cpted_cli.wording.labels import BANDS
from tests.cli.running import ROOT, cpted, environment
from tests.places import square

README = ROOT / "README.md"
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE_NAME = re.compile(r"# (\S+\.yaml)\n")
LINK = re.compile(r"\]\(([^)\s]+)\)")
COMMAND = re.compile(r"^  ([a-z]+(?: [a-z-]+){0,2})  +\S", re.MULTILINE)
PLACEHOLDER = re.compile(r"\.\.\.")
MOST_LINES = 250
SIZE = (50, 100)
PATIENCE_S = 60


@dataclass(frozen=True)
class Shown:
    """A command as the README shows it: what is typed into it, and the lines that come, with `...` for any."""

    command: str
    lines: tuple[str, ...] = ()

    @property
    def typed(self) -> tuple[str, ...]:
        return tuple(line[2:] for line in self.lines if line == ">" or line.startswith("> "))

    @property
    def pattern(self) -> re.Pattern[str]:
        parts = ["(?:.*\n)*?" if line == "..." else f"{_any_where_dotted(line)}\n" for line in self.lines]
        return re.compile("".join(parts))


def _any_where_dotted(line: str) -> str:
    return ".*".join(re.escape(part) for part in PLACEHOLDER.split(line))


def blocks(language: str) -> Iterator[str]:
    return (body for kind, body in FENCE.findall(README.read_text("utf-8")) if kind == language)


def commands(block: str) -> Iterator[Shown]:
    shown: Shown | None = None
    for line in block.splitlines():
        if line.startswith("$ "):
            if shown is not None:
                yield shown
            shown = Shown(line[2:])
        else:
            assert shown is not None, f"a console block begins with $: {line}"
            shown = replace(shown, lines=(*shown.lines, line))
    if shown is not None:
        yield shown


def write_files(folder: Path) -> list[Path]:
    written = []
    for block in blocks("yaml"):
        name = FILE_NAME.match(block)
        assert name, f"a file begins with its name as a comment: {block.splitlines()[0]}"
        path = folder / name[1]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block, encoding="utf-8")
        written.append(path)
    return written


def settings(home: Path) -> dict[str, str]:
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    return environment(home, PATH=path, TERM="xterm", NO_COLOR="1", LANG="C.UTF-8", CPTED_LANG="en")


def said(shown: Shown, folder: Path, env: Mapping[str, str]) -> str:
    """Type a command into a terminal of its own, answer what it asks, and give what was to be seen."""
    child = pexpect.spawn(
        "/bin/sh", ["-c", shown.command], cwd=folder, env=env, encoding="utf-8", timeout=PATIENCE_S, dimensions=SIZE
    )
    child.delaybeforesend = None
    seen = ""
    for line in shown.typed:
        child.expect(r"(?<![^\n])> ")
        seen += child.before + child.after
        child.sendline(line)
    child.expect(pexpect.EOF)
    child.close()
    text = (seen + child.before).replace("\r\n", "\n").replace("\xa0", " ")
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def can_draw_pdf() -> bool:
    findings = json.loads(cpted("doctor", "--format", "json").stdout)["findings"]
    return next(one["found"] for one in findings if one["id"] == "pdf") is not None


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_every_console_block_does_what_it_shows(tmp_path: Path) -> None:
    if not can_draw_pdf():
        pytest.skip("the README shows what happens with Pango")
    work, home = tmp_path / "work", tmp_path / "home"
    home.mkdir()
    write_files(work)
    wrong = []
    for shown in (one for block in blocks("console") for one in commands(block)):
        seen = said(shown, work, settings(home))
        if not shown.pattern.fullmatch(seen):
            wrong.append(f"$ {shown.command}\n{seen}")
    assert not wrong, "not as the README shows:\n" + "\n".join(wrong)


def test_every_file_holds_and_gives_no_hint(tmp_path: Path) -> None:
    written = write_files(tmp_path)

    checked = cpted("check", str(tmp_path), "--strict", CPTED_LANG="en")

    assert {path.name for path in written} == {"site.yaml", "doors.yaml", "day.yaml", "plan.yaml"}
    assert (checked.returncode, checked.stdout) == (0, ""), checked.stdout + checked.stderr


def test_the_example_scores_as_the_text_says(tmp_path: Path) -> None:
    write_files(tmp_path)

    (result,) = json.loads(cpted("score", str(tmp_path), "--format", "json").stdout)["results"]

    numbers = (result["shown"], round(result["low"]), round(result["high"]), result["coverage"])
    assert numbers == (75, 50, 83, pytest.approx(2 / 3))
    text = README.read_text("utf-8")
    assert all(f"**{number}**" in text for number in numbers[:3])


def test_every_command_is_shown_or_named() -> None:
    names = COMMAND.findall(cpted("--help", CPTED_LANG="en", COLUMNS="100").stdout)
    text = README.read_text("utf-8")

    assert len(names) > 8
    assert [name for name in names if f"cpted {name}" not in text] == []


def test_no_command_is_named_that_is_not_there() -> None:
    names = {*COMMAND.findall(cpted("--help", CPTED_LANG="en", COLUMNS="100").stdout)}
    named = re.findall(r"(?:`|^\$ |\| )cpted ([a-z]+)(?: ([a-z]+)\b)?", README.read_text("utf-8"), re.MULTILINE)

    assert named
    known = names | {" ".join(name.split()[:2]) for name in names}
    assert [pair for pair in named if pair[0] not in known and " ".join(pair) not in known] == []


def test_every_link_and_picture_is_there() -> None:
    links = [link for link in LINK.findall(README.read_text("utf-8")) if not link.startswith("https://")]

    assert "examples/pictures/screen.svg" in links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_settings_can_be_read_and_name_the_schema_that_is_made() -> None:
    text = README.read_text("utf-8")
    (settings_shown,) = re.findall(r"`(\{.*\})`", text)
    (schema,) = json.loads(settings_shown)["yaml.schemas"]

    assert f"> {schema.removeprefix('./')}`" in text


def test_recipes_are_those_that_the_help_shows_and_that_are_tried() -> None:
    (shown,) = blocks("text")

    assert shown.splitlines() == [line for row in TABLE if row.name == "batch score" for line in row.recipes]


def test_program_in_python_runs_as_it_stands(tmp_path: Path) -> None:
    (program,) = blocks("python")
    square(tmp_path / "sites" / "garden")
    typed = [sys.executable, "-c", f"{program}\nprint(len(sites), faults)"]
    done = subprocess.run(typed, cwd=tmp_path, capture_output=True, text=True, check=True)

    assert done.stdout == "1 ()\n"


def test_make_targets_are_there() -> None:
    named = re.findall(r"^make (\w+)", "".join(blocks("sh")), re.MULTILINE)
    targets = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)

    assert named == ["demo", "test"]
    assert {*named} <= {*targets}


def test_readme_is_short() -> None:
    assert len(README.read_text("utf-8").splitlines()) <= MOST_LINES


def test_verdict_words_are_those_of_the_program() -> None:
    text = README.read_text("utf-8")
    assert [word for word in BANDS.values() if f"*{word}*" not in text] == []


def test_pango_lines_are_those_of_the_doctor() -> None:
    text = README.read_text("utf-8")
    assert [line for line in PANGO_LINES.values() if line not in text] == []
