"""Measured light on the terminal: one short block for each grid."""

from rich.console import Console

from cpted_cli.model.lighting import Lighting
from cpted_cli.model.site import Site
from cpted_cli.terminal.output import show_heading, show_lines
from cpted_cli.wording.lighting import lighting_sentences, lighting_title
from cpted_cli.wording.translator import Words


def show_lighting(to: Console, site: Site, found: Lighting, words: Words) -> None:
    """Show what was measured on a grid, what it is compared with, and whether it is below."""
    show_heading(to, lighting_title(found, site, words))
    show_lines(to, lighting_sentences(found, words))
    to.print()
