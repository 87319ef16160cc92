"""A problem for which nothing speaks."""

from collections.abc import Iterator

from cpted_cli.errors import Hint
from cpted_cli.lint.material import Material
from cpted_cli.model.case import Case

CODE = "problem-without-evidence"


def hints(material: Material) -> Iterator[Hint]:
    """Doubt problems of a case that rest on nothing."""
    if isinstance(material.value, Case):
        for index, problem in enumerate(material.value.problems):
            if not problem.evidence_for:
                yield Hint(code=CODE, where=("problems", index, "id"), params={"name": problem.id})
