"""What a report is made from: the result, the site, the plan and the consultant's own texts."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time

from cpted_cli.analysis.editions import (
    actions_told,
    findings_told,
    hidden_photos,
    is_protected,
    opened,
    secret_criteria,
)
from cpted_cli.analysis.instances import Round
from cpted_cli.analysis.planning import Recommendation
from cpted_cli.analysis.report_photos import report_photos
from cpted_cli.model.agreement import Agreement
from cpted_cli.model.assessment import Answer, Assessment
from cpted_cli.model.checklist import Checklist, Criterion
from cpted_cli.model.lighting import LightGrid
from cpted_cli.model.photo import PhotoFacts, ReportPhoto, SitePhotos
from cpted_cli.model.plan import Action, Plan, PlanFinding
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale, StepScale
from cpted_cli.model.score import Finding, InstanceRef, SiteScore
from cpted_cli.model.site import FROM_TABLE, GeoPoint, Site, Zone
from cpted_cli.model.source import Source
from cpted_cli.model.text import Light, in_language
from cpted_cli.model.version import VersionChanges
from cpted_cli.report.view import Said
from cpted_cli.wording import labels
from cpted_cli.wording.numbers import number, quantity
from cpted_cli.wording.translator import Words

LEAD = re.compile(r"\*\*(?P<lead>.+?)\*\*\s*(?P<text>.*)", re.DOTALL)
HEADING = re.compile(r"^#{1,6}\s.*$", re.MULTILINE)
ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,2}[.)])\s+(?=\S)", re.MULTILINE)
EMPHASIS = re.compile(r"(?<!\w)[*_`]+(?=\S)|(?<=\S)[*_`]+(?!\w)")
BREAKABLE = re.compile(r"[^\S\u00a0\u202f]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """Everything that a report of one site in one round rests on.

    `texts` are the consultant's own, by name, in the language of the report. `is_open` tells which
    edition is made: the open one leaves out what would help an offender. `with_total` tells whether
    principles are also weighed together. `photo_list` is what people say of the site's photos, `elsewhere` are
    the visits of other rounds and checklists, whose photos are not this report's. `is_unsigned` says that nobody knows
    who assessed. What follows is for the
    reports that go into depth: the result with its reasons, every question with its answers, the measured points,
    the sources by id, the agreement between assessors, the rings of the boundary, what changed since an earlier
    version, where the photos were taken.
    """

    site: Site
    checklist: Checklist
    score: SiteScore
    assessments: tuple[Assessment, ...]
    recommendations: tuple[Recommendation, ...]
    plan: Plan | None
    texts: Mapping[str, str]
    is_open: bool
    version: str = ""
    with_total: bool = True
    photo_list: SitePhotos | None = None
    elsewhere: tuple[Assessment, ...] = ()
    reasoned: SiteScore | None = None
    seen: Round | None = None
    grids: tuple[LightGrid, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    agreement: Agreement | None = None
    boundary: tuple[tuple[GeoPoint, ...], ...] = ()
    changes: VersionChanges | None = None
    is_unsigned: bool = False
    photo_facts: Mapping[str, PhotoFacts] = field(default_factory=dict)

    @property
    def date(self) -> date:
        """The day of the edition: the plan's, otherwise that of the last visit."""
        if self.plan is not None and self.plan.date is not None:
            return self.plan.date
        return max(one.date for one in self.assessments)

    @property
    def is_from_table(self) -> bool:
        """Whether nothing but the answers of a table is known of the visits."""
        return self.site.kind == FROM_TABLE

    @property
    def findings(self) -> tuple[PlanFinding, ...]:
        """The findings that the consultant chose and that this edition may tell."""
        return findings_told(self.plan, is_open=self.is_open)

    @property
    def actions(self) -> tuple[Action, ...]:
        """The actions that this edition may tell."""
        return actions_told(self.plan, is_open=self.is_open)

    @property
    def told(self) -> SiteScore:
        """The result as this edition may tell it."""
        return opened(self.score, self.plan) if self.is_open else self.score

    def may_tell(self, finding: Finding) -> bool:
        """Tell whether this edition may speak of a finding that the consultant did not choose."""
        return not (self.is_open and is_protected(finding, finding.protected, self.plan))

    @property
    def secret_criteria(self) -> frozenset[str]:
        """Criteria of which this edition tells no single answer."""
        return secret_criteria(self.score, self.plan, self.assessments) if self.is_open else frozenset()

    @property
    def hidden_photos(self) -> frozenset[str]:
        """Photos of what is protected: an open edition neither shows, names nor maps them."""
        if not self.is_open:
            return frozenset()
        return hidden_photos(self._known_photos(), self.plan, self.secret_criteria, self.elsewhere)

    @property
    def photos(self) -> tuple[ReportPhoto, ...]:
        """Every photo that this edition may name, whether a report shows it or not."""
        hidden = self.hidden_photos
        return tuple(one for one in self._known_photos() if one.file not in hidden)

    def _known_photos(self) -> tuple[ReportPhoto, ...]:
        return report_photos(self.plan, self.photo_list, self.assessments, self.elsewhere)

    def criterion(self, ref: InstanceRef) -> Criterion:
        """Give the criterion that a finding speaks of."""
        found = self.checklist.criterion(ref.criterion)
        if found is None:
            raise LookupError(ref.criterion)
        return found

    def answers(self, ref: InstanceRef) -> tuple[tuple[Assessment, Answer], ...]:
        """Give what each assessor answered there."""
        key = ref.criterion if ref.zone is None else f"{ref.criterion}@{ref.zone}"
        return tuple((one, one.answer(key)) for one in self.assessments if one.light == ref.light)

    def zones_at(self, ref: InstanceRef) -> tuple[Zone, ...]:
        """Give the zone, or all of its kind where that does not repeat; none for the site as a whole."""
        zone = self.site.zone(ref.zone)
        return (zone,) if zone is not None else self.site.zones_of(self.criterion(ref).zone)

    def place_name(self, ref: InstanceRef, language: str) -> str:
        """Name the zone, or the kind of zone where it does not repeat; nothing for the site as a whole."""
        zones = self.zones_at(ref)
        if len(zones) == 1:
            return in_language(zones[0].name, language)
        kind = self.checklist.zone_kind(self.criterion(ref).zone)
        return in_language(kind.title, language) if kind else ""


