"""Marks that would lie on each other."""

from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.report.figures.crowding import gathered, spans

PLACES = st.lists(st.tuples(st.floats(0, 500), st.floats(0, 500)), max_size=60)


@given(PLACES, st.floats(1, 50))
def test_each_place_is_in_one_group_and_no_two_groups_begin_near_each_other(places, apart):
    groups = gathered(places, apart)
    assert sorted(one for group in groups for one in group) == list(range(len(places)))
    firsts = [places[group[0]] for group in groups]
    assert all(len(gathered([one, other], apart)) == 2 for n, one in enumerate(firsts) for other in firsts[:n])


def test_neighbours_are_named_as_a_span():
    names = ["1", "2", "3", "4", "5", "6"]
    assert [spans(one, names) for one in ((2,), (0, 1), (0, 1, 2, 4), (1, 3, 5))] == ["3", "1–2", "1–3, 5", "2, 4, 6"]
