"""`cpted verify` as users run it."""

from cpted_cli import api
from cpted_cli.wording.translator import words_for
from tests.cli.running import cpted
from tests.places import square
from tests.report.pages import scored_site


def write_report(site, name, **wish):
    made = api.render(scored_site(site), api.ReportWish(**wish), words_for("sv"))
    path = site / "reports" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(made.content)
    return path


def test_report_that_holds_ends_well_and_says_what_it_was_recomputed_from(tmp_path):
    site = square(tmp_path / "garden")
    write_report(site, "open.pdf")
    write_report(site, "protected.pdf", is_open=False)
    done = cpted("verify", str(site), "--lang", "sv")

    assert done.returncode == 0
    first, second = done.stdout.splitlines()
    assert "omräknat från resultaten" in first
    assert "omräknat från svaren" in second


def test_editions_made_from_different_results_are_told(tmp_path):
    site = square(tmp_path / "garden")
    write_report(site, "open.pdf")
    square(site, day={"ns-view": 4, "ns-lamps": {"count": 8, "of": 8}, "ac-glass": 4, "ac-sign": 4, "ac-door@east": 1})
    write_report(site, "protected.pdf", is_open=False)
    done = cpted("verify", str(site / "reports"))

    assert done.returncode == 5
    assert "made from another result than the protected one" in done.stdout


def test_wrong_files_get_a_sentence(tmp_path):
    (tmp_path / "x.pdf").write_bytes(b"hello")
    wrong, empty = cpted("verify", str(tmp_path / "x.pdf")), cpted("verify", str(tmp_path / "nothing"))

    assert (wrong.returncode, empty.returncode) == (5, 2)
    assert "is no report of cpted" in wrong.stderr
    assert "There is nothing at" in empty.stderr
    (tmp_path / "bare").mkdir()
    assert cpted("verify", str(tmp_path / "bare")).returncode == 2
