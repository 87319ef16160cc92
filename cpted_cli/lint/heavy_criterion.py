"""A criterion that decides more of the result than anybody would guess."""

from collections.abc import Iterator, Mapping

from cpted_cli.errors import Hint, Where
from cpted_cli.lint.material import Material, placed_criteria
from cpted_cli.model.checklist import Checklist

CODE = "heavy-criterion"
LARGEST_SHARE = 0.05
MANY = 20
"""From so many criteria on, all of them can keep below the largest share."""


def hints(material: Material) -> Iterator[Hint]:
    """Doubt criteria over 5 % of the result; of few criteria, those over twice an even share."""
    if not isinstance(material.value, Checklist) or material.whole is None:
        return
    shares = result_shares(material.whole)
    limit = LARGEST_SHARE if len(shares) >= MANY else 2 / len(shares)
    places = _places(material.value, material.includes or {})
    for name, share in shares.items():
        if round(share, 9) > limit and name in places:
            yield Hint(code=CODE, where=places[name], params={"criterion": name, "share": share})


def result_shares(checklist: Checklist) -> Mapping[str, float]:
    """Give the share of the overall result that each criterion decides when all are rated.

        share = W / sum(W) * w / sum(w), W of the principles, w of the criteria under one of them

    Units: none. Range: 0…1; all shares together are 1.
    Source: our own scoring rules: principles share the result, criteria share their principle.
    """
    whole = sum(principle.weight for principle in checklist.principles)
    return {
        criterion.id: principle.weight / whole * criterion.weight / sum(one.weight for one in principle.criteria)
        for principle in checklist.principles
        for criterion in principle.criteria
    }


def _places(checklist: Checklist, includes: Mapping[str, str]) -> Mapping[str, Where]:
    included: dict[str, Where] = {
        name: ("include", checklist.include.index(home)) for name, home in includes.items() if home in checklist.include
    }
    return included | {
        one.id: (*where, "weight" if one.weight != 1 else "id") for where, one in placed_criteria(checklist)
    }
