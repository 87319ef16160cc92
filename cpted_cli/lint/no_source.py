"""A criterion or a threshold that does not say what it rests on."""

from collections.abc import Iterator

from cpted_cli.errors import Hint, Where
from cpted_cli.lint.material import Material, placed_criteria
from cpted_cli.model.profile import Profiles, Threshold

CODE = "no-source"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt criteria that name no source, and thresholds that somebody else is said to have set."""
    for where, criterion in placed_criteria(material.value):
        if not criterion.sources:
            yield Hint(code=CODE, where=(*where, "id"), params={"criterion": criterion.id})
    for where, threshold in _thresholds(material):
        if threshold.source is None and threshold.force != "own":
            yield Hint(code=CODE, where=(*where, "id"), params={"criterion": threshold.id})


def _thresholds(material: Material) -> Iterator[tuple[Where, Threshold]]:
    if isinstance(material.value, Profiles):
        for p_index, profile in enumerate(material.value.profiles):
            for index, one in enumerate(profile.thresholds):
                yield ("profiles", p_index, "thresholds", index), one
    for where, criterion in placed_criteria(material.value):
        if isinstance(criterion.threshold, Threshold):
            yield (*where, "threshold"), criterion.threshold
