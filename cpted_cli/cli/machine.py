"""What this machine has and lacks for cpted, and the line to type for what it lacks."""

import json
import platform
import subprocess
import sys
from dataclasses import dataclass
from importlib import metadata

from cpted_cli.wording.translator import N_, Words

PANGO_LINES = {
    "linux": "sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "darwin": "brew install pango",
    "win32": "pacman -S mingw-w64-ucrt-x86_64-pango",
}
WINDOWS_FIRST = N_(
    "Install MSYS2 (https://www.msys2.org), and type the line in its window. If the libraries are still not "
    "found, name their folder in WEASYPRINT_DLL_DIRECTORIES."
)
ASK_WEASYPRINT = """
import json, warnings
warnings.simplefilter("ignore")
import weasyprint
from weasyprint.text import ffi
number = ffi.pango.pango_version()
pango = f"{number // 10000}.{number // 100 % 100}.{number % 100}"
print(json.dumps([weasyprint.__version__, pango, ffi.harfbuzz_subset is not None]))
"""
PATIENCE_S = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing looked for: what was found, and what to do if it is not there."""

    id: str
    title: str
    found: str | None
    advice: str | None = None
    line: str | None = None


def findings(words: Words, *, colour: bool) -> tuple[Finding, ...]:
    """Look this machine over."""
    advice = words.text("Change it with --lang or the environment variable CPTED_LANG.")
    return (
        Finding(id="cpted", title="cpted", found=metadata.version("cpted-cli")),
        Finding(id="python", title="Python", found=f"{platform.python_version()} ({sys.executable})"),
        pdf_finding(words, sys.platform),
        fonts_finding(words),
        colour_finding(words, colour=colour),
        Finding(id="language", title=words.text("Language"), found=words.language, advice=advice),
    )


def pdf_finding(words: Words, system: str) -> Finding:
    """Try what a PDF needs, in a process of its own, so that a library that fails takes nothing with it."""
    command = [sys.executable, "-P", "-c", ASK_WEASYPRINT]
    asked = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE_S)  # noqa: S603
    if asked.returncode != 0:
        return pdf_advice(words, system, N_("Pango is missing, so reports become HTML instead of PDF."), None)
    weasyprint, pango, subset = json.loads(asked.stdout.splitlines()[-1])
    found = f"WeasyPrint {weasyprint}, Pango {pango}"
    if not subset:
        return pdf_advice(words, system, N_("HarfBuzz-Subset is missing; coming versions need it."), found)
    return Finding(id="pdf", title="PDF", found=found)


def pdf_advice(words: Words, system: str, why: str, found: str | None) -> Finding:
    """Say what to type so that PDFs can be made."""
    advice = words.text(why)
    if system == "win32":
        advice = f"{advice} {words.text(WINDOWS_FIRST)}"
    line = PANGO_LINES.get(system, PANGO_LINES["linux"])
    return Finding(id="pdf", title="PDF", found=found, advice=advice, line=line)


def fonts_finding(words: Words) -> Finding:
    """Count the fonts that came along for the reports."""
    from cpted_cli.files.library import shipped

    title = words.text("Fonts")
    fonts = sorted(font.stem for font in shipped("report_templates").glob("fonts/*.ttf"))
    if not fonts:
        advice = words.text("The fonts of the reports are missing. Install cpted again.")
        return Finding(id="fonts", title=title, found=None, advice=advice)
    return Finding(id="fonts", title=title, found=", ".join(fonts))


def colour_finding(words: Words, *, colour: bool) -> Finding:
    """Tell whether the terminal gets colour, and why not."""
    title = words.text("Colour in the terminal")
    if colour:
        return Finding(id="colour", title=title, found=words.text("yes"))
    advice = words.text("None under NO_COLOR, TERM=dumb or --no-color, nor into a file or pipe.")
    return Finding(id="colour", title=title, found=words.text("no"), advice=advice)
