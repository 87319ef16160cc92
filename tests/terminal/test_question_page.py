from cpted_cli.analysis.moves import Rate
from cpted_cli.model.assessment import Answer
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale, StepScale
from cpted_cli.terminal.keys import keys_of
from cpted_cli.terminal.question_page import answer_text, choices, figure
from cpted_cli.terminal.ratings import not_understood, rating_of
from cpted_cli.terminal.sentences import sentence
from cpted_cli.wording.translator import words_for

SV = words_for("sv")
POINTS = ((0.0, 0.0), (5.0, 1.0))


def test_choices_say_how_to_answer_on_each_scale():
    keys = keys_of(SV)
    assert choices(QuantityScale(unit="m", points=POINTS), keys, SV) == ("Ett tal (m)",)
    assert choices(QuantityScale(unit="days", points=POINTS), keys, SV) == ("Ett tal (dagar)",)
    assert choices(CountScale(points=POINTS), keys, SV) == ("Ett heltal",)
    assert choices(CountScale(points=POINTS, at_most=7), keys, SV) == ("Ett heltal, högst 7",)
    assert choices(QuantityScale(unit="h", points=POINTS, at_most=24), keys, SV) == ("Ett tal (h), högst 24",)
    assert choices(RatioScale(), keys, SV) == ("Hur många av hur många, till exempel 17/20",)
    assert choices(RatioScale(of=5), keys, SV) == ("Hur många av 5",)
    assert choices(RatioScale(of=10, fewer=True), keys, SV) == ("Hur många av 10; finns det bara 9: 8/9",)
    assert choices(StepScale(steps=("Öppen", "Stängd")), keys, SV) == ("0 Öppen", "1 Stängd")
    assert choices(StepScale(steps=("Nej", "Ja")), keys, SV) == ("j Ja · n Nej",)


def test_answers_are_said_in_the_readers_numbers():
    assert answer_text(Answer(value=1234.5), QuantityScale(unit="m", points=POINTS), SV) == "1\u00a0234,5\u00a0m"
    assert answer_text(Answer(value=3), CountScale(points=POINTS), SV) == "3"
    assert answer_text(Answer(count=12.5, of=20), RatioScale(), SV) == "12,5 av 20"
    assert answer_text(Answer(note="x"), RatioScale(), SV) == "Obesvarad"


def test_a_figure_keeps_the_decimals_it_has():
    assert [figure(value, SV) for value in (3.0, 3.25, -0.5)] == ["3", "3,25", "\u22120,5"]


def test_units_that_are_words_are_in_the_readers_language():
    days = QuantityScale(unit="days", points=((0.0, 1.0), (7.0, 0.0)))
    words = words_for("sv")
    assert choices(days, keys_of(words), words) == ("Ett tal (dagar)",)
    assert answer_text(Answer(value=3), days, words).replace("\xa0", " ") == "3 dagar"
    assert rating_of("3 dagar", days, keys_of(words)) == Rate(3)
    assert "dagar" in sentence(not_understood(days, keys_of(words)), words, {})
