"""Which sites of many a report is wanted on: those with some verdicts, or some by their ids."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cpted_cli import api
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.model.score import BANDS
from cpted_cli.wording.labels import band
from cpted_cli.wording.translator import N_, languages, words_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Verdicts and sites that are wanted; none of a kind named: all."""

    bands: frozenset[str] = frozenset()
    sites: frozenset[str] = frozenset()

    def takes(self, one: api.Scored) -> bool:
        """Tell whether a result is wanted."""
        return self._is_named(one) and (not self.bands or one.score.band in self.bands)

    def leaves_unjudged(self, one: api.Scored) -> bool:
        """Tell whether a result is left out for want of a verdict, though it has a number."""
        return bool(self.bands) and self._is_named(one) and one.score.band is None and one.score.shown is not None

    def _is_named(self, one: api.Scored) -> bool:
        return not self.sites or one.score.site in self.sites


EVERYTHING = Selection()


def selection(bands: Iterable[str] | None, sites: Iterable[str] | None) -> Selection:
    """Read what is wanted; a verdict may be written as its id or in the words of any language."""
    return Selection(bands=frozenset(map(_band, bands or ())), sites=frozenset(sites or ()))


def unjudged(scored: Sequence[api.Scored], wanted: Selection) -> tuple[str, ...]:
    """Name the sites that are left out for want of a verdict, each with its number."""
    return tuple(f"{one.score.site} ({one.score.shown})" for one in scored if wanted.leaves_unjudged(one))


def _band(text: str) -> str:
    spelt: dict[str, str] = {
        band(one, words_for(language)).casefold(): one for one in BANDS for language in languages()
    }
    spelt.update((one, one) for one in BANDS)
    found = spelt.get(" ".join(text.casefold().split()))
    if found is None:
        message = N_("{text} is no verdict (one of: {known}, or its words).")
        raise Stop(ExitCode.USAGE, message, text=text, known=", ".join(BANDS))
    return found
