"""Crosswalks: what in one does not hold together."""

from collections.abc import Iterator

from cpted_cli.analysis.profiles import duplicate_ids, unknown
from cpted_cli.errors import Fault
from cpted_cli.model.crosswalk import Crosswalk, NoPlace


def crosswalk_faults(crosswalk: Crosswalk, sources: frozenset[str], criteria: frozenset[str]) -> Iterator[Fault]:
    """Tell categories, criteria and sources that a crosswalk names and that are not there."""
    yield from duplicate_ids([one.id for one in crosswalk.categories], ("categories",))
    if crosswalk.source is not None and crosswalk.source not in sources:
        yield unknown("unknown-source", ("source",), crosswalk.source, sources)
    categories = [one.id for one in crosswalk.categories]
    for criterion, place in crosswalk.criteria.items():
        if criterion not in criteria:
            fault = unknown("unknown-criterion", ("criteria", criterion), criterion, criteria)
            yield Fault(code=fault.code, where=fault.where, params=fault.params, at_key=True)
        if isinstance(place, NoPlace):
            continue
        for index, name in enumerate(crosswalk.categories_of(criterion)):
            if name not in categories:
                tail = () if isinstance(place, str) else (index,)
                yield unknown("unknown-category", ("criteria", criterion, *tail), name, categories)
