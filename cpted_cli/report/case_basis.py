"""What the report of a case is made from, and what its edition may tell of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cpted_cli.analysis.participation import Participation
from cpted_cli.analysis.stages import SiteInCase, StageView, Whole
from cpted_cli.analysis.suppression import hidden_cells
from cpted_cli.model.case import Case
from cpted_cli.model.plan import Action, Declined, Plan, PlanFinding
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
    is_open: bool
    version: str = ""
    sites: Mapping[str, Site] = field(default_factory=dict)

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
        secret = set(self._secret_actions())
        return tuple((name, one) for name, one in self.whole.actions if name not in secret)

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
        plan = site.plan
        finding = next((one for one in plan.findings if one.id == inner), None) if plan else None
        if finding is not None:
            return "" if self._is_secret(finding) else in_language(finding.title, words.language)
        told = plan.told(inner) if plan else None
        if told is not None:
            secret = f"{site.id}/{inner}" in set(self._secret_actions())
            return "" if secret else in_language(told.title, words.language)
        remark = next((one for one in site.walk.remarks if one.id == inner), None) if site.walk else None
        if remark is None or any(self._is_secret(one) for one in _findings(plan) if one.id in remark.findings):
            return ""
        return words.text("the safety walk: {text}", text=in_language(remark.text, words.language).rstrip("."))

    def _is_secret(self, finding: PlanFinding) -> bool:
        return self.is_open and finding.protected and finding.open_text is None

    def _secret_actions(self) -> Iterator[str]:
        """Go through the actions that answer only what this edition may not tell."""
        for site in self.whole.sites:
            told = {one.id for one in _findings(site.plan) if not self._is_secret(one)}
            for one in site.plan.actions if site.plan else ():
                if one.findings and not told.intersection(one.findings):
                    yield f"{site.id}/{one.id}"


def _findings(plan: Plan | None) -> tuple[PlanFinding, ...]:
    return plan.findings if plan else ()
