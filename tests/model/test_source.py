"""Sources."""

from tests.files.reading import codes, read

HEAD = "format: cpted-sources/1\nsources:\n  - {id: a, reference: A, kind: study"


def test_year_is_a_plausible_whole_number():
    assert read(HEAD + ", year: 2026}\n")[1] == ()
    assert [one.split()[1] for one in codes(HEAD + ", year: 20266}\n")] == ["too-large"]
    assert [one.split()[1] for one in codes(HEAD + ", year: 2026.5}\n")] == ["not-whole-number"]


def test_checked_is_a_date():
    assert [one.split()[1] for one in codes(HEAD + ", checked: 2026}\n")] == ["no-such-date"]
