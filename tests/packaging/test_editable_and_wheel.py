"""Both installs find what ships with cpted; both archives hold the same."""

import sys
import zipfile
from pathlib import Path

from cpted_cli.files.library import shipped
from tests.packaging.conftest import ROOT, run

SHIPPED = ("checklists", "report_templates", "examples")
LIST_SHIPPED = """
import sys
from cpted_cli.files.library import shipped, shipped_library
for name in sys.argv[1:]:
    for path in sorted(shipped(name).rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            print(path.relative_to(shipped(name).parent).as_posix())
assert shipped_library().checklists
"""


def content(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def is_shipped(name: str) -> bool:
    """Tell whether a file of the checkout goes along: of the examples the site itself, without what was rendered."""
    drawn_here = name.startswith("examples/") and not name.startswith("examples/kastanjen/")
    return not drawn_here and "/reports/" not in name


def listed(python: str | Path, folder: Path) -> list[str]:
    return run(python, "-P", "-c", LIST_SHIPPED, *SHIPPED, cwd=folder).stdout.splitlines()


def test_checkout_serves_its_own_folders() -> None:
    assert [shipped(name) for name in SHIPPED] == [ROOT / name for name in SHIPPED]


def test_installed_wheel_finds_the_same_content_as_a_checkout(installed: Path, tmp_path: Path) -> None:
    from_wheel, from_checkout = listed(installed / "python", tmp_path), listed(sys.executable, tmp_path)

    assert from_wheel == [name for name in from_checkout if is_shipped(name)]


def test_wheel_holds_content_fonts_catalogues_and_the_example(wheel: Path) -> None:
    names = set(content(wheel))

    for wanted in (
        "cpted_cli/_shipped/checklists/residential-area.yaml",
        "cpted_cli/_shipped/checklists/measures.yaml",
        "cpted_cli/_shipped/report_templates/brief/template.yaml",
        "cpted_cli/_shipped/report_templates/brief/report.html.j2",
        "cpted_cli/_shipped/examples/kastanjen/site.yaml",
        "cpted_cli/wording/catalogues/sv/LC_MESSAGES/cpted.mo",
        "cpted_cli/py.typed",
    ):
        assert wanted in names
    fonts = [name for name in names if name.endswith(".woff2")]
    assert fonts
    assert any(name.startswith("cpted_cli/_shipped/report_templates/fonts/") and "LICENSE" in name for name in names)


def test_wheel_holds_nothing_that_was_made_on_the_way(wheel: Path) -> None:
    made = [name for name in content(wheel) if name.endswith((".pyc", ".pdf")) or "/reports/" in name]

    assert made == []


def test_wheel_carries_the_licences(wheel: Path) -> None:
    names = content(wheel)

    licences = {Path(name).name for name in names if ".dist-info/licenses/" in name}
    assert "LICENSE" in licences
    assert any("LICENSE" in name and name != "LICENSE" for name in licences)


def test_wheel_from_the_source_archive_is_the_wheel_from_the_checkout(
    wheel: Path, source_archive: Path, tmp_path: Path
) -> None:
    run(
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--wheel-dir",
        "again",
        source_archive,
        cwd=tmp_path,
    )
    [again] = (tmp_path / "again").iterdir()

    assert content(again) == content(wheel)
