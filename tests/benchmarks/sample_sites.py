"""Made-up site folders with fifty answers each, as many as a benchmark needs."""

from pathlib import Path

PRINCIPLES = 5
CRITERIA = 50
NOTE = "Lampan vid stolpe {number} är släckt, buskarna når vägen"


def write_sites(folder: Path, count: int) -> list[Path]:
    """Write site folders, each complete in itself, and return their assessment files."""
    return [write_site(folder / f"site-{number:04}", number) for number in range(count)]


def write_site(folder: Path, number: int) -> Path:
    """Write one site folder and return its assessment file."""
    (folder / "checklists").mkdir(parents=True)
    (folder / "assessments").mkdir()
    (folder / "site.yaml").write_text(
        f"format: cpted-site/1\nid: {folder.name}\nname: Plats {number}\nkind: residential-area\n", encoding="utf-8"
    )
    (folder / "checklists" / "bench-1.yaml").write_text(checklist(), encoding="utf-8")
    file = folder / "assessments" / "2026-10-20-day-a1-bench.yaml"
    file.write_text(assessment(folder.name, number), encoding="utf-8")
    return file


def checklist() -> str:
    """Write a checklist of fifty questions, whole, as a site's own copy is."""
    steps = ", ".join(f"Steg {step}" for step in range(5))
    lines = ["format: cpted-checklist/1", "id: bench", 'edition: "1"', "title: {sv: Mätning, en: Benchmark}"]
    lines.append("principles:")
    for principle in range(PRINCIPLES):
        lines.append(f"  - id: p{principle}")
        lines.append(f"    title: {{sv: Princip {principle}, en: Principle {principle}}}")
        lines.append("    criteria:")
        for criterion in range(principle, CRITERIA, PRINCIPLES):
            lines.append(f"      - id: c{criterion}")
            lines.append(f"        question: {{sv: Fråga {criterion}?, en: Question {criterion}?}}")
            lines.append(f"        scale: {{kind: steps, steps: [{steps}]}}")
            lines.append("        light: day")
    return "\n".join(lines) + "\n"


def assessment(site: str, number: int) -> str:
    """Write fifty answers: most of them bare, every fifth with a note."""
    lines = ["format: cpted-assessment/1", 'checklist: {id: bench, edition: "1"}', f"site: {site}", "assessor: a1"]
    lines += ["light: day", "date: 2026-10-20", "answers:"]
    for criterion in range(CRITERIA):
        step = (number * 7 + criterion * 3) % 5
        noted = f"{{value: {step}, note: {NOTE.format(number=criterion)!r}}}"
        lines.append(f"  c{criterion}: {step if criterion % 5 else noted}")
    return "\n".join(lines) + "\n"
