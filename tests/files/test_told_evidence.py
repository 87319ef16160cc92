"""What rides along with a report on a case, a walk or many sites, and is read back."""

import pytest

from cpted_cli.files.evidence import HASH_FILE
from cpted_cli.files.told_evidence import LINES_FILE, load_told, told_files
from cpted_cli.model.report_lines import ReportLines
from cpted_cli.model.site import GeoPoint, Site

LINES = ReportLines(about="garden case", language="sv", lines=(("Häcken", "7"), ("Bra.",)), head=("Utkast",))
WHOLE = {
    "cpted-sites/garden/site": Site(
        format="cpted-site/1",
        id="garden",
        name={"sv": "Gården"},
        kind="city-centre",
        point=GeoPoint(lat=60.0, lon=19.9),
    )
}


@pytest.mark.parametrize("is_open", [True, False])
def test_what_was_given_is_read_back(is_open):
    told, faults = load_told(told_files(LINES, WHOLE, {}, is_open=is_open))
    assert faults == ()
    assert told.lines == LINES
    assert told.documents == ({} if is_open else WHOLE)


def test_open_edition_names_the_whole_by_the_hash_that_the_protected_one_has():
    opened, _ = load_told(told_files(LINES, WHOLE, {}, is_open=True))
    whole, _ = load_told(told_files(LINES, WHOLE, {}, is_open=False))
    assert opened.whole_sha256 == whole.whole_sha256
    assert HASH_FILE not in told_files(LINES, WHOLE, {}, is_open=False)


def test_other_data_are_no_lines():
    assert load_told({"cpted-result.json": b"{}"}) == (None, ())


def test_damaged_lines_are_a_fault_with_its_place():
    files = {**told_files(LINES, {}, {}, is_open=False)}
    told, (fault,) = load_told({**files, LINES_FILE: files[LINES_FILE].replace(b'"Bra."', b'["x"]')})
    assert told is None
    assert (fault.place.path, fault.place.line > 1) == (LINES_FILE, True)
