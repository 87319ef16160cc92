"""Draw the pictures of the README from the real program: `python examples/draw_pictures.py`.

The walk is typed into `cpted assess` in a pseudo-terminal, on a copy of the example, and drawn as it looked; the pages
are the first pages of the reports. The same program, example and versions of the libraries give the same bytes.
"""

import asyncio
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pexpect
import pypdfium2
from PIL import Image
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from cpted_cli.analysis.advance import advance
from cpted_cli.analysis.hands import Hands, Kept, PhotoTaken
from cpted_cli.analysis.moves import Jump
from cpted_cli.analysis.route import walk_of
from cpted_cli.files.assessments import load_assessment
from cpted_cli.files.checklists import own_checklists
from cpted_cli.files.documents import read_document
from cpted_cli.files.checklists import whole_checklist
from cpted_cli.terminal.fullscreen.app import WalkApp
from cpted_cli.terminal.keys import keys_of
from cpted_cli.terminal.prompts import Desk
from cpted_cli.terminal.question_page import Scene
from cpted_cli.terminal.talk import Talk
from cpted_cli.wording.translator import words_for

HERE = Path(__file__).resolve().parent
SITE, PICTURES = HERE / "kastanjen", HERE / "pictures"
COLUMNS, ROWS = 84, 60
DPI, COLOURS, MOST_BYTES = 100, 256, 150_000
PATIENCE_S = 30
VISIT = ("--light", "dark", "--assessor", "a3", "--date", "2026-11-24")
PROMPT = r"(?<![^\n])> "
BEGUN = "17:05"
# Where the picture begins, and what is typed and answered there; the question after it is shown unanswered.
FIRST = "g car park"
TYPED = {"a 2, 3, 6, 9, 10 and 13 are out": "Noted at question", "8/14": "8 of 14", "n": "No"}
# Dark, for a walk after dark: calm colours on a blue that is almost black.
THEME = TerminalTheme(
    (20, 27, 38),
    (201, 209, 217),
    [(20, 27, 38), (224, 122, 95), (129, 178, 154), (242, 204, 143), (122, 162, 200), (178, 148, 187), (124, 181, 184),
     (201, 209, 217)],
    [(94, 106, 122), (233, 150, 122), (150, 200, 175), (250, 220, 165), (150, 185, 220), (200, 170, 210),
     (150, 205, 208), (240, 244, 248)],
)  # fmt: skip
FRAME = """<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img">
<title>cpted assess</title>
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
 font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}</defs>
<rect width="100%" height="100%" rx="8" fill="#141b26"/>
<text x="50%" y="26" text-anchor="middle" font-family="sans-serif" font-size="16" fill="#8b98a8">After dark</text>
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g></g></svg>
"""
SCREEN = (100, 30)
FONT_FACE = re.compile(r"@font-face \{.*?\}", re.DOTALL)
UNIQUE = re.compile(r"terminal-\d+")
STYLING = re.compile(r"\x1b\[[0-9;]*m")
OTHER_CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-ln-z]|\x1b[=>]|\x07|\r")


