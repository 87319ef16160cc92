"""Makes the view of the one-page brief from results, plan and the consultant's own texts."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from cpted_cli.analysis.financing import financing
from cpted_cli.analysis.planning import Recommendation
from cpted_cli.model.assessment import Assessment
from cpted_cli.model.plan import Action
from cpted_cli.model.text import LIGHTS, Light, in_language
from cpted_cli.report.basis import Basis, clock_of, criterion_name, listed, paragraphs, running_text, visit_lights
from cpted_cli.report.brief_findings import COUNT, by_rank, finding_views, keep_words, photo_views
from cpted_cli.report.front import assessors_words, front_of, open_edition_words
from cpted_cli.report.labels import brief_labels
from cpted_cli.report.profile import gates_view, profile_of
from cpted_cli.report.view import BriefView, Measure, Said
from cpted_cli.wording import labels
from cpted_cli.wording.actions import cost_words, due_words, financing_words, owner_words
from cpted_cli.wording.numbers import clock_span, date_day, date_long
from cpted_cli.wording.translator import Words

ROWS = 5
DECISIONS = 3
FEW = 2
"""A principle of many questions with fewer answers than this is not named the weakest."""


def brief_view(basis: Basis, words: Words) -> BriefView:
    """Word the brief, block by block; the consultant's texts and choices go before the library's."""
    return BriefView(
        front=front_of(basis, words.text("Safety assessment, summary for decision"), words),
        occasion=_occasion(basis, words),
        visits=visits_sentence(basis.assessments, words),
        decisions=_decisions(basis, words),
        conclusion=_conclusion(basis, words),
        summary=running_text(basis.texts.get("conclusion", "")) or _summary(basis, words),
        profile=profile_of(basis, words),
        gates=gates_view(basis, words),
        findings=finding_views(basis, words),
        photos=photo_views(basis, words),
        keep=keep_words(basis, words),
        pins_note=_pins_note(basis, words),
        residents=paragraphs(basis.texts.get("residents", "")) or (_silence(words),),
        measures=tuple(_measures(basis, words)),
        cost_note=_cost_note(basis, words),
        declined=_declined(basis, words),
        unknown=running_text(basis.texts.get("unknown", "")) or _unknown(basis, words),
        foot=_foot(basis, words),
        labels=brief_labels(words),
    )


def visits_sentence(assessments: tuple[Assessment, ...], words: Words) -> str:
    """Tell when the place was visited, in which light, with clock times; with the year where years differ."""
    if not any(one.is_dated for one in assessments):
        seen = listed((_in_light(light, words) for light in visit_lights(assessments)), words)
        return words.text("Seen {lights}; a table of answers tells no days.", lights=seen)
    dated = date_long if len({one.date.year for one in assessments}) > 1 else date_day
    spoken = []
    for light in LIGHTS:
        when = dict.fromkeys(_when(one, dated, words) for one in assessments if one.light == light)
        if when:
            spoken.append(f"{_in_light(light, words)} {listed(when, words)}")
    return words.text("Visits {visits}.", visits=listed(spoken, words))


def _when(assessment: Assessment, dated: Callable[[date, Words], str], words: Words) -> str:
    day, conditions = dated(assessment.date, words), assessment.conditions
    if conditions.start is None or conditions.end is None:
        return day
    return f"{day} {clock_span(clock_of(conditions.start), clock_of(conditions.end), words)}"


def _occasion(basis: Basis, words: Words) -> str:
    assignment, language = basis.site.assignment, words.language
    client, meeting = in_language(assignment.client, language), in_language(assignment.meeting, language)
    if not client:
        return f"{meeting[:1].upper()}{meeting[1:]}." if meeting else ""
    said = words.text("For {client}", client=client)
    return f"{said}, {meeting}." if meeting else f"{said}."


def _decisions(basis: Basis, words: Words) -> tuple[Said, ...]:
    if basis.plan and basis.plan.decisions:
        lead, told = words.text("that"), basis.plan.decisions[:DECISIONS]
        return tuple(Said(lead=lead, text=in_language(one, words.language)) for one in told)
    rows = list(_measures(basis, words, numbered=False))[:DECISIONS]
    return tuple(Said(text=f"{one.measure} ({one.owner}).") for one in rows)


def _conclusion(basis: Basis, words: Words) -> str:
    if basis.plan and basis.plan.conclusion:
        return in_language(basis.plan.conclusion, words.language)
    shown = [
        (reading.shown, light, index)
        for light, view in basis.score.by_light.items()
        for index, reading in enumerate(view.principles)
        if reading.shown is not None
    ]
    if not shown:
        return words.text("Too little was seen for a conclusion")
    if not basis.score.findings:
        return words.text("No flaws seen at the visits")
    _, light, index = min([one for one in shown if not _is_thin(basis, *one[1:])] or shown)
    name = in_language(basis.checklist.principles[index].title, words.language)
    return words.text("Weakest: {principle} ({light})", principle=name, light=labels.light(light, words))


def _is_thin(basis: Basis, light: Light, principle: int) -> bool:
    """Tell whether a principle was asked about more than once and answered once."""
    asked = {one.id for one in basis.checklist.principles[principle].criteria if light in one.lights}
    visits = [one for one in basis.assessments if one.light == light]
    given = [(key, visit.answer(key)) for visit in visits for key in visit.answers]
    rated = [key for key, answer in given if answer.state in {"rated", "absent"} and key.partition("@")[0] in asked]
    return len(rated) < FEW <= len(asked)


def _summary(basis: Basis, words: Words) -> str:
    if not basis.score.findings:
        return words.text(
            "No answer was so low that it counts as a finding. That says what was seen at the visits, not that "
            "nothing can happen here."
        )
    found = words.plural("{count} finding", "{count} findings", len(basis.score.findings))
    return words.text("The visits gave {findings}.", findings=found)


def _silence(words: Words) -> Said:
    return Said(text=words.text("No survey, safety walk or statistics have been used in this assessment."))


def _measures(basis: Basis, words: Words, *, numbered: bool = True) -> Iterator[Measure]:
    if basis.plan and basis.plan.actions:
        yield from (_action_row(one, basis, words) for one in basis.actions[:ROWS])
        return
    language = words.language
    for one in [one for one in basis.recommendations if any(map(basis.may_tell, one.findings))][:ROWS]:
        zones = [zone for finding in filter(basis.may_tell, one.findings) for zone in basis.zones_at(finding)]
        owners = dict.fromkeys(in_language(zone.owner, language) for zone in zones if zone.owner)
        yield Measure(
            measure=_numbered(in_language(one.measure.title, language), _answered(one, basis) if numbered else ()),
            owner=listed(owners, words) or labels.owner(one.measure.owner, words),
            cost=labels.cost(one.measure.cost, words),
            done=words.text("to be decided"),
            indicator=in_language(one.measure.indicator, language),
        )


def _action_row(action: Action, basis: Basis, words: Words) -> Measure:
    language = words.language
    numbers = [n for n, one in enumerate(basis.findings[:DECISIONS], start=1) if one.id in action.findings]
    named = _numbered(in_language(action.title, language), numbers)
    is_settled = action.status != "proposed"
    return Measure(
        measure=f"{named}; {labels.status(action.status, words)}" if is_settled else named,
        owner=owner_words(action, words),
        cost=cost_words(action, words),
        done=due_words(action, words),
        indicator=in_language(action.indicator, language) or words.text("to be decided"),
    )


def _answered(recommendation: Recommendation, basis: Basis) -> list[int]:
    """Give the numbers of the findings on the page that a measure answers; where they are the plan's, nobody knows."""
    if basis.plan and basis.plan.findings:
        return []
    found = {one.criterion for one in recommendation.findings}
    return [number for number, one in enumerate(by_rank(basis)[:COUNT], start=1) if one.criterion in found]


