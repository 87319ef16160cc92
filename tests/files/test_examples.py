"""The example, laid out where the user wants it."""

from cpted_cli.files.examples import lay_out
from tests.places import KASTANJEN


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_whole_example_is_laid_out_without_what_was_made_from_it(tmp_path):
    assert lay_out(tmp_path / "mine") is None

    laid = tree(tmp_path / "mine")
    assert {name.partition("/")[0] for name in laid} >= {"site.yaml", "plan.yaml", "photos", "texts", "assessments"}
    assert not any(name.startswith("reports/") for name in laid)
    assert all((KASTANJEN / name).read_bytes() == content for name, content in laid.items())


def test_users_changes_stay_and_what_is_missing_comes_back(tmp_path):
    lay_out(tmp_path)
    (tmp_path / "plan.yaml").write_text("mine\n", "utf-8")
    (tmp_path / "own.txt").write_text("mine too\n", "utf-8")
    (tmp_path / "site.yaml").unlink()

    assert lay_out(tmp_path) is None
    assert (tmp_path / "plan.yaml").read_text("utf-8") == "mine\n"
    assert (tmp_path / "own.txt").exists()
    assert (tmp_path / "site.yaml").read_bytes() == (KASTANJEN / "site.yaml").read_bytes()


def test_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_text("in the way", "utf-8")

    failed = lay_out(tmp_path / "file" / "below")

    assert failed is not None
    assert failed.reason
