"""Which function makes the view of each report, and which make its Word and Excel files: the one table.

To add a report `leaflet`:

1. A folder `report_templates/leaflet/` with `template.yaml` (title, audience, needs, formats, pages,
   budgets), `report.html.j2`, `report.css` and `screen.css`. The page extends "parts/page.html.j2"
   and fills its block `main`; the block `form` is the class of `<main>`: "leaves" gives a report of
   several pages its margins, page numbers and running title. What reports share lies in `parts/`:
   `page.css`, `screen.css`, the head, the profile, the photos; a file there is named "parts/NAME"
   in templates and style sheets. A template places and never computes.
2. A module `report/leaflet.py` with a frozen view and `leaflet_view(basis, words)`, which words it.
   A view is any dataclass with `front` and `photos` (`view.View`). The basis may be anything: reports
   on one site get a `Basis`; `front.front_of` makes the front of those.
3. A line in `MAKERS`. For Word or Excel, a function from view and pictures to bytes among `builders`.

`api.render` makes the reports on one scored site; a report on something else gathers its own basis
and calls `api.render_basis`, which does the rest.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cpted_cli.report.actions import actions_view
from cpted_cli.report.blank_form import form_view
from cpted_cli.report.brief import brief_view
from cpted_cli.report.budget import block_words, chapter_words
from cpted_cli.report.case import case_view
from cpted_cli.report.chaptered_docx import chaptered_docx
from cpted_cli.report.comparison import comparison_view
from cpted_cli.report.contact_sheet import sheet_view
from cpted_cli.report.docx import docx
from cpted_cli.report.full import full_view
from cpted_cli.report.safety_walk import safety_walk_view
from cpted_cli.report.view import View
from cpted_cli.report.xlsx import xlsx
from cpted_cli.wording.translator import N_, Words

Builder = Callable[[Any, Mapping[str, bytes]], bytes]


def no_blocks(_view: Any) -> Mapping[str, int]:
    """Count nothing: a report without word budgets."""
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """How one report is made: its view from its basis, its files in other forms, its words by block.

    Paper and screen come from the template's files; `builders` are for the forms that do not.
    `in_depth` asks for what takes its time: robustness, explanation, agreement.
    """

    view: Callable[[Any, Words], View]
    builders: Mapping[str, Builder] = field(default_factory=dict)
    counted: Callable[[Any], Mapping[str, int]] = no_blocks
    in_depth: bool = False


MAKERS: Mapping[str, Maker] = {
    "brief": Maker(view=brief_view, builders={"docx": docx}, counted=block_words),
    "actions": Maker(view=actions_view, builders={"docx": chaptered_docx, "xlsx": xlsx}),
    "full": Maker(view=full_view, builders={"docx": chaptered_docx}, counted=chapter_words, in_depth=True),
    "case": Maker(view=case_view, builders={"docx": chaptered_docx}, counted=chapter_words),
    "comparison": Maker(view=comparison_view, builders={"docx": chaptered_docx}),
    "safety-walk": Maker(view=safety_walk_view, builders={"docx": chaptered_docx}, counted=chapter_words),
    "form": Maker(view=form_view),
    "contact-sheet": Maker(view=sheet_view),
}

UNSCORED: Mapping[str, str] = {
    "form": N_("{name} is no report on a visit; type: cpted checklist form"),
    "contact-sheet": N_("{name} is no report on a visit; type: cpted photos"),
}
"""Templates that are not made from a result, and what to type instead."""

ABOUT_WALKS = ("safety-walk",)
ABOUT_CASES = ("case",)
ABOUT_MANY = ("comparison",)
ABOUT_ONE_AT_A_TIME = (*ABOUT_WALKS, *ABOUT_CASES)
TOLD = (*ABOUT_WALKS, *ABOUT_CASES, *ABOUT_MANY)
"""Templates that are not made from one result: of a site's safety walk, of a case, of many sites side by side."""
