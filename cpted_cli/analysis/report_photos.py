"""Which photos a report shows, what it says of each, and to which answer each belongs."""

from collections.abc import Iterable

from cpted_cli.model.assessment import Assessment
from cpted_cli.model.photo import PersonsSeen, ReportPhoto, SitePhoto, SitePhotos
from cpted_cli.model.plan import Plan, PlanPhoto

UNSAID = SitePhoto(file="-")


def report_photos(
    plan: Plan | None,
    photo_list: SitePhotos | None,
    visits: Iterable[Assessment],
    elsewhere: Iterable[Assessment] = (),
) -> tuple[ReportPhoto, ...]:
    """Give every photo that is known: those of the plan in its order, those of the list in its, then the others.

    The plan's words for the page go before those of the list; where neither has any, none are made up here.
    A photo that only visits `elsewhere` name, with another checklist or in another round, is none of this
    report's unless somebody chose it.
    """
    planned = {one.file: one for one in (plan.photos if plan else ())}
    listed = {one.file: one for one in (photo_list.photos if photo_list else ())}
    held = _held(visits)
    others = {name for name in _held(elsewhere) if name not in held and listed.get(name, UNSAID).in_report is not True}
    names = [one for one in dict.fromkeys((*planned, *listed, *held)) if one in planned or one not in others]
    return tuple(
        _photo(planned.get(name), listed.get(name, UNSAID), name, tuple(dict.fromkeys(held.get(name, ()))))
        for name in names
    )


def _photo(planned: PlanPhoto | None, said: SitePhoto, name: str, held: tuple[str, ...]) -> ReportPhoto:
    is_planned = planned is not None
    return ReportPhoto(
        file=name,
        caption=(planned.caption if planned else None) or said.caption,
        alt=(planned.alt if planned else None) or said.alt,
        told=said.key,
        held=held,
        zone=said.zone,
        taken=said.taken or "",
        persons=_persons(planned, said),
        is_planned=is_planned and said.in_report is not False,
        is_shown=(is_planned or said.caption is not None) if said.in_report is None else said.in_report,
        is_protected=said.protected,
    )


def _persons(planned: PlanPhoto | None, said: SitePhoto) -> PersonsSeen:
    """Take the list's word; the plan's that it was looked through counts where the list says nothing."""
    return "none" if said.persons == "unchecked" and planned is not None and planned.persons_checked else said.persons


def _held(visits: Iterable[Assessment]) -> dict[str, list[str]]:
    held: dict[str, list[str]] = {}
    for visit in visits:
        for key in visit.answers:
            for name in visit.answer(key).photos:
                held.setdefault(name, []).append(key)
    return held
