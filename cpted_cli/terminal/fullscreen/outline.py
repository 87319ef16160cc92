"""The outline beside the question: the parts of the walk, and how far each has come."""

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content

from cpted_cli.analysis.walk import Run, Walk
from cpted_cli.model.text import in_language
from cpted_cli.terminal.question_page import Scene, place_name
from cpted_cli.wording.translator import Words

LEAST_NAME = 8
UNTOUCHED, BEGUN, ANSWERED, FLAGGED = "·", "◦", "✓", "!"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A part of the walk: its name, how many of its questions have an answer, whether we stand in it."""

    name: str
    answered: int
    total: int
    is_here: bool
    is_flagged: bool = False

    @property
    def mark(self) -> str:
        """A sign for how far it has come."""
        return ANSWERED if self.answered == self.total else BEGUN if self.answered else UNTOUCHED


def rows(walk: Walk, scene: Scene, words: Words) -> Iterator[Row]:
    """List the parts of the walk in their order."""
    for run in walk.runs:
        places = range(run.first, run.last + 1)
        yield Row(
            name=run_name(walk, run, scene, words),
            answered=sum(walk.is_answered(index) for index in places),
            total=len(places),
            is_here=walk.cursor in places,
            is_flagged=any(walk.answer_at(index).flag for index in places),
        )


def run_name(walk: Walk, run: Run, scene: Scene, words: Words) -> str:
    """Name a part: its principle, or its place."""
    question = walk.questions[run.first]
    if walk.by == "zone":
        return place_name(question, scene, words)
    titles = {one.id: one.title for one in scene.checklist.principles}
    return in_language(titles.get(question.principle, question.principle), words.language)


def outline(listed: tuple[Row, ...], width: int) -> Content:
    """Draw the outline, a row for each part, as wide as there is room."""
    digits = max((len(str(row.total)) for row in listed), default=1)
    return Content("\n").join([_drawn(row, digits, max(width - 2 * digits - 4, LEAST_NAME)) for row in listed])


def _drawn(row: Row, digits: int, width: int) -> Content:
    name = row.name if len(row.name) <= width else row.name[: width - 1] + "…"
    flag = FLAGGED if row.is_flagged else " "
    text = f"{row.mark}{flag}{name:<{width}} {row.answered:>{digits}}/{row.total:<{digits}}"
    return Content.styled(text, "bold $accent" if row.is_here else "$success" if row.mark == ANSWERED else "")