def _numbered(title: str, numbers: Sequence[int]) -> str:
    return f"{title} ({', '.join(map(str, numbers))})" if numbers else title


def _cost_note(basis: Basis, words: Words) -> str:
    said = words.text("Order of magnitude, our estimate")
    undecided = [one for one in basis.actions[:ROWS] if one.status == "proposed"]
    together = financing_words(financing(undecided), words)
    return f"{said}; {together}." if together else f"{said}."


def _pins_note(basis: Basis, words: Words) -> str:
    has_pins = any(one.pins for one in basis.findings[:DECISIONS])
    return words.text("Pin: the number of a place in the full report.") if has_pins else ""


def _declined(basis: Basis, words: Words) -> str:
    declined = basis.plan.declined if basis.plan else ()
    said = [f"{in_language(one.title, words.language)} – {in_language(one.reason, words.language)}" for one in declined]
    return " ".join(one if one.endswith(".") else f"{one}." for one in said)


def _unknown(basis: Basis, words: Words) -> str:
    return " ".join(_unseen(basis, words)) or words.text("Everything that the checklist asks about could be assessed.")


def _unseen(basis: Basis, words: Words) -> Iterator[str]:
    if basis.is_from_table:
        if any(one.is_dated for one in basis.assessments):
            yield words.text("A table of answers was all there was: no photos, plan or words of the assessors.")
        else:
            yield words.text("A table of answers was all there was: no days, photos, plan or words of the assessors.")
    names = {}
    for one in basis.score.not_observed:
        criterion = basis.criterion(one)
        place = "" if _is_secret(basis, one.criterion) else basis.place_name(one, words.language)
        light = _in_light(one.light, words) if len(criterion.lights) > 1 else ""
        title, where = criterion_name(criterion, words.language), ", ".join(filter(None, (place, light)))
        names[f"{title} ({where})" if where else title] = True
    if names:
        yield words.text("Could not be assessed: {things}.", things="; ".join(names))
    lights = visit_lights(basis.assessments)
    for light in (one for one in LIGHTS if one not in lights and _asks_in(one, basis)):
        yield words.text("Nobody has seen the place {light} yet.", light=_in_light(light, words))
    waiting = sum(1 for one in basis.score.unanswered if one.light in lights)
    if waiting:
        yield words.plural("{count} question has no answer yet.", "{count} questions have no answer yet.", waiting)


def _asks_in(light: Light, basis: Basis) -> bool:
    excluded = {one.criterion for one in basis.score.excluded}
    return any(light in one.lights and one.id not in excluded for one in basis.checklist.criteria())


def _in_light(light: Light, words: Words) -> str:
    return words.text("in daylight") if light == "day" else words.text("in the dark")


def _is_secret(basis: Basis, criterion: str) -> bool:
    return any(one.criterion == criterion and not basis.may_tell(one) for one in basis.score.findings)


def _foot(basis: Basis, words: Words) -> str:
    language = words.language
    asked = sum(1 for _ in basis.checklist.criteria()) - len(basis.score.excluded)
    title = f"{in_language(basis.checklist.title, language)} {basis.checklist.edition}"
    questions = words.plural("{count} question", "{count} questions", asked)
    said = [
        words.text(
            "Checklist: {title}, {questions}; {who}.",
            title=title,
            questions=questions,
            who=assessors_words(basis, words),
        ),
        in_language(basis.site.assignment.interests, language),
    ]
    if basis.is_open:
        said.append(open_edition_words(words))
    return " ".join(filter(None, said))
