from pathlib import Path

import pytest

from cpted_cli import api
from cpted_cli.errors import Stop
from cpted_cli.files.references import load_reference

EXAMPLE = Path(__file__).parents[2] / "examples" / "kastanjen"


@pytest.fixture(scope="module")
def sites():
    return api.load([EXAMPLE])[0]


def test_assessment_of_one_of_the_sites_is_read(sites):
    path = EXAMPLE / "assessments" / "2026-10-20-day-a1-residential-area.yaml"

    reference, faults = load_reference(path, sites)

    assert (reference.assessor, reference.light, faults) == ("a1", "day", ())


def test_what_is_no_assessment_or_not_there_is_refused(sites, tmp_path):
    reference, faults = load_reference(EXAMPLE / "site.yaml", sites)
    assert (reference, [one.code for one in faults]) == (None, ["format-not-here"])
    with pytest.raises(Stop):
        load_reference(tmp_path / "none.yaml", sites)
    with pytest.raises(Stop):
        load_reference(EXAMPLE / "assessments" / "2026-10-20-day-a1-residential-area.yaml", ())
