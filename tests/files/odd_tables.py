"""Tables as people have them: exported, merged, summed up, pasted together, renamed, cut off."""

import gzip
import zipfile
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import xlsxwriter

CHECKLIST = """\
format: cpted-checklist/1
id: yard
edition: "1"
title: {sv: Gård, en: Yard}
site_kinds: [residential-area]
principles:
  - id: surveillance
    title: {sv: Överblick, en: Surveillance}
    criteria:
      - {id: ns-view, question: {sv: Sikt?, en: View?}, scale: quality, light: day}
      - id: ns-lux
        question: {sv: Ljus?, en: Light?}
        light: day
        scale: {kind: quantity, unit: lx, points: [[0, 0], [5, 1]]}
      - {id: ns-lamps, question: {sv: Lampor?, en: Lamps?}, scale: {kind: ratio}, light: day}
  - id: access
    title: {sv: Tillträde, en: Access}
    criteria:
      - {id: ac-door, question: {sv: Dörr?, en: Door?}, scale: yes-no, light: day, gate: 0}
      - {id: ac-trash, question: {sv: Skräp?, en: Litter?}, light: day, scale: {kind: count, points: [[0, 1], [10, 0]]}}
"""
HEAD = ["site", "name", "ns-view", "ns-lux", "ns-lamps", "ac-door", "ac-trash"]
GOOD = [
    ["g1", "Gård Åsen", 3, 3.5, "4/5", 1, 2],
    ["g2", "Gård Öster", 2, 1.25, "5/5", 0, 0],
    ["g3", "Gård Ärla", 4, 5, "1/2", 1, 10],
]
WHOLE = [HEAD, *GOOD]
SCORES = {"g1": 83, "g2": 54, "g3": 67}
"""The shown number of each, by hand: g1 (75 + 70 + 80) / 3 = 75 and (100 + 80) / 2 = 90, so 82.5, and so on."""
Rows = Sequence[Sequence[object]]
Make = Callable[[Path], None]


def text(rows: Rows, mark: str = ";", end: str = "\r\n") -> str:
    def cell(value: object) -> str:
        return str(value).replace(".", ",") if isinstance(value, float) and mark != "," else str(value)

    return "".join(mark.join(map(cell, row)) + end for row in rows)


def plain(content: str | bytes, encoding: str = "utf-8") -> Make:
    return lambda path: path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding)) and None


def book(fill: Callable[[Any], None]) -> Make:
    def make(path: Path) -> None:
        made = xlsxwriter.Workbook(path)
        fill(made)
        made.close()

    return make


def put(sheet: Any, rows: Rows, at: int = 0) -> Any:
    for number, row in enumerate(rows, start=at):
        sheet.write_row(number, 0, row)
    return sheet


def sheet_of(rows: Rows) -> Make:
    return book(lambda made: put(made.add_worksheet(), rows) and None)


def parquet(query: str) -> Make:
    return lambda path: duckdb.sql(query).write_parquet(str(path))


def cut(make: Make, size: float) -> Make:
    def half(path: Path) -> None:
        make(path)
        content = path.read_bytes()
        path.write_bytes(content[: int(len(content) * size)])

    return half


def merged(made: Any) -> None:
    sheet, line = made.add_worksheet(), 1
    sheet.write_row(0, 0, ["site", "criterion", "answer"])
    for name, _, *answers in GOOD:
        sheet.merge_range(line, 0, line + len(answers) - 1, 0, name)
        for key, answer in zip(HEAD[2:], answers, strict=True):
            sheet.write_row(line, 1, [key, answer])
            line += 1


def groups(made: Any) -> None:
    sheet = made.add_worksheet()
    put(sheet, WHOLE, 1)
    for column in (0, 1):
        sheet.merge_range(0, column, 1, column, HEAD[column])
    sheet.merge_range(0, 2, 0, 4, "Överblick")
    sheet.merge_range(0, 5, 0, 6, "Tillträde")


def hidden(made: Any) -> None:
    put(made.add_worksheet("Lista"), [["site", "ns-view"], ["wrong", 1]]).hide()
    put(made.add_worksheet("Läs mig"), [["Så fyller du i"], ["Skriv 0-4"]])
    put(made.add_worksheet("Data"), WHOLE).activate()


def percent(made: Any) -> None:
    sheet = put(made.add_worksheet(), WHOLE)
    for line, (share, form) in enumerate([(0.8, "0%"), (1, "0.0%"), (0.5, '"ca "0 %')], start=1):
        sheet.write(line, 4, share, made.add_format({"num_format": form}))


