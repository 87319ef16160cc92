"""Which zones of a repeating kind a visit takes in, where it need not be all of them."""

from collections.abc import Iterable, Mapping, Sequence

from cpted_cli.analysis.drawing import drawn
from cpted_cli.analysis.instances import questions
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.model.assessment import Assessment, Sample
from cpted_cli.model.checklist import Checklist, ZoneKind
from cpted_cli.model.site import Site
from cpted_cli.model.text import in_language
from cpted_cli.terminal.asking import ask_until, whole_number
from cpted_cli.terminal.talk import Talk
from cpted_cli.wording.translator import N_

MANY = 6
"""Of so many zones of a kind it is asked whether all are to be seen."""
SEED = 0


def samples_of_visit(
    begun: Assessment, checklist: Checklist, site: Site, earlier: Iterable[Assessment], talk: Talk | None
) -> Mapping[str, Sample] | None:
    """Draw for a visit that begins what was not wished for: as another visit of the round did, or as is answered."""
    samples = dict(begun.sampled or {})
    alike = [one for one in earlier if one.round_id == begun.round_id and one.checklist.id == begun.checklist.id]
    for kind in sampled_kinds(checklist, site, begun):
        if kind.id in samples:
            continue
        zones = [zone.id for zone in site.zones_of(kind.id)]
        known = next((held for one in alike if (held := (one.sampled or {}).get(kind.id)) is not None), None)
        if known is not None:
            samples[kind.id] = known
        elif talk is not None and not alike and len(zones) >= MANY:
            count = asked_count(kind, len(zones), talk)
            samples.update({kind.id: drawn(zones, count, SEED)} if count < len(zones) else {})
    return samples or None


def wished_samples(given: Sequence[str], seed: int | None, checklist: Checklist, site: Site) -> Mapping[str, Sample]:
    """Draw what the command line asks for: entrance=3."""
    samples: dict[str, Sample] = {}
    if not given:
        return samples
    from cpted_cli.cli.new_sites import zone_count

    for text in given:
        kind_id, count = zone_count(text, checklist)
        kind, zones = checklist.zone_kind(kind_id), [zone.id for zone in site.zones_of(kind_id)]
        if kind is None or not kind.repeats or not 1 <= count <= len(zones):
            message = N_("--sample {text}: the site has {count} of these that can be drawn.")
            raise Stop(ExitCode.USAGE, message, text=text, count=len(zones) if kind and kind.repeats else 0)
        if count < len(zones):
            samples[kind_id] = drawn(zones, count, SEED if seed is None else seed)
    return samples


def sampled_kinds(checklist: Checklist, site: Site, begun: Assessment) -> tuple[ZoneKind, ...]:
    """Name the kinds of repeating zones that this visit asks about."""
    asked = {one.criterion.zone for one in questions(checklist, site) if begun.light in one.criterion.lights}
    return tuple(kind for kind in checklist.zones if kind.repeats and kind.id in asked)


def asked_count(kind: ZoneKind, total: int, talk: Talk) -> int:
    """Ask how many of many zones are to be seen; Enter means all."""
    question = talk.words.text(
        "{kind}: there are {count}. How many are to be seen, drawn by lot? (Enter: all)",
        kind=in_language(kind.title, talk.words.language),
        count=total,
    )
    otherwise = talk.words.text("Answer with a number from 1 to {top}.", top=total)
    return ask_until(talk, question, lambda text: (whole_number(text, total) or None) if text else total, otherwise)


def sample_lines(
    assessment: Assessment, checklist: Checklist, site: Site, language: str
) -> tuple[tuple[str, ...], ...]:
    """Give for each sample the kind, how many of how many, the seed, and the names of the zones."""
    lines = []
    for kind_id, sample in (assessment.sampled or {}).items():
        kind = checklist.zone_kind(kind_id)
        names = [in_language(zone.name, language) for one in sample.seen if (zone := site.zone(one)) is not None]
        title = in_language(kind.title, language) if kind else kind_id
        lines.append((title, str(len(sample.seen)), str(sample.of), ", ".join(names)))
    return tuple(lines)
