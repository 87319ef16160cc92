"""What is looked at again: actions that nobody has checked, and basic requirements that were not met."""

from collections.abc import Collection, Iterable, Iterator

from cpted_cli.analysis.gates import fails_gate, is_lifted
from cpted_cli.analysis.instances import Instance, Question, Round
from cpted_cli.model.assessment import DONE, Answer
from cpted_cli.model.plan import Action, ActionStatus
from cpted_cli.model.text import LIGHTS, Light

NOT_BEGUN, UNDER_WAY, SEEN_DONE = range(3)
STATUS_OF: dict[int, ActionStatus] = {UNDER_WAY: "started", SEEN_DONE: "checked"}
CLAIMED: tuple[ActionStatus, ...] = ("started", "done", "checked")
"""What is said of an action that turns out not to be begun."""


def done_key(action: Action) -> str:
    """Give the key under which a recheck keeps whether an action is done."""
    return f"{DONE}@{action.id}"


def unchecked_actions(actions: Iterable[Action], answered: Collection[str] = ()) -> tuple[Action, ...]:
    """Choose the actions that nobody has seen done, and those that this recheck has answered already."""
    return tuple(one for one in actions if one.status != "checked" or done_key(one) in answered)


def unmet(rounds: Iterable[Round], answered: Collection[str] = ()) -> Iterator[Instance]:
    """Go through the places where a basic requirement was not met and has not been lifted since."""
    for seen in rounds:
        for one in seen.instances:
            if fails_gate(one) and (not is_lifted(one) or one.question.key in answered):
                yield one


def lights_of(unmet_places: Iterable[Instance]) -> tuple[Light, ...]:
    """Tell in which light the unmet requirements have to be looked at."""
    there = {one.light for one in unmet_places}
    return tuple(light for light in LIGHTS if light in there)


def gate_questions(unmet_places: Iterable[Instance], light: Light) -> tuple[Question, ...]:
    """Give the questions of the unmet requirements that can be answered in a light, each once."""
    return tuple({one.question.key: one.question for one in unmet_places if one.light == light}.values())


def status_after(action: Action, answer: Answer) -> ActionStatus | None:
    """Give the status that an action gets by what was seen; None where it keeps its own."""
    if answer.state != "rated" or answer.value is None:
        return None
    if int(answer.value) == NOT_BEGUN:
        return "decided" if action.status in CLAIMED else None
    status = STATUS_OF.get(int(answer.value))
    return None if status == action.status else status
