import pytest

from cpted_cli.cli.keyed_in import key_in
from cpted_cli.cli.visit import Wish
from cpted_cli.errors import ExitCode, FaultsFound, Stop
from cpted_cli.files.assessments import visits_at
from tests.walk.place import make_site


@pytest.fixture
def site(tmp_path):
    return make_site(tmp_path / "garden")


def answers(site, text: str):
    path = site.parent / "answers.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_command_line_goes_before_what_a_whole_assessment_says(site):
    file = answers(
        site,
        "format: cpted-assessment/1\nchecklist: {id: square, edition: '1'}\nsite: garden\nassessor: a2\nlight: dark\n"
        "date: 2026-11-10\nshort: true\nsampled: {entrance: {seen: [entrance-12a], of: 2}}\n"
        "answers: {door@entrance-12a: 1}\n",
    )
    visit = key_in(Wish(path=site, assessor="a3"), file)
    assert visit.path.name == "2026-11-10-dark-a3-square.yaml"
    kept = visits_at(site)[0].document.value
    assert (kept.short, kept.sampled["entrance"].of) == (True, 2)


@pytest.mark.parametrize(
    ("edition", "where", "code"), [("1", "elsewhere", "other-site"), ("2", "garden", "checklist-not-found")]
)
def test_an_assessment_of_another_site_or_edition_is_refused(site, edition, where, code):
    file = answers(
        site,
        f"format: cpted-assessment/1\nchecklist: {{id: square, edition: '{edition}'}}\nsite: {where}\nassessor: a1\n"
        "light: day\ndate: 2026-11-10\nanswers: {}\n",
    )
    with pytest.raises(FaultsFound) as found:
        key_in(Wish(path=site), file)
    assert [one.code for one in found.value.faults] == [code]


def test_a_folder_that_cannot_be_written_is_told(site):
    (site / "assessments").write_text("a file where the folder should be")
    with pytest.raises(Stop) as stopped:
        key_in(Wish(path=site, light="day"), answers(site, "whole-1: 3\n"))
    assert stopped.value.exit_code == ExitCode.INCOMPLETE
