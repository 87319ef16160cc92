"""What the report of a case is made from, and what its edition may tell of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from cpted_cli.analysis.editions import actions_told, findings_told
from cpted_cli.analysis.participation import Participation
from cpted_cli.analysis.stages import SiteInCase, StageView, Whole
from cpted_cli.analysis.suppression import hidden_cells
from cpted_cli.model.case import Case
from cpted_cli.model.measure import Measure
from cpted_cli.model.plan import Action, Declined
from cpted_cli.model.site import Site
from cpted_cli.model.stage import StageId, StageNames
from cpted_cli.model.text import LocalText, in_language
from cpted_cli.wording.numbers import number
from cpted_cli.wording.translator import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseBasis:
    """What the report of a case rests on: the case with its sites, where its stages stand, what they are called.

    `is_open` tells which edition is made: the open one leaves out what would help an offender and
    shows no small counts.
    """

    whole: Whole
    views: tuple[StageView, ...]
    names: StageNames
    part: Participation
    day: date
    is_open: bool
    version: str = ""
    sites: Mapping[str, Site] = field(default_factory=dict)
    measures: Mapping[str, Measure] = field(default_factory=dict)

    @property
    def case(self) -> Case:
        """The case itself."""
        return self.whole.case

    def title_of(self, stage: StageId, language: str) -> str:
        """Give what a stage is called."""
        return in_language(self.names.stage(stage).title, language)

    @property
    def actions(self) -> tuple[tuple[str, Action], ...]:
        """The actions that this edition may tell, each with its id as the case refers to it."""
        told = {site.id: actions_told(site.plan, is_open=self.is_open) for site in self.whole.sites}
        own = {one.id for one in self.case.actions}
        planned = {f"{site}/{one.id}" for site, actions in told.items() for one in actions}
        return tuple((name, one) for name, one in self.whole.actions if name in own | planned)

    @property
    def declined(self) -> tuple[Declined, ...]:
        """What was declined, for the case and at its sites."""
        return (*self.case.declined, *(one for site in self.whole.sites if site.plan for one in site.plan.declined))

    def partner_name(self, partner_id: str, language: str) -> str:
        """Name a partner; one that is not there goes by its id."""
        partner = self.case.partner(partner_id)
        return in_language(partner.name, language) if partner else partner_id

    def shown_counts(self, rows: Sequence[Sequence[int]], words: Words) -> tuple[tuple[str, ...], ...]:
        """Write counts; the open edition leaves out small ones and those that would give them away."""
        hidden = hidden_cells(rows) if self.is_open else frozenset()
        return tuple(
            tuple(
                words.text("not shown") if (row, column) in hidden else number(count, words)
                for column, count in enumerate(counts)
            )
            for row, counts in enumerate(rows)
        )

    def told_name(self, reference: str, words: Words) -> str:
        """Name what a reference leads to, or nothing where this edition may not tell it."""
        site_id, slash, inner = reference.partition("/")
        if not slash:
            return self._own_name(reference, words)
        site = next((one for one in self.whole.sites if one.id == site_id), None)
        return self._site_name(site, inner, words) if site else ""

    def _own_name(self, name: str, words: Words) -> str:
        case = self.case
        titles: list[tuple[str, LocalText]] = [(one.id, one.title) for one in case.actions]
        for group in (case.declined, case.crime, case.surveys, case.problems, case.goals):
            titles.extend((one.id, one.title) for one in group)
        found = next((title for id_, title in titles if id_ == name), None)
        if found is not None:
            return in_language(found, words.language)
        said = [each for event in case.dialogue for each in event.said]
        return next((in_language(one.text, words.language) for one in said if one.id == name), "")

    def _site_name(self, site: SiteInCase, inner: str, words: Words) -> str:
        plan, language = site.plan, words.language
        findings = {one.id: one.title for one in findings_told(plan, is_open=self.is_open)}
        actions = {one.id: one.title for one in actions_told(plan, is_open=self.is_open)}
        declined = {one.id: one.title for one in plan.declined} if plan else {}
        title = {**declined, **actions, **findings}.get(inner)
        if title is not None:
            return in_language(title, language)
        remarks = site.walk.remarks if site.walk else ()
        remark = next((one for one in remarks if one.id == inner and set(one.findings) <= set(findings)), None)
        if remark is None:
            return ""
        return words.text("the safety walk: {text}", text=in_language(remark.text, language).rstrip("."))
