"""What does not hold in a report."""

from dataclasses import FrozenInstanceError

import pytest

from cpted_cli.model.verification import Breach


def test_breach_is_a_value():
    breach = Breach(kind="printed", where="Access", told="68", again="58")
    assert breach == Breach(kind="printed", where="Access", told="68", again="58")
    with pytest.raises(FrozenInstanceError):
        breach.told = "58"
