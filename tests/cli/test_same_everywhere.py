"""The matrix: a site has one result, in whatever form, company, process, chunk and engine it is scored."""

import json
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cpted_cli import api
from cpted_cli.api import large_tables
from cpted_cli.files.results import SiteLines, result_csv, result_data
from tests.cli.inside import typed
from tests.files.same_sites import CELLS, CHECKLIST, DOORS, LAYOUTS, Seen, keys_of, lay_folders, some_sites
from tests.files.table_kinds import KINDS, numbers

GROUPS = {"plain": some_sites(12, seed=3, zones=False), "zoned": some_sites(6, seed=4, zones=True)}
"""Sites whose answers arrays can hold, and such as are read one by one."""
FORMS = [f"{layout}.{kind}" for layout, kind in product(LAYOUTS, KINDS)]
WISHES = [
    {"jobs": 1, "chunk": chunk, "large": large, "as_lines": as_lines}
    for chunk, large, as_lines in ((1, 0, True), (3, 0, False), (25, 0, True), (1, 10**9, True), (3, 10**9, False))
]
"""Chunks of small tables, and whether a table counts as large and only its lines are wanted."""


class Expected:
    """What `cpted score` says of each site: as JSON, and the same as the lines of a table."""

    def __init__(self, folder):
        self.json = {one["site"]: one for one in json.loads(typed("score", folder, "--format", "json").out)["results"]}
        scored = [one.score for one in api.score(api.load([folder])[0])]
        self.lines = {one.site: result_csv([one]).split("\n", 1)[1] for one in scored}

    def assert_all(self, paths, **wish):
        parts = list(api.batch(paths, api.BatchWish(**wish)).parts())
        results = [one for part in parts for one in part.results]
        assert [one for part in parts for one in part.faults] == []
        assert [one.site for one in results] == list(self.json)
        for one in results:
            if isinstance(one, SiteLines):
                assert one.text == self.lines[one.site]
            else:
                assert json.loads(json.dumps(result_data(one), default=str)) == self.json[one.site]
        return sum(isinstance(one, SiteLines) for one in results)


def write_tables(folder, sites):
    (folder / "same.yaml").write_text(CHECKLIST, "utf-8")
    for form in FORMS:
        layout, _, kind = form.partition(".")
        rows = LAYOUTS[layout](sites)
        typed_rows = rows if kind == "csv" else [[numbers(str(cell)) for cell in row] for row in rows]
        KINDS[kind](folder / form, typed_rows)
    return folder


@pytest.fixture(scope="module", params=GROUPS)
def laid(request, tmp_path_factory):
    home = tmp_path_factory.mktemp(request.param)
    sites = GROUPS[request.param]
    return request.param, write_tables(home, sites), Expected(lay_folders(home / "sites", sites))


def test_tables_of_every_kind_give_what_score_gives_whatever_chunk_and_engine(laid, monkeypatch):
    group, home, expected = laid
    for form in FORMS:
        as_lines = 0
        for number, wish in enumerate(WISHES):
            monkeypatch.setattr(large_tables, "SITES", (1, 5, 8_000)[number % 3])
            as_lines += expected.assert_all([home / form], checklist=str(home / "same.yaml"), **wish)
        assert (as_lines > 0) == (group == "plain" and not form.endswith("xlsx"))


def test_folders_files_and_several_processes_give_what_score_gives(laid):
    group, home, expected = laid
    files = sorted((home / "sites").rglob("assessments/*.yaml"))
    expected.assert_all([home / "sites"], jobs=1, chunk=1)
    expected.assert_all(files, jobs=1, chunk=5)
    if group == "plain":
        expected.assert_all(files, jobs=2, chunk=5)
        for form, wish in (("long.csv", {"chunk": 3}), ("wide.parquet", {"large": 0, "as_lines": True})):
            expected.assert_all([home / form], checklist=str(home / "same.yaml"), jobs=2, **wish)


def test_sites_are_as_they_should_be(laid):
    _, _, expected = laid
    standings = {one["standing"] for one in expected.json.values()}

    assert len(standings) > 1
    assert any(len(one["assessors"]) == 2 for one in expected.json.values())
    assert any(one["gates"]["failed"] for one in expected.json.values())
    assert all(one["name"].startswith("Gård ") for one in expected.json.values())


def in_order_of(cells, keys):
    """Put the cells into one order: a table's zones come as it names them, a folder's as its site lists them."""
    return {key: cells[key] for key in keys}


VISITS = st.tuples(
    st.sampled_from([("day",), ("day", "dark")]), st.sampled_from([("a1",), ("a1", "a2")]), st.booleans()
).flatmap(
    lambda said: st.tuples(
        *(
            st.fixed_dictionaries({key: st.sampled_from(CELLS[key]) for key in keys_of(light, zones=said[2])}).map(
                lambda cells, who=who, light=light: Seen(who, light, in_order_of(cells, keys_of(light, zones=said[2])))
            )
            for light in said[0]
            for who in said[1]
        )
    )
)


@pytest.mark.soak
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(visits=st.lists(VISITS, min_size=1, max_size=12))
def test_made_up_sites_give_what_score_gives(visits, tmp_path_factory):
    home = tmp_path_factory.mktemp("made")
    sites = {f"s{number:02}": some for number, some in enumerate(visits)}
    write_tables(home, sites)
    expected = Expected(lay_folders(home / "sites", sites))
    for form, wish in product(FORMS, WISHES):
        # In a wide table all rows have the same columns, so a site has entrances where any has.
        if form.startswith("long") or len({DOORS[True][0] in some[0].cells for some in visits}) == 1:
            expected.assert_all([home / form], checklist=str(home / "same.yaml"), **wish)
