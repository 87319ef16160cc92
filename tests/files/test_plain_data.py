"""The model decides what a written word is: text, number or truth."""

import pytest

from tests.files.reading import SITE, answers, codes, read


@pytest.mark.parametrize(
    "word",
    [
        "no",
        "on",
        "yes",
        "true",
        "1:30",
        "010",
        "012",
        "3.0",
        "1e3",
        "2026-11-10",
        "0x1F",
        ".inf",
        "~x",
        "=",
        "null and void",
    ],
)
def test_word_is_text_where_text_is_wanted(word):
    site, faults = read(SITE.replace("The garden", word))

    assert faults == ()
    assert site.name == word


@pytest.mark.parametrize("word", ["null", "~", "Null", "NULL", ""])
def test_nothing_written_is_nothing_where_that_is_allowed(word):
    site, faults = read(SITE + f"boundary: {word}\nfacts: {word}\nzones: {word}\n")

    assert faults == ()
    assert (site.boundary, site.facts, site.zones) == (None, None, ())


def test_nothing_written_is_told_where_something_is_wanted():
    assert codes("format: cpted-site/1\nid:\nname:\nkind:\n") == [
        "2:4 empty-value",
        "3:6 empty-value",
        "4:6 empty-value",
    ]


def test_assessor_called_no_stays_no():
    assessment, faults = read(answers("ac-path: 3").replace("assessor: a1", "assessor: no"))

    assert faults == ()
    assert assessment.assessor == "no"


@pytest.mark.parametrize(
    ("word", "truth"), [("true", True), ("yes", True), ("On", True), ("FALSE", False), ("no", False), ("off", False)]
)
def test_words_for_truth_are_true_and_false_where_truth_is_wanted(word, truth):
    assert read(SITE + f"fictional: {word}\n")[0].fictional is truth


@pytest.mark.parametrize("word", ["1", '"true"', "maybe", "y", "0"])
def test_other_words_are_no_truth(word):
    assert codes(SITE + f"fictional: {word}\n") == ["5:12 not-truth"]


@pytest.mark.parametrize(
    ("word", "fact"),
    [("true", True), ("no", False), ("3", 3.0), ("3.5", 3.5), ('"3"', "3"), ("landlord", "landlord"), ("010", "010")],
)
def test_fact_is_a_truth_a_number_or_a_text_as_written(word, fact):
    found = read(SITE + f"facts: {{a: {word}}}\n")[0].facts["a"]

    assert (found, type(found)) == (fact, type(fact))


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("3", 3),
        ("3.2", 3.2),
        ("-1.5", -1.5),
        ("+2", 2),
        (".5", 0.5),
        ("3.", 3),
        ("1e3", 1000),
        ("1E-2", 0.01),
        ("0", 0),
        ("-0", 0),
        ("0.1234567890123456789", 0.1234567890123456789),
        ("59.329323499999999", 59.3293235),
        ("999999999999999", 1e15 - 1),
    ],
)
def test_number_is_read_as_written(word, number):
    assert read(answers(f"ac-path: {word}"))[0].answers["ac-path"] == number


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("3,2", "decimal-comma"),
        ("-3,25", "decimal-comma"),
        ('"3"', "quoted-number"),
        ("'3.2'", "quoted-number"),
        ("012", "leading-zero"),
        ("-07", "leading-zero"),
        ("00", "leading-zero"),
        ("1:30", "not-number"),
        ("0x1F", "not-number"),
        ("1_000", "not-number"),
        (".inf", "not-number"),
        ("-.inf", "not-number"),
        (".nan", "not-number"),
        ("inf", "not-number"),
        ("NaN", "not-number"),
        ("Infinity", "not-number"),
        ("1e400", "not-number"),
        ("1" * 16, "not-number"),
        ("9" * 5_000, "not-number"),
        ("9" * 400 + ".5", "not-number"),
        ("true", "not-number"),
        ("good", "not-number"),
        ("²", "not-number"),
        ("٣", "not-number"),
        ("1 000", "not-number"),
        ("3 lx", "not-number"),
        ("[3]", "wrong-shape"),
        ("{{a: b}: c}", "yaml-key"),
    ],
)
def test_what_is_no_number_is_told(word, code):
    told = codes(answers(f"ac-path: {word}"))

    assert [one.split()[1] for one in told] == [code]
    assert told[0].startswith("8:1")


def test_empty_answer_is_unanswered():
    assert read(answers("ac-path:", "ac-door: {}"))[0].answer("ac-path").state == "unanswered"


@pytest.mark.parametrize(
    "word",
    [
        "2026-02-30",
        "2026-13-01",
        "10/11/2026",
        "2026-1-1",
        "20261110",
        "0",
        "86400",
        '"86400"',
        "86400.0",
        "-1",
        "tomorrow",
        "2026-11-10T12:00",
        "2026-11-10 12:00:00",
    ],
)
def test_what_is_no_date_is_told(word):
    assert codes(answers("a: 1").replace("2026-10-20", word)) == ["6:7 no-such-date"]


@pytest.mark.parametrize("word", ["2026-10-20", '"2026-10-20"', "2024-02-29"])
def test_date_is_read_bare_or_quoted(word):
    assert read(answers("a: 1").replace("2026-10-20", word))[0].date.isoformat() == word.strip('"')


def test_keys_beginning_with_x_are_the_users_own():
    text = SITE + "x-mine: {any: [thing, 3,2]}\nzones: [{id: a, kind: b, name: c, x-colour: red}]\n"

    assert read(text)[1] == ()


def test_number_may_be_an_id_only_if_it_looks_like_one():
    assert codes(SITE.replace("id: garden", "id: 12")) == ["2:5 bad-id"]
