"""By what a fault in a table is looked for."""

from cpted_cli.errors import Fault
from cpted_cli.files.table_faults import found_by, looked_for
from cpted_cli.files.tables import Row, Table

TABLE = Table(path="t.csv", heading=Row(line=1, cells=("site", "answer")), rows=(Row(line=3, cells=("a", "9")),))


def test_site_heading_and_cell_are_named_and_a_cell_beyond_the_heading_has_none():
    row = TABLE.rows[0]
    faults = [Fault(code="bad-answer", params={"text": "9"}, place=TABLE.place(row, at)) for at in (1, 2)]

    first, second = found_by(faults, TABLE, "a")

    assert looked_for(first.params) == ("a", "answer", "9")
    assert looked_for(second.params) == ("a", "", "")
    assert first.params["text"] == "9"


def test_fault_of_no_table_is_looked_for_by_its_place_alone():
    assert looked_for({}) == ("", "", "")
