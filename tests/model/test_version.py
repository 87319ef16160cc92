"""A kept version and what it is compared by."""

import pytest

from cpted_cli.model.plan import Action
from cpted_cli.model.version import PartChange


def test_part_is_told_as_it_is_and_one_that_is_gone_as_it_was():
    lamps, door = Action(id="a1", title="Lamps"), Action(id="a1", title="Door")
    assert PartChange(before=lamps, after=door).part is door
    assert PartChange(before=lamps, after=None).part is lamps


def test_change_of_nothing_into_nothing_is_none():
    with pytest.raises(LookupError):
        _ = PartChange(before=None, after=None).part
