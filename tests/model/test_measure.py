"""The catalogue of measures."""

from cpted_cli.files.library import shipped_library
from cpted_cli.model.measure import COST_BANDS, EFFORTS


def test_cost_bands_and_efforts_rise():
    assert COST_BANDS[0] == "under-10k"
    assert COST_BANDS[-1] == "over-1m"
    assert EFFORTS == ("hours", "days", "weeks", "months")


def test_figure_from_research_never_stands_without_country_and_source():
    library = shipped_library()
    for measure in library.measures.values():
        for figure in (measure.crime.figure, measure.unsafety.figure):
            assert figure is None or (figure.country and figure.source in library.sources), measure.id
