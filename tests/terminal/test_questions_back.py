from cpted_cli.terminal.keys import SHOWN_NAMES
from cpted_cli.terminal.lines import MARKS
from cpted_cli.terminal.questions_back import FILTERS, WHY


def test_every_reason_and_every_filter_has_its_words():
    assert set(WHY) == set(MARKS.values())
    assert set(FILTERS) == set(SHOWN_NAMES)
