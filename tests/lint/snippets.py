"""Lays out snippets as files, and tells what checking them finds."""

import shutil
from pathlib import Path

from cpted_cli.files.checking import Checked, checked_paths
from cpted_cli.wording.manuals import manual_page
from cpted_cli.wording.translator import words_for

GARDEN = Path(__file__).parents[1] / "bad_files" / "folder"
MANUAL = Path(__file__).parents[2] / "cpted_cli" / "wording" / "manual"
HEAD = 'format: cpted-checklist/1\nid: own\nedition: "1"\ntitle: Own\nprinciples:\n'
MEASURE = """format: cpted-measures/1
measures:
  - id: own-bench
    title: Bench
    what: Put up a bench.
    mechanism: People stay.
    crime: {direction: unknown, words: Not known.}
    unsafety: {direction: unknown, words: Not known.}
    evidence: experience
    cost: under-10k
    effort: days
    owner: landlord
    indicator: Somebody sits there.
"""
NEIGHBOUR = {
    "en": "The yard is well kept but nobody passes\nby after six in the evening. It rained.\n",
    "sv": "Gården är välskött men ingen går\nförbi efter klockan sex på kvällen. Det regnade.\n",
}
"""What is written about another place, for copied-text."""
TWIN = """{ac-door@e1: 1, ac-door@e2: 0, ac-door@e3: 1, ac-door@e4: 1, ac-door@e5: 0, ac-door@e6: 1, ac-door@e7: 1,
 ac-door@e8: 0, ac-path: 2, ac-tags: 3}"""
"""What the other assessor answered, for copied-visit."""
VISIT = 'format: cpted-assessment/1\nchecklist: {id: small, edition: "1"}\nsite: garden\nassessor: a3\n'


def indented(text: str, by: int) -> str:
    return "".join(f"{' ' * by}{line}\n" for line in text.splitlines())


def a_checklist(criterion: str) -> str:
    """Write a checklist of one criterion; its id stands on line 9, what is given from line 10 on."""
    more = "" if "scale:" in criterion else "scale: quality\n"
    more += "" if "sources:" in criterion else "sources: [boverket-cpted]\n"
    body = (
        f"- id: maintenance\n  title: Upkeep\n  criteria:\n    - id: c-own\n{indented(criterion, 6)}{indented(more, 6)}"
    )
    return HEAD + indented(body, 2)


def lay_out(kind: str, snippet: str, folder: Path, language: str = "en") -> Path:
    """Put a snippet where it belongs, and give the file to look at."""
    if kind == "case":
        path = folder / "case.yaml"
        path.write_text(f"format: cpted-case/1\nid: block\nname: Block\n{snippet}\n", "utf-8")
        return path
    if kind == "crosswalk":
        return a_crosswalk_file(snippet, folder)
    if kind == "twin":
        return a_twin(snippet, folder)
    if kind in {"criterion", "criteria", "principle"}:
        return a_checklist_file(kind, snippet, folder)
    garden = Path(shutil.copytree(GARDEN, folder / "garden"))
    with (garden / "site.yaml").open("a", encoding="utf-8") as site:
        site.write("point: {lat: 60.05, lon: 19.9}\n")
    (garden / "photos").mkdir()
    (garden / "photos" / "2026-10-20_1318_path.jpg").write_bytes(b"")
    given = {
        "answers": ("assessments/new.yaml", f"{VISIT}light: day\ndate: 2026-10-20\nanswers:\n{indented(snippet, 2)}"),
        "visit": ("assessments/new.yaml", f"{VISIT}{snippet}\nanswers: {{}}\n"),
        "plan": ("plan.yaml", f"format: cpted-plan/1\nsite: garden\n{snippet}\n"),
        "copied": (f"texts/{language}/analysis.md", f"{snippet}\n"),
        "safety-walk": (
            "safety-walk.yaml",
            f"format: cpted-safety-walk/1\nsite: garden\ndate: 2026-11-12\n{snippet}\n",
        ),
        "text": (f"texts/{language}/analysis.md", f"{snippet}\n"),
    }
    name, content = given[kind]
    (garden / name).parent.mkdir(parents=True, exist_ok=True)
    (garden / name).write_text(content, "utf-8")
    if kind == "copied":
        other = folder / "harbour"
        (other / "texts" / language).mkdir(parents=True)
        (other / "site.yaml").write_text("format: cpted-site/1\nid: harbour\nname: Harbour\nkind: other\n", "utf-8")
        (other / "texts" / language / "place.md").write_text(NEIGHBOUR[language], "utf-8")
    return garden / name


