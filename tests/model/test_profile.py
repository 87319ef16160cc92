"""Thresholds in profiles."""

from tests.files.reading import codes, read

HEAD = "format: cpted-profiles/1\nprofiles:\n  - id: own\n    title: Own\n    thresholds:\n"
HEDGE = "{id: hedge, title: Hedge, text: Low., force: own, binds: [existing]"


def thresholds(more: str = "") -> str:
    return f"{HEAD}      - {HEDGE}{more}}}\n"


def told(more: str) -> list[str]:
    return [one.split()[1] for one in codes(thresholds(more))]


def test_threshold_may_be_in_words_alone():
    value, faults = read(thresholds())

    assert faults == ()
    assert not value.profiles[0].thresholds[0].has_number


def test_threshold_says_a_limit_or_a_whole_curve():
    for more in (", at_least: 1, unit: m", ", at_most: 1, unit: m", ", points: [[0, 1], [2, 0]], unit: m"):
        assert read(thresholds(more))[0].profiles[0].thresholds[0].has_number


def test_force_and_whom_it_binds_are_among_the_choices():
    assert [one.split()[1] for one in codes(thresholds().replace("own, binds", "strong, binds"))] == ["not-one-of"]
    assert [one.split()[1] for one in codes(thresholds().replace("[existing]", "[old]"))] == ["not-one-of"]
    assert [one.split()[1] for one in codes(thresholds().replace("[existing]", "[]"))] == ["too-few"]


def test_curve_stays_between_worst_and_best():
    assert told(", points: [[0, 1], [2, 3]], unit: m") == ["too-large"]
