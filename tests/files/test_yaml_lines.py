"""Where a thing begins and ends among the lines of a file."""

from cpted_cli.files.yaml_lines import block_end, inserted, item_span, key_span, last_comment
from cpted_cli.files.yaml_reader import read_node

TEXT = """\
first: >-
  folded

  over lines
# of the second
listed:
- one
-
  two: 2

# of the last
last: 3
"""
LINES = TEXT.split("\n")


def root():
    node, faults = read_node(TEXT.encode(), "-")
    assert faults == ()
    return node


def test_key_ends_with_its_last_word_and_leaves_the_comment_to_what_follows():
    assert key_span(LINES, root().entry("first")[0]) == (0, 4)


def test_list_that_stands_as_far_left_as_its_key_belongs_to_it():
    assert key_span(LINES, root().entry("listed")[0]) == (5, 9)


def test_item_is_found_from_its_dash_even_where_that_stands_alone():
    items = root().entry("listed")[1].items

    assert [item_span(LINES, one) for one in items] == [(6, 7, 0), (7, 9, 0)]


def test_last_thing_ends_where_the_text_does():
    assert block_end(LINES, 11, 0) == 12


def test_lines_are_put_in_before_a_line():
    assert inserted(["a", "c"], 1, ["b"]) == ["a", "b", "c"]


def test_comment_is_told_from_a_sign_in_the_text():
    assert last_comment("cost: 10k   # rough") == "   # rough"
    assert last_comment('title: "a # b"  # c') == "  # c"
    assert last_comment('title: "a # b"') == ""
    assert last_comment("- key: a#b") == ""
