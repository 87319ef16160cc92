"""Agreement between assessors on the terminal: three figures, what they mean, and what to settle."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rich.console import Console

from cpted_cli.model.agreement import Agreement, Disagreement, Figures
from cpted_cli.model.checklist import Checklist, Criterion
from cpted_cli.model.scale import Scale
from cpted_cli.model.site import Site
from cpted_cli.model.text import in_language
from cpted_cli.terminal.output import Cell, show_heading, show_lines, show_table
from cpted_cli.wording import agreement as said
from cpted_cli.wording import labels
from cpted_cli.wording.translator import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What the page takes names from: the sites, their checklists, the shared scales."""

    sites: tuple[Site, ...]
    checklists: tuple[Checklist, ...]
    scales: Mapping[str, Scale]

    def site(self, site_id: str) -> Site | None:
        """Find a site by its id."""
        return next((one for one in self.sites if one.id == site_id), None)

    def criterion(self, criterion_id: str) -> Criterion | None:
        """Find a criterion by its id in any of the checklists."""
        found = (one.criterion(criterion_id) for one in self.checklists)
        return next((one for one in found if one is not None), None)

    def scale(self, name: str) -> Scale | None:
        """Find a scale by its name, or by the criterion that it is written out in."""
        criterion = self.criterion(name)
        return self.scales.get(name) or (criterion.resolved_scale if criterion else None)


def show_page(to: Console, found: Agreement, named: Named, words: Words) -> None:
    """Show the three figures, by scale where scales differ, and the answers to settle."""
    if found.against:
        title = words.text("Agreement with the reference {file}", file=found.against)
    else:
        title = words.text("Agreement between the assessors")
    show_heading(to, title, ", ".join(_below(found, words)))
    to.print()
    rows = dict(_rows(found, named, words))
    heads = [
        words.text("Answers on the scale"),
        words.text("Questions compared"),
        words.text("Same answer"),
        words.text("Within one step"),
        words.text("Coefficient"),
    ]
    show_table(to, heads, [_cells(name, one, words) for name, one in rows.items()], figures=frozenset({1, 2, 3, 4}))
    for name, one in rows.items():
        explanation = said.paradox_words(one, words)
        if explanation:
            show_lines(to, [f"{name}: {explanation}"])
    show_lines(to, said.explained(words, rows.values(), is_against=bool(found.against)), style="quiet")
    show_lines(to, (said.copied_words(one, words) for one in found.copied))
    to.print()
    if found.disagreements:
        _show_disagreements(to, found.disagreements, named, words)


def _below(found: Agreement, words: Words) -> Iterator[str]:
    if found.against:
        yield words.plural("{count} assessor", "{count} assessors", len(found.by_assessor))
    else:
        yield words.plural("{count} assessor", "{count} assessors", found.raters)
    yield words.plural("{count} question with steps", "{count} questions with steps", found.units)
    if found.together:
        yield words.plural(
            "{count} judged together and left out", "{count} judged together and left out", found.together
        )


def _rows(found: Agreement, named: Named, words: Words) -> Iterator[tuple[str, Figures]]:
    for name, one in found.by_scale.items():
        yield said.scale_words(named.scale(name), name, words), one
    if found.mixed_scales:
        return
    if len(found.by_light) > 1:
        for light, one in found.by_light.items():
            yield labels.light(light, words), one
    for assessor, one in found.by_assessor.items() if len(found.by_assessor) > 1 else ():
        people = named.sites[0].assignment.people if named.sites else None
        yield said.person_words(assessor, people, words), one


def _cells(name: str, figures: Figures, words: Words) -> list[Cell]:
    return [
        (name, ""),
        (str(figures.compared), ""),
        (said.same_words(figures, words), ""),
        (said.within_words(figures, words), ""),
        (said.coefficient_words(figures.alpha_ordinal, words), ""),
    ]


def _show_disagreements(to: Console, found: tuple[Disagreement, ...], named: Named, words: Words) -> None:
    show_heading(to, words.text("To be settled"))
    to.print()
    heads = [words.text("Question"), words.text("Where and when"), words.text("Answers")]
    show_table(to, heads, [_disagreement(one, named, words) for one in found])
    show_lines(to, _how_to_settle(found, words), style="quiet")


def _how_to_settle(found: tuple[Disagreement, ...], words: Words) -> Iterator[str]:
    yield words.text(
        "Go back together if you can, and look before you talk. Until then the score counts the mean, "
        "and the lowest answer makes the finding."
    )
    yield words.text(
        "Write what you settle on in a file of its own beside theirs: an assessment in the same round and light, with "
        "answers to these questions only and the line below. Their files stay as they are and keep their figures."
    )
    for files in dict.fromkeys(tuple(given.file for given in one.answers) for one in found):
        yield f"  settles: [{', '.join(files)}]"


def _disagreement(one: Disagreement, named: Named, words: Words) -> list[Cell]:
    criterion, site = named.criterion(one.criterion), named.site(one.site)
    zone = site.zone(one.zone) if site else None
    where = in_language(zone.name, words.language) if zone else words.text("the site as a whole")
    people = site.assignment.people if site else None
    place = [where, labels.light(one.light, words)]
    if len(named.sites) > 1 and site is not None:
        place.insert(0, in_language(site.name, words.language))
    answers = [
        f"{said.person_words(given.assessor, people, words)}: {said.answer_words(criterion, given, words)}"
        for given in one.answers
        if criterion is not None
    ]
    title = in_language(criterion.title or criterion.question, words.language) if criterion else one.criterion
    return [(title, ""), (", ".join(place), "quiet"), ("\n".join(answers), "")]
