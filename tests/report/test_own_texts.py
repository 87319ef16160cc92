"""The consultant's Markdown."""

from cpted_cli.report.blocks import Group, Heading, Items, Paragraph
from cpted_cli.report.own_texts import blocks_of, own_words
from cpted_cli.wording.translator import words_for

TEXT = """# What we think

The **path** is *long*,
and dark.

- one
- two with [a link](https://example.com/x)
  - inner

1. first

![a drawing](http://example.com/x.png)

<script>alert(1)</script> {{ 7 * 7 }}
"""


def test_paragraphs_lists_headings_and_weight_are_kept():
    heading, paragraph, bullets, numbers, *_ = blocks_of(TEXT)
    assert heading == Heading(text="What we think")
    assert [(one.text, one.strong, one.emphasis) for one in paragraph.runs] == [
        ("The ", False, False), ("path", True, False), (" is ", False, False), ("long", False, True),
        (",", False, False), (" ", False, False), ("and dark.", False, False),
    ]  # fmt: skip
    assert isinstance(bullets, Items)
    assert not bullets.ordered
    assert numbers.ordered


def test_link_is_its_words_and_address_and_picture_its_text():
    lists = [one for one in blocks_of(TEXT) if isinstance(one, Items)]
    said = " ".join("".join(run.text for run in item) for one in lists for item in one.items)
    assert "a link (https://example.com/x) inner" in said
    assert any(one.runs[0].text == "a drawing" for one in blocks_of(TEXT) if isinstance(one, Paragraph))


def test_html_is_text():
    last = blocks_of(TEXT)[-1]
    assert "".join(run.text for run in last.runs) == "<script>alert(1)</script> {{ 7 * 7 }}"


def test_quotes_and_code_keep_their_words():
    said = [one.runs[0].text for one in blocks_of("> quoted\n\n    code\n") if isinstance(one, Paragraph)]
    assert said == ["quoted", "code"]


def test_own_words_are_marked_as_theirs_and_silence_is_nothing():
    (group,) = own_words("Hello.", words_for("en"))
    assert isinstance(group, Group)
    assert (group.kind, group.label) == ("own", "The assessors' own text")
    assert own_words("", words_for("en")) == ()
