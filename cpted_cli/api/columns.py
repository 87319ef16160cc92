"""Sites scored as columns, given as the lines that stand in a table of results."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cpted_cli.analysis.many import ManySeen, many_readings
from cpted_cli.api.processes import in_threads
from cpted_cli.files.results import Head, SiteLines
from cpted_cli.files.table_arrays import LargeTable, Piece, SitesSeen
from cpted_cli.files.table_results import LineWriter
from cpted_cli.model.checklist import Checklist


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """A large table whose sites are scored as columns, so many at a time, in so many threads.

    `as_lines` says that only what stands in a table of results is wanted; else no site is scored so.
    """

    table: LargeTable
    checklist: Checklist
    size: int
    jobs: int = 1
    as_lines: bool = True

    def lines(self) -> Iterator[tuple[SitesSeen, dict[int, SiteLines]]]:
        """Give sites in their order, and by their numbers the lines of those that can be scored as columns."""
        writer = LineWriter(checklist=self.checklist)

        def scored(piece: Piece) -> tuple[SitesSeen, dict[int, SiteLines]]:
            seen = self.table.seen(piece)
            plain: dict[int, SiteLines] = {}
            for numbers, group in self.table.groups(seen, self.checklist) if self.as_lines else ():
                rounds = self.table.book.rounds
                heads = [(seen.names[one], seen.titles[one], rounds[seen.visit[one]]) for one in numbers]
                plain.update(zip(numbers, lines_of_sites(group, writer, heads), strict=True))
            return seen, plain

        return in_threads(scored, self.table.pieces(self.size), self.jobs)


def lines_of_sites(seen: ManySeen, writer: LineWriter, heads: Sequence[Head]) -> Iterator[SiteLines]:
    """Score sites, each with its name and round, as columns; give each as its lines."""
    return writer.lines(many_readings(seen, writer.checklist), ("all", *seen.lights), heads)
