"""What changed between two versions of a report: answers, numbers, findings, decisions, texts."""

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from cpted_cli.analysis.editions import secret_criteria
from cpted_cli.model.assessment import Assessment
from cpted_cli.model.plan import Plan
from cpted_cli.model.score import Finding, LightScore, PrincipleScore
from cpted_cli.model.text import LIGHTS
from cpted_cli.model.version import (
    AnswerChange,
    KeptVersion,
    PartChange,
    PlanPart,
    ReadingPair,
    TextChange,
    VersionChanges,
)

Spot = tuple[str, str | None, str]
PLAN_WORDS = ("decisions", "conclusion", "keep", "photos")


def version_changes(before: KeptVersion, after: KeptVersion, language: str) -> VersionChanges:
    """Compare two versions; texts are compared in one language."""
    visits = [(before.visits[name], after.visits[name]) for name in after.visits if name in before.visits]
    then, now = _findings(before), _findings(after)
    old_gates, new_gates = before.result.gates, after.result.gates
    return VersionChanges(
        since=before.version,
        since_date=before.date,
        secret=_secret(before) | _secret(after),
        new_visits=tuple(one for name, one in sorted(after.visits.items()) if name not in before.visits),
        gone_visits=tuple(one for name, one in sorted(before.visits.items()) if name not in after.visits),
        answers=tuple(change for old, new in visits for change in _answer_changes(old, new)),
        readings=tuple(_reading_pairs(before, after)),
        gates_failed=tuple(one for one in new_gates.failed if one not in old_gates.failed),
        gates_mended=tuple(one for one in old_gates.failed if one not in new_gates.failed),
        new_findings=tuple(one for spot, one in now.items() if spot not in then),
        gone_findings=tuple(one for spot, one in then.items() if spot not in now),
        parts=tuple(_part_changes(before.plan, after.plan)),
        plan_words=tuple(_plan_words(before.plan, after.plan)),
        texts=tuple(_text_changes(before.texts.get(language, {}), after.texts.get(language, {}))),
    )


def _secret(one: KeptVersion) -> frozenset[str]:
    return secret_criteria(one.result, one.plan, one.visits.values())


def _findings(one: KeptVersion) -> dict[Spot, Finding]:
    return {(found.criterion, found.zone, found.light): found for found in one.result.findings}


def _answer_changes(before: Assessment, after: Assessment) -> Iterator[AnswerChange]:
    for key in dict.fromkeys((*after.answers, *before.answers)):
        old, new = before.answer(key), after.answer(key)
        if old != new:
            yield AnswerChange(key=key, visit=after, before=old, after=new)


def _reading_pairs(before: KeptVersion, after: KeptVersion) -> Iterator[ReadingPair]:
    for light in LIGHTS:
        then, now = before.result.by_light.get(light), after.result.by_light.get(light)
        for name in dict.fromkeys((*_principles(now), *_principles(then))):
            old, new = _principles(then).get(name), _principles(now).get(name)
            yield ReadingPair(principle=name, light=light, before=old, after=new)
        if then is not None or now is not None:
            yield ReadingPair(principle=None, light=light, before=then, after=now)


def _principles(view: LightScore | None) -> dict[str, PrincipleScore]:
    return {one.id: one for one in view.principles} if view else {}


def _part_changes(before: Plan | None, after: Plan | None) -> Iterator[PartChange]:
    for name in ("findings", "actions", "declined"):
        then, now = _parts(before, name), _parts(after, name)
        for part in dict.fromkeys((*now, *then)):
            if then.get(part) != now.get(part):
                yield PartChange(before=then.get(part), after=now.get(part))


def _parts(plan: Plan | None, name: str) -> dict[str, PlanPart]:
    return {one.id: one for one in getattr(plan, name)} if plan else {}


def _plan_words(before: Plan | None, after: Plan | None) -> Iterator[str]:
    for name in PLAN_WORDS:
        if (getattr(before, name, None) or None) != (getattr(after, name, None) or None):
            yield name


def _text_changes(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[TextChange]:
    for name in sorted({*before, *after}):
        then, now = _paragraphs(before.get(name, "")), _paragraphs(after.get(name, ""))
        if then != now:
            yield _text_change(name, then, now)


def _text_change(name: str, then: list[str], now: list[str]) -> TextChange:
    new = gone = rewritten = 0
    for kind, i, j, k, m in SequenceMatcher(None, then, now, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        both = min(j - i, m - k)
        rewritten, gone, new = rewritten + both, gone + (j - i) - both, new + (m - k) - both
    return TextChange(name=name, new=new, gone=gone, rewritten=rewritten)


def _paragraphs(text: str) -> list[str]:
    return [" ".join(one.split()) for one in re.split(r"\n\s*\n", text) if one.strip()]
