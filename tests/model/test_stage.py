"""The five stages."""

from cpted_cli.files.library import shipped_library
from cpted_cli.model.stage import STAGES, Stage, StageNames


def test_stage_that_a_school_does_not_name_goes_by_its_id():
    names = StageNames(id="own", title="Own", stages=(Stage(id="vision", title="Dream"),))

    assert (names.stage("vision").title, names.stage("strategy").title) == ("Dream", "strategy")


def test_every_shipped_school_names_all_five_in_order_and_says_where_from():
    library = shipped_library()

    assert set(library.schools) == {"helsingborg", "saville"}
    for school in library.schools.values():
        assert tuple(one.id for one in school.stages) == STAGES
        assert school.source in library.sources
        assert all({"sv", "en"} == set(one.title) == set(one.leads_to) for one in school.stages)
