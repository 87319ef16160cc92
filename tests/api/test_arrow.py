"""Rows held by another program: the same results, and the same faults, as the Parquet file of them."""

from dataclasses import replace

import polars as pl
import pytest

from cpted_cli import api
from cpted_cli.cli.batch_writing import BatchFormat, Form, write_results
from cpted_cli.cli.batches import Tally
from cpted_cli.cli.voice import Voice
from cpted_cli.errors import Stop
from cpted_cli.files.results import TYPES
from cpted_cli.wording.translator import words_for
from tests.places import square

VOICE = Voice(words=words_for("en"))
WIDE = pl.DataFrame(
    {
        "site": ["a", "b", "c", "d", "e"],
        "name": ["Åbacken", "=B", None, "D, d", "e"],
        "light": ["day", "day", "dark", "day", "day"],
        "ns-view": [3, 0, None, 9, None],
        "ac-door": ["yes", "not observed", "no", "yes", None],
    }
)
LONG = WIDE.cast(pl.String).unpivot(["ns-view", "ac-door"], index=["site", "light"], variable_name="criterion")
LONG = LONG.rename({"value": "answer"}).sort("site", maintain_order=True)


@pytest.fixture(scope="module")
def wish(tmp_path_factory):
    (path,) = (square(tmp_path_factory.mktemp("sites") / "garden") / "checklists").glob("*.yaml")
    return api.BatchWish(checklist=str(path))


def of_the_file(rows, wish, folder):
    rows.write_parquet(folder / "rows.parquet")
    made = list(api.batch([folder / "rows.parquet"], wish).parts())
    written = write_results((part.results for part in made), Form(kind=BatchFormat.PARQUET), Tally(scored=1), VOICE)
    (folder / "made.parquet").write_bytes(b"".join(written))
    faults = [(one.code, one.place.line, one.place.column) for part in made for one in part.faults]
    return pl.read_parquet(folder / "made.parquet"), faults


@pytest.mark.parametrize("rows", [WIDE, LONG], ids=["wide", "long"])
def test_arrow_gives_what_the_parquet_file_of_it_gives(rows, wish, tmp_path):
    scores = api.score_arrow(rows, wish)

    results, faults = of_the_file(rows, wish, tmp_path)
    assert pl.DataFrame(scores).equals(results)
    assert list(pl.DataFrame(scores).columns) == list(TYPES)
    assert [(one.code, one.place.line, one.place.column) for one in scores.faults] == faults
    assert {one.place.path for one in scores.faults} == {"rows"}
    assert (scores.read, scores.scored, scores.refused) == (5, 4, 1)


def test_rows_without_a_checklist_are_not_scored():
    with pytest.raises(Stop, match="--checklist"):
        api.score_arrow(WIDE, api.BatchWish())


def test_no_rows_are_told():
    scores = api.score_arrow(WIDE.clear(), api.BatchWish(checklist="residential-area"))

    assert [one.code for one in scores.faults] == ["table-rowless"]
    assert pl.DataFrame(scores).height == 0


def test_what_is_doubtful_is_told_once_at_the_table(wish):
    scores = api.score_arrow(WIDE.with_columns(pl.lit("x").alias("remark")), replace(wish, chunk=1))

    told = [one for one in scores.hints if one.code == "columns-not-read"]
    assert [(one.place.path, one.place.line, one.place.column) for one in told] == [("rows", 1, 6)]
