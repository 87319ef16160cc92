"""The one list of rules: each looks at a file and doubts something in it."""

from collections.abc import Callable, Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint import (
    action_without_ground,
    copied_text,
    copied_visit,
    cost_without_funder,
    dark_in_daylight,
    deadline_passed,
    double_question,
    emergency_planning,
    foreign_principle,
    gate_without_reason,
    goal_without_baseline,
    guarantee_words,
    heavy_criterion,
    home_address,
    jargon,
    leading_question,
    missing_photo,
    missing_translation,
    mostly_hardening,
    mostly_to_or_for,
    new_build_threshold,
    no_source,
    owner_without_authority,
    problem_without_evidence,
    remark_unanswered,
    residents_too_late,
    shares_not_whole,
    small_group,
    unplaced_criterion,
    unreachable_measure,
    visit_backwards,
    words_about_groups,
    yes_is_bad,
)
from cpted_cli.lint.material import Material

Rule = Callable[[Material], Iterator[Hint]]

RULES: tuple[tuple[str, Rule], ...] = (
    (double_question.CODE, double_question.hints),
    (leading_question.CODE, leading_question.hints),
    (yes_is_bad.CODE, yes_is_bad.hints),
    (missing_translation.CODE, missing_translation.hints),
    (no_source.CODE, no_source.hints),
    (unreachable_measure.CODE, unreachable_measure.hints),
    (unplaced_criterion.CODE, unplaced_criterion.hints),
    (new_build_threshold.CODE, new_build_threshold.hints),
    (heavy_criterion.CODE, heavy_criterion.hints),
    (gate_without_reason.CODE, gate_without_reason.hints),
    (words_about_groups.CODE, words_about_groups.hints),
    (guarantee_words.CODE, guarantee_words.hints),
    (jargon.CODE, jargon.hints),
    (small_group.CODE, small_group.hints),
    (home_address.CODE, home_address.hints),
    (copied_text.CODE, copied_text.hints),
    (emergency_planning.CODE, emergency_planning.hints),
    (foreign_principle.CODE, foreign_principle.hints),
    (missing_photo.CODE, missing_photo.hints),
    (dark_in_daylight.CODE, dark_in_daylight.hints),
    (visit_backwards.CODE, visit_backwards.hints),
    (copied_visit.CODE, copied_visit.hints),
    (action_without_ground.CODE, action_without_ground.hints),
    (cost_without_funder.CODE, cost_without_funder.hints),
    (shares_not_whole.CODE, shares_not_whole.hints),
    (owner_without_authority.CODE, owner_without_authority.hints),
    (problem_without_evidence.CODE, problem_without_evidence.hints),
    (goal_without_baseline.CODE, goal_without_baseline.hints),
    (residents_too_late.CODE, residents_too_late.hints),
    (mostly_to_or_for.CODE, mostly_to_or_for.hints),
    (mostly_hardening.CODE, mostly_hardening.hints),
    (remark_unanswered.CODE, remark_unanswered.hints),
    (deadline_passed.CODE, deadline_passed.hints),
)


def hints_of(material: Material) -> Iterator[Hint]:
    """Ask every rule about one file."""
    for _, rule in RULES:
        yield from rule(material)
