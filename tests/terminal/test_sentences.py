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


def test_photos_taken_in_are_counted_and_those_that_could_not_be_used_are_named():
    refused = tuple(Notice("photo-no-picture", {"path": f"{name}.jpg"}) for name in "abcd")
    counts = {"count": 3, "placed": 2, "unplaced": 1, "elsewhere": 0, "timeless": 0, "there": 0}
    said = sentence(Notice("photos-taken", {**counts, "refused": refused}), words_for("en"), {})
    assert said.startswith("New photos taken in: 3. Put to answers by their time: 2. Without an answer near")
    assert "a.jpg is not a whole" in said
    assert "d.jpg" not in said
    assert said.endswith("And 1 more that could not be used.")
    none = sentence(Notice("photos-taken", {**dict.fromkeys(counts, 0), "refused": ()}), words_for("en"), {})
    assert none == "New photos taken in: 0."
