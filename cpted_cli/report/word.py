"""The Word file under the report: page, styles, and what python-docx has no words for."""

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from cpted_cli.report.characters import printable
from cpted_cli.report.charts import ACCENT, HEIGHT, INK, QUIET, TINT, WIDTH
from cpted_cli.report.view import Front

FONT = "Calibri"
BAR_WIDTH_MM = 19
BAR_HEIGHT_MM = BAR_WIDTH_MM * HEIGHT / WIDTH
PHOTO_MM = (54.0, 37.9)
REGIONS = {"sv": "sv-SE", "en": "en-GB"}
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_RULE = "C3CED2"
THUMBNAIL = "/metadata/thumbnail"


def new_document(language: str, *, margins_mm: float = 0) -> Any:
    """Open an empty A4 document in our styles and the reader's language; narrow margins unless told."""
    from docx import Document
    from docx.shared import Mm

    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(margins_mm or 15)
    section.top_margin, section.bottom_margin = Mm(margins_mm or 13), Mm(margins_mm or 12)
    _set_styles(document)
    _set_language(document, REGIONS.get(language, language))
    return document


def state(document: Any, front: Front) -> None:
    """Write what the file says of itself; its dates are the front's, never the clock's."""
    properties = document.core_properties
    properties.title = printable(f"{front.title}: {front.kind}")
    properties.author = properties.last_modified_by = printable(front.author)
    properties.subject = printable(front.stamp)
    properties.language = front.language
    properties.created = properties.modified = datetime.fromisoformat(front.date).replace(tzinfo=UTC)
    properties.comments = properties.keywords = ""
    properties.revision = 1


def _set_styles(document: Any) -> None:
    from docx.enum.style import WD_STYLE_TYPE

    styles = document.styles
    for name in ("Note", "Cell", "Missing picture", "Table title"):
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    styles.add_style("Conclusion", WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Heading 1"]
    _style(styles["Normal"], 10, INK, after=3)
    _style(styles["Title"], 20, INK, after=2)
    _style(styles["Subtitle"], 9.5, ACCENT, after=0)
    _style(styles["Heading 1"], 11.5, ACCENT, before=7, after=1)
    _style(styles["Heading 2"], 12, INK, before=9, after=2)
    _style(styles["Heading 3"], 10.5, INK, before=6, after=1)
    _style(styles["Table title"], 10, INK, before=6, after=2)
    _style(styles["List Bullet"], 10, INK, after=1)
    _style(styles["List Number 3"], 10, INK, after=1)
    _style(styles["Conclusion"], 15, ACCENT, before=8, after=2)
    _style(styles["List Number"], 10.5, INK, after=0)
    _style(styles["List Number 2"], 10, INK, after=2)
    _indent(styles["List Number 2"])
    _style(styles["Note"], 9, QUIET, after=2)
    _style(styles["Cell"], 10, INK, after=0)
    _style(styles["Missing picture"], 9, QUIET, after=0)
    for name in ("Title", "Heading 1", "Heading 2", "Heading 3", "Conclusion", "Table title"):
        styles[name].font.bold = True
    styles["Table title"].paragraph_format.keep_with_next = True
    styles["Subtitle"].font.italic = False
    _plain(styles["Title"])
    _plain(styles["Subtitle"])


def _style(style: Any, size: float, colour: str, *, before: float = 0, after: float = 0) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style.font.name = FONT
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{script}"), None)
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)
    style.font.size = Pt(size)
    style.font.color.rgb = RGBColor.from_string(colour.removeprefix("#").upper())
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.line_spacing = 1.0


def _indent(style: Any) -> None:
    from docx.shared import Pt

    style.paragraph_format.left_indent, style.paragraph_format.first_line_indent = Pt(18), Pt(-18)


def _plain(style: Any) -> None:
    """Take away the line under a style and the air between its letters."""
    from docx.oxml.ns import qn

    for part, tag in ((style.element.pPr, "w:pBdr"), (style.element.rPr, "w:spacing"), (style.element.rPr, "w:kern")):
        for found in part.findall(qn(tag)):
            part.remove(found)


def _set_language(document: Any, tag: str) -> None:
    from docx.oxml.ns import qn

    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), tag)
        lang.set(qn("w:eastAsia"), tag)


