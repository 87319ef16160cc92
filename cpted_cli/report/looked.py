"""Puts on a view what a client's look and a version under review add: the logo, and a mark behind the text."""

import re
from dataclasses import replace
from typing import TypeVar

from cpted_cli.report.assets import Files, data_address
from cpted_cli.report.figures.svg import Ink, lettering, picture
from cpted_cli.report.view import Front, View

ViewT = TypeVar("ViewT", bound=View)

LOGOS = ("logo.svg", "logo.png", "logo.jpg")
SIDE = 600.0
FAINT = "#e9eef0"
FINAL = re.compile(r"\d+(\.\d+)*")


def looked(view: ViewT, template: Files) -> ViewT:
    """Name the logo that lies among the template's files, if one does."""
    logo = next((name for name in LOGOS if name in template), "")
    return replace(view, front=replace(view.front, logo=logo)) if logo else view  # type: ignore[type-var]


def is_under_review(front: Front) -> bool:
    """Tell whether a version is not final: anything but a plain number, such as "granskning 0.9"."""
    return FINAL.fullmatch(front.version) is None


def review_style(front: Front) -> str:
    """Give the style that sets the version large and faint behind every page; nothing for a final one."""
    if not is_under_review(front):
        return ""
    size = min(120.0, 1_000.0 / max(len(front.version), 1))
    mark = lettering(0, 0, front.version, Ink(size=size, colour=FAINT, weight=700), "middle")
    drawn = picture(
        SIDE, SIDE, front.version, f'<g transform="translate({SIDE / 2:g} {SIDE / 2:g}) rotate(-38)">{mark}</g>'
    )
    address = data_address(drawn.encode("utf-8"), "image/svg+xml")
    return (
        f'@page {{ background: url("{address}") center / 150mm 150mm no-repeat; }}\n'
        "@media print { html { background: none; } }\n"
        f'@media screen {{ main {{ background-image: url("{address}"); background-repeat: repeat-y; '
        "background-position: center 6rem; background-size: min(100%, 40rem) auto; } }"
    )
