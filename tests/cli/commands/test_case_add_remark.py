"""`cpted case add remark`, as it is typed."""

from tests.cli.inside import typed
from tests.places import lay_site, lay_walk


def test_remark_is_added_and_answered(tmp_path):
    site = lay_site(tmp_path / "garden")
    lay_walk(site, {"id": "s1", "title": "T"})
    typed("case", "add", "remark", site, "--text", "It is dark here")
    ended = typed(
        "case", "add", "remark", site, "--id", "r1", "--answer", "Lamps are mended", "--status", "planned",
        "--responsible", "Operations", "--date", "2026-12-15", "--on", "2026-11-20",
    )  # fmt: skip

    assert ended.code == 0
    said = "r1  It is dark here: will be done; Lamps are mended; Operations; 15 Dec 2026\n"
    assert ended.out.replace("\u00a0", " ") == said
    assert typed("check", site, "--strict").told.count("hint") == 0


def test_kind_that_is_none_is_told(tmp_path):
    site = lay_site(tmp_path / "garden")
    assert typed("case", "add", "remark", site, "--text", "X", "--kind", "ugly").code == 2
