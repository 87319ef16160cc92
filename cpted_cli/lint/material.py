"""What a rule looks at: one file, and what it may want to know of what stands around it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from cpted_cli.analysis.stages import SiteInCase
from cpted_cli.errors import Where
from cpted_cli.model.assessment import Assessment
from cpted_cli.model.case import Case
from cpted_cli.model.checklist import Checklist, Criterion
from cpted_cli.model.measure import Measure
from cpted_cli.model.plan import Action, Plan
from cpted_cli.model.safety_walk import Remark, SafetyWalk
from cpted_cli.model.site import GeoPoint
from cpted_cli.model.tailoring import Tailoring
from cpted_cli.model.text import Language, LocalText
from cpted_cli.model.words import WordList


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnText:
    """A text that the consultant wrote beside the site's files, in one language; `name` says about what."""

    language: Language
    text: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """One file as it was read.

    `whole` is a checklist with its includes and scales written out, `includes` says which included
    checklist each criterion comes from. `criteria_of` names the criteria that stand in each
    checklist. `texts_of` holds the sentences of the texts about other sites, by site. `clock` holds
    the times of a visit in its own time zone, `visits` those of the same site whose files come before,
    by name. `sites` are those of a case;
    a plan that lies `in_case` is counted there with the others. `as_of` is the day as of which
    deadlines are looked at.
    """

    value: object
    words: tuple[WordList, ...] = ()
    principles: frozenset[str] = frozenset()
    whole: Checklist | None = None
    includes: Mapping[str, str] | None = None
    used_measures: frozenset[str] = frozenset()
    photos: frozenset[str] | None = None
    texts_of: Mapping[str, frozenset[str]] = field(default_factory=dict)
    criteria_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    point: GeoPoint | None = None
    clock: tuple[datetime, ...] = ()
    visits: Mapping[str, Assessment] = field(default_factory=dict)
    measures: Mapping[str, Measure] = field(default_factory=dict)
    sites: tuple[SiteInCase, ...] = ()
    in_case: bool = False
    as_of: date | None = None


def placed_criteria(value: object) -> Iterator[tuple[Where, Criterion]]:
    """Go through the criteria that stand in the file itself, each with the way to it."""
    if isinstance(value, Checklist):
        for p_index, principle in enumerate(value.principles):
            for c_index, criterion in enumerate(principle.criteria):
                yield ("principles", p_index, "criteria", c_index), criterion
    if isinstance(value, Tailoring):
        for index, added in enumerate(value.add):
            yield ("add", index, "criterion"), added.criterion


def placed_questions(value: object) -> Iterator[tuple[Where, LocalText]]:
    """Go through the questions that stand in the file itself, those in other words too."""
    for where, criterion in placed_criteria(value):
        yield (*where, "question"), criterion.question
    for index, reworded in enumerate(value.reword if isinstance(value, Tailoring) else ()):
        if reworded.question is not None:
            yield ("reword", index, "question"), reworded.question


def placed_actions(value: object) -> Iterator[tuple[Where, Action]]:
    """Go through the actions of a plan or a case, each with the way to it."""
    if isinstance(value, Plan | Case):
        yield from ((("actions", index), one) for index, one in enumerate(value.actions))


def placed_remarks(value: object) -> Iterator[tuple[Where, Remark]]:
    """Go through the remarks of a safety walk, each with the way to it."""
    if isinstance(value, SafetyWalk):
        for index, stop in enumerate(value.stops):
            for number, remark in enumerate(stop.remarks):
                yield ("stops", index, "remarks", number), remark


def counted_actions(material: Material) -> tuple[Action, ...]:
    """Give the actions that are to be looked at as a whole: of a case with its sites, or of a plan on its own."""
    value = material.value
    if isinstance(value, Case):
        planned = [one for site in material.sites if site.plan for one in site.plan.actions]
        return (*planned, *value.actions)
    return value.actions if isinstance(value, Plan) and not material.in_case else ()
