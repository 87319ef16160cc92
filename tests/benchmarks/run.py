"""Runs the benchmarks and prints one table of ratios: `make bench`, or `make bench ROWS="startup yaml"`."""

import importlib
import sys

from tests.benchmarks.pairs import Row

PARTS = ("startup", "scoring", "batch", "yaml", "report", "walk")
HEAD = ("what", "against", "target", "median", "min–max")


def main(parts: list[str]) -> None:
    """Run the parts that were asked for, or all, and print the table as it grows complete."""
    unknown = sorted(set(parts) - set(PARTS))
    if unknown:
        raise SystemExit(f"No benchmark called {', '.join(unknown)}; there are {', '.join(PARTS)}.")
    found = []
    for part in parts or PARTS:
        for row in importlib.import_module(f"tests.benchmarks.bench_{part}").rows():
            print(f"{row.what}: {row.middle:.1f}", file=sys.stderr)
            found.append(row)
    print(table(found))


def table(found: list[Row]) -> str:
    """Lay the rows out; one that misses its target is marked."""
    cells = [HEAD, *(cells_of(row) for row in found)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(HEAD))]
    lines = [" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in cells]
    lines.insert(1, "-|-".join("-" * width for width in widths))
    missed = sum(not row.is_met for row in found)
    return "\n".join((*(f"| {line} |" for line in lines), *([f"* {missed} above the target"] if missed else [])))


def cells_of(row: Row) -> tuple[str, ...]:
    """Write a row's figures."""
    target = f"≤ {row.target:g}×" if row.target is not None else "–"
    middle = f"{row.middle:.2f}×" + ("" if row.is_met else " *")
    return row.what, row.against, target, middle, f"{min(row.ratios):.2f}–{max(row.ratios):.2f}"


if __name__ == "__main__":
    main(sys.argv[1:])
