"""Ten changes planted in a report, on the page and in the data: each is found."""

import io
from dataclasses import replace

import pikepdf
import pytest

from cpted_cli import api
from cpted_cli.cli.verifying import verified
from cpted_cli.files.evidence import CHECKLIST_FILE, DATA_FILE, evidence_files
from cpted_cli.files.templates import load_template
from cpted_cli.report.brief import brief_view
from cpted_cli.report.pdf import pdf
from cpted_cli.wording.translator import words_for
from tests.places import kastanjen, lay_visit, square
from tests.report.pages import basis_of, rendered, replanted, scored_site

SV = words_for("sv")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return kastanjen(tmp_path_factory.mktemp("planted") / "kastanjen")


@pytest.fixture(scope="module")
def view(site):
    return replace(brief_view(basis_of(site, "sv", is_open=False), SV), photos=())


@pytest.fixture(scope="module")
def data(site):
    one = scored_site(site)
    return dict(evidence_files(api.seen_in(one), one.score, one.folder.plan, is_open=False))


def breaches_of(view, data):
    _, template = load_template("brief")
    return verified(pdf(view, template, {}, data).content).breaches


def with_cell(view, row, column, **changes):
    rows = list(view.profile.rows)
    cells = list(rows[row].cells)
    cells[column] = replace(cells[column], **changes)
    rows[row] = replace(rows[row], cells=tuple(cells))
    return replace(view, profile=replace(view.profile, rows=tuple(rows)))


def with_total(view, number):
    total = view.profile.total
    cells = (replace(total.cells[0], number=number), *total.cells[1:])
    return replace(view, profile=replace(view.profile, total=replace(total, cells=cells)))


PAGE = {
    "a number": lambda view: with_cell(view, 0, 0, number="71"),
    "a range": lambda view: with_cell(view, 1, 0, range="55–63"),
    "a verdict": lambda view: with_cell(view, 0, 1, word="Godtagbart"),
    "a row taken away": lambda view: replace(view, profile=replace(view.profile, rows=view.profile.rows[1:])),
    "the total": lambda view: with_total(view, "75"),
    "the count of basic requirements": lambda view: replace(
        view, gates=replace(view.gates, statement="Grundkrav: 6 av 6 uppfyllda.")
    ),
    "what is not met": lambda view: replace(view, gates=replace(view.gates, failed="")),
    "how much was assessed": lambda view: replace(
        view, profile=replace(view.profile, note=view.profile.note.replace("95", "99"))
    ),
}
DATA = {
    "the result": (DATA_FILE, b'"shown": 56', b'"shown": 76'),
    "a weight of the instrument": (CHECKLIST_FILE, b'"weight": 2.0', b'"weight": 1.5'),
}


def test_untouched_report_holds(view, data):
    assert breaches_of(view, data) == ()


@pytest.mark.parametrize("planted", PAGE)
def test_change_on_the_page_is_found(view, data, planted):
    found = breaches_of(PAGE[planted](view), data)
    assert found, planted
    assert {one.kind for one in found} <= {"printed", "unprinted"}


@pytest.mark.parametrize("planted", DATA)
def test_change_in_the_data_is_found(view, data, planted):
    part, old, new = DATA[planted]
    name = next(one for one in data if part in one)
    assert old in data[name]
    found = breaches_of(view, {**data, name: data[name].replace(old, new, 1)})
    assert {one.kind for one in found} & {"result", "checklist"}


def test_changed_answer_moves_the_printed_lines_too(view, data):
    name = next(one for one in data if "-dark-a1-" in one)
    old = b'"ns-lit-way-home@parking": {\n      "count": 8'
    assert old in data[name]
    found = breaches_of(view, {**data, name: data[name].replace(old, old[:-1] + b"12")})
    assert {"result", "printed"} <= {one.kind for one in found}


def test_full_report_is_compared_in_every_table(site):
    made = rendered(site, "en", "pdf", template="full")
    found = verified(made.content)
    assert found.breaches == ()
    assert not found.from_answers
    assert found.figures > 15


def test_report_without_data_has_nothing_to_compare(view):
    _, template = load_template("brief")
    content = pdf(view, template, {}, {}).content
    assert verified(content) is None


def test_bytes_changed_in_a_finished_file_are_found(site):
    content = rendered(site, "sv", "pdf").content
    with pikepdf.open(io.BytesIO(content)) as document, io.BytesIO() as out:
        spec = document.attachments[DATA_FILE]
        told = spec.get_file().read_bytes().replace(b'"shown": 56', b'"shown": 96')
        document.attachments[DATA_FILE] = pikepdf.AttachedFileSpec(document, told, filename=DATA_FILE)
        document.save(out)
        changed = out.getvalue()
    assert "shown" in {one.where for one in verified(changed).breaches}


@pytest.mark.parametrize("is_open", [True, False])
def test_requirement_met_at_a_recheck_holds_and_its_day_is_compared(tmp_path, is_open):
    garden = square(tmp_path / "garden", assignment={"people": {"a1": {"sv": "konsulten", "en": "the consultant"}}})
    lay_visit(garden, {"ac-door@west": 1}, date="2026-12-16", recheck=True)
    content = rendered(garden, "en", "pdf", is_open=is_open).content
    assert scored_site(garden).score.gates.lifted
    assert verified(content).breaches == ()
    name = DATA_FILE
    changed = replanted(content, name, b'"date": "2026-12-16"', b'"date": "2026-12-17"')
    assert verified(changed).breaches
