"""Bars with range whiskers: one geometry, painted as SVG for the page and as PNG for Word.

A bar lies on a track from 0 to 100 with thin gaps at 25, 50 and 75, where a band begins. Close
under it the whisker runs from the low end of the possible range to the high end: under, not
over, so that a narrow range stays legible. Nothing is rounded, shaded or scaled in a way that
the number beside it does not bear out.
"""

import struct
import zlib
from dataclasses import dataclass
from xml.sax.saxutils import escape

from cpted_cli.model.text import Light
from cpted_cli.report.characters import printable
from cpted_cli.report.view import Bar

WIDTH = 200.0
HEIGHT = 22.0
BAND_STARTS = (25.0, 50.0, 75.0)

INK = "#1c2529"
ACCENT = "#12485a"
DAY = "#8fb3c0"
QUIET = "#566469"
TRACK = "#e4eaec"
TINT = "#eef3f5"
PAPER = "#ffffff"
FILLS: dict[Light, str] = {"day": DAY, "dark": ACCENT}

_THICK = 12.0
_GAP = 1.3
_EDGE = 1.7
_LEVEL = 18.4
_LINE = 1.7
_CAP = 3.2


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle: left, top, width, height in the chart's own units, and its colour."""

    x: float
    y: float
    width: float
    height: float
    colour: str


def bar_boxes(bar: Bar, light: Light) -> tuple[Box, ...]:
    """Lay a bar out as rectangles, back to front."""
    track = Box(0, 0, WIDTH, _THICK, TRACK)
    ticks = tuple(Box(_x(start) - _GAP / 2, 0, _GAP, _THICK, PAPER) for start in BAND_STARTS)
    return (track, *_reach(bar, FILLS[light]), *ticks, *_whisker(bar))


def bar_svg(bar: Bar, light: Light, title: str = "") -> str:
    """Paint a bar as SVG; the title, if there is one, comes first and is what a listener hears."""
    heading = f"<title>{escape(printable(title))}</title>" if title else ""
    boxes = "".join(
        f'<rect x="{box.x:.2f}" y="{box.y:.2f}" width="{box.width:.2f}" height="{box.height:.2f}" fill="{box.colour}"/>'
        for box in bar_boxes(bar, light)
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:.0f} {HEIGHT:.0f}">{heading}{boxes}</svg>'


def bar_png(bar: Bar, light: Light, scale: int = 4) -> bytes:
    """Paint the same rectangles as a PNG, `scale` pixels to a unit, the same bytes everywhere."""
    width, height = round(WIDTH * scale), round(HEIGHT * scale)
    rows = [bytearray(_rgb(PAPER) * width) for _ in range(height)]
    for box in bar_boxes(bar, light):
        left, right = _pixels(box.x, box.width, scale, width)
        top, bottom = _pixels(box.y, box.height, scale, height)
        for row in rows[top:bottom]:
            row[3 * left : 3 * right] = _rgb(box.colour) * (right - left)
    return _png(rows, width)


def contrast(first: str, second: str) -> float:
    """Tell how strongly two colours stand out from each other.

        contrast = (L1 + 0.05) / (L2 + 0.05)

    L is the relative luminance of the lighter and the darker colour, written "#rrggbb".

    Units: a ratio. Range: 1 (the same) to 21 (black on white).
    Source: W3C, Web Content Accessibility Guidelines 2.2, "contrast ratio".
    """
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _x(value: float) -> float:
    return WIDTH * value / 100


def _reach(bar: Bar, colour: str) -> tuple[Box, ...]:
    full = Box(0, 0, _x(bar.score), _THICK, colour)
    if not bar.preliminary:
        return (full,)
    inner = max(full.width - 2 * _EDGE, 0.0)
    return (full, Box(_EDGE, _EDGE, inner, _THICK - 2 * _EDGE, PAPER))


def _whisker(bar: Bar) -> tuple[Box, ...]:
    low, high = _x(bar.low), _x(bar.high)
    return (Box(low, _LEVEL - _LINE / 2, high - low, _LINE, INK), _cap(low), _cap(high))


def _cap(x: float) -> Box:
    held = min(max(x, _LINE / 2), WIDTH - _LINE / 2)
    return Box(held - _LINE / 2, _LEVEL - _CAP, _LINE, 2 * _CAP, INK)


def _pixels(start: float, length: float, scale: int, limit: int) -> tuple[int, int]:
    first = min(max(round(start * scale), 0), limit)
    last = min(max(round((start + length) * scale), first), limit)
    return first, last


def _rgb(colour: str) -> bytes:
    return bytes.fromhex(colour.removeprefix("#"))


def _luminance(colour: str) -> float:
    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(part) for part in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _png(rows: list[bytearray], width: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, len(rows), 8, 2, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\x00" + bytes(row) for row in rows), 9)
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", pixels), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
