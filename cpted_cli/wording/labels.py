"""The fixed words for what the model names by an id: bands, owners, costs, states."""

from collections.abc import Mapping
from types import MappingProxyType

from cpted_cli.wording.translator import N_, Words

Labels = Mapping[str, str]

BANDS: Labels = MappingProxyType(
    {
        "serious": N_("Serious flaws"),
        "clear": N_("Clear flaws"),
        "acceptable": N_("Acceptable"),
        "good": N_("Good"),
    }
)
LIGHTS: Labels = MappingProxyType({"day": N_("daylight"), "dark": N_("dark"), "both": N_("daylight and dark")})
NON_RATINGS: Labels = MappingProxyType(
    {
        "absent": N_("does not exist (but should)"),
        "not_applicable": N_("does not apply here"),
        "not_observed": N_("could not be assessed"),
        "unanswered": N_("unanswered"),
    }
)
GATES: Labels = MappingProxyType({"met": N_("met"), "failed": N_("not met"), "unchecked": N_("not checked")})
OWNERS: Labels = MappingProxyType(
    {
        "landlord": N_("property owner"),
        "municipality": N_("municipality"),
        "resident": N_("residents"),
        "police": N_("police"),
        "shared": N_("several together"),
    }
)
COSTS: Labels = MappingProxyType(
    {
        "under-10k": N_("under SEK\u00a010\u00a0k"),
        "10k-50k": N_("SEK\u00a010–50\u00a0k"),
        "50k-250k": N_("SEK\u00a050–250\u00a0k"),
        "250k-1m": N_("SEK\u00a0250\u00a0k–1\u00a0M"),
        "over-1m": N_("over SEK\u00a01\u00a0M"),
    }
)
EFFORTS: Labels = MappingProxyType(
    {
        "hours": N_("a few hours"),
        "days": N_("a few days"),
        "weeks": N_("a few weeks"),
        "months": N_("a few months"),
    }
)
EVIDENCE: Labels = MappingProxyType(
    {
        "good": N_("good evidence"),
        "some": N_("some evidence"),
        "weak": N_("weak evidence"),
        "experience": N_("experience"),
    }
)
CONFLICTS: Labels = MappingProxyType(
    {
        "egress": N_("escape routes"),
        "rescue-access": N_("access for rescue vehicles"),
        "accessibility": N_("accessibility"),
        "shelter": N_("civil defence shelter"),
        "cameras": N_("the rules on camera surveillance"),
        "permits": N_("building permit or other permit"),
        "heritage": N_("cultural heritage"),
        "nesting": N_("nesting birds"),
        "exclusion": N_("risk that people are shut out"),
    }
)
CRIMES: Labels = MappingProxyType(
    {
        "burglary": N_("burglary"),
        "theft": N_("theft"),
        "bike-theft": N_("bicycle theft"),
        "vehicle-crime": N_("vehicle crime"),
        "robbery": N_("robbery"),
        "assault": N_("assault"),
        "sexual-offence": N_("sexual offences"),
        "harassment": N_("harassment"),
        "vandalism": N_("vandalism"),
        "arson": N_("arson"),
        "drug-dealing": N_("drug dealing"),
    }
)
STATUSES: Labels = MappingProxyType(
    {
        "proposed": N_("proposed"),
        "decided": N_("decided"),
        "started": N_("started"),
        "done": N_("done"),
        "checked": N_("followed up"),
        "declined": N_("declined"),
    }
)
MODES: Labels = MappingProxyType(
    {
        "to": N_("to the residents"),
        "for": N_("for the residents"),
        "with": N_("with the residents"),
        "by": N_("by the residents"),
    }
)
EDITIONS: Labels = MappingProxyType(
    {
        "open": N_("open edition"),
        "protected": N_("edition with protected details"),
    }
)
SCALE_KINDS: Labels = MappingProxyType(
    {"steps": N_("steps"), "quantity": N_("measured"), "ratio": N_("how many of how many"), "count": N_("counted")}
)
FORMS: Labels = MappingProxyType(
    {"natural": N_("natural"), "mechanical": N_("mechanical"), "organised": N_("organised"), "": N_("not stated")}
)
UNITS: Labels = MappingProxyType(
    {
        "days": N_("days"),
        "hours": N_("hours"),
        "minutes": N_("minutes"),
        "weeks": N_("weeks"),
        "years": N_("years"),
        "months": N_("months"),
        "households": N_("households"),
    }
)
"""Units that are words; lx, m and their like are the same in every language."""


def scale_kind(id_: str, words: Words) -> str:
    """Name a kind of scale."""
    return words.text(SCALE_KINDS[id_])


def form(id_: str, words: Words) -> str:
    """Name what a criterion rests on: the place itself, technology, or people and routines."""
    return words.text(FORMS[id_])


def unit(written: str, words: Words) -> str:
    """Name a unit of measurement in the reader's language."""
    return words.text(UNITS[written]) if written in UNITS else written


def band(id_: str, words: Words) -> str:
    """Name the verdict that goes with a score, from serious flaws to good."""
    return words.text(BANDS[id_])


def light(id_: str, words: Words) -> str:
    """Name the light in which a visit took place."""
    return words.text(LIGHTS[id_])


def non_rating(id_: str, words: Words) -> str:
    """Name one of the four ways in which a question goes without a rating."""
    return words.text(NON_RATINGS[id_])


def gate(id_: str, words: Words) -> str:
    """Say how a basic requirement stands: met, not met, not checked."""
    return words.text(GATES[id_])


def owner(id_: str, words: Words) -> str:
    """Name who has the say over a piece of land or an action."""
    return words.text(OWNERS[id_])


def cost(id_: str, words: Words) -> str:
    """Name the cost band of a measure."""
    return words.text(COSTS[id_])


def effort(id_: str, words: Words) -> str:
    """Say how long a measure takes to carry out."""
    return words.text(EFFORTS[id_])


def evidence(id_: str, words: Words) -> str:
    """Say how much research stands behind a measure."""
    return words.text(EVIDENCE[id_])


def conflict(id_: str, words: Words) -> str:
    """Name what a measure may come into conflict with."""
    return words.text(CONFLICTS[id_])


def crime(id_: str, words: Words) -> str:
    """Name a kind of crime that a question bears on."""
    return words.text(CRIMES[id_])


def status(id_: str, words: Words) -> str:
    """Say how far an action has come."""
    return words.text(STATUSES[id_])


def mode(id_: str, words: Words) -> str:
    """Say whether something is done to, for, with or by the residents."""
    return words.text(MODES[id_])


def edition(id_: str, words: Words) -> str:
    """Name the edition of a report."""
    return words.text(EDITIONS[id_])
