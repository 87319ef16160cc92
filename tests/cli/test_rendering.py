"""Rendering for commands: what is said, what is written where."""

import pytest

from cpted_cli import api
from cpted_cli.cli.rendering import BLOCKS, remarks, render, render_all, target, write_plan_starts
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.templates import load_template, template_names
from cpted_cli.wording.translator import words_for
from tests.places import lay_plan, lay_visit, square
from tests.report.pages import scored_site

SV, EN = (Voice(words=words_for(language)) for language in ("sv", "en"))
HTML = api.ReportWish(form="html")


def lines(wish=HTML, voice=EN, **lacks):
    return list(remarks(api.Rendered(content=b"", **{"form": "html", **lacks}), wish, voice))


def test_page_that_lacks_nothing_needs_no_remark():
    assert lines() == []
    assert lines(pages=1, room=1) == []


@pytest.mark.parametrize(
    ("lacks", "sv", "en"),
    [
        ({"missing": ("a.jpg",)}, "a.jpg", "Photo missing: a.jpg"),
        ({"undrawn": ("☃", "中")}, "Typsnitten saknar de här tecknen: ☃ 中", "The fonts lack these characters: ☃ 中"),
        ({"pages": 2, "room": 1}, "2 sidor, plats för 1", "The report runs over: 2 pages, room for 1"),
        (
            {"overflow": (("foot", 9, 5),)},
            "Sidfot: 9 ord, plats för 5 (",
            "Foot: 9 words, room for 5 (shorten it in plan.yaml or texts/en)",
        ),
    ],
)
def test_each_lack_is_one_line_in_the_readers_language(lacks, sv, en):
    assert lines(**lacks) == [en]
    assert len(lines(voice=SV, **lacks)) == 1
    assert sv in lines(voice=SV, **lacks)[0]


def test_html_in_place_of_pdf_names_the_line_to_type():
    (line,) = lines(wish=api.ReportWish(form="pdf"))

    assert line.startswith("PDF needs Pango, so HTML was made instead. Type: ")


def test_every_block_with_a_budget_has_a_name_that_people_know():
    for name in template_names():
        template, _ = load_template(name)
        assert set(template.budgets or {}) <= set(BLOCKS)


def test_report_is_named_after_site_round_template_edition_and_language(tmp_path):
    one = scored_site(square(tmp_path / "garden"))
    wish = api.ReportWish(form="pdf", is_open=False)

    assert target(one, wish, "html", SV) == tmp_path / "garden" / "reports" / "garden-2026-brief-protected-sv.html"


def test_round_becomes_part_of_a_file_name_whatever_is_in_it(tmp_path):
    site = square(tmp_path / "garden")
    lay_visit(site, {"ns-view": 0}, round="../våren: 2027/a b", date="2027-05-01")

    assert target(scored_site(site), HTML, "html", EN).name == "garden-.._våren_2027_a_b-brief-open-en.html"


def test_path_is_printed_and_remarks_are_not_data(tmp_path, capsys):
    one = scored_site(square(tmp_path / "garden"))

    assert render(one, HTML, EN) is ExitCode.DONE
    out, err = capsys.readouterr()
    assert out == f"{target(one, HTML, 'html', EN)}\n"
    assert err.startswith("Measures to begin with: ")


def test_unchecked_photos_stop_one_report_and_not_the_others(tmp_path, capsys):
    for name in "ab":
        square(tmp_path / name)
    lay_plan(tmp_path / "a", photos=[{"file": "a.jpg", "caption": "c", "alt": "a"}])
    both = [scored_site(tmp_path / name) for name in "ab"]

    assert render(both[0], HTML, EN) is ExitCode.INCOMPLETE
    assert render_all(both, HTML, EN) is ExitCode.INCOMPLETE
    out, err = capsys.readouterr()
    assert out == f"{target(both[1], HTML, 'html', EN)}\n"
    assert "): a.jpg\n" in err


def test_nothing_to_render_is_no_failure():
    assert render_all([], HTML, EN) is ExitCode.DONE


def test_plan_that_is_there_already_is_never_touched(tmp_path, capsys):
    one = scored_site(square(tmp_path / "garden"))
    write_plan_starts([one], SV)
    before = (tmp_path / "garden" / "plan.yaml").read_bytes()

    with pytest.raises(Stop) as stopped:
        write_plan_starts([one], SV)

    assert stopped.value.exit_code is ExitCode.USAGE
    assert (tmp_path / "garden" / "plan.yaml").read_bytes() == before
    assert capsys.readouterr().out == ""


def test_named_version_is_kept_and_told_of_once(tmp_path, capsys):
    garden = square(tmp_path / "garden")
    wish = api.ReportWish(form="html", version="granskning 0.9")
    for _ in range(2):
        assert render(scored_site(garden), wish, EN) == ExitCode.DONE
    told = capsys.readouterr().err
    assert told.count("Kept: ") == 1
    assert (garden / "versions/2026-square-1-granskning-0.9.json").is_file()


def test_draft_keeps_no_version(tmp_path, capsys):
    garden = square(tmp_path / "garden")
    render(scored_site(garden), HTML, EN)
    assert not (garden / "versions").exists()
