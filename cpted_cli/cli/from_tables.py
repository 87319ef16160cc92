"""Tables that reports are made from: which of the paths are tables, what their rows give, and what they cannot give."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cpted_cli import api
from cpted_cli.api.parts import BatchTask
from cpted_cli.cli.batches import tell_tables
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Fault, Stop
from cpted_cli.files.table_files import is_table
from cpted_cli.wording.translator import N_

FROM_ROWS = ("brief", "full")
"""Reports that can be made of what stands in the rows of one site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableChoice:
    """How tables are read: what their columns mean, and which sheet of a workbook."""

    columns: Path | None = None
    sheet: str | None = None


ANY = TableChoice()


def parted(paths: Iterable[Path]) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Tell tables from all else."""
    given = tuple(paths)
    return tuple(one for one in given if is_table(one)), tuple(one for one in given if not is_table(one))


def tables_in_parts(
    tables: Sequence[Path], checklist: str | None, choice: TableChoice, jobs: int | None, voice: Voice
) -> api.Batch:
    """Open tables so that each result comes with its site, and say how they were read."""
    wish = api.BatchWish(checklist=checklist, columns=choice.columns, sheet=choice.sheet, jobs=jobs, with_sites=True)
    batch = api.batch(tables, wish)
    tell_tables(batch, voice)
    return batch


def tables_by_site(
    tables: Sequence[Path], checklist: str | None, choice: TableChoice, voice: Voice
) -> tuple[tuple[BatchTask, ...], tuple[Fault, ...]]:
    """Open tables one site at a time, and give what is wrong with those that cannot be opened."""
    wish = api.BatchWish(checklist=checklist, columns=choice.columns, sheet=choice.sheet, chunk=1, with_sites=True)
    batch = api.batch(tables, wish)
    tell_tables(batch, voice)
    if batch.large:
        message = N_(
            "{path} has more rows than anybody reads reports of: score it first (cpted batch score), and keep the rows "
            "of the sites you choose in a table of their own."
        )
        raise Stop(ExitCode.USAGE, message, path=batch.large[0].path)
    return batch.tasks, batch.faults


def refuse_for_tables(template: str, output: Path | None) -> None:
    """Stop where a report needs more than answers, or has no folder to go into."""
    if template not in FROM_ROWS:
        message = N_("{name} is made from more than answers; from a table can be made: {known}.")
        raise Stop(ExitCode.USAGE, message, name=template, known=", ".join((*FROM_ROWS, "comparison")))
    if output is None:
        raise Stop(ExitCode.USAGE, N_("A table has no folder of its own for reports: add --output FOLDER."))


def wanted_rounds(scored: Sequence[api.Scored], round_id: str | None) -> tuple[api.Scored, ...]:
    """Keep the results of the round asked for, or of the latest of each site."""
    if round_id is None:
        return api.latest(scored)
    return tuple(one for one in scored if one.score.round == round_id)
