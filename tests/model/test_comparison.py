"""Two checklists side by side."""

from cpted_cli.model.comparison import Comparison, Named

SAME = {"before": "a", "before_edition": "1", "after": "a", "after_edition": "2"}


def test_comparison_is_empty_only_when_nothing_differs():
    assert Comparison(**SAME).is_empty
    assert not Comparison(**SAME, added=(Named(id="a", title="A"),)).is_empty
