"""What `cpted new checklist` asks, and what it says afterwards."""

import shlex
from pathlib import Path

import typer

from cpted_cli.analysis.cleaning import id_form
from cpted_cli.cli.instruments import named_checklist
from cpted_cli.cli.voice import Voice
from cpted_cli.files.library import shipped_library
from cpted_cli.files.new_checklists import NewChecklist
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.text import in_language
from cpted_cli.terminal.asking import ask_choice, ask_text
from cpted_cli.terminal.talk import Talk
from cpted_cli.wording.translator import N_, Words

NEW_COMMENTS = {
    "head": N_(
        "A checklist for cpted. Change anything; lines beginning with # are notes to you.\n"
        "Any text may be in several languages: {{sv: …, en: …}}. A changed checklist gets a new edition."
    ),
    "kinds": N_("For which kinds of site it is, and which checklists it takes in whole, for example core-lighting."),
    "zones": N_(
        "The parts of the place in walking order; what repeats is judged one by one: every entrance, every path."
    ),
    "criteria": N_(
        "Principles with their criteria: one question each, answered by looking. This one is an example.\n"
        "scale: quality (0–4) or yes-no (yes is good), or written on the spot:\n"
        "  {{kind: quantity, unit: m, points: [[2, 0], [15, 1]]}}, {{kind: ratio}} (17 of 20),\n"
        "  {{kind: count, points: [[0, 1], [5, 0]]}}. A point is a value and its place from 0 to 1.\n"
        "weight: 2 counts double. gate: at or below this step it is a basic requirement that is not met.\n"
        "light: day, dark or both. when: {{parking: true}} is asked only where the site's facts allow it.\n"
        "sources: where it comes from. measures: what helps. cpted check says what is wrong or doubtful."
    ),
}
TAILORING_COMMENTS = {
    "head": N_(
        "A tailored checklist for cpted: another one with a few changes, each with its reason, which is printed.\n"
        "Lines beginning with # are notes to you. A changed file gets a new edition."
    ),
    "changes": N_("Remove [] and the # before a line to use it; write your reason in place of the dots."),
    "list": N_("What there is to change:"),
}


def checklist_path(path: Path) -> Path:
    """Say where the new file goes: a name without an ending gets one."""
    return path if path.suffix in {".yaml", ".yml"} else path.with_name(f"{path.name}.yaml")


def wished_checklist(path: Path, title: str, base: str | None, talk: Talk | None, words: Words) -> NewChecklist:
    """Gather what is to be made; only what was not said is asked."""
    found = named_checklist(base) if base else None
    if talk is not None:
        title = title or ask_text(talk, words.text("What is the checklist called?"))
        found = found or (None if base else _chosen_base(talk, words))
    return NewChecklist(
        id=id_form(path.stem, "checklist"), title=title or path.stem, base=found, language=words.language
    )


def _chosen_base(talk: Talk, words: Words) -> Checklist | None:
    shipped = [one.value for one in shipped_library().checklists.values() if one.value.site_kinds]
    titles = [in_language(one.title, words.language) for one in shipped]
    nothing = words.text("Nothing: a checklist of your own")
    number = ask_choice(talk, words.text("What does it start from?"), [nothing, *titles], usual=0)
    return named_checklist(shipped[number - 1].id) if number else None


def comments(new: NewChecklist, words: Words) -> dict[str, str]:
    """Word the notes in the file."""
    chosen = NEW_COMMENTS if new.base is None else TAILORING_COMMENTS
    return {part: words.text(said) for part, said in chosen.items()}


def tell(path: Path, voice: Voice) -> None:
    """Say where the checklist is and what to type next."""
    typer.echo(str(path))
    if not voice.quiet:
        typer.echo(voice.words.text("Next: {line}", line=f"cpted check {shlex.quote(str(path))}"), err=True)
