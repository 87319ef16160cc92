"""What YAML we read, what we refuse, and where we say so."""

import time

import pytest

from cpted_cli.files.limits import YAML_DEPTH
from cpted_cli.files.yaml_reader import read_node
from tests.files.reading import SITE, answers, codes, read


def test_nodes_know_their_line_and_column():
    node, faults = read_node(b"a:\n  - {b: 1}\n  - c\n", "f")

    key, value = node.entry("a")
    assert faults == ()
    assert (key.line, key.column, value.kind, value.line, value.column) == (1, 1, "list", 2, 3)
    assert (value.items[0].kind, value.items[0].is_flow, value.items[0].entry("b")[1].column) == ("mapping", True, 9)
    assert (value.items[1].text, value.items[1].line, value.items[1].column) == ("c", 3, 5)


def test_byte_order_mark_is_read_and_shifts_no_column():
    assert codes(b"\xef\xbb\xbf" + b"formt: x\n") == ["1:1 format-missing"]
    assert read(b"\xef\xbb\xbf" + SITE.encode())[1] == ()


def test_windows_line_ends_are_read_and_shift_no_line():
    assert read(SITE.replace("\n", "\r\n"))[1] == ()
    assert codes((SITE + "budget: 1\n").replace("\n", "\r\n")) == ["5:1 unknown-key-far"]


def test_columns_count_characters_also_after_emoji():
    assert codes(SITE + "x-a: 😀\nfacts: {a: '👍🏽', b: [1]}\n") == ["6:21 wrong-shape"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "1:1 file-empty"),
        (b" \n\n", "1:1 file-empty"),
        (b"# only\n# remarks\n", "1:1 file-empty"),
        (b"---\n...\n", "2:1 format-missing"),
        (b"\xef\xbb\xbf", "1:1 file-empty"),
        (b"format: cpted-site/1\nid: \x00a\n", "2:5 file-binary"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "3:1 file-binary"),
        (b"\xff\xd8\xff\xe0\x10JFIF", "1:1 file-binary"),
        ("id: å\nname: gård\n".encode("latin-1"), "1:5 file-encoding"),
        ("å å\nname: g".encode() + b"\xe5rd\n", "2:8 file-encoding"),
        ("a: 1".encode("utf-16"), "1:1 file-utf16"),
        ("a: 1".encode("utf-16-le"), "1:2 file-binary"),
        (b"a: 1\n\tb: 2\n", "2:1 yaml-tab"),
        (b"a:\n\tb: 2\n", "2:1 yaml-tab"),
        (b"a: 'open\nb: 2\n", "1:4 yaml-quote"),
        (b"a: \x07\n", "1:4 yaml-character"),
        ("å: 👍 \x07\n".encode(), "1:6 yaml-character"),
        (b"a: b: c\n", "1:5 yaml-colon"),
        (b"? [a]\n: b\n", "1:3 yaml-key"),
        (b"{{site}}: b\n", "1:1 yaml-key"),
        (b"%YAML 3.0\n---\na: 1\n", "1:1 yaml-syntax"),
    ],
)
def test_file_that_cannot_be_read_is_told_at_its_place(content, told):
    assert codes(content) == [told]


def test_syntax_fault_hides_what_was_not_read_and_nothing_is_called_missing():
    assert codes("format: cpted-site/1\nid: a\nname: [b\n") == ["4:1 yaml-bracket"]


def test_fault_before_a_syntax_fault_is_told_with_it():
    assert codes("a: 1\na: 2\nb: 'open\n") == ["2:1 duplicate-key", "3:4 yaml-quote"]


def test_second_document_is_told_and_the_first_is_checked():
    assert codes(SITE + "budget: 1\n---\nid: b\n") == ["5:1 unknown-key-far", "6:1 yaml-second-document"]


def test_document_marks_around_one_document_are_read():
    assert read("%YAML 1.1\n---\n" + SITE + "...\n")[1] == ()


def test_every_alias_and_tag_is_told_and_hides_no_other_fault():
    text = "format: cpted-site/1\nid: !!str a\nname: &n The garden\nkind: *k\nfacts: {b: *n, C: 1}\nbudget: !x 1\n"

    assert codes(text) == [
        "2:5 yaml-tag",
        "4:7 yaml-alias",
        "5:12 yaml-alias",
        "5:16 bad-id",
        "6:1 unknown-key-far",
        "6:9 yaml-tag",
    ]


def test_alias_as_a_key_is_told_once():
    assert codes(SITE + "facts: &f {a: 1}\n*f : 3\n") == ["6:1 yaml-alias"]


def test_merge_key_is_told_by_its_name():
    assert codes(SITE + "<<: {a: 1}\n") == ["5:1 unknown-key-far"]


def test_duplicate_key_is_told_at_the_second_and_the_first_counts():
    text = SITE + "kind: Bad Kind\nkind: c\n"

    assert codes(text) == ["5:1 duplicate-key", "6:1 duplicate-key"]


def test_same_key_at_different_depths_is_no_duplicate():
    assert read(SITE + "facts: {kind: true, id: 1}\n")[1] == ()


@pytest.mark.parametrize(
    "text", ["{value: 3,2}", "{value: -3,25, note: x}", "{note: x, value: 3,2}", "{ value: 3, 2 }"]
)
def test_decimal_comma_that_yaml_reads_as_two_entries_has_its_own_sentence(text):
    told = codes(answers(f"ac-tags: {text}"))

    assert [one.split()[1] for one in told] == ["decimal-comma"]


def test_entry_without_a_value_after_a_word_is_no_decimal_comma():
    assert "decimal-comma" not in {one.code for one in read(SITE + "facts: {lights: on, 2}\n")[1]}


def test_depth_at_the_limit_is_read_and_one_more_is_told():
    assert "yaml-depth" not in "".join(codes("[" * YAML_DEPTH + "]" * YAML_DEPTH))
    assert codes("[" * (YAML_DEPTH + 1) + "]" * (YAML_DEPTH + 1)) == [f"1:{YAML_DEPTH + 1} yaml-depth"]


@pytest.mark.parametrize("text", ["[" * 200_000, "{a: " * 200_000, "- " * 200_000, "? " * 200_000, "[[]," * 100_000])
def test_endless_nesting_ends_in_one_sentence(text):
    start = time.process_time()

    assert len(codes(text)) == 1
    assert time.process_time() - start < 5


def test_twenty_thousand_keys_are_read_without_growing_slow():
    text = (
        SITE
        + "facts:\n"
        + "".join(f"  f{n}: {n}\n" for n in range(20_000))
        + "".join(f"k{n}: 1\n" for n in range(5_000))
    )
    start = time.process_time()

    assert len(codes(text)) == 5_000
    assert time.process_time() - start < 10
