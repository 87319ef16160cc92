"""The blank form: a checklist on paper, to be filled in on site with a pencil and keyed in afterwards.

The questions stand in the order of the walk in the terminal and bear its numbers, light by light,
so that a filled form is keyed in from top to bottom.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from cpted_cli.analysis.estimate import minutes
from cpted_cli.analysis.instances import Question
from cpted_cli.analysis.route import walk_of
from cpted_cli.analysis.walk import stretch_id
from cpted_cli.model.assessment import Assessment, ChecklistRef
from cpted_cli.model.checklist import Checklist, Criterion
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale, StepScale
from cpted_cli.model.site import Site
from cpted_cli.model.text import Light, in_language
from cpted_cli.report.view import Front, Photo
from cpted_cli.wording import labels
from cpted_cli.wording.translator import Words

NOT_RATED = ("absent", "not_applicable", "not_observed")
WIDEST = 5
"""So many answers stand side by side; more, or longer ones, stand below each other."""
LONGEST = 22
NO_DAY = date(2000, 1, 1)
YEAR = re.compile(r"\b(19|20)\d\d\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class FormBasis:
    """What a form is made of; `letters` are the keys that mark an answer as no rating when it is keyed in."""

    checklist: Checklist
    site: Site
    lights: tuple[Light, ...]
    letters: Mapping[str, str]
    short: bool = False
    with_guidance: bool = False
    is_nameless: bool = False
    folder: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A box to cross, with its key in it and its meaning beside it."""

    key: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormQuestion:
    """One question: boxes to cross, or fields to write a number in, each with what stands behind it."""

    number: str
    text: str
    gate: str = ""
    guidance: str = ""
    boxes: tuple[Box, ...] = ()
    stacked: bool = False
    fields: tuple[str, ...] = ()

    @property
    def in_row(self) -> bool:
        """Whether the answer leaves room beside it for letters and note."""
        return bool(self.fields) or len(self.boxes) == 2


