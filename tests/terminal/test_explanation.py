"""Why a result is what it is, on the terminal."""

from dataclasses import replace

from cpted_cli.analysis.explanation import explanation
from cpted_cli.analysis.instances import rounds_of
from cpted_cli.analysis.scoring import round_score
from cpted_cli.terminal.explanation import show_explanation
from cpted_cli.wording.translator import words_for
from tests.builders import NOT_OBSERVED, QUALITY, RATIO, make_criterion, make_site, make_visit, one_principle
from tests.terminal.drawn import plain, text_of

CHECKLIST = one_principle(
    make_criterion("path", scale=QUALITY, light="both"),
    make_criterion("door", scale=QUALITY, zone="entrance"),
    make_criterion("lamps", scale=RATIO, light="dark"),
)


def shown(*visits, language="en", checklist=CHECKLIST, model="arithmetic"):
    site, to = make_site("a"), plain(width=140)
    (seen,) = rounds_of(site, checklist, "", visits)
    score = replace(round_score(seen, model=model), explanation=explanation(seen, model=model))
    show_explanation(to, site, checklist, score, words_for(language))
    return text_of(to)


def test_nothing_is_shown_that_was_not_asked_for():
    to = plain()
    (seen,) = rounds_of(make_site("a"), CHECKLIST, "", [make_visit({"path": 2})])

    show_explanation(to, make_site("a"), CHECKLIST, round_score(seen), words_for("en"))

    assert text_of(to) == ""


def test_gaps_say_why_and_in_which_light_to_go_back():
    text = shown(make_visit({"path": 2, "door@a": NOT_OBSERVED}))

    assert "There is no verdict to move" in text
    assert "Go back in daylight:\n  door?, a: locked (leaves 33.3 points open)" in text
    assert "Go back in the dark:\n  lamps?: unanswered (leaves 33.3 points open)" in text


def test_answers_that_move_the_verdict_are_named_as_the_checklist_words_them():
    checklist = one_principle(make_criterion("path", scale=QUALITY), make_criterion("lamps", scale=QUALITY))

    english = shown(make_visit({"path": 2, "lamps": 3}), checklist=checklist)
    swedish = shown(make_visit({"path": 2, "lamps": 3}), checklist=checklist, language="sv")

    assert "path?: with the answer “Good” it would be 75, Good." in english
    assert "path?: med svaret ”Good” blir det 75, Bra." in swedish


def test_what_was_not_seen_is_told_as_such():
    others = [make_criterion(f"c{number}") for number in range(4)]
    checklist = one_principle(*others, make_criterion("hidden", scale=RATIO))

    text = shown(make_visit({f"c{number}": 52 for number in range(4)}), checklist=checklist)

    assert "hidden?, not seen: should it prove “at its worst” it would be 42, Clear " in text


def test_verdict_that_no_answer_moves_and_means_without_parts():
    checklist = one_principle(*(f"c{number}" for number in range(20)))

    text = shown(make_visit({f"c{number}": 60 for number in range(20)}), checklist=checklist, model="geometric")

    assert "On the whole (Acceptable): no single other answer changes it." in text
    assert "–" in text