def days(made: Any) -> None:
    sheet, form = put(made.add_worksheet(), WHOLE), made.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_datetime(1, 4, datetime(2026, 5, 4), form)  # noqa: DTZ001  a sheet knows no zones
    sheet.write_datetime(2, 3, datetime(2026, 5, 3), form)  # noqa: DTZ001
    sheet.write(3, 3, 46146)


def formulas(made: Any) -> None:
    sheet = put(made.add_worksheet(), [*WHOLE, ["", "D", 3], GOOD[0]])
    sheet.write_formula(1, 2, "=NA()", None, "#N/A")
    sheet.write_formula(2, 3, "=1/0", None, "#DIV/0!")
    sheet.write_formula(3, 2, "=2+2", None, 4)
    sheet.write_formula(4, 0, "=VLOOKUP(1,Z:Z,1)", None, "#N/A")
    sheet.write_formula(5, 2, "=A1", None, "")
    sheet.write(5, 0, "g5")


def as_text(made: Any) -> None:
    sheet = made.add_worksheet()
    for line, row in enumerate(WHOLE):
        for column, cell in enumerate(row):
            sheet.write_string(line, column, str(cell).replace(".", ","))


OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = {"office": f"{OFFICE}:office:1.0", "table": f"{OFFICE}:table:1.0", "text": f"{OFFICE}:text:1.0"}
SPACES["calcext"] = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"


