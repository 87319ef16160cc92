"""Comparisons of small squares."""

from dataclasses import replace

from cpted_cli import api
from cpted_cli.model.reading import BANDS
from cpted_cli.report.comparison_basis import NONE, Compared, ComparisonBasis
from tests.report.pages import scored_site


def compared(site):
    """Read and score a site for a comparison."""
    one = scored_site(site)
    seen = max(visit.date for visit in api.counting_visits(one))
    return Compared(site=one.folder.site, checklist=one.used.checklist, score=one.score, seen=seen)


def basis(*sites, left_out=NONE):
    """Compare sites in the order given."""
    return ComparisonBasis(compared=tuple(sites), is_open=True, left_out=left_out)


def copies(one, count):
    """Give so many sites with the same answers and, in turn, every verdict on the whole."""
    return [
        replace(
            one,
            site=replace(one.site, id=f"s{n}", name=f"Yard {n}"),
            score=replace(one.score, band=BANDS[n % 4], band_low=BANDS[n % 4], band_high=BANDS[n % 4]),
        )
        for n in range(count)
    ]
