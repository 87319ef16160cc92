"""Counts what a checklist is made of."""

from collections import Counter
from collections.abc import Iterable, Mapping

from cpted_cli.analysis.readability import swedish_lix
from cpted_cli.model.checklist import Checklist, Criterion
from cpted_cli.model.composition import Composition


def composition(checklist: Checklist) -> Composition:
    """Count the criteria of a whole checklist by what they have in common."""
    criteria = tuple(checklist.criteria())
    return Composition(
        id=checklist.id,
        edition=checklist.edition,
        title=checklist.title,
        criteria=len(criteria),
        short=sum(one.short for one in criteria),
        gates=sum(one.gate is not None for one in criteria),
        zones=len(checklist.zones),
        principles={one.id: len(one.criteria) for one in checklist.principles},
        lights=_counts(one.light for one in criteria),
        scales=_counts(one.resolved_scale.kind for one in criteria),
        forms=_counts(one.form or "" for one in criteria),
        crimes=_counts(crime for one in criteria for crime in one.crimes),
        sources=_counts(source for one in criteria for source in one.sources),
        measures=_counts(measure for one in criteria for measure in one.measures),
        languages=_counts(language for one in criteria for language in _languages(one)),
        lix=swedish_lix(checklist),
    )


def _languages(criterion: Criterion) -> Iterable[str]:
    return ("",) if isinstance(criterion.question, str) else criterion.question


def _counts(found: Iterable[str]) -> Mapping[str, int]:
    counted = Counter(found)
    return dict(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))
