"""The manual on the terminal."""

import pytest

from cpted_cli.cli.manual import code_list, explanation
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.wording.translator import words_for


@pytest.mark.parametrize("language", ["en", "sv"])
def test_page_begins_with_its_code_and_shows_an_example_set_in(language):
    page = explanation("decimal-comma", words_for(language))

    assert page.startswith("decimal-comma: ")
    assert "\n    " in page


def test_code_that_is_not_there_is_guessed_at():
    with pytest.raises(Stop) as stopped:
        explanation("decimal-coma", words_for("en"))

    assert stopped.value.exit_code is ExitCode.USAGE
    assert stopped.value.params["guess"] == "decimal-comma"


def test_list_tells_faults_before_hints_one_a_line():
    lines = code_list(words_for("en")).splitlines()
    places = [next(n for n, line in enumerate(lines) if line.split()[:1] == [code]) for code in ("too-few", "jargon")]

    assert places == sorted(places)
