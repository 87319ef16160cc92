"""Files by their format: what is read, what is too new, and that old ones keep loading."""

from pathlib import Path

import pytest

from cpted_cli.analysis.scoring import site_scores
from cpted_cli.errors import Fault
from cpted_cli.files.checking import path_faults
from cpted_cli.files.documents import FORMATS, document_from_bytes, read_document, wrong_format
from cpted_cli.files.site_folders import SitePath
from cpted_cli.files.sites import load_site
from tests.files.reading import SITE, codes, read, sentences

V1 = Path(__file__).parents[1] / "formats" / "v1"
FILES = sorted([*V1.rglob("*.yaml"), *V1.rglob("*.json")])


def test_format_decides_what_a_file_is_never_its_name(tmp_path):
    path = tmp_path / "checklist.yaml"
    path.write_text(SITE, "utf-8")

    document, _ = read_document(path)

    assert type(document.value).__name__ == "Site"


def test_document_places_a_fault_in_its_file():
    document, _ = document_from_bytes(SITE.encode(), Path("site.yaml"))

    assert str(document.placed(Fault(code="bad-id", where=("id",))).place) == "site.yaml:2:5"
    assert str(document.placed(Fault(code="bad-id", where=("id",), at_key=True)).place) == "site.yaml:2:1"
    assert document.node(("kind",)).text == "residential-area"


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ("format: cpted-site/2", "1:9 format-too-new"),
        ("format: cpted-site/99999999999999999999", "1:9 format-too-new"),
        ("format: cpted-site/" + "9" * 5_000, "1:9 format-too-new"),
        ("format: cpted-site/0", "1:9 format-unknown"),
        ("format: cpted-site", "1:9 format-unknown"),
        ("format: cpted-site/1.0", "1:9 format-unknown"),
        ("format: cpted-site/²", "1:9 format-unknown"),
        ("format: Cpted-Site/1", "1:9 format-unknown"),
        ("format:", "1:8 format-unknown"),
        ("format: [cpted-site/1]", "1:9 format-unknown"),
        ("frmt: cpted-site/1", "1:1 format-missing"),
    ],
)
def test_format_that_is_not_read_is_told(first, told):
    assert codes(SITE.replace("format: cpted-site/1", first)) == [told]


def test_later_format_names_the_one_that_is_read():
    assert sentences("format: cpted-site/2\n") == [
        "f.yaml:1:9: `cpted-site/2` was written by a later cpted (this one reads cpted-site/1: update cpted)"
    ]


def test_format_in_quotes_is_read():
    assert read(SITE.replace("cpted-site/1", '"cpted-site/1"'))[1] == ()


def test_file_of_another_kind_is_told_at_its_format():
    document, _ = document_from_bytes(SITE.encode(), Path("f.yaml"))

    fault = wrong_format(document, "cpted-checklist/1")

    assert (fault.code, str(fault.place)) == ("format-not-here", "f.yaml:1:9")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(V1).as_posix())
def test_file_of_version_1_keeps_loading(path):
    document, faults = read_document(path)

    assert faults == ()
    assert document.value.format.endswith("/1")


def test_version_1_has_one_file_of_each_format_that_lies_in_a_folder_of_theirs():
    formats = {read_document(path)[0].value.format for path in FILES}

    assert formats >= {f"{name}/1" for name in FORMATS} - {"cpted-result/1", "cpted-agreement/1"}


def test_files_of_version_1_hold_together():
    assert path_faults([V1])[1] == ()


def test_site_of_version_1_keeps_its_score():
    site, faults = load_site(SitePath(folder=V1 / "site"))
    (used,) = site.used
    (result,) = site_scores(site.site, used.checklist, used.sha256, used.visits)

    assert faults == ()
    # Surveillance: (1 + .5)/2 = 75, its dark question unseen; image: (.75 + .6 + 0)/3 = 45; 2:1
    assert result.score == pytest.approx((2 * 75 + 45) / 3, abs=1e-9)
    assert result.coverage == pytest.approx((2 * 2 / 3 + 1) / 3, abs=1e-9)
    assert result.gates.met == 1


def test_fingerprint_of_version_1_never_changes():
    site, _ = load_site(SitePath(folder=V1 / "site"))

    assert site.used[0].sha256 == "827e1dcfde785142ce28d7b920fa93f6164fe719eaa81a70aefe5311a8e9c24b"