def a_twin(answers: str, folder: Path) -> Path:
    """Write the visit of a2 beside that of a1, to a garden with eight entrances."""
    garden = Path(shutil.copytree(GARDEN, folder / "garden"))
    site = (garden / "site.yaml").read_text("utf-8")
    zones = "".join(f"  - {{id: e{number}, kind: entrance, name: Entrance {number}}}\n" for number in range(1, 9))
    (garden / "site.yaml").write_text(site.replace("zones:\n", f"zones:\n{zones}"), "utf-8")
    for assessor, given in (("a1", TWIN), ("a2", answers)):
        head = VISIT.replace("a3", assessor)
        path = garden / "assessments" / f"2026-10-20-day-{assessor}-small.yaml"
        path.write_text(f"{head}light: day\ndate: 2026-10-20\nanswers:\n{indented(given, 2)}", "utf-8")
    return path


def a_checklist_file(kind: str, snippet: str, folder: Path) -> Path:
    (folder / "measures.yaml").write_text(MEASURE, "utf-8")
    frame = {
        "criterion": a_checklist(snippet),
        "criteria": f"{HEAD}  - id: maintenance\n    title: Upkeep\n    criteria:\n{indented(snippet, 6)}",
        "principle": f"{HEAD}  - {indented(snippet, 4).strip()}\n"
        "    criteria: [{id: c-own, question: How good is it?, scale: quality, sources: [boverket-cpted]}]\n",
    }
    path = folder / "own.yaml"
    path.write_text(frame[kind], "utf-8")
    return path


def a_crosswalk_file(snippet: str, folder: Path) -> Path:
    """Write a frame beside a checklist of two criteria, c-own and c-other."""
    asked = "question: How good is it?, scale: quality, sources: [boverket-cpted]"
    a_checklist_file("criteria", f"- {{id: c-own, {asked}}}\n- {{id: c-other, {asked}}}", folder)
    path = folder / "frame.yaml"
    head = "format: cpted-crosswalk/1\nid: frame\ntitle: Frame\ncategories: [{id: care, title: Care}]\n"
    path.write_text(f"{head}{snippet}\n", "utf-8")
    return path


def hints_at(checked: Checked, file: Path) -> list[str]:
    """Give the hints of one file as line:column code."""
    return [f"{one.place.line}:{one.place.column} {one.code}" for one in checked.hints if Path(one.place.path) == file]


def hints_in(kind: str, snippet: str, folder: Path, language: str = "en") -> list[str]:
    """Lay out a snippet and give the hints at its file, as line:column code."""
    file = lay_out(kind, snippet, folder, language)
    checked = checked_paths([folder])
    assert checked.faults == ()
    return hints_at(checked, file)


def examples(code: str, language: str) -> tuple[str, str, str]:
    """Take the manual's example apart: its kind, the doubtful and the better snippet."""
    page = manual_page(code, words_for(language))
    marks = {"en": ("# doubtful", "# better"), "sv": ("# tveksamt", "# bättre")}[language]
    first, second = (page.example.index(mark) for mark in marks)
    fence = (MANUAL / language / f"{code}.md").read_text("utf-8").partition("```")[2].partition("\n")[0]
    return fence.split()[-1], "\n".join(page.example[first + 1 : second]), "\n".join(page.example[second + 1 :])


def check_manual(code: str, language: str, folder: Path) -> None:
    """Hold the manual to its word: the doubtful snippet gives the hint, the better one does not."""
    kind, doubtful, better = examples(code, language)
    for name, snippet, expected in (("doubtful", doubtful, True), ("better", better, False)):
        (folder / name).mkdir()
        lay_out(kind, snippet, folder / name, language)
        checked = checked_paths([folder / name])
        assert checked.faults == (), f"{name}: {checked.faults}"
        assert (code in {hint.code for hint in checked.hints}) is expected, f"{name}: {snippet}"
