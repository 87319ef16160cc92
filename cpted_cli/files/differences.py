"""What differs, as JSON: between assessors, and between checklists."""

import json
from collections.abc import Iterable
from dataclasses import asdict, replace

from cpted_cli.model.agreement import Agreement
from cpted_cli.model.comparison import Comparison
from cpted_cli.model.score import FaultRow


def agreement_json(found: Agreement, faults: Iterable[FaultRow] = ()) -> str:
    """Write agreement between assessors as JSON; the format is `cpted-agreement/1`."""
    whole = asdict(replace(found, faults=tuple(faults)))
    head = {name: whole.pop(name) for name in ("format", "against")}
    return json.dumps({**head, **whole}, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def comparison_json(found: Comparison) -> str:
    """Write what differs between two checklists as JSON."""
    return json.dumps(asdict(found), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
