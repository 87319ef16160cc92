"""Faults of tables, those alike in one line."""

from cpted_cli.errors import Fault, Place
from cpted_cli.wording.fault_groups import MOST_ROWS, fault_groups, group_line, is_cut, is_of_cell, kinds_line
from cpted_cli.wording.translator import words_for

WORDS = words_for("en")


def fault(line, column=57, text="dusk", code="bad-light", path="y.csv", **params):
    return Fault(code=code, params={"text": text, **params}, place=Place(path, line, column))


def lines(*faults, is_in_table=lambda one: one.place.path.endswith(".csv"), most=MOST_ROWS):
    return [group_line(one, WORDS, most) for one in fault_groups(faults, WORDS, is_in_table)]


def test_what_is_wrong_alike_in_a_column_is_one_line_with_its_rows_and_the_letters_of_the_column():
    found = lines(*(fault(line, in_column="light") for line in (9, 4, 5, 6)), fault(7, text="noon", in_column="light"))
    assert found == [
        "y.csv:4:57: column BE, light: `dusk` is no light (day or dark; an empty cell is day) [4 rows: 4–6, 9]",
        "y.csv:7:57: column BE, light: `noon` is no light (day or dark; an empty cell is day)",
    ]


def test_heading_that_is_wrong_has_letters_and_a_table_as_a_whole_has_none():
    assert lines(fault(1, 4, code="heading-empty"))[0].startswith("y.csv:1:4: column D: this column has no heading")
    assert lines(fault(1, 1, code="table-rowless"))[0].startswith("y.csv:1:1: there is no row")
    assert [is_of_cell(fault(1, code=code)) for code in ("site-again", "table-page", "bad-answer")] == [0, 0, 1]


def test_other_files_keep_a_line_for_each_place():
    assert len(lines(fault(1, path="a.yaml"), fault(2, path="a.yaml"))) == 2


def test_of_many_scattered_rows_some_are_named_and_the_rest_counted():
    faults = [fault(line) for line in range(1, 2 * MOST_ROWS + 3, 2)]
    (group,) = fault_groups(faults, WORDS, lambda _: True)
    assert is_cut(group)
    assert group_line(group, WORDS, 2).endswith(f"[{MOST_ROWS + 1} rows: 1, 3 and {MOST_ROWS - 1} more]")


def test_kinds_are_counted_the_most_frequent_first():
    faults = [fault(1), fault(2), fault(3, code="heading-empty")]
    assert kinds_line(faults, WORDS) == (
        "Faults: 3 (bad-light 2, heading-empty 1). What one is about: cpted explain bad-light"
    )


def test_numbers_that_could_be_two_are_one_line_a_column_whatever_they_are():
    found = lines(
        fault(2, text="1.200", code="number-unclear", whole="1200", part="1.2"),
        fault(3, text="9.125", code="number-unclear", whole="9125", part="9.1250"),
        fault(3, column=58, text="9.125", code="number-unclear", whole="9125", part="9.1250"),
    )

    assert [one.partition(" (")[0] for one in found] == [
        "y.csv:2:57: column BE: `1.200` may be 1200 or 1.2",
        "y.csv:3:58: column BF: `9.125` may be 9125 or 9.1250",
    ]
    assert found[0].endswith("[2 rows: 2–3]")
