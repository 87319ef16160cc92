"""Loading a case and looking it through."""

import pytest

from cpted_cli.api.cases import load_whole_case, whole
from cpted_cli.errors import FaultsFound
from tests.places import lay_case, lay_plan, square


def test_case_is_given_with_what_it_needs_to_know_of_its_sites(tmp_path):
    case = lay_case(tmp_path / "block", actions=[{"id": "c1", "title": "Meet"}])
    lay_plan(square(case / "sites" / "garden"), actions=[{"id": "a1", "title": "Mend"}])
    seen = whole(load_whole_case(case / "sites"))

    assert [name for name, _ in seen.actions] == ["garden/a1", "c1"]
    assert seen.sites[0].lights == {"day", "dark"}


def test_faults_stop(tmp_path):
    with pytest.raises(FaultsFound):
        load_whole_case(lay_case(tmp_path / "block", school="other"))
