"""A question to which yes is the bad answer, on a scale where yes counts as good."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material, placed_criteria
from cpted_cli.lint.prose import prose_of
from cpted_cli.lint.wordsearch import word_hints
from cpted_cli.model.checklist import Checklist, Criterion
from cpted_cli.model.scale import StepScale

CODE = "yes-is-bad"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt questions for something bad where the second of two steps counts as the better one."""
    for where, criterion in placed_criteria(material.value):
        if _yes_is_good(criterion, material.whole):
            texts = prose_of(criterion.question, (*where, "question"))
            yield from word_hints(CODE, texts, material.words, "bad")


def _yes_is_good(criterion: Criterion, whole: Checklist | None) -> bool:
    found = whole.criterion(criterion.id) if whole else None
    scale = (found or criterion).scale
    return isinstance(scale, StepScale) and len(scale.steps) == 2 and scale.position(1) > scale.position(0)
