"""A score seen by a frame's categories: the same answers, weights and kernel, grouped otherwise."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace

from cpted_cli.analysis.instances import Instance, Round
from cpted_cli.analysis.scoring import round_score
from cpted_cli.model.checklist import Checklist, Principle
from cpted_cli.model.crosswalk import Crosswalk, NoPlace
from cpted_cli.model.frame import CategoryScore, FrameScore, Outside
from cpted_cli.model.reading import Reading
from cpted_cli.model.score import PrincipleScore
from cpted_cli.model.text import LIGHTS


def frame_score(seen: Round, crosswalk: Crosswalk) -> FrameScore:
    """Score each category of a frame as a principle is scored, over the criteria that stand under it.

    A criterion under several categories counts in each of them with its whole weight.
    """
    regrouped = _regrouped(seen, crosswalk)
    result = round_score(regrouped)
    excluded = {one.criterion for one in seen.excluded}
    asked = [one.id for one in seen.checklist.criteria() if one.id not in excluded]
    places = {name: crosswalk.criteria.get(name) for name in asked}
    return FrameScore(
        id=crosswalk.id,
        title=crosswalk.title,
        edition=crosswalk.edition,
        categories=_categories(regrouped.checklist, result.principles),
        by_light={light: _categories(regrouped.checklist, one.principles) for light, one in result.by_light.items()},
        outside=tuple(
            Outside(criterion=name, reason=place.no_place)
            for name, place in places.items()
            if isinstance(place, NoPlace)
        ),
        unplaced=tuple(name for name, place in places.items() if place is None),
    )


def _regrouped(seen: Round, crosswalk: Crosswalk) -> Round:
    criteria = [one for one in seen.checklist.criteria() if one.id not in {gone.criterion for gone in seen.excluded}]
    principles = tuple(
        Principle(
            id=category.id,
            title=category.title,
            criteria=tuple(
                replace(one, id=_name(category.id, one.id))
                for one in criteria
                if category.id in crosswalk.categories_of(one.id)
            ),
        )
        for category in crosswalk.categories
    )
    instances = tuple(one for given in seen.instances for one in _instances(given, crosswalk))
    return replace(seen, checklist=replace(seen.checklist, principles=principles), instances=instances, excluded=())


def _instances(given: Instance, crosswalk: Crosswalk) -> Iterator[Instance]:
    question = given.question
    for category in crosswalk.categories_of(question.criterion.id):
        criterion = replace(question.criterion, id=_name(category, question.criterion.id))
        yield replace(given, question=replace(question, criterion=criterion, principle=category))


def _name(category: str, criterion: str) -> str:
    # One name for each place, for a criterion may stand under several categories.
    return f"{category}/{criterion}"


def _categories(regrouped: Checklist, scores: Iterable[PrincipleScore]) -> tuple[CategoryScore, ...]:
    return tuple(
        CategoryScore(
            **{field.name: getattr(score, field.name) for field in fields(Reading)},
            id=principle.id,
            title=principle.title,
            criteria=len(principle.criteria),
            lights=tuple(light for light in LIGHTS if any(light in one.lights for one in principle.criteria)),
        )
        for principle, score in zip(regrouped.principles, scores, strict=True)
    )
