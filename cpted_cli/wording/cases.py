"""What is said of a case: stages, what they lack, goals, partners, events, fields of the matrix."""

from collections.abc import Mapping
from types import MappingProxyType

from cpted_cli.analysis.detectability import Detectability
from cpted_cli.analysis.stages import Lack, Missing
from cpted_cli.model.case import Goal, Measured
from cpted_cli.model.text import in_language
from cpted_cli.wording.numbers import number
from cpted_cli.wording.translator import N_, Words

Labels = Mapping[str, str]

STAGE_STATUSES: Labels = MappingProxyType(
    {"not-begun": N_("not begun"), "ongoing": N_("under way"), "done": N_("done")}
)
PARTNER_KINDS: Labels = MappingProxyType(
    {
        "property-owner": N_("property owner"),
        "municipality": N_("municipality"),
        "police": N_("police"),
        "business": N_("business"),
        "association": N_("association"),
        "residents": N_("residents"),
        "other": N_("other"),
    }
)
GOAL_KINDS: Labels = MappingProxyType(
    {
        "engagement": N_("engagement"),
        "felt-safety": N_("felt safety"),
        "crime": N_("crime"),
        "place": N_("the place"),
        "other": N_("other"),
    }
)
EVENT_KINDS: Labels = MappingProxyType(
    {
        "safety-walk": N_("safety walk"),
        "meeting": N_("meeting"),
        "workshop": N_("workshop"),
        "interviews": N_("interviews"),
        "survey": N_("survey"),
        "other": N_("other"),
    }
)
REMARK_KINDS: Labels = MappingProxyType({"good": N_("good"), "bad": N_("to be mended")})
REMARK_STATUSES: Labels = MappingProxyType(
    {
        "open": N_("not answered"),
        "planned": N_("will be done"),
        "done": N_("done"),
        "declined": N_("declined"),
        "passed-on": N_("passed on"),
        "kept": N_("kept"),
    }
)
FIELDS: Labels = MappingProxyType(
    {
        "keep": N_("Keep and learn"),
        "calm": N_("Calm and enliven"),
        "inform": N_("Inform and protect"),
        "act-first": N_("Act first"),
        "uncertain": N_("Too uncertain to place"),
    }
)
FIELDS_SAY: Labels = MappingProxyType(
    {
        "keep": N_("little crime, few feel unsafe"),
        "calm": N_("little crime, but many feel unsafe"),
        "inform": N_("much crime, but few feel unsafe"),
        "act-first": N_("much crime, and many feel unsafe"),
        "uncertain": N_("the numbers do not say on which side of a line it lies"),
    }
)
LIKELIHOODS: Labels = MappingProxyType({"likely": N_("likely"), "possible": N_("possible"), "unlikely": N_("unlikely")})
LACKS: Mapping[Lack, str] = MappingProxyType(
    {
        "vision": N_("there is no vision"),
        "area": N_("the area is not described"),
        "partners": N_("there are fewer than two partners"),
        "partner-role": N_("role or contribution not said: {names}"),
        "residents": N_("the residents are not among the partners"),
        "goals": N_("there are no goals"),
        "goal-kinds": N_("no goal is about: {names}"),
        "goal-baseline": N_("where it stands today is not said: {names}"),
        "goal-target": N_("target or date not said: {names}"),
        "sites": N_("no site has been assessed"),
        "not-dark": N_("not seen both by day and in the dark: {names}"),
        "voices": N_("there is neither a survey nor a safety walk"),
        "crime": N_("recorded crime is missing"),
        "problems": N_("no problem is described"),
        "problem-described": N_("who, what, where or when not said: {names}"),
        "problem-evidence": N_("nothing speaks for it: {names}"),
        "problem-against": N_("nobody has said what speaks against it: {names}"),
        "problem-causes": N_("no possible cause: {names}"),
        "matrix": N_("crime and unsafety are not laid side by side"),
        "actions": N_("there are no actions"),
        "action-owner": N_("nobody does it: {names}"),
        "action-funder": N_("nobody pays: {names}"),
        "action-date": N_("no date: {names}"),
        "action-indicator": N_("no sign by which we will know: {names}"),
        "action-ground": N_("against nothing: {names}"),
        "with-residents": N_("nothing has been done with or by the residents yet"),
        "decisions": N_("nothing has been decided yet"),
        "remarks-open": N_("remarks without an answer: {names}"),
        "evaluation": N_("nobody has said how it will be evaluated"),
        "evaluation-date": N_("it is not said when"),
        "evaluation-by": N_("it is not said by whom"),
        "comparison": N_("there is nothing to compare with"),
        "results": N_("not measured again yet: {names}"),
        "lessons": N_("nothing is written down of what was learnt"),
    }
)
MOST_NAMED = 6


def missing_words(missing: Missing, words: Words, titles: Mapping[str, str]) -> str:
    """Say what a stage lacks, with the things it is lacking in; long lists are cut and counted."""
    kinds = {one: words.text(said) for one, said in GOAL_KINDS.items()}
    named = [kinds[one] if missing.lack == "goal-kinds" else titles.get(one, one) for one in missing.names]
    shown = ", ".join(named[:MOST_NAMED])
    left = len(named) - MOST_NAMED
    if left > 0:
        shown = words.text("{names} and {count} more", names=shown, count=left)
    return words.text(LACKS[missing.lack], names=shown)


def measured_words(measured: Measured | None, words: Words) -> str:
    """Say where an indicator stands: 27 of 61, 14, or in words; nothing where nobody has said."""
    if measured is None:
        return ""
    said = in_language(measured.text, words.language)
    if measured.value is None:
        return said
    shown = figure(measured.value, words)
    if measured.of is not None:
        shown = words.text("{count} of {of}", count=shown, of=figure(measured.of, words))
    return f"{shown} {said}".strip()


def goal_words(goal: Goal, words: Words) -> str:
    """Say from where to where a goal leads and by when."""
    unknown = words.text("not said")
    start, end = (measured_words(one, words) or unknown for one in (goal.baseline, goal.target))
    by = goal.date.isoformat() if goal.date else unknown
    return words.text("from {start} to {end}, by {date}", start=start, end=end, date=by)


def figure(value: float, words: Words) -> str:
    """Write a number with the decimals that it has."""
    decimals = len(f"{value:.6f}".rstrip("0").partition(".")[2])
    return number(value, words, decimals)


def detectability_words(found: Detectability, words: Words) -> str:
    """Say what could be told from chance; said before anybody promises anything."""
    if found.says == "nothing":
        return words.text(
            "{count} recorded crimes are so few that not even if all of them ceased could that be told from chance.",
            count=number(found.count, words),
        )
    if found.says == "not-half":
        return words.text(
            "{count} recorded crimes are so few that not even a halving could be told from chance: it would take at "
            "least {fewer} fewer.",
            count=number(found.count, words),
            fewer=number(found.fewer, words),
        )
    return words.text(
        "Of {count} recorded crimes, at least {fewer} fewer would be needed before it could be told from chance.",
        count=number(found.count, words),
        fewer=number(found.fewer, words),
    )
