"""A version of a report that was handed out: what it rested on, kept so that the next one can tell what changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812  a field below bears the name
from typing import Annotated, Literal

from annotated_types import Ge, MaxLen, MinLen

from cpted_cli.model.assessment import Answer, Assessment
from cpted_cli.model.plan import Action, Declined, Plan, PlanFinding
from cpted_cli.model.reading import Reading
from cpted_cli.model.score import Finding, SiteScore
from cpted_cli.model.text import Id, Language, Light, Line

PlanPart = PlanFinding | Action | Declined


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptVersion:
    """Everything that a version of a report rested on.

    `number` says in which order the versions of one site, round and checklist were made. `visits` are
    the assessments by the name of their file, `texts` the consultant's own by language and name.
    """

    format: Literal["cpted-version/1"] = "cpted-version/1"
    site: Id
    round: Annotated[str, MinLen(1), MaxLen(64)]
    version: Line
    number: Annotated[int, Ge(1)]
    date: Date
    result: SiteScore
    visits: Mapping[Line, Assessment]
    plan: Plan | None = None
    texts: Mapping[Language, Mapping[Line, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerChange:
    """One answer that is another than before; unanswered stands for an answer that was not there."""

    key: str
    visit: Assessment
    before: Answer
    after: Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingPair:
    """A number of before and after: of a principle, or of the whole where `principle` is None; in one light.

    A light without a visit has no number.
    """

    principle: str | None
    light: Light
    before: Reading | None
    after: Reading | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartChange:
    """A finding, an action or something declined in the plan, as it was and as it is; None where it is not."""

    before: PlanPart | None
    after: PlanPart | None

    @property
    def part(self) -> PlanPart:
        """The part as it is, otherwise as it was."""
        found = self.after or self.before
        if found is None:
            raise LookupError
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class TextChange:
    """A text of the consultant's: how many paragraphs are new, gone and rewritten."""

    name: str
    new: int
    gone: int
    rewritten: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionChanges:
    """What changed since an earlier version, whose name and day are given.

    `secret` are the criteria of which an open edition tells no single answer, then or now.
    """

    since: str
    since_date: Date
    secret: frozenset[str]
    new_visits: tuple[Assessment, ...]
    gone_visits: tuple[Assessment, ...]
    answers: tuple[AnswerChange, ...]
    readings: tuple[ReadingPair, ...]
    gates_failed: tuple[str, ...]
    gates_mended: tuple[str, ...]
    new_findings: tuple[Finding, ...]
    gone_findings: tuple[Finding, ...]
    parts: tuple[PartChange, ...]
    plan_words: tuple[str, ...]
    texts: tuple[TextChange, ...]
