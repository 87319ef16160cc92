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


def shipped_measures():
    return tuple(shipped_library().measures.values())


def test_every_shipped_measure_says_in_both_languages_what_it_costs_others_and_how_it_is_kept_up():
    for measure in shipped_measures():
        for text in (measure.title, measure.what, measure.mechanism, measure.upkeep, measure.side_effects):
            assert set(text or {}) >= {"sv", "en"}, measure.id


def test_what_is_graded_better_than_experience_rests_on_a_study():
    sources = shipped_library().sources
    for measure in shipped_measures():
        studied = any(sources[name].kind == "study" for name in measure.sources)
        assert studied or measure.evidence == "experience", measure.id


def test_figure_from_research_rests_on_a_source_of_its_measure_and_is_not_mere_experience():
    for measure in shipped_measures():
        for figure in (measure.crime.figure, measure.unsafety.figure):
            assert figure is None or figure.source in measure.sources, measure.id
            assert figure is None or measure.evidence != "experience", measure.id


def test_effect_on_crime_is_not_claimed_from_experience_alone():
    for measure in shipped_measures():
        if measure.evidence == "experience":
            assert measure.crime.direction in {"none", "unknown"}, measure.id
            assert measure.unsafety.direction in {"none", "unknown", "mixed"}, measure.id
