"""`cpted report`, as it is typed."""

import io
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from cpted_cli.files.evidence import CHECKLIST_FILE, DATA_FILE, HASH_FILE
from cpted_cli.report.labels import brief_labels
from cpted_cli.wording.translator import words_for
from tests.cli.inside import typed
from tests.cli.running import ROOT, cpted, environment
from tests.places import DAY, FINE, TRACES, lay_checklist, lay_plan, lay_site, lay_visit, photo, square
from tests.report.pages import attached_to, inside_docx, pictures_in, pictures_of, words_of

SECRET = "SECRET-WORD"


def report(*argv, lang="en"):
    return typed("report", *argv, lang=lang)


def planned(site, **changes):
    """Give a site a plan with a photo, a finding told openly and one that is not."""
    shown = {"file": "a.jpg", "caption": "The hedge", "alt": "A hedge", "persons_checked": True}
    photo(site / "photos" / "a.jpg", orientation=6)
    photo(site / "photos" / f"{SECRET}.jpg")
    parts = {
        "findings": [
            {"id": "f1", "title": "View", "answers": ["ns-view"], "text": "The hedge stands tall."},
            {"id": "f2", "title": SECRET, "answers": ["ac-door@west"], "text": SECRET, "pins": SECRET,
             "photos": [f"{SECRET}.jpg"], "protected": True},
        ],
        "photos": [shown, {**shown, "file": f"{SECRET}.jpg", "caption": SECRET, "alt": SECRET}],
        "actions": [
            {"id": "a1", "title": "Cut the hedge", "findings": ["f1"]},
            {"id": "a2", "title": f"Mend {SECRET}", "findings": ["f2"]},
        ],
        **changes,
    }  # fmt: skip
    lay_plan(site, **parts)
    return site


@pytest.fixture
def garden(tmp_path):
    return square(tmp_path / "garden")


@dataclass(frozen=True)
class Twice:
    """Where two processes wrote the same reports."""

    first: Path
    second: Path


@pytest.fixture(scope="session")
def twice(tmp_path_factory):
    """Render one site in both editions and all forms, in two surroundings that differ in all that may not matter."""
    runs = []
    for number, settings in enumerate(
        (
            {"TZ": "UTC", "LANG": "C", "PYTHONHASHSEED": "1"},
            {"TZ": "Pacific/Kiritimati", "LANG": "sv_SE.UTF-8", "PYTHONHASHSEED": "2"},
        )
    ):
        base = tmp_path_factory.mktemp(f"surrounding-{number}")
        planned(square(base / "garden"))
        script = (
            "import sys; from cpted_cli.cli.main import run\n"
            "for edition in ('open', 'protected'):\n"
            "    for form in ('pdf', 'html', 'docx'):\n"
            "        words = ['report', sys.argv[1], '--format', form, '--edition', edition]\n"
            "        assert run(words, {'CPTED_LANG': 'sv'}) == 0, words\n"
        )
        where, site = (base, "garden") if number else (ROOT, str(base / "garden"))
        subprocess.run(
            [sys.executable, "-c", script, site],
            env={**environment(base, **settings), "PYTHONPATH": str(ROOT)}, cwd=where, check=True, capture_output=True,
        )  # fmt: skip
        runs.append(base / "garden" / "reports")
    return Twice(*runs)


NAMES = [
    f"garden-2026-brief-{edition}-sv.{form}" for edition in ("open", "protected") for form in ("pdf", "html", "docx")
]


def test_reports_go_beside_the_site_under_a_name_that_tells_what_they_are(twice):
    assert sorted(path.name for path in twice.first.iterdir()) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_same_site_gives_the_same_bytes_in_every_surrounding(twice, name):
    first, second = ((folder / name).read_bytes() for folder in (twice.first, twice.second))

    if name.endswith("docx"):
        assert inside_docx(first) == inside_docx(second)
    else:
        assert first == second


def test_open_edition_has_no_trace_of_what_is_protected(twice):
    page = (twice.first / "garden-2026-brief-open-sv.html").read_bytes()
    word = inside_docx((twice.first / "garden-2026-brief-open-sv.docx").read_bytes())
    paper = (twice.first / "garden-2026-brief-open-sv.pdf").read_bytes()

    assert "The hedge stands tall." in words_of(page)
    for content in (page, *word.values(), paper, *attached_to(paper).values()):
        assert SECRET.encode() not in content
    assert SECRET.encode("utf-16-be") not in paper


def test_protected_edition_tells_it_all(twice):
    page = (twice.first / "garden-2026-brief-protected-sv.html").read_bytes()

    assert words_of(page).count(SECRET) >= 4
    assert len(pictures_of(page)) == 2