def criterion_name(criterion: Criterion, language: str) -> str:
    """Name a criterion inside a sentence: its title, or its question without the mark that ends it."""
    return in_language(criterion.title or criterion.question, language).rstrip(" .?!")


def answer_words(criterion: Criterion, answer: Answer, words: Words) -> str:
    """Word a rating as it was given: 8 of 14, 2.1 lx, the words of a step."""
    if answer.of is not None and answer.count is not None:
        return words.text("{count} of {of}", count=number(answer.count, words), of=number(answer.of, words))
    scale = criterion.resolved_scale
    if answer.value is None:
        return words.text("does not exist (but should)") if answer.absent is not None else ""
    if isinstance(scale, StepScale):
        return in_language(scale.label(int(answer.value)), words.language)
    decimals = 0 if float(answer.value).is_integer() else 1
    if isinstance(scale, QuantityScale):
        return quantity(answer.value, labels.unit(scale.unit, words), words, decimals)
    return number(answer.value, words, decimals)


def found_words(criterion: Criterion, answer: Answer, words: Words) -> str:
    """Word a rating beside what it is a finding of: 9 of 12 as it should be, 6 in all, 2.1 lx.

    A finding is named by what is wrong and a good thing is counted by how many are right: "blocked: 9 of 12" would
    be read the wrong way round.
    """
    said, scale = answer_words(criterion, answer, words), criterion.resolved_scale
    if isinstance(scale, RatioScale) and answer.count is not None and scale.position(1.0) > scale.position(0.0):
        return words.text("{counted} as it should be", counted=said)
    if isinstance(scale, CountScale) and answer.value is not None:
        return words.text("{count} in all", count=said)
    return said


def paragraphs(text: str) -> tuple[Said, ...]:
    """Take a text apart into its paragraphs; one that begins in bold keeps that as its lead."""
    blocks = [block.strip() for block in re.split(r"\n\s*\n", HEADING.sub("\n", text)) if block.strip()]
    return tuple(_said(BREAKABLE.sub(" ", item).strip()) for block in blocks for item in _items(block))


def _items(block: str) -> list[str]:
    """Take a list apart into its items; a block that does not begin as a list is one piece, whatever is in it."""
    return ITEM.split(block)[1:] if ITEM.match(block) else [block]


def running_text(text: str) -> str:
    """Give a text as one paragraph without marks."""
    return " ".join(f"{one.lead} {one.text}".strip() for one in paragraphs(text))


def _said(block: str) -> Said:
    led = LEAD.match(block)
    if led is not None:
        return Said(lead=EMPHASIS.sub("", led["lead"]), text=EMPHASIS.sub("", led["text"]))
    return Said(text=EMPHASIS.sub("", block))


def listed(items: Iterable[str], words: Words) -> str:
    """Join names as people do: one, two and three."""
    names = tuple(items)
    if len(names) < 2:
        return "".join(names)
    return words.text("{first} and {last}", first=", ".join(names[:-1]), last=names[-1])


def clock_of(text: str) -> time:
    """Read a clock time of the files."""
    return time.fromisoformat(text)


def visit_lights(assessments: Iterable[Assessment]) -> tuple[Light, ...]:
    """Give the lights that were visited, day first."""
    seen = {one.light for one in assessments}
    lights: tuple[Light, ...] = ("day", "dark")
    return tuple(light for light in lights if light in seen)
