"""Which checklist is meant on the command line."""

import pytest

from cpted_cli.cli.instruments import named_checklist, shipped_edition, site_copy, two_checklists
from cpted_cli.errors import ExitCode, FaultsFound, Stop
from tests.places import kastanjen, lay_checklist, lay_site

TAILORING = (
    'format: cpted-tailoring/1\nid: own\nedition: "1"\ntitle: Own\nbase: {id: residential-area, edition: "2026.2"}\n'
    "drop: [{criterion: ns-glare, reason: No lamps.}]\n"
)


def test_site_means_its_copy(tmp_path):
    assert named_checklist(str(lay_site(tmp_path / "garden"))).id == "square"


def test_site_with_several_checklists_names_them(tmp_path):
    site = lay_site(tmp_path / "garden")
    lay_checklist(site, "other")

    with pytest.raises(Stop) as stopped:
        site_copy(site)

    assert stopped.value.exit_code is ExitCode.USAGE
    assert "other-1.yaml" in stopped.value.params["names"]


def test_copy_alone_is_laid_beside_the_shipped_edition(tmp_path):
    before, after = two_checklists(str(kastanjen(tmp_path / "k")), None)

    assert (before.id, after) == (after.id, named_checklist("residential-area"))


def test_tailored_checklist_comes_after_the_one_it_was_made_from(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_text(TAILORING, "utf-8")

    before, after = two_checklists(str(path), None)

    assert (before.id, after.id) == ("residential-area", "own")


def test_checklist_that_is_not_shipped_wants_another(tmp_path):
    with pytest.raises(Stop) as stopped:
        shipped_edition(named_checklist(str(lay_site(tmp_path / "garden"))))

    assert stopped.value.exit_code is ExitCode.USAGE


def test_faults_are_told(tmp_path):
    site = lay_site(tmp_path / "garden")
    path = site / "checklists" / "square-1.yaml"
    path.write_text(path.read_text("utf-8").replace("scale: quality", "scale: qualty"), "utf-8")

    for name in (site, path):
        with pytest.raises(FaultsFound):
            named_checklist(str(name))
    path.write_text("format: cpted-checklist/1\n", "utf-8")
    with pytest.raises(FaultsFound):
        named_checklist(str(site))
