"""Many sites: the same results in whatever form, company, chunks and processes; counts add up."""

import pytest

from cpted_cli import api
from cpted_cli.api.processes import cores
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.results import result_json
from tests.files.test_table_sites import LONG, long_rows, wide_text
from tests.places import DAY, FINE, lay_visit, square

SITES = ("a", "b", "c", "d", "e")


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sites")
    for number, name in enumerate(SITES):
        square(folder / name, {**(FINE if number % 2 else DAY), "ac-sign": number % 4})
    return folder


@pytest.fixture(scope="module")
def checklist(sites):
    (path,) = (sites / "a" / "checklists").glob("*.yaml")
    return str(path)


def results(paths, **wish):
    parts = list(api.batch(paths, api.BatchWish(**wish)).parts())
    assert [fault for part in parts for fault in part.faults] == []
    return result_json([one for part in parts for one in part.results])


@pytest.mark.parametrize("wish", [{"jobs": 1}, {"jobs": 1, "chunk": 1}, {"jobs": 2, "chunk": 2}])
def test_folders_give_the_results_of_one_by_one_in_any_chunks_and_processes(sites, wish):
    alone = result_json([one.score for name in SITES for one in api.score(api.load([sites / name])[0])])

    assert results([sites], **wish) == alone


@pytest.mark.parametrize("form", ["long", "wide"])
@pytest.mark.parametrize("wish", [{"jobs": 1}, {"jobs": 1, "chunk": 1}, {"jobs": 2, "chunk": 2}])
def test_tables_give_the_same_in_any_chunks_and_processes(tmp_path, checklist, form, wish):
    table = tmp_path / "t.csv"
    rows = [row for name in SITES for row in long_rows(name)]
    table.write_text("\n".join([LONG, *rows]) if form == "long" else wide_text(SITES), "utf-8")
    whole = results([table], checklist=checklist, chunk=1_000)

    assert results([table], checklist=checklist, **wish) == whole


def test_rows_of_a_site_that_stand_apart_are_scored_together(tmp_path, checklist):
    table = tmp_path / "t.csv"
    rows = [long_rows(name) for name in SITES]
    table.write_text("\n".join([LONG, *(row for several in zip(*rows, strict=True) for row in several)]), "utf-8")
    apart = results([table], checklist=checklist, chunk=2)
    table.write_text("\n".join([LONG, *(row for one in rows for row in one)]), "utf-8")

    assert apart == results([table], checklist=checklist)


def test_counts_add_up(tmp_path, checklist):
    for name in ("fine", "faulty", "empty"):
        square(tmp_path / name)
    lay_visit(tmp_path / "faulty", {"ns-view": 9})
    for path in (tmp_path / "empty" / "assessments").iterdir():
        path.unlink()
    table = tmp_path / "t.csv"
    table.write_text("\n".join([LONG, *long_rows("x"), "y;;ns-view;;day;9", ";;ns-view;;day;1"]), "utf-8")

    batch = api.batch([tmp_path, table], api.BatchWish(checklist=checklist))
    parts = list(batch.parts())

    read, scored, refused = (sum(getattr(part, name) for part in parts) for name in ("read", "scored", "refused"))
    unscored = [name for part in parts for name in part.unscored]
    assert (read, scored, refused, unscored) == (6, 2, 3, ["empty"])
    assert read == batch.sites == scored + refused + len(unscored)


def test_what_is_no_table_is_a_fault_of_the_batch(tmp_path, checklist):
    (tmp_path / "t.csv").write_bytes(b"")

    (part,) = api.batch([tmp_path / "t.csv"], api.BatchWish(checklist=checklist)).parts()

    assert [one.code for one in part.faults] == ["table-empty"]


def test_many_sites_are_spread_over_all_cores_where_that_is_wished(tmp_path, checklist):
    table = tmp_path / "t.csv"
    table.write_text("site,criterion,answer\n" + "".join(f"s{n},ns-view,1\n" for n in range(200)), "utf-8")

    assert api.batch([table], api.BatchWish(checklist=checklist)).jobs == 1
    assert api.batch([table], api.BatchWish(checklist=checklist, jobs=None)).jobs == cores()
    assert api.batch([table], api.BatchWish(checklist=checklist, jobs=7)).jobs == 7


@pytest.mark.parametrize("path", ["t.csv", "nowhere"])
def test_nothing_there_stops(tmp_path, checklist, path):
    with pytest.raises(Stop) as stopped:
        api.batch([tmp_path / path], api.BatchWish(checklist=checklist))

    assert stopped.value.exit_code is ExitCode.USAGE