def open_document(rows: Sequence[str]) -> Make:
    """Write a workbook of OpenDocument whose rows are given as they stand in it."""
    names = " ".join(f'xmlns:{name}="{space}"' for name, space in SPACES.items())
    inside = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names}><office:body><office:spreadsheet>'
        f'<table:table table:name="Other"><table:table-row>{word("x")}</table:table-row></table:table>'
        f'<table:table table:name="Blad1">{inside}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )

    def make(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as file:
            file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            file.writestr("META-INF/manifest.xml", '<?xml version="1.0"?><manifest/>')
            file.writestr("content.xml", content)

    return make


def word(text: object, more: str = "") -> str:
    kind = f'"float" office:value="{text}"' if isinstance(text, int | float) else '"string"'
    return f"<table:table-cell office:value-type={kind} {more}><text:p>{text}</text:p></table:table-cell>"


def merged_open_document() -> Sequence[str]:
    rows = ["".join(map(word, ("site", "criterion", "answer")))]
    for name, _, *answers in GOOD:
        for at, (key, answer) in enumerate(zip(HEAD[2:], answers, strict=True)):
            more = f'table:number-columns-spanned="1" table:number-rows-spanned="{len(answers)}"'
            site = "<table:covered-table-cell/>" if at else word(name, more)
            rows.append(site + word(key) + word(answer))
    return rows


def percent_open_document() -> Sequence[str]:
    rows = ["".join(map(word, HEAD))]
    for row in GOOD:
        count, _, of = str(row[4]).partition("/")
        share = f'<table:table-cell office:value-type="percentage" office:value="{int(count) / int(of)}"/>'
        rows.append("".join([*map(word, row[:4]), share, *map(word, row[5:])]))
    return rows


ERROR = (
    '<table:table-cell table:formula="of:=NA()" office:value-type="string" calcext:value-type="error">'
    "<text:p>#N/A</text:p></table:table-cell>"
)
NESTED = """SELECT * FROM (VALUES
    ('g1', {'count': 4, 'of': 5}, [3, 2], 3.50::DECIMAL(9, 2), TIMESTAMP '2026-05-03 12:00:00')
) t(site, "ns-lamps", "ns-view", "ns-lux", "ac-trash")"""
TYPES = """SELECT site::ENUM('g1', 'g2', 'g3') AS "Site", lux::DECIMAL(9, 2) AS "NS-Lux", * EXCLUDE (site, lux)
FROM (VALUES
    ('g1', 3::UTINYINT, 3.5, '4/5', true, 2::HUGEINT), ('g2', 2::UTINYINT, 1.25, '5/5', false, 0::HUGEINT),
    ('g3', 4::UTINYINT, 5.0, '1/2', true, 10::HUGEINT)
) t(site, "NS-VIEW", lux, "ns-lamps", "ac-door", "ac-trash")"""
RIGHT: dict[str, Make] = {
    "merged cells.xlsx": book(merged),
    "merged cells.ods": open_document(merged_open_document()),
    "two heading rows, merged.xlsx": book(groups),
    "a row of groups above.csv": plain(text([["", "", "Överblick", "", "", "Tillträde", ""], *WHOLE])),
    "two heading rows.csv": plain(
        text([["2026"], ["site", "name", "Överblick", "", "", "Tillträde", ""], ["", "", *HEAD[2:]], *GOOD])
    ),
    "a title above.xlsx": sheet_of([["Besiktningar 2026, alla"], [], *WHOLE]),
    "a title with commas above.csv": plain(text([["Besiktningar, 2026, alla"], [], *WHOLE])),
    "empty rows in the middle.xlsx": sheet_of([HEAD, GOOD[0], [], [], GOOD[1], [""], GOOD[2]]),
    "empty columns at the end.csv": plain(text([[*row, "", ""] for row in WHOLE])),
    "a hidden sheet and a note before.xlsx": book(hidden),
    "numbers as text.xlsx": book(as_text),
    "packed.csv.gz": lambda path: path.write_bytes(gzip.compress(text(WHOLE).encode())) and None,
    "xlsx named.csv": sheet_of(WHOLE),
    "csv named.xlsx": plain(text(WHOLE)),
    "csv named.parquet": plain(text(WHOLE)),
    "xlsx named.parquet": sheet_of(WHOLE),
    "types and capitals.parquet": parquet(TYPES),
    "capitals in headings.csv": plain(text([[one.upper() for one in HEAD], *GOOD])),
    "utf-16.txt": plain(text(WHOLE, "\t"), "utf-16"),
    "utf-16 without its mark.csv": plain(text(WHOLE), "utf-16-le"),
    "old letters.csv": plain(text(WHOLE), "cp1252"),
    "a comma between cells.csv": plain(text(WHOLE, ",")),
    "sep.csv": plain("sep=;\r\n" + text(WHOLE)),
    "sep, bom and quotes.csv": plain('\ufeff"sep=,"\r\n' + text(WHOLE, ",")),
    "line ends of an old Mac.csv": plain(text(WHOLE, end="\r")),
    "percent cells.xlsx": book(percent),
    "percent cells.ods": open_document(percent_open_document()),
    "shares of one.csv": plain(text(WHOLE).replace("4/5", "0,8").replace("1/2", "50%")),
    "decimals that the table shows.csv": plain(text(WHOLE).replace("1,25", "1,250")),
    "shares.csv": plain(text(WHOLE).replace("4/5", "80 %")),
}
"""Each gives the three sites with their scores, and no fault."""
DOUBTED: dict[str, tuple[Make, Sequence[str]]] = {
    "own columns.csv": (
        plain(text([[*HEAD, "Ort", "x-Ort", "E-post"], *([*row, "Åre", "Åre", "-"] for row in GOOD)])),
        ["1:8: hint columns-not-read: columns not read, for no criterion is called so: Ort, E-post ("],
    ),
    "questions as headings.csv": (
        plain(text([[*HEAD[:2], "sikt", *HEAD[3:5], "DÖRR?", "ac-trash"], *GOOD])),
        ["1:3: hint headings-read-as: headings read as the criterion whose question they are: sikt = ns-view, DÖRR?"],
    ),
    "two names.csv": (
        plain(
            text(
                [[*HEAD[:2], "ljus", *HEAD[2:]], *([*row[:2], "dag", *row[2:]] for row in GOOD), ["g1", "B", "mörker"]]
            )
        ),
        ["5:2: hint site-two-names: `g1` is called `B` here and `Gård Åsen` on line 2 ("],
    ),
    "one name in capitals.csv": (
        plain(
            text(
                [
                    [*HEAD[:2], "ljus", *HEAD[2:]],
                    *([*row[:2], "dag", *row[2:]] for row in GOOD),
                    ["g1", "GÅRD  ÅSEN", "mörker"],
                ]
            )
        ),
        [],
    ),
}
"""Each gives the three sites with their scores, no fault, and these hints."""
TOLD: dict[str, tuple[Make, Sequence[str]]] = {
    "totals.csv": (
        plain(text([*WHOLE, ["Totalt:", "", "", "", "", "", 3], ["Summa gårdar 2026", "", 3, "", "", "", 1]])),
        ["5:1: `Totalt:` is no site but a row of", "6:1: `Summa gårdar 2026` is no site but a row of"],
    ),
    "totals without a name.xlsx": (sheet_of([*WHOLE, ["", "", 9]]), ["5:1: this row names no site"]),
    "a column without a heading.csv": (
        plain(text([[*HEAD, ""], *([*row, "hm"] for row in GOOD)])),
        ["1:8: this column"],
    ),
    "rows parted otherwise.csv": (plain(text(WHOLE) + "g4,A,3,3.5,4/5,1,2\r\n"), ["5:1: this row is parted by `,`"]),
    "spelt in two ways.csv": (
        plain(text([*WHOLE, ["Gård A", "", 3], ["gård\u00a0 a", "", 2]])),
        ["5:1: `Gård A` and `gård\u00a0 a` differ only", "6:1: `gård\u00a0 a` and `Gård A` differ only"],
    ),
}
"""Each gives the three sites with their scores, and these faults."""
REFUSED: dict[str, tuple[Make, Sequence[str]]] = {
    "days for numbers.xlsx": (
        book(days),
        ["2:5: `2026-05-04` is a date", "3:4: `2026-05-03` is a date", "4:4: `46146` is a date"],
    ),
    "days in words.csv": (
        plain(text([HEAD, ["g1", "A", 3, "03-maj", "maj-05", 1, 2]])),
        ["2:4: `03-maj`", "2:5: `maj-05`"],
    ),
    "one of how many.xlsx": (
        sheet_of([HEAD, ["g1", "A", 3, 3.5, 1, 1, 2]]),
        ["2:5: how many of how many is wanted here (for example 17/20, 85 %)"],
    ),
    "thousands or decimals.csv": (
        plain(text([HEAD, ["g1", "A", 3, "1.200", "4/5", 1, 2], ["g2", "B", 3, "1,200 lx", "4/5", 1, "1.200"]])),
        ["2:4: `1.200` may be 1200 or 1.2", "3:4: `1.200` may be 1200 or 1.2", "3:7: `1.200` may be 1200 or 1.2"],
    ),
    "not there or not known.csv": (
        plain(text([HEAD, ["g1", "A", "saknas", "-", "Missing", 1, 2]])),
        ["2:3: `saknas` may mean", "2:4: `-` may mean", "2:5: `Missing` may mean"],
    ),
    "less than nothing.csv": (
        plain(text([HEAD, ["g1", "A", 3, "-5", "4/5", 1, "-1"], ["g2", "B", 3, 3.5, "4/5", 1, 2.5]])),
        ["2:4: -5: the number cannot be negative", "2:7: -1: the number cannot be negative", "3:7: 2,5 is no count"],
    ),
    "formulas.csv": (
        plain(text([HEAD, ["g1", "A", "#SAKNAS!"], ["#N/A", "B", 3]])),
        ["2:3: `#SAKNAS!`: this", "3:1: `#N/A`"],
    ),
    "formulas.ods": (
        open_document([word("site") + word("ns-view"), word("g1") + ERROR, "", ERROR + word(3)]),
        ["2:2: `#N/A`: this", "4:1: `#N/A`: this"],
    ),
    "headings twice.csv": (plain(text([[*HEAD, "NS-View"], *GOOD])), ["1:8: `NS-View`: column 3 says the same"]),
    "two columns of sites.csv": (
        plain(text([["plats", *HEAD], *([1, *row] for row in GOOD)])),
        ["1:2: `site`: column 1"],
    ),
    "nested.parquet": (
        parquet(NESTED),
        ["2:2: `{'count': 4, 'of': 5}` cannot", "2:3: `[3, 2]` cannot", "2:5: `2026-05-03 12"],
    ),
    "heading only.xlsx": (sheet_of([HEAD]), ["1:1: there is no row under the heading"]),
    "nothing.xlsx": (plain(b""), ["1:1: the table is empty"]),
    "a web page.xls": (plain("\ufeff<html><table><tr><td>site</td></tr></table></html>"), ["1:1: this is a web page"]),
    "half.xlsx": (cut(sheet_of(WHOLE), 0.6), ["1:1: this cannot be read as what its name says"]),
    "half.parquet": (cut(parquet(TYPES), 0.6), ["1:1: this cannot be read as what its name says"]),
    "half.csv.gz": (cut(RIGHT["packed.csv.gz"], 0.6), ["1:1: this cannot be read as what its name says"]),
    "half a quoted cell.csv": (plain(text([HEAD, GOOD[0]]) + '"half'), ["3:1: a quotation mark in this row"]),
    "names of two lines.csv": (plain('site;ns-view\n"g1\nnorth";77\n'), ["2:2: 77 is no step"]),
    "an open end.csv": (plain("site;ns-lamps\ng1;1/"), ["2:2: `1/` cannot be read as an answer"]),
    "own words.csv": (
        plain("site;Vy;Stolpar\ng1;3;4/5\n"),
        ["1:1: no column is headed by a criterion of yard, for example ns-view (headings: Vy, Stolpar;"],
    ),
    "no heading at all.csv": (
        plain("g1;3\ng2;4\n"),
        ["1:1: no column is headed `site` (head it so, or say with --columns which it is; headings: g1, 3)"],
    ),
}
"""Each gives no site, and these faults."""
