"""The page as one HTML file: no script, no outside file, text as text; also what the PDF is set from."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from cpted_cli.model.text import Light
from cpted_cli.report.assets import (
    Address,
    Files,
    TemplateRefused,
    data_address,
    picture_type,
    styled,
    template_type,
    text_of,
)
from cpted_cli.report.characters import printable
from cpted_cli.report.charts import bar_svg
from cpted_cli.report.looked import review_style
from cpted_cli.report.view import Bar, View

PAGE = "report.html.j2"
PAPER_STYLES = ("parts/page.css", "parts/chapters.css", "report.css")
SCREEN_STYLES = (*PAPER_STYLES, "parts/screen.css", "parts/chapters-screen.css", "screen.css")
LOOK = "look.css"
SCREEN_FONTS = "fonts/screen.css"
PAPER_FONTS = "fonts/paper.css"
_RANGE = re.compile(r"\d[\d.,:]*–\d(?:[\d.,:]*\d)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a page is set: where its files are found, how its text is cleaned, which style sheets it has.

    `together` keeps a range of numbers such as "1,6–1,9" on one line; it is given safe text.
    """

    file_address: Address
    picture_address: Address
    clean: Callable[[str], str]
    together: Callable[[str], str]
    sheets: tuple[str, ...]


def html_page(view: View, template: Files, pictures: Files) -> str:
    """Make the page as one file that opens anywhere, on paper, screen or telephone.

    `template` holds the template's own files by name, what all share as "parts/NAME" and the
    shipped fonts as "fonts/NAME"; a client's look may add "look.css". `pictures` holds photos and logo, already scaled.
    """

    def file_address(name: str) -> str:
        return data_address(_content(template, name), template_type(name))

    def picture_address(name: str) -> str:
        if name in pictures:
            return data_address(pictures[name], picture_type(name, pictures[name]))
        return file_address(name) if name in template else ""

    return set_page(
        view,
        template,
        Setting(
            file_address=file_address,
            picture_address=picture_address,
            clean=printable,
            together=lambda numbers: f'<span class="unbroken">{numbers}</span>',
            sheets=(SCREEN_FONTS, *SCREEN_STYLES),
        ),
    )


def set_page(view: View, template: Files, setting: Setting) -> str:
    """Place the view in its template."""
    from jinja2 import DictLoader, StrictUndefined, TemplateError, TemplateSyntaxError
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from markupsafe import Markup, escape

    def finalize(value: Any) -> Any:
        return setting.clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    def unbroken(value: str) -> Any:
        safe = str(escape(setting.clean(value)))
        return Markup(_RANGE.sub(lambda found: setting.together(found.group()), safe))  # noqa: S704  escaped first

    environment = ImmutableSandboxedEnvironment(
        loader=DictLoader({name: text_of(template, name) for name in template if name.endswith(".j2")}),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize,
        bytecode_cache=_compiled_templates(),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["unbroken"] = unbroken
    environment.globals.update(
        picture=setting.picture_address,
        bar=_bar_address,
        drawn=lambda svg: Markup(setting.clean(svg)),  # noqa: S704  our own drawing, its texts escaped
    )
    sheets = (*setting.sheets, *((LOOK,) if LOOK in template else ()))
    try:
        return environment.get_template(PAGE).render(
            view=view,
            css=Markup(styled(template, sheets, setting.file_address) + review_style(view.front)),  # noqa: S704
        )
    except TemplateSyntaxError as wrong:
        raise TemplateRefused(wrong.name or PAGE, wrong.message or "", wrong.lineno) from wrong
    except TemplateError as wrong:
        raise TemplateRefused(PAGE, wrong.message or "") from wrong


@cache
def _compiled_templates() -> Any:
    """Keep templates compiled, by their text, for the next report of this process: a tenth of a brief's time."""
    from jinja2 import BytecodeCache

    class Compiled(BytecodeCache):
        """Compiled templates by name and text."""

        def __init__(self) -> None:
            self.known: dict[tuple[str, str], Any] = {}

        def load_bytecode(self, bucket: Any) -> None:
            bucket.code = self.known.get((bucket.key, bucket.checksum))

        def dump_bytecode(self, bucket: Any) -> None:
            self.known[bucket.key, bucket.checksum] = bucket.code

    return Compiled()


def _bar_address(bar: Bar, light: Light) -> str:
    return data_address(bar_svg(bar, light).encode("utf-8"), "image/svg+xml")


def _content(template: Files, name: str) -> bytes:
    if name not in template:
        raise TemplateRefused(name, "missing")
    return template[name]
