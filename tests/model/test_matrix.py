"""Places in the matrix are judged or counted."""

from cpted_cli.files.validation import adapter
from cpted_cli.model.matrix import CrimeCount, Matrix, UnsafeShare


def test_axis_is_a_word_or_a_count():
    place = '{"id": "a", "title": "A", "crime": "low", "unsafety": {"count": 27, "of": 61, "limit": 0.3}}'
    counted = '{"id": "b", "title": "B", "crime": {"count": 33, "limit": 20}, "unsafety": "uncertain"}'
    (matrix,) = adapter(Matrix).validate_json(f'[{{"lines": "L", "places": [{place}, {counted}]}}]')

    assert matrix.places[0].crime == "low"
    assert matrix.places[0].unsafety == UnsafeShare(count=27, of=61, limit=0.3)
    assert matrix.places[1].crime == CrimeCount(count=33, limit=20)
