"""YAML that people like to read."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.files.yaml_reader import read_node
from cpted_cli.files.yaml_writer import yaml_text

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(PLAIN)
def test_what_is_written_reads_back_the_same(plain):
    assert yaml.safe_load(yaml_text(plain)) == plain


def test_same_thing_twice_is_written_out_twice():
    thing = {"a": [1]}

    text = yaml_text({"one": thing, "two": thing})

    assert "&" not in text
    assert read_node(text.encode(), "f")[1] == ()


def test_order_letters_and_lists_stay_as_people_write_them():
    assert yaml_text({"b": "gård", "a": ["x", "y"]}) == "b: gård\na:\n  - x\n  - y\n"
