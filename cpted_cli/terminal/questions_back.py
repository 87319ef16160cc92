"""What the walk asks back, in both faces: why there is no rating, which questions to show."""

from collections.abc import Mapping

from cpted_cli.analysis.moves import MarkAbsent, MarkNotApplicable, MarkNotObserved, Shown
from cpted_cli.wording.translator import N_

WHY = {
    MarkAbsent: N_("What is missing? (Enter: nothing to add, < takes it back)"),
    MarkNotApplicable: N_("Why does it not apply? (Enter: no reason, < takes it back)"),
    MarkNotObserved: N_("Why could it not be assessed: locked, dark, snow? (Enter: no reason, < takes it back)"),
}
FILTERS: Mapping[Shown, str] = {
    "unanswered": N_("those that wait for an answer"),
    "not_observed": N_("those that could not be assessed"),
    "flagged": N_("those that are flagged"),
    "all": N_("all"),
}
