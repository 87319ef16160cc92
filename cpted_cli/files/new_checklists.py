"""A new checklist's file, or a tailoring of one that is there: valid, commented, ready to be changed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cpted_cli.files.canonical import plain_checklist
from cpted_cli.files.library import shipped_library
from cpted_cli.files.yaml_writer import yaml_text
from cpted_cli.model.checklist import Checklist, Criterion, Principle
from cpted_cli.model.text import in_language

EXAMPLE = "residential-area"
NEW_PARTS = ("head", "kinds", "zones", "criteria")
TAILORING_PARTS = ("head", "changes", "list")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewChecklist:
    """What was asked before a checklist is made: its id, its title, and what it is tailored from, if anything."""

    id: str
    title: str
    base: Checklist | None = None
    language: str = "en"


def checklist_text(new: NewChecklist, comments: Mapping[str, str]) -> str:
    """Give the text of a new checklist, or of a new tailoring file."""
    if new.base is None:
        return _joined(NEW_PARTS, _new_parts(new), comments)
    return _joined(TAILORING_PARTS, _tailoring_parts(new, new.base), comments)


def _joined(names: tuple[str, ...], parts: Mapping[str, str], comments: Mapping[str, str]) -> str:
    return "\n".join(f"{_commented(comments.get(name, ''))}{parts[name]}" for name in names)


def _new_parts(new: NewChecklist) -> Mapping[str, str]:
    example = shipped_library().checklists[EXAMPLE].value
    principle, criterion = _example(example)
    kind = example.zone_kind(criterion.zone)
    shown = replace(
        example, principles=(replace(principle, criteria=(criterion,)),), zones=() if kind is None else (kind,)
    )
    plain = plain_checklist(shown)
    return {
        "head": yaml_text({"format": shown.format, "id": new.id, "edition": "1", "title": new.title}),
        "kinds": yaml_text({"site_kinds": [new.id], "include": []}),
        "zones": yaml_text({"zones": plain.get("zones", [])}),
        "criteria": yaml_text({"principles": plain["principles"]}),
    }


def _example(checklist: Checklist) -> tuple[Principle, Criterion]:
    """Choose a criterion that shows much of what one can have, on a scale with a name."""
    pairs = [(principle, one) for principle in checklist.principles for one in principle.criteria]
    named = [pair for pair in pairs if isinstance(pair[1].scale, str) and pair[1].measures]
    return max(named or pairs, key=lambda pair: (pair[1].gate is not None, checklist.repeats(pair[1])))


def _tailoring_parts(new: NewChecklist, base: Checklist) -> Mapping[str, str]:
    head = {
        "format": "cpted-tailoring/1", "id": new.id, "edition": "1", "title": new.title,
        "base": {"id": base.id, "edition": base.edition},
    }  # fmt: skip
    first = next(base.criteria()).id
    changes = (
        f"drop: []\n#  - {{criterion: {first}, reason: …}}\n"
        f"reweight: []\n#  - {{criterion: {first}, weight: 2, reason: …}}\n"
        f"#  - {{principle: {base.principles[0].id}, weight: 2, reason: …}}\n"
        f"reword: []\n#  - {{criterion: {first}, question: …, reason: …}}\n"
        f"add: []\n#  - principle: {base.principles[0].id}\n#    reason: …\n"
        "#    criterion: {id: own-question, question: …, scale: quality}\n"
    )
    return {"head": yaml_text(head), "changes": changes, "list": "".join(_listed(base, new.language))}


def _listed(base: Checklist, language: str) -> list[str]:
    lines = []
    for principle in base.principles:
        lines.append(f"# {principle.id}: {in_language(principle.title, language)}\n")
        lines.extend(
            f"#   {one.id}: {in_language(one.title or one.question, language)}\n" for one in principle.criteria
        )
    return lines


def _commented(text: str) -> str:
    return "".join(f"# {line}\n" for line in text.splitlines())
