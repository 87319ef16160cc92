"""Words of the reports, explained."""

import pytest

from cpted_cli.wording.terms import cost_term, finding_term, open_edition_term
from cpted_cli.wording.translator import words_for


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("term", [cost_term, finding_term, open_edition_term])
def test_each_word_has_a_sentence(term, language):
    name, said = term(words_for(language))
    assert name
    assert said.endswith(".")
    assert name.lower() not in said.lower()
