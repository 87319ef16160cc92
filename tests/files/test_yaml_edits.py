"""Single things change; every other line stays as the user wrote it."""

import difflib
from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.files.yaml_edits import Append, Put, Remove, with_edits
from tests.places import KASTANJEN

PLAN = next(KASTANJEN.rglob("plan.yaml")).read_text("utf-8")
SMALL = """\
# what we said
id: a   # never change
people: {x: one, y: two}  # by role
list:
  - id: l1
    text: >-
      long
      words
    when: 2026-01-02   # before the birds

  # of the second
  - {id: l2, text: short}
names: [a, b]
"""


def lines_changed(before, after):
    told = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in told if line[:1] in "+-"]


def test_value_is_replaced_and_the_note_beside_it_stays():
    after = with_edits(SMALL, [Put(("list", 0), "when", date(2026, 3, 4))])

    assert lines_changed(SMALL, after) == [
        "-     when: 2026-01-02   # before the birds",
        "+     when: 2026-03-04   # before the birds",
    ]


def test_new_key_stands_at_the_end_of_its_item_and_before_the_next_items_comment():
    after = with_edits(SMALL, [Put(("list", 0), "owner", {"sv": "Ägaren", "en": "Owner"})])

    assert lines_changed(SMALL, after) == ["+     owner:", "+       sv: Ägaren", "+       en: Owner"]
    assert after.index("Owner") < after.index("# of the second")


def test_text_of_several_lines_is_replaced_whole():
    after = with_edits(SMALL, [Put(("list", 0), "text", "short")])

    told = ["+     text: short", "-     text: >-", "-       long", "-       words"]
    assert sorted(lines_changed(SMALL, after)) == sorted(told)


def test_key_is_taken_away():
    assert lines_changed(SMALL, with_edits(SMALL, [Put(("list", 0), "when", None)]))[0].startswith("-     when")
    assert with_edits(SMALL, [Put(("list", 0), "nothing", None)]) == SMALL


def test_item_is_added_after_the_last():
    after = with_edits(SMALL, [Append((), "list", {"id": "l3", "text": "new"})])

    assert lines_changed(SMALL, after) == ["+   - id: l3", "+     text: new"]


def test_list_is_made_where_there_is_none():
    after = with_edits(SMALL, [Append((), "more", {"id": "m1"})])

    assert after == f"{SMALL}more:\n  - id: m1\n"
    assert with_edits("a: 1\nmore: []\n", [Append((), "more", 1)]) == "a: 1\nmore:\n  - 1\n"
    assert with_edits("a: 1\nmore:\n", [Append((), "more", 1)]) == "a: 1\nmore:\n  - 1\n"


def test_item_is_taken_out_and_the_next_ones_comment_stays():
    after = with_edits(SMALL, [Remove((), "list", 0)])

    assert "# of the second" in after
    assert [one["id"] for one in yaml.safe_load(after)["list"]] == ["l2"]


def test_list_without_items_left_goes():
    assert with_edits("a: 1\nlist:\n  - b\n", [Remove((), "list", 0)]) == "a: 1\n"


@pytest.mark.parametrize(
    "edit",
    [
        Put(("people",), "x", "three"),
        Put(("people",), "z", "three"),
        Put(("people",), "x", None),
        Put(("list", 1), "text", "longer"),
        Append((), "names", "c"),
        Remove((), "names", 0),
    ],
)
def test_what_stands_between_brackets_is_changed_there_and_comments_stay(edit):
    after = with_edits(SMALL, [edit])

    assert len([line for line in lines_changed(SMALL, after) if line[0] == "+"]) == 1
    assert all(note in after for note in ("# what we said", "# never change", "# by role", "# before the birds"))


def test_first_key_of_an_item_changes_behind_its_dash():
    assert lines_changed(SMALL, with_edits(SMALL, [Put(("list", 0), "id", "l9")]))[1] == "+   - id: l9"


def test_edits_follow_each_other():
    after = with_edits(SMALL, [Append((), "list", {"id": "l3"}), Put(("list", 2), "text", "now")])

    assert yaml.safe_load(after)["list"][2] == {"id": "l3", "text": "now"}


@pytest.mark.parametrize("edit", [Put(("list", 7), "a", 1), Put(("id",), "a", 1), Put(("nothing", 0), "a", 1)])
def test_way_that_leads_nowhere_is_no_edit(edit):
    assert with_edits(SMALL, [edit]) is None


def test_text_that_cannot_be_read_is_no_edit():
    assert with_edits("a: [", [Put((), "a", 1)]) is None


TEXTS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=30)


@given(index=st.integers(0, 7), key=st.sampled_from(["title", "owner", "cost", "due", "status", "new"]), value=TEXTS)
def test_example_keeps_every_line_that_was_not_meant(index, key, value):
    after = with_edits(PLAN, [Put(("actions", index), key, value)])
    expected = yaml.safe_load(PLAN)
    expected["actions"][index][key] = value

    assert yaml.safe_load(after) == expected
    removed = [line for line in lines_changed(PLAN, after) if line[0] == "-"]
    assert len(removed) <= 4
    assert PLAN.count("#") <= after.count("#")