@dataclass(frozen=True, slots=True, kw_only=True)
class FormStretch:
    """The questions at one part of the place; a nameless part has a line to write its name on."""

    title: str
    which: str
    questions: tuple[FormQuestion, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPart:
    """One visit: its light, how long it takes, its questions, and how they are keyed in."""

    light: Light
    title: str
    extent: str
    keying: str
    stretches: tuple[FormStretch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLabels:
    """The fixed words of the form."""

    place: str
    date: str
    assessor: str
    start: str
    end: str
    weather: str
    company: str
    snow: str
    leaves: str
    how: str
    note: str
    notes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormView:
    """The form, part by part. `place_line` is there where the place has no name yet."""

    front: Front
    place_line: bool
    parts: tuple[FormPart, ...]
    not_rated: tuple[Box, ...]
    labels: FormLabels
    photos: tuple[Photo, ...] = ()


def form_view(basis: FormBasis, words: Words) -> FormView:
    """Word a form."""
    parts = tuple(_part(basis, light, words) for light in basis.lights)
    return FormView(
        front=_front(basis, words),
        place_line=basis.is_nameless,
        parts=tuple(one for one in parts if one.stretches),
        not_rated=tuple(Box(key=basis.letters[one], label=labels.non_rating(one, words)) for one in NOT_RATED),
        labels=_labels(words),
    )


def _front(basis: FormBasis, words: Words) -> Front:
    checklist = basis.checklist
    title = in_language(checklist.title, words.language)
    year = YEAR.search(checklist.edition)
    day = (
        date(int(year.group()), 1, 1) if year else NO_DAY
    )  # a form has no day of its own, and takes none from the clock
    return Front(
        language=words.language,
        title=title if basis.is_nameless else in_language(basis.site.name, words.language),
        kind=words.text("Form for the visit"),
        edition=words.text("{checklist} {edition}", checklist=title, edition=checklist.edition),
        version=words.text("quick visit") if basis.short else "",
        date=day.isoformat(),
        date_words="",
        author="cpted",
        attached="",
        fictional=words.text("Invented example") if basis.site.fictional else "",
    )


def _labels(words: Words) -> FormLabels:
    return FormLabels(
        place=words.text("Place"),
        date=words.text("Date"),
        assessor=words.text("Assessor"),
        start=words.text("Start"),
        end=words.text("End"),
        weather=words.text("Weather"),
        company=words.text("Company"),
        snow=words.text("snow"),
        leaves=words.text("leaves on the trees"),
        how=words.text("Cross one answer. If you give none, cross a letter and write why on the line."),
        note=words.text("Note, photo:"),
        notes=words.text("Notes"),
    )


def _part(basis: FormBasis, light: Light, words: Words) -> FormPart:
    ref = ChecklistRef(id=basis.checklist.id, edition=basis.checklist.edition)
    visit = Assessment(
        format="cpted-assessment/1", checklist=ref, site=basis.site.id,
        assessor="a1", light=light, date=NO_DAY, answers={},
    )  # fmt: skip
    asked = walk_of(basis.checklist, basis.site, visit, short=basis.short).questions
    numbered = list(enumerate(asked, start=1))
    folder = basis.folder or words.text("SITE")
    line = f"cpted assess {folder} --keying --light {light}{' --short' if basis.short else ''}"
    count = words.plural("{count} question", "{count} questions", len(asked))
    return FormPart(
        light=light,
        title=labels.light(light, words).capitalize(),
        extent=words.text("{questions}, about {minutes} minutes", questions=count, minutes=minutes(len(asked))),
        keying=words.text(
            "To key it in: {line}. The questions come in the same order, with the same numbers.", line=line
        ),
        stretches=tuple(
            _stretch(list(group), basis, words) for _, group in groupby(numbered, lambda one: stretch_id(one[1]))
        ),
    )


def _stretch(numbered: list[tuple[int, Question]], basis: FormBasis, words: Words) -> FormStretch:
    first = numbered[0][1]
    zone, kind = basis.site.zone(first.zone), basis.checklist.zone_kind(first.criterion.zone)
    named = zone.name if zone else kind.title if kind else words.text("The place as a whole")
    is_nameless = kind is not None and kind.repeats and (basis.is_nameless or zone is None)
    return FormStretch(
        title=in_language(named, words.language),
        which=words.text("Which:") if is_nameless else "",
        questions=tuple(_question(number, one.criterion, basis, words) for number, one in numbered),
    )


def _question(number: int, criterion: Criterion, basis: FormBasis, words: Words) -> FormQuestion:
    boxes = tuple(_boxes(criterion, words))
    return FormQuestion(
        number=str(number),
        text=in_language(criterion.question, words.language),
        gate=words.text("basic requirement") if criterion.gate is not None else "",
        guidance=in_language(criterion.guidance, words.language) if basis.with_guidance else "",
        boxes=boxes,
        stacked=len(boxes) > WIDEST or (len(boxes) > 2 and any(len(one.label) > LONGEST for one in boxes)),
        fields=_fields(criterion, words),
    )


def _boxes(criterion: Criterion, words: Words) -> Iterator[Box]:
    scale = criterion.resolved_scale
    if isinstance(scale, StepScale):
        for step in range(len(scale.steps)):
            yield Box(key=str(step), label=in_language(scale.label(step), words.language))


def _fields(criterion: Criterion, words: Words) -> tuple[str, ...]:
    scale = criterion.resolved_scale
    if isinstance(scale, QuantityScale):
        return (labels.unit(scale.unit, words),)
    if isinstance(scale, RatioScale):
        is_fixed = scale.of is not None and not scale.fewer
        return (words.text("of {of}", of=scale.of),) if is_fixed else (words.text("of"), "")
    return (words.text("in all"),) if isinstance(scale, CountScale) else ()
