"""The few shapes that our own figures are drawn with; every text is escaped, nothing refers outside."""

from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from cpted_cli.report.characters import printable
from cpted_cli.report.charts import INK, QUIET

FONT = "Report Sans, sans-serif"


def picture(width: float, height: float, title: str, *shapes: str) -> str:
    """Put shapes together; the title is what a listener hears."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.1f} {height:.1f}" role="img" '
        f'aria-label={quoteattr(printable(title))} font-family="{FONT}">'
        f"<title>{escape(printable(title))}</title>{''.join(shapes)}</svg>"
    )


@dataclass(frozen=True, slots=True)
class Ink:
    """How words are set in a figure."""

    size: float = 9
    colour: str = INK
    weight: int = 400


PLAIN = Ink()
FAINT = Ink(colour=QUIET)


def lettering(x: float, y: float, words: str, ink: Ink = PLAIN, anchor: str = "start") -> str:
    """Write words with their foot at y."""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{ink.size:g}" text-anchor="{anchor}" fill="{ink.colour}" '
        f'font-weight="{ink.weight}">{escape(printable(words))}</text>'
    )


def box(x: float, y: float, width: float, height: float, colour: str) -> str:
    """Fill a rectangle."""
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 0):.1f}" height="{max(height, 0):.1f}" fill="{colour}"/>'


def line(x1: float, y1: float, x2: float, y2: float, colour: str) -> str:
    """Draw a thin line."""
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}" stroke-width="0.8"/>'


def disc(x: float, y: float, radius: float, colour: str, edge: str) -> str:
    """Fill a circle with an edge."""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}" fill="{colour}" stroke="{edge}" stroke-width="1"/>'


def shape(points: list[tuple[float, float]], fill: str, edge: str) -> str:
    """Fill a polygon."""
    corners = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polygon points="{corners}" fill="{fill}" stroke="{edge}" stroke-width="1"/>'
