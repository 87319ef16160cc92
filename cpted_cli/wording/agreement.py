"""Agreement in words: the three figures that a page shows, and what they do not say."""

from collections.abc import Collection, Iterator, Mapping

from cpted_cli.model.agreement import CopiedVisit, Figure, Figures, GivenAnswer
from cpted_cli.model.checklist import Criterion
from cpted_cli.model.scale import RatioScale, Scale, StepScale
from cpted_cli.model.text import in_language
from cpted_cli.wording import labels, numbers
from cpted_cli.wording.translator import Words

NONE = "–"
TWO_STEPS = 2
PAIR = 2
FEW = 20
"""Of fewer comparisons than this, a count is said and no percentage."""


def share_words(figure: Figure | None, words: Words) -> str:
    """Say a share in whole percent, or that there is none."""
    return NONE if figure is None else numbers.percent(figure.value, words)


def counted_words(share: float, of: int, words: Words) -> str:
    """Say a share of few as a count, "3 of 7", for a percentage of few promises more than it holds."""
    if of >= FEW:
        return numbers.percent(share, words)
    return words.text("{count} of {all}", count=round(share * of), all=of)


def same_words(figures: Figures, words: Words) -> str:
    """Say how often assessors gave the same answer; of a pair of assessors, few comparisons are counted."""
    return _of_pairs(figures.percent, figures, words)


def _of_pairs(figure: Figure | None, figures: Figures, words: Words) -> str:
    if figure is None or figures.raters != PAIR:
        return share_words(figure, words)
    return counted_words(figure.value, figures.compared, words)


def within_words(figures: Figures, words: Words) -> str:
    """Say how often answers lie within one step; of two steps they always do, so nothing is said."""
    return NONE if figures.categories <= TWO_STEPS else _of_pairs(figures.within_one, figures, words)


def coefficient_words(figure: Figure | None, words: Words) -> str:
    """Say a coefficient with its band: 0.74 (0.41 to 1.00)."""
    if figure is None:
        return NONE
    value = numbers.number(figure.value, words, 2)
    if figure.low is None or figure.high is None or has_no_spread(figure):
        return value
    ends = [numbers.number(end, words, 2) for end in (figure.low, figure.high)]
    return words.text("{value} ({low} to {high})", value=value, low=ends[0], high=ends[1])


def has_no_spread(figure: Figure | None) -> bool:
    """Tell whether resampling gave one and the same figure each time, which is no certainty."""
    return figure is not None and figure.low is not None and figure.low == figure.high


def paradox_words(figures: Figures, words: Words) -> str:
    """Explain a low coefficient beside high agreement, or why there is no coefficient; nothing where neither is so."""
    if figures.compared > 1 and figures.alpha_ordinal is None:
        return words.text(
            "All compared answers were the same step. The assessors agree, but no coefficient can be computed: "
            "these visits do not show whether they would tell good from bad alike."
        )
    if not figures.is_paradox or figures.ac1 is None:
        return ""
    return words.text(
        "The coefficient is low although two assessors gave the same answer in {percent} of the cases. This is the "
        "kappa paradox: nearly all answers are one and the same step, so chance alone would bring much agreement and "
        "each difference weighs heavily. It does not mean that they disagree, but that these visits hardly show "
        "whether they tell good from bad alike. Gwet's AC1, which reacts less to this, is {ac1}.",
        percent=share_words(figures.percent, words),
        ac1=numbers.number(figures.ac1.value, words, 2),
    )


def explained(words: Words, rows: Collection[Figures], *, is_against: bool) -> Iterator[str]:
    """Say what the three figures are, and what they leave out."""
    if is_against:
        yield words.text("Same answer: how often an assessor gave the same answer as the reference.")
    else:
        yield words.text("Same answer: how often two assessors gave the same answer to the same question.")
    yield words.text(
        "Coefficient: Krippendorff's α for ordered steps. 1 is full agreement, 0 is what chance alone would bring. "
        "In brackets: where 95 of 100 resamplings of the questions put it; few questions make it wide."
    )
    if any(has_no_spread(one.alpha_ordinal) for one in rows):
        yield words.text(
            "A coefficient without brackets says that all compared answers were alike, so resampling has nothing to "
            "vary. That is no proof: the next questions may differ."
        )
    yield words.text("Agreement does not show who is right: assessors can agree and be wrong together.")


def scale_words(scale: Scale | None, name: str, words: Words) -> str:
    """Name a scale by its first and last step; one that is not known goes by its id."""
    if not isinstance(scale, StepScale):
        return name
    ends = [in_language(scale.label(step), words.language) for step in (0, len(scale.steps) - 1)]
    return words.text("{low} to {high}", low=ends[0], high=ends[1])


def answer_words(criterion: Criterion, given: GivenAnswer, words: Words) -> str:
    """Say an answer as the checklist words it."""
    scale = criterion.resolved_scale
    if given.value is None:
        return labels.non_rating(given.state, words) if given.state != "rated" else NONE
    if isinstance(scale, StepScale):
        return in_language(scale.label(int(given.value)), words.language)
    if isinstance(scale, RatioScale):
        return numbers.percent(given.value, words)
    unit = getattr(scale, "unit", "")
    decimals = 0 if float(given.value).is_integer() else 1
    return numbers.quantity(given.value, labels.unit(unit, words), words, decimals).strip()


def person_words(assessor: str, people: Mapping[str, object] | None, words: Words) -> str:
    """Name an assessor by role where the assignment tells it, otherwise by id."""
    role = (people or {}).get(assessor)
    return in_language(role, words.language) if isinstance(role, str | Mapping) else assessor


def copied_words(found: CopiedVisit, words: Words) -> str:
    """Say of two files that they are alike, and that the figures above then say nothing."""
    first, second = found.assessors
    return words.text(
        "{first} and {second} gave the same answer to all {count} questions ({files}). Probably one file is a copy of "
        "the other; then their agreement says nothing (cpted explain copied-visit).",
        first=first, second=second, count=found.answers, files=", ".join(found.files),
    )  # fmt: skip
