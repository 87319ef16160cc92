import string

from cpted_cli.analysis.moves import Notice
from cpted_cli.terminal.sentences import NOTICES, sentence
from cpted_cli.wording.translator import words_for


def test_every_notice_has_a_sentence_without_gaps():
    letters = {"absent": "f", "not_applicable": "e"}
    for code, message in NOTICES.items():
        params = {name: "x" for _, name, _, _ in string.Formatter().parse(message) if name}
        assert "{" not in sentence(Notice(code, params), words_for("sv"), letters)


def test_numbers_in_notices_are_written_as_the_reader_does():
    said = sentence(Notice("more-than-all", {"count": 21.5, "of": 20}), words_for("sv"), {})
    assert said == "21,50 av 20 är fler än det finns. Vilket tal är fel?"
