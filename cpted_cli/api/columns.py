"""Sites scored as columns, given as the lines that stand in a table of results."""

from collections.abc import Iterator, Sequence

from cpted_cli.analysis.many import ManySeen, many_readings
from cpted_cli.files.results import Head, SiteLines
from cpted_cli.files.table_results import LineWriter


def lines_of_sites(seen: ManySeen, writer: LineWriter, heads: Sequence[Head]) -> Iterator[SiteLines]:
    """Score sites, each with its name and round, as columns; give each as its lines."""
    return writer.lines(many_readings(seen, writer.checklist), ("all", *seen.lights), heads)