def environment(language: str) -> dict[str, str]:
    """Give the surroundings of a user with a colour terminal and no settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "CPTED_", "NO_COLOR"))}
    return {**kept, "TERM": "xterm-256color", "LANG": "C.UTF-8", "CPTED_LANG": language}


def walked(site: Path) -> str:
    """Walk a few questions and give what was to be seen of them, with its colours."""
    child = pexpect.spawn(
        sys.executable, ["-m", "cpted_cli", "assess", str(site), *VISIT],
        env={**environment("en"), "CPTED_PLAIN": "1"}, encoding="utf-8", timeout=PATIENCE_S, dimensions=(ROWS, COLUMNS),
    )  # fmt: skip
    child.delaybeforesend = None
    child.expect(PROMPT)
    child.sendline(BEGUN)
    child.expect(PROMPT)
    child.sendline(FIRST)
    seen = ""
    for line in TYPED:
        child.expect(PROMPT)
        seen += child.before + child.after
        child.sendline(line)
    child.expect(PROMPT)
    seen += child.before + child.after
    child.sendline("s")
    child.expect(pexpect.EOF)
    child.close()
    strange = [f"{line!r} was not answered with {answer!r}" for line, answer in TYPED.items() if answer not in seen]
    if strange:
        raise SystemExit("\n".join((*strange, seen)))
    return OTHER_CONTROL.sub("", seen).partition("\n")[2].strip("\n")


def draw_walk(site: Path, picture: Path) -> None:
    """Draw the walk as SVG, with no font or picture from elsewhere."""
    console = Console(record=True, width=COLUMNS, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(f"$ cpted assess kastanjen --light dark\n…\n{walked(site)}"))
    svg = console.export_svg(theme=THEME, code_format=FRAME, unique_id="walk")
    picture.write_text("".join(f"{line.rstrip()}\n" for line in svg.splitlines()), encoding="utf-8", newline="\n")


def draw_screen(site: Path, picture: Path) -> None:
    """Draw the full screen as SVG at the same question, answered the same way, with no font from elsewhere."""
    path = next((site / "assessments").glob("2026-10-20-day-a1-*.yaml"))
    loaded = load_assessment(path)
    document, _ = read_document(site / "site.yaml")
    own, _ = own_checklists(site)
    checklist, _ = whole_checklist(own[0], own)
    words = words_for("en")
    talk = Talk(words=words, read=str, write=len, width=lambda: SCREEN[0])
    hands = Hands(keep=lambda _: Kept(), take_photo=lambda *_: PhotoTaken(""), edit=str, now=lambda: datetime.now(UTC))
    desk = Desk(talk=talk, scene=Scene(site=document.value, checklist=checklist), hands=hands, keys=keys_of(words))
    walk = walk_of(checklist, document.value, loaded.document.value, short=False)
    seen = {one.key for one in walk.questions[: len(walk.questions) * 3 // 5]}
    answers = {key: answer for key, answer in walk.answers.items() if key in seen}
    app = WalkApp(advance(replace(walk, answers=answers), Jump()), desk, "day")

    async def look() -> str:
        async with app.run_test(size=SCREEN) as pilot:
            await pilot.pause()
            return app.export_screenshot(title="cpted assess kastanjen")

    svg = FONT_FACE.sub("", asyncio.run(look())).replace("Fira Code", "ui-monospace, Menlo, Consolas")
    svg = UNIQUE.sub("screen", svg)
    picture.write_text("".join(f"{line.rstrip()}\n" for line in svg.splitlines()), encoding="utf-8", newline="\n")


def draw_page(site: Path, language: str, picture: Path) -> None:
    """Draw the first page of the brief, in few enough colours to stay small."""
    paper = site.parent / f"{language}.pdf"
    subprocess.run(
        [sys.executable, "-m", "cpted_cli", "report", str(site), "--output", str(paper)],
        env=environment(language), check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    drawn = pypdfium2.PdfDocument(paper)[0].render(scale=DPI / 72).to_pil().convert("RGB")
    drawn.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(picture, optimize=True)


def main() -> None:
    """Draw all of them, and fail if one became too large."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        site = Path(shutil.copytree(SITE, Path(scratch) / SITE.name))
        for language in ("en", "sv"):
            draw_page(site, language, PICTURES / f"brief-{language}.png")
        draw_screen(site, PICTURES / "screen.svg")
        draw_walk(site, PICTURES / "walk.svg")
    for picture in sorted(PICTURES.iterdir()):
        size = picture.stat().st_size
        sys.stdout.write(f"{picture.relative_to(HERE.parent)} {size // 1000} kB\n")
        if size > MOST_BYTES:
            raise SystemExit(f"{picture.name} is over {MOST_BYTES // 1000} kB")


if __name__ == "__main__":
    main()