def repeat_header(table: Any) -> None:
    """Mark the first row as the table's head, which Word repeats on each page and reads aloud."""
    _child(table.rows[0]._tr.get_or_add_trPr(), "w:tblHeader")  # noqa: SLF001
    for row in table.rows:
        _child(row._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001


def rule(table: Any, *, headed: bool = True) -> None:
    """Draw thin rules between rows, and the accent under the head of a table that has one."""
    properties = table._tbl.tblPr  # noqa: SLF001
    borders = _child(properties, "w:tblBorders")
    for side in ("w:insideH", "w:bottom"):
        _child(borders, side, val="single", sz="4", space="0", color=_RULE)
    for cell in table.rows[0].cells if headed else ():
        edges = _child(cell._tc.get_or_add_tcPr(), "w:tcBorders")  # noqa: SLF001
        _child(edges, "w:bottom", val="single", sz="8", space="0", color=ACCENT.removeprefix("#"))
    margins = _child(properties, "w:tblCellMar")
    for side, twips in (("w:top", 20), ("w:left", 0), ("w:bottom", 20), ("w:right", 60)):
        _child(margins, side, w=str(twips), type="dxa")


def restart(paragraphs: Sequence[Any], document: Any) -> None:
    """Have a numbered list begin at 1: Word would go on from the last list of the same style."""
    if not paragraphs:
        return
    pattern = paragraphs[0].style.element.pPr.numPr.numId.val
    numbering = document.part.numbering_part.element
    own = numbering.add_num(numbering.num_having_numId(pattern).abstractNumId.val)
    own.add_lvlOverride(ilvl=0).add_startOverride(1)
    for paragraph in paragraphs:
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = own.numId


def enlarge(style: Any, size: float) -> None:
    """Set a style larger than the one-page report has it."""
    from docx.shared import Pt

    style.font.size = Pt(size)


def shade(paragraph: Any) -> None:
    """Tint a paragraph's ground."""
    _child(paragraph._p.get_or_add_pPr(), "w:shd", val="clear", color="auto", fill=TINT.removeprefix("#"))  # noqa: SLF001


def widths(table: Any, millimetres: tuple[float, ...]) -> None:
    """Fix the widths of the columns."""
    from docx.shared import Mm

    table.autofit = False
    for column, width in zip(table.columns, millimetres, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row._tr.tc_lst, _spanned(row, millimetres), strict=True):  # noqa: SLF001
            cell.width = Mm(width)


def _spanned(row: Any, millimetres: tuple[float, ...]) -> list[float]:
    found, start = [], 0
    for cell in row._tr.tc_lst:  # noqa: SLF001
        found.append(sum(millimetres[start : start + cell.grid_span]))
        start += cell.grid_span
    return found


def describe(shown: Any, text: str) -> None:
    """Give a picture the text that stands for it, and no margin of its own."""
    properties = shown._inline.docPr  # noqa: SLF001
    properties.set("descr", text)
    for side in ("distT", "distB", "distL", "distR"):
        shown._inline.set(side, "0")  # noqa: SLF001


def crop(shown: Any, millimetres: tuple[float, float]) -> None:
    """Crop a picture evenly to the frame's shape, so that it is never stretched."""
    have, wanted = shown.width / shown.height, millimetres[0] / millimetres[1]
    side = max(0.0, 1 - wanted / have) / 2
    edge = max(0.0, 1 - have / wanted) / 2
    fill = shown._inline.graphic.graphicData.pic.blipFill  # noqa: SLF001
    source = _element("a:srcRect")
    for name, share in (("l", side), ("r", side), ("t", edge), ("b", edge)):
        source.set(name, str(round(share * 100_000)))
    fill.insert(1, source)


def packed(document: Any) -> bytes:
    """Save the document with the same date on every part, so that the clock leaves no trace."""
    related = document.part.package.rels
    for name in [name for name, one in related.items() if one.reltype.endswith(THUMBNAIL)]:
        del related[name]  # python-docx's own template carries a small picture of another document
    raw, out = io.BytesIO(), io.BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as parts, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as same:
        for name in parts.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            same.writestr(entry, parts.read(name))
    return out.getvalue()


def _child(parent: Any, tag: str, **attributes: str) -> Any:
    child = _element(tag, **attributes)
    parent.append(child)
    return child


def _element(tag: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element
