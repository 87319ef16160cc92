"""A threshold for what is built new, held against a place that stands."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material, placed_criteria
from cpted_cli.model.profile import Threshold

CODE = "new-build-threshold"
NEW_BUILD = "new-build"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt criteria whose threshold binds new buildings only, unless they are asked of new ones alone."""
    for where, criterion in placed_criteria(material.value):
        found = material.whole.criterion(criterion.id) if material.whole else None
        threshold = (found or criterion).threshold
        if not isinstance(threshold, Threshold) or "existing" in threshold.binds:
            continue
        if (criterion.when or {}).get(NEW_BUILD) is not True:
            key = "id" if criterion.threshold is None else "threshold"
            params = {"criterion": criterion.id, "text": threshold.id}
            yield Hint(code=CODE, where=(*where, key), params=params)
