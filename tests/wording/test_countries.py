"""Countries by name."""

from cpted_cli.wording.countries import country_words
from cpted_cli.wording.translator import words_for


def test_codes_become_names_in_the_readers_language():
    assert country_words("US, GB", words_for("sv")) == "USA, Storbritannien"
    assert country_words("US, GB", words_for("en")) == "United States, United Kingdom"


def test_what_is_no_code_stays_as_it_is():
    assert country_words("several", words_for("sv")) == "several"
