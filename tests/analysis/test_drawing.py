from hypothesis import given
from hypothesis import strategies as st

from cpted_cli.analysis.drawing import drawn

EIGHT = tuple(f"entrance-{number}" for number in range(1, 9))
PINNED = ("entrance-1", "entrance-7", "entrance-8")


def test_the_same_seed_draws_the_same_zones_for_ever():
    assert drawn(EIGHT, 3, 0) == drawn(EIGHT, 3, 0)
    assert drawn(EIGHT, 3, 0).seen == PINNED
    assert drawn(EIGHT, 3, 1).seen != drawn(EIGHT, 3, 0).seen


@given(st.integers(0, 8), st.integers(-5, 10_000))
def test_so_many_are_drawn_in_the_order_of_the_site(count, seed):
    sample = drawn(EIGHT, count, seed)
    assert (len(sample.seen), sample.of, sample.seed) == (count, 8, seed)
    assert list(sample.seen) == [one for one in EIGHT if one in sample.seen]


@given(st.integers(1, 8), st.integers(0, 1000))
def test_a_zone_that_is_added_changes_the_draw_by_one_at_most(count, seed):
    before, after = drawn(EIGHT, count, seed), drawn((*EIGHT, "entrance-9"), count, seed)
    assert len(set(before.seen) - set(after.seen)) <= 1


def test_every_zone_has_the_same_chance():
    times = dict.fromkeys(EIGHT, 0)
    for seed in range(2000):
        for zone in drawn(EIGHT, 3, seed).seen:
            times[zone] += 1
    assert all(680 < count < 820 for count in times.values())
