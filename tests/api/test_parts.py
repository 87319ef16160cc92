"""Some whole sites in one go."""

from cpted_cli.api.parts import BatchTask, part_of
from cpted_cli.files.site_folders import SitePath
from tests.places import lay_visit, square


def test_of_those_read_each_is_scored_refused_or_without_a_visit(tmp_path):
    for name in ("a", "b", "c"):
        square(tmp_path / name)
    lay_visit(tmp_path / "b", {"ns-view": 9})
    for path in (tmp_path / "c" / "assessments").iterdir():
        path.unlink()

    part = part_of(BatchTask(sites=3, folders=tuple(SitePath(folder=tmp_path / name) for name in "abc")))

    assert (part.read, part.scored, part.refused, part.unscored) == (3, 1, 1, ("c",))
    assert [one.site for one in part.results] == ["a"]
    assert [one.code for one in part.faults] == ["answer-off-scale"]


def test_faulty_checklist_refuses_the_site(tmp_path):
    square(tmp_path / "a")
    (tmp_path / "own.yaml").write_text("format: cpted-checklist/1\n", "utf-8")

    part = part_of(BatchTask(sites=1, folders=(SitePath(folder=tmp_path / "a"),), override=str(tmp_path / "own.yaml")))

    assert part.refused == 1
    assert part.faults