def test_open_pdf_carries_results_and_a_hash_and_no_photo_names(twice):
    attached = attached_to((twice.first / "garden-2026-brief-open-sv.pdf").read_bytes())
    whole = attached_to((twice.first / "garden-2026-brief-protected-sv.pdf").read_bytes())

    assert attached.keys() == {DATA_FILE, HASH_FILE, CHECKLIST_FILE}
    assert whole.keys() > {DATA_FILE, CHECKLIST_FILE}
    (result,) = json.loads(attached[DATA_FILE])["results"]
    assert [one["criterion"] for one in result["findings"]] == ["ns-view", "ac-glass", "ns-lamps"]
    assert b".jpg" not in attached[DATA_FILE]
    assert b"west" not in attached[DATA_FILE]


@pytest.mark.parametrize("form", ["html", "pdf", "docx"])
def test_photos_lose_all_that_rides_along_and_stand_upright(twice, form):
    content = (twice.first / f"garden-2026-brief-open-sv.{form}").read_bytes()
    if form == "html":
        found = pictures_of(content)
    elif form == "pdf":
        found = pictures_in(content)
    else:
        found = [
            part
            for name, part in inside_docx(content).items()
            if name.startswith("word/media/") and name.endswith(".jpg")
        ]

    assert found
    for picture in found:
        assert not [trace for trace in TRACES if trace in picture]
    sizes = {Image.open(io.BytesIO(picture)).size for picture in found}
    assert (40, 80) in sizes  # stored lying, 80 by 40


def test_page_goes_where_it_is_told(garden, tmp_path):
    target = tmp_path / "elsewhere" / "page.html"
    ended = report(garden, "--format", "html", "--output", target)

    assert (ended.code, ended.out) == (0, f"{target}\n")
    assert "Little square" in words_of(target.read_bytes())
    assert not (garden / "reports").exists()


def test_page_goes_to_stdout_and_nothing_else_does(garden):
    ended = report(garden, "--format", "html", "--output", "-", "--edition", "protected")

    assert ended.code == 0
    assert ended.out.startswith("<!DOCTYPE html>")
    assert ended.out.rstrip().endswith("</html>")
    assert not (garden / "reports").exists()


def test_one_output_is_not_overwritten_by_several_reports(tmp_path):
    for name in "ab":
        square(tmp_path / name)
    ended = report(tmp_path, "--format", "html", "--output", tmp_path / "x.html")

    assert ended.code == 2
    assert "there are 2 reports" in ended.told
    assert not (tmp_path / "x.html").exists()


def test_missing_photo_is_marked_and_4(garden):
    planned(garden)
    (garden / "photos" / "a.jpg").unlink()
    ended = report(garden, "--format", "html")

    assert ended.code == 4
    assert "a.jpg" in ended.told
    assert "a.jpg" in words_of(Path(ended.out.strip()).read_bytes())


def test_photos_that_nobody_looked_through_hold_the_open_edition_back(garden):
    shown = {"caption": "c", "alt": "a"}
    planned(garden, photos=[{"file": "a.jpg", **shown}, {"file": "b.jpg", **shown}])
    for name in "ab":
        photo(garden / "photos" / f"{name}.jpg")
    held = report(garden, "--format", "html")
    assert (held.code, held.out) == (4, "")
    assert "a.jpg, b.jpg" in held.told
    assert not (garden / "reports").exists()

    made = report(garden, "--format", "html", "--edition", "protected")
    assert made.code == 0
    assert Path(made.out.strip()).name == "garden-2026-brief-protected-en.html"


def test_report_that_is_held_back_holds_no_other_back_and_faults_beat_it(tmp_path):
    for name in "abc":
        square(tmp_path / name)
    planned(tmp_path / "a", photos=[{"file": "a.jpg", "caption": "c", "alt": "a"}])
    lay_visit(tmp_path / "c", {"ns-view": 9})
    ended = report(tmp_path, "--format", "html")

    assert ended.code == 5
    assert [Path(one).name for one in ended.out.splitlines()] == ["b-2026-brief-open-en.html"]
    assert "a.jpg" in ended.told
    assert "assessments" in ended.told


def test_unfinished_visit_gives_a_page_and_4(tmp_path):
    ended = report(square(tmp_path / "garden", {"ns-view": 1}, None), "--format", "html")

    assert ended.code == 4
    assert "Too little was seen" in ended.told
    assert "too little seen" in words_of(Path(ended.out.strip()).read_bytes())


def test_site_without_an_assessment_is_4_alone_and_among_others(tmp_path):
    lay_site(tmp_path / "a")
    alone = report(tmp_path / "a", "--format", "html")
    assert (alone.code, alone.out) == (4, "")

    square(tmp_path / "b")
    among = report(tmp_path, "--format", "html")
    assert among.code == 4
    assert "Measures to begin with: 110 words, room for 96 (shorten it in" in among.told
    assert "\nNothing to score yet: a (" in among.told


