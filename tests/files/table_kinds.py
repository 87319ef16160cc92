"""Writes one table in every form in which cpted reads tables."""

import csv
from pathlib import Path

import duckdb
import xlsxwriter

Rows = list[list[object]]


def write_csv(path: Path, rows: Rows) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    return path


def write_xlsx(path: Path, rows: Rows, sheet: str = "Svar") -> Path:
    book = xlsxwriter.Workbook(path)
    book.add_worksheet("Tomt")
    chosen = book.add_worksheet(sheet)
    for line, row in enumerate(rows):
        chosen.write_row(line, 0, row)
    book.close()
    return path


def write_parquet(path: Path, rows: Rows) -> Path:
    text = write_csv(path.with_suffix(".source.csv"), rows)
    duckdb.connect().read_csv(str(text), delimiter=";", header=True).write_parquet(str(path))
    text.unlink()
    return path


KINDS = {"csv": write_csv, "xlsx": write_xlsx, "parquet": write_parquet}


def numbers(text: str) -> object:
    """Give a cell as the number that a spreadsheet makes of it."""
    try:
        return float(text)
    except ValueError:
        return text or None
