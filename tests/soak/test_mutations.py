"""A spoilt file either reads, or every fault has a place inside it; never a traceback."""

import pytest

from tests.soak.mutations import mutate


def test_200_spoilt_files_read_or_are_told():
    for seed in range(200):
        mutate(seed)


@pytest.mark.soak
def test_2000_spoilt_files_read_or_are_told():
    for seed in range(200, 2_200):
        mutate(seed)
