"""`cpted explain` as users run it."""

import pytest

from cpted_cli.wording.manuals import fault_codes, hint_codes
from tests.cli.running import cpted


@pytest.mark.parametrize(
    ("language", "title", "mark"),
    [("en", "A decimal comma", "    # right"), ("sv", "Decimalkomma", "    # rätt")],
)
def test_page_of_a_code_is_shown_in_the_readers_language(language, title, mark):
    done = cpted("explain", "decimal-comma", "--lang", language)

    assert done.returncode == 0
    assert done.stdout.startswith(f"decimal-comma: {title}\n\n")
    assert mark in done.stdout.splitlines()
    assert "```" not in done.stdout


def test_without_a_code_all_are_listed_one_a_line():
    done = cpted("explain")

    listed = [line.split()[0] for line in done.stdout.splitlines() if line.startswith("  ")]
    assert listed == [*fault_codes(), *hint_codes()]


def test_unknown_code_gets_a_guess():
    near, far = cpted("explain", "decimal-coma"), cpted("explain", "../../secret", "--lang", "sv")

    assert (near.returncode, near.stderr) == (2, "There is no code decimal-coma (did you mean decimal-comma?).\n")
    assert far.returncode == 2
    assert "../../secret" in far.stderr
