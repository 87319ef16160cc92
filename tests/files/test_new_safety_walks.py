"""A new safety walk's file is valid and says which commands write there."""

from datetime import date
from pathlib import Path

from cpted_cli.files.documents import document_from_bytes
from cpted_cli.files.new_safety_walks import walk_start


def test_start_is_a_safety_walk_of_that_day():
    document, faults = document_from_bytes(walk_start("garden", date(2026, 11, 12)).encode(), Path("safety-walk.yaml"))

    assert faults == ()
    assert (document.value.site, document.value.date, document.value.stops) == ("garden", date(2026, 11, 12), ())
