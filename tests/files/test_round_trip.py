from cpted_cli.files.round_trip import editable, edited_text


def test_what_is_not_touched_stays_as_it_was_written():
    text = "# head\na: 'one'   # beside\n\n# below\nb: {c: 1, d: \"two\"}\n"
    root = editable(text)
    assert root is not None
    assert edited_text(root) == text


def test_what_cannot_be_read_is_none():
    assert editable("a: [") is None
    assert editable("- 1\n") is None
