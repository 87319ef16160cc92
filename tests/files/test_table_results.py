"""Lines of results worded by the engine: the very ones that are worded one by one."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from cpted_cli.analysis.many import many_readings
from cpted_cli.analysis.scoring import site_scores
from cpted_cli.files.results import BARE, result_csv_parts
from cpted_cli.files.table_results import LineWriter
from tests.analysis.test_many import CHECKLIST, LETTERS, seen_of, visits_of
from tests.builders import make_site

WRITER = LineWriter(checklist=CHECKLIST)
NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=6)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(NAMES, LETTERS), min_size=1, max_size=4), st.sampled_from([("day",), ("dark",), ("day", "dark")])
)
def test_lines_are_those_of_one_by_one_whatever_the_sites_are_called(sites, lights):
    made = many_readings(seen_of(lights, [letters for _, letters in sites]), CHECKLIST)
    heads = [(name, 'Gård "1", söder', "2026") for name, _ in sites]

    lines = list(WRITER.lines(made, ("all", *lights), heads))

    for one, (name, letters) in zip(lines, sites, strict=True):
        (alone,) = site_scores(make_site(id=name, name='Gård "1", söder'), CHECKLIST, "", visits_of(lights, letters))
        assert one.text == "".join(result_csv_parts([[alone]], style=BARE)).split("\n", 1)[1]
        assert (one.site, one.shown) == (name, alone.shown)


def test_every_number_is_worded_as_it_is_one_by_one():
    rng = np.random.RandomState(0)
    numbers = np.concatenate((rng.random_sample(2_000) * 100, 10.0 ** -rng.randint(0, 20, 50), [0.0, 100.0, 1 / 3]))

    WRITER.database.register("numbers", {"n": numbers})
    found = WRITER.database.execute("SELECT n::VARCHAR FROM numbers").fetchall()

    assert [one for (one,) in found] == [repr(float(one)) for one in numbers]
