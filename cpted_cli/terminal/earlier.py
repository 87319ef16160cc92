"""Shows what was answered before, in both faces, once one's own answer stands."""

from cpted_cli.analysis.earlier import Earlier, comparable
from cpted_cli.analysis.hands import Hands
from cpted_cli.analysis.walk import Walk
from cpted_cli.model.scale import Scale
from cpted_cli.terminal.question_page import answer_text
from cpted_cli.wording import labels
from cpted_cli.wording.numbers import date_long
from cpted_cli.wording.translator import Words


def earlier_lines(walk: Walk, hands: Hands, words: Words) -> tuple[str, ...]:
    """Say what others, or oneself at another time, answered to the question that was answered last."""
    question = comparable(walk)
    if question is None:
        return (words.text("Answer first; what was answered before is shown afterwards."),)
    number, scale = walk.index_of(question.key) + 1, question.criterion.resolved_scale
    own = answer_text(walk.answers[question.key], scale, words)
    head = words.text("Question {number}: you answered {answer}.", number=number, answer=own)
    found = hands.earlier(question.key)
    if not found:
        return (head, words.text("No other visit has an answer to it."))
    return (head, *(_line(one, scale, words) for one in found))


def _line(one: Earlier, scale: Scale, words: Words) -> str:
    return words.text(
        "{date}, {light}, {assessor}: {answer}",
        date=date_long(one.date, words),
        light=labels.light(one.light, words),
        assessor=one.assessor,
        answer=answer_text(one.answer, scale, words),
    )
