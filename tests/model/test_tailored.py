"""What a tailored checklist remembers."""

from tests.files.reading import read

COPY = """\
format: cpted-checklist/1
id: own
edition: "1"
title: Own
principles: [{id: only, title: Only, criteria: [{id: a, question: A?, scale: {kind: ratio}}]}]
tailored:
  base: theirs
  base_edition: "2026.1"
  changes: [{kind: drop, id: b, title: B, reason: Not here.}]
"""


def test_copy_keeps_what_was_changed_and_why():
    value, faults = read(COPY)

    assert faults == ()
    assert [(one.kind, one.id, one.reason) for one in value.tailored.changes] == [("drop", "b", "Not here.")]
