"""How reliable the basis is, on the terminal."""

from cpted_cli.analysis.instances import rounds_of
from cpted_cli.analysis.robustness import ranking, redrawn, robustness
from cpted_cli.analysis.scoring import round_score
from cpted_cli.terminal.robustness import show_ranking, show_robustness
from cpted_cli.wording.translator import words_for
from tests.builders import NOT_OBSERVED, QUALITY, make_criterion, make_site, make_visit, one_principle
from tests.terminal.drawn import plain, text_of

CHECKLIST = one_principle(*(make_criterion(f"c{number}", scale=QUALITY) for number in range(6)))


def shown(answers, language="en", checklist=CHECKLIST):
    to = plain(width=140)
    (seen,) = rounds_of(make_site(), checklist, "", [make_visit(answers)])
    found = robustness(seen, redrawn([seen])[:, 0])
    show_robustness(to, make_site(), round_score(seen), found, words_for(language))
    return text_of(to)


def test_strictness_stands_beside_weights_and_a_share_is_not_called_certainty():
    text = shown({f"c{number}": number % 4 for number in range(6)})

    assert text.index("a1 a step stricter throughout") < text.index("Other weights")
    assert "not how sure the verdict is" in text
    assert "a1: 6 of 6 answers are steps and were moved" in text


def test_page_speaks_swedish():
    assert shown({f"c{number}": 2 for number in range(6)}, "sv").startswith("Så tillförlitligt är underlaget")


def test_nothing_is_tried_where_no_number_is_shown():
    text = shown({"c0": 3})

    assert "Too little was seen to show a number" in text
    assert "Other weights" not in text


def test_preliminary_number_has_no_share_of_verdicts():
    answers = {f"c{number}": number % 4 for number in range(4)}

    assert "of the draws" not in shown({**answers, "c4": NOT_OBSERVED})


def test_measured_answers_are_not_moved_and_not_shown_as_moved():
    checklist = one_principle("a", "b")

    assert "stricter throughout" in shown({"a": 40, "b": 60}, checklist=checklist)


def test_sites_are_listed_in_order_with_a_warning():
    to, checklist = plain(width=140), one_principle("a", "b")
    sites = {name: make_site(id=name, name=name.title()) for name in ("low", "high")}
    seen = [
        rounds_of(sites[name], checklist, "", [make_visit({"a": score, "b": score}, site=name)])[0]
        for name, score in (("low", 30), ("high", 70))
    ]

    show_ranking(to, ranking(seen, redrawn(seen)), sites, words_for("en"))

    text = text_of(to)
    assert text.index("High") < text.index("Low")
    assert "best read as equal" in text
