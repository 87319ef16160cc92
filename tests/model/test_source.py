"""Sources."""

from cpted_cli.files.library import shipped_library
from tests.files.reading import codes, read

HEAD = "format: cpted-sources/1\nsources:\n  - {id: a, reference: A, kind: study"


def test_year_is_a_plausible_whole_number():
    assert read(HEAD + ", year: 2026}\n")[1] == ()
    assert [one.split()[1] for one in codes(HEAD + ", year: 20266}\n")] == ["too-large"]
    assert [one.split()[1] for one in codes(HEAD + ", year: 2026.5}\n")] == ["not-whole-number"]


def test_checked_is_a_date():
    assert [one.split()[1] for one in codes(HEAD + ", checked: 2026}\n")] == ["no-such-date"]


def test_how_much_was_read_is_one_of_three():
    assert read(HEAD + ", read: abstract}\n")[1] == ()
    assert [one.split()[1] for one in codes(HEAD + ", read: all}\n")] == ["not-one-of"]


def test_every_shipped_source_says_what_was_read_of_it_and_when():
    for source in shipped_library().sources.values():
        assert source.read is not None, source.id
        assert source.checked is not None, source.id


def test_every_shipped_source_says_in_both_languages_what_is_taken_from_it():
    for source in shipped_library().sources.values():
        assert set(source.supports or {}) >= {"sv", "en"}, source.id


def test_every_shipped_source_can_be_found_by_its_link():
    for source in shipped_library().sources.values():
        assert source.doi or source.url, source.id
