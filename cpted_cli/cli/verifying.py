"""Verifies reports for a command: finds them, recomputes each, says what does not hold."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import typer

from cpted_cli.cli.faults import tell_faults
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Fault, FaultsFound, Stop
from cpted_cli.files.disk import read_bytes, visible
from cpted_cli.files.limits import PHOTO_BYTES
from cpted_cli.files.told_evidence import ToldEvidence
from cpted_cli.model.verification import Breach, Verified
from cpted_cli.report.printed import Printed
from cpted_cli.wording.translator import N_, Words, words_for

SENTENCES = {
    "result": N_("{where}: the data say {told}, recomputed it is {again}"),
    "printed": N_("{where}: printed is {told}, the data give {again}"),
    "unprinted": N_("{where}: the data give {again}, which is not printed"),
    "checklist": N_("{where}: the checklist attached is not the one that the result names"),
    "added": N_("{where}: is printed, but nothing in the data says it"),
    "fingerprint": N_("{where}: the open edition was made from another result than the protected one"),
}
BARE = N_("{where}: follows from the data, but is not printed")


def verified(content: bytes) -> Verified | None:
    """Recompute a PDF report from its data; None without any. Raises `FaultsFound`, or `NotOurs` for other PDFs."""
    from cpted_cli.files.evidence import load_evidence
    from cpted_cli.files.told_evidence import load_told
    from cpted_cli.report.printed import printed
    from cpted_cli.report.printed_figures import figure_breaches

    page = printed(content)
    told, faults = load_told(page.attached)
    if faults:
        raise FaultsFound(faults)
    if told is not None:
        return _told_verified(page, told)
    evidence, faults = load_evidence(page.attached)
    if faults:
        raise FaultsFound(faults)
    if evidence is None or evidence.checklist is None:
        return None
    count, lines = figure_breaches(page, evidence.again, evidence.checklist, words_for(page.language))
    return evidence.verified(count, lines)


def _told_verified(page: Printed, told: ToldEvidence) -> Verified:
    """Compare a report on a case, a walk or many sites with its lines, and those with what they follow from."""
    from cpted_cli.analysis.verification import breaches
    from cpted_cli.api.rebuilding import lines_again, results_again
    from cpted_cli.files.evidence import HASH_FILE
    from cpted_cli.report.printed_lines import again_breaches, printed_breaches

    is_open, lines = HASH_FILE in page.attached, told.lines.lines
    again = lines_again(told.lines, told.documents, is_open=is_open)
    is_whole = again is not None and not told.lines.about.startswith("comparison ")
    found = [one for result, other in results_again(told.documents) for one in breaches(result, other)]
    if again is not None:
        found.extend(again_breaches(lines, again, whole=is_whole))
    found.extend(printed_breaches(page, lines, told.lines.head, _drawn))
    return Verified(
        about=told.lines.about,
        whole_sha256=told.whole_sha256,
        breaches=tuple(dict.fromkeys(found)),
        from_answers=not is_open,
        figures=len(lines),
        recomputed=again is not None,
    )


@cache
def _letters() -> frozenset[str]:
    from cpted_cli.files.templates import load_template
    from cpted_cli.report.characters import covered

    _, files = load_template("case")
    return covered(content for name, content in files.items() if name.endswith(".ttf"))


def _drawn(text: str) -> str:
    """Give a text as it is set on paper: in the letters that the shipped fonts have."""
    from cpted_cli.report.characters import drawn_only, printable

    return drawn_only(printable(text), _letters())


def verify_all(paths: Sequence[Path], voice: Voice) -> ExitCode:
    """Verify every report that paths mean, and give the exit code that says most."""
    reports = tuple(_reports(paths))
    if not reports:
        raise Stop(ExitCode.USAGE, N_("There is no PDF report there."))
    found: dict[Path, Verified] = {}
    ended = ExitCode.DONE
    for path in reports:
        told = _verified(path, voice)
        if isinstance(told, ExitCode):
            ended = max(ended, told)
        else:
            found[path] = told
    for path, one in _together(found).items():
        ended = max(ended, _tell(path, one, voice.words))
    return ended


def _reports(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            for inner in visible(path):
                yield from _reports([inner]) if inner.is_dir() or inner.suffix.lower() == ".pdf" else ()
        elif path.is_file():
            yield path
        else:
            raise Stop(ExitCode.USAGE, N_("There is nothing at {path}."), path=path)


def _verified(path: Path, voice: Voice) -> Verified | ExitCode:
    from cpted_cli.report.printed import NotOurs

    content = read_bytes(path, PHOTO_BYTES)
    if isinstance(content, Fault):
        return tell_faults([content], voice)
    try:
        found = verified(content)
    except NotOurs:
        typer.echo(voice.words.text("{path}: is no report of cpted, or its tags are gone.", path=path), err=True)
        return ExitCode.FAULTS
    except FaultsFound as wrong:
        return tell_faults(
            [replace(one, place=replace(one.place, path=f"{path}: {one.place.path}")) for one in wrong.faults], voice
        )
    if found is None:
        typer.echo(voice.words.text("{path}: carries no data, so nothing can be recomputed.", path=path), err=True)
        return ExitCode.INCOMPLETE
    return found


def _within(path: Path, fault: Fault) -> Fault:
    return replace(fault, place=replace(fault.place, path=f"{path}: {fault.place.path}"))


def _together(found: dict[Path, Verified]) -> dict[Path, Verified]:
    """Compare editions of the same report: the open one names the result of the protected one."""
    whole: dict[str, set[str]] = {}
    for one in found.values():
        if one.from_answers:
            whole.setdefault(one.about, set()).add(one.whole_sha256)
    told = {}
    for path, one in found.items():
        others = whole.get(one.about, {one.whole_sha256})
        breach = () if one.whole_sha256 in others else (Breach(kind="fingerprint", where=one.about),)
        told[path] = replace(one, breaches=(*one.breaches, *breach))
    return told


def _tell(path: Path, one: Verified, words: Words) -> ExitCode:
    for breach in one.breaches:
        message = BARE if breach.kind == "unprinted" and not breach.again else SENTENCES[breach.kind]
        told, again = breach.told or "–", breach.again or "–"
        typer.echo(f"{path}: {words.text(message, where=breach.where, told=told, again=again)}")
    if one.breaches:
        return ExitCode.FAULTS
    held = words.plural("{count} printed line holds", "{count} printed lines hold", one.figures)
    typer.echo(f"{path}: {held}, {_rests_on(one, words)}.")
    return ExitCode.DONE


def _rests_on(one: Verified, words: Words) -> str:
    if not one.recomputed:
        return words.text(
            "compared with the lines that it carries; what they follow from is in the edition with protected details"
        )
    if one.from_answers:
        return words.text("recomputed from the answers")
    return words.text("recomputed from the results; the answers are in the edition with protected details")
