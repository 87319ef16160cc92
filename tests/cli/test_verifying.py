"""What is said of reports that do not hold."""

import io
import re

import pikepdf
import pytest

from cpted_cli import api
from cpted_cli.cli.verifying import verify_all
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode
from cpted_cli.files.evidence import DATA_FILE
from cpted_cli.wording.translator import words_for
from tests.places import square
from tests.report.pages import scored_site


@pytest.fixture
def report(tmp_path):
    site = square(tmp_path / "garden")
    path = tmp_path / "report.pdf"
    path.write_bytes(api.render(scored_site(site), api.ReportWish(), words_for("sv")).content)
    return path


def replant(path, change):
    with pikepdf.open(io.BytesIO(path.read_bytes())) as document:
        told = change(document.attachments[DATA_FILE].get_file().read_bytes())
        if told is None:
            for name in list(document.attachments):
                del document.attachments[name]
        else:
            document.attachments[DATA_FILE] = pikepdf.AttachedFileSpec(document, told, filename=DATA_FILE)
        path.write_bytes(saved(document))


def saved(document):
    with io.BytesIO() as out:
        document.save(out)
        return out.getvalue()


def voice_in(language):
    return Voice(words=words_for(language))


def test_figure_that_does_not_hold_is_named_with_both_numbers(report, capsys):
    replant(report, lambda told: re.sub(rb'"shown": \d+', b'"shown": 95', told, count=1))
    assert verify_all([report], voice_in("sv")) is ExitCode.FAULTS
    assert re.search(r"shown: i data står 95, omräknat blir det \d\d\n", capsys.readouterr().out)


def test_damaged_data_are_a_fault_with_its_place(report, capsys):
    replant(report, lambda told: re.sub(rb'"shown": \d+', b'"shown": "x"', told, count=1))
    assert verify_all([report], voice_in("en")) is ExitCode.FAULTS
    assert f"{report}: {DATA_FILE}" in capsys.readouterr().err


def test_report_without_data_is_incomplete(report, capsys):
    replant(report, lambda _told: None)
    assert verify_all([report], voice_in("en")) is ExitCode.INCOMPLETE
    assert "carries no data" in capsys.readouterr().err
