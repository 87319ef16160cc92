"""What is asked of an action when somebody looks again, and how the places of that walk are called."""

from collections.abc import Iterable, Iterator

from cpted_cli.analysis.instances import Question
from cpted_cli.model.assessment import DONE
from cpted_cli.model.checklist import Criterion
from cpted_cli.model.plan import Action
from cpted_cli.model.scale import Step, StepScale
from cpted_cli.model.site import Zone
from cpted_cli.model.text import in_language
from cpted_cli.wording import labels
from cpted_cli.wording.actions import due_words, owner_words
from cpted_cli.wording.translator import Words

ACTION = "action"


def action_questions(actions: Iterable[Action], words: Words) -> Iterator[Question]:
    """Ask of each action whether it is done; its sign, owner and date stand below the question."""
    for one in actions:
        criterion = Criterion(
            id=DONE,
            question=words.text("Is it done: {title}?", title=in_language(one.title, words.language)),
            guidance=_guidance(one, words),
            scale=done_scale(words),
            zone=ACTION,
        )
        yield Question(criterion=criterion, principle=ACTION, zone=one.id)


def action_zones(actions: Iterable[Action], words: Words) -> tuple[Zone, ...]:
    """Give each action a place in the walk, called by its number."""
    return tuple(Zone(id=one.id, kind=ACTION, name=words.text("Action {number}", number=one.id)) for one in actions)


def done_scale(words: Words) -> StepScale:
    """Give the three answers to whether an action is done."""
    said = (words.text("Not begun"), words.text("Under way"), words.text("Done, I have seen it"))
    return StepScale(steps=tuple(Step(label=one, position=place / 2) for place, one in enumerate(said)))


def done_words(action: Action, words: Words) -> str:
    """Say in a line how an action stands after it was looked at."""
    title = in_language(action.title, words.language)
    return f"{action.id}  {title}: {labels.status(action.status, words)}"


def _guidance(action: Action, words: Words) -> str:
    told = [f"{owner_words(action, words)}; {due_words(action, words)}; {labels.status(action.status, words)}."]
    if action.indicator is not None:
        told.insert(0, words.text("The sign: {indicator}", indicator=in_language(action.indicator, words.language)))
    return "\n".join(told)
