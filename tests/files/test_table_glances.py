from hypothesis import example, given
from hypothesis import strategies as st

from cpted_cli.files.parquet import engine
from cpted_cli.files.table_glances import Glance, glance_at
from cpted_cli.files.table_headings import folded
from cpted_cli.files.table_names import FIRST, TOTALS, no_site
from cpted_cli.files.tables import MARKS

NAMES = st.text(min_size=1, max_size=8) | st.sampled_from(
    [*TOTALS, *(one.title() for one in FIRST), *(one.replace("s", "ſ") for one in FIRST), "#N/A", "=A1", "s1", "x;y"]
)


def glance(names: list[str]) -> Glance:
    with engine() as database:
        database.execute("CREATE TABLE named AS SELECT unnest($1::VARCHAR[]) AS site", [names])
        return glance_at(database, "SELECT site FROM named")


def test_names_that_may_be_none_and_those_with_a_mark_are_told_by_number():
    names = ["s1", "Summa 2026", "a;b", "#N/A", "x,y|z", "Sundby", "Åsum", "ſumma", "g\th"]

    found = glance(names)

    assert [names[one] for one in found.doubted] == ["Summa 2026", "#N/A", "Sundby", "ſumma"]
    assert [names[one] for one in found.marked] == ["a;b", "x,y|z", "g\th"]


def test_names_in_small_letters_without_spaces_are_as_they_are_compared():
    assert glance(["s1", "a-2_b"]).are_folded
    assert not glance(["s1", "S2"]).are_folded
    assert not glance(["s 1"]).are_folded
    assert not glance(["å1"]).are_folded


@given(st.lists(NAMES.filter(lambda one: "\0" not in one), min_size=1, max_size=20))
@example(["#", "="])
@example(["s", "u"])
def test_no_name_is_overlooked(names):
    found = glance(names)

    assert {at for at, one in enumerate(names) if no_site(one)} <= set(found.doubted.tolist())
    assert [at for at, one in enumerate(names) if any(mark in one for mark in MARKS)] == found.marked.tolist()
    assert not found.are_folded or all(folded(one) == one for one in names)


def test_names_are_looked_through_however_many_there_are():
    with engine() as database:
        database.execute(
            "CREATE TABLE named AS SELECT if(i % 100000 = 7, 'total', 's' || i) AS site FROM range(300000) t(i)"
        )

        assert glance_at(database, "SELECT site FROM named").doubted.tolist() == [7, 100_007, 200_007]