def test_latest_round_is_taken_and_another_can_be_chosen(garden):
    lay_visit(garden, FINE, date="2027-10-20")

    latest, chosen = (report(garden, "--format", "html", *more) for more in ((), ("--round", "2026")))
    assert Path(latest.out.strip()).name.startswith("garden-2027-")
    assert Path(chosen.out.strip()).name.startswith("garden-2026-")
    assert report(garden, "--round", "1999").code == 2


def test_name_of_a_round_cannot_lead_out_of_the_folder(tmp_path):
    site = lay_site(tmp_path / "garden")
    lay_visit(site, DAY, round="x/../../../våren 2026")
    (path,) = report(site, "--format", "html").out.splitlines()

    assert Path(path).parent == site / "reports"
    assert Path(path).name == "garden-x_.._.._.._våren_2026-brief-open-en.html"


def test_two_checklists_give_two_reports(garden):
    lay_checklist(garden, "other")
    lay_visit(garden, FINE, checklist={"id": "other", "edition": "1"})
    names = [Path(one).name for one in report(garden, "--format", "html").out.splitlines()]

    assert names == [f"garden-2026-{one}-brief-open-en.html" for one in ("other", "square")]


def test_total_can_be_left_out_and_a_version_printed(garden):
    whole, bare = (
        words_of(report(garden, "--format", "html", "--output", "-", *more).data)
        for more in ((), ("--no-total", "--version", "3.7"))
    )

    assert "draft" in whole
    assert "3.7" in bare
    assert "draft" not in bare
    assert whole.count("46") > bare.count("46")


def test_words_over_the_budget_are_named_in_the_readers_language(garden):
    lay_plan(garden, declined=[{"id": "d1", "title": "t", "reason": "ord " * 120}])
    swedish = brief_labels(words_for("sv")).measures

    assert f"{swedish}: " in report(garden, "--format", "html", lang="sv").told
    assert "Measures to begin with: " in report(garden, "--format", "html").told


def test_page_that_runs_over_and_letters_that_cannot_be_drawn_are_told(garden):
    lay_plan(garden, conclusion="Snow ☃ here", declined=[{"id": "d1", "title": "t", "reason": "word " * 900}])
    ended = cpted("report", str(garden), home=garden)

    assert ended.returncode == 0
    assert "The report runs over: 2 pages, room for 1\n" in ended.stderr
    assert "☃" in ended.stderr


def test_reports_that_can_be_made_are_listed():
    ended = report("--list", lang="sv")

    assert (ended.code, ended.told) == (0, "")
    assert ended.out.splitlines()[1].startswith("brief ")
    assert "pdf, html, docx" in ended.out


@pytest.mark.parametrize(
    "argv",
    [(), ("nowhere",), ("SITE", "--template", "breif"), ("SITE", "--format", "odt"), ("SITE", "--edition", "secret")],
)
def test_what_cannot_be_made_is_a_usage_error_and_writes_nothing(garden, argv):
    ended = report(*[str(garden) if one == "SITE" else one for one in argv])

    assert (ended.code, ended.out) == (2, "")
    assert ended.told
    assert not (garden / "reports").exists()


def test_folder_that_cannot_be_written_is_told(garden):
    (garden / "reports").write_text("in the way", "utf-8")
    ended = report(garden, "--format", "html")

    assert (ended.code, ended.out) == (4, "")
    assert "could not be written" in ended.told


def without_pango(folder):
    """Make WeasyPrint fail in a process as it fails where Pango is not installed."""
    (folder / "sitecustomize.py").write_text(
        "import sys\n\n\nclass NoPango:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'weasyprint':\n"
        "            raise OSError(\"cannot load library 'libpango-1.0-0'\")\n\n\n"
        "sys.meta_path.insert(0, NoPango())\n",
        "utf-8",
    )
    return {"PYTHONPATH": str(folder), "CPTED_LANG": "en"}


def test_without_pango_html_is_made_with_the_line_to_type_and_4(garden, tmp_path):
    ended = cpted("report", str(garden), home=tmp_path, **without_pango(tmp_path))

    assert ended.returncode == 4
    assert Path(ended.stdout.strip()).name == "garden-2026-brief-open-en.html"
    assert Path(ended.stdout.strip()).is_file()
    assert "PDF needs Pango, so HTML was made instead. Type: " in ended.stderr


def test_word_and_html_need_no_pango(garden, tmp_path):
    for form in ("html", "docx"):
        ended = cpted("report", str(garden), "--format", form, home=tmp_path, **without_pango(tmp_path))
        assert ended.returncode == 0
        assert "Pango" not in ended.stderr


def test_demo_without_pango_ends_well(tmp_path):
    ended = cpted("demo", str(tmp_path / "demo"), home=tmp_path, **without_pango(tmp_path))

    assert ended.returncode == 0
    assert "PDF needs Pango" in ended.stderr
    assert {path.suffix for path in (tmp_path / "demo" / "kastanjen" / "reports").iterdir()} == {".html", ".docx"}
