"""From residents' walks and cases to the page."""

import pytest

from cpted_cli import api
from cpted_cli.api.dialogues import beside_of
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.wording.translator import words_for
from tests.places import kastanjen, square
from tests.report.pages import rendered_walk


def test_site_without_a_walk_stops_as_incomplete_and_names_the_file(tmp_path):
    with pytest.raises(Stop) as stopped:
        rendered_walk(square(tmp_path / "garden"))
    assert stopped.value.exit_code is ExitCode.INCOMPLETE
    assert stopped.value.params["file"] == "safety-walk.yaml"


def test_case_without_a_date_stops_as_incomplete_and_says_what_to_write(tmp_path):
    (tmp_path / "case.yaml").write_text("format: cpted-case/1\nid: bare\nname: Bare\n", "utf-8")
    with pytest.raises(Stop) as stopped:
        api.render_case(api.load_whole_case(tmp_path), api.ReportWish(template="case", form="html"), words_for("en"))
    assert stopped.value.exit_code is ExitCode.INCOMPLETE
    assert "date:" in stopped.value.message


def test_open_edition_sets_fewer_findings_beside_the_residents(tmp_path):
    (folder,), _ = api.load([kastanjen(tmp_path / "kastanjen")], with_plan=True)
    scored = api.latest(api.score([folder]))
    opened, whole = (beside_of(folder, scored, is_open=one) for one in (True, False))
    count = [sum(len(stop.findings) for stop in one.stops) for one in (opened, whole)]
    assert 0 < count[0] < count[1]
