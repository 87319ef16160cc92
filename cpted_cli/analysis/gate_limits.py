"""Where a basic requirement begins to be met; apart from the results, for a walk needs no more than this."""

from cpted_cli.model.checklist import Criterion
from cpted_cli.model.scale import StepScale

DIGITS = 9


def gate_position(criterion: Criterion) -> float | None:
    """Give the position at or below which a basic requirement is not met; None if it is none."""
    if criterion.gate is None:
        return None
    scale = criterion.resolved_scale
    return scale.position(criterion.gate) if isinstance(scale, StepScale) else criterion.gate


def is_at_or_below(position: float | None, criterion: Criterion) -> bool:
    """Tell whether a position does not meet a basic requirement."""
    limit = gate_position(criterion)
    return limit is not None and position is not None and round(position - limit, DIGITS) <= 0
