"""Bring the example up to date with what it rests on: `python examples/refresh.py`.

Run it after a change of checklists/residential-area.yaml (or of what that includes), and after the photos were drawn
anew. The copy of the checklist in examples/kastanjen is written again, the line `checklist: {…}` of each assessment
gets its edition and SHA-256, and photo names follow the files, whose last four signs come from their content. Answers
are left as they are: `cpted check examples/kastanjen` tells if one no longer fits.
"""

import re
import sys
from pathlib import Path

from cpted_cli.files.checklists import copy_path, keep_checklist_copy
from cpted_cli.files.canonical import fingerprint
from cpted_cli.files.checklists import whole_checklist
from cpted_cli.files.library import shipped_library

SITE = Path(__file__).resolve().parent / "kastanjen"
CHECKLIST = "residential-area"
LINE = re.compile(rf"^checklist: \{{id: {CHECKLIST},.*\}}$", re.MULTILINE)
PHOTO = re.compile(r"\b(\d{4}-\d\d-\d\d_\d{4}_[a-z-]+-)[0-9a-f]{4,64}\.jpg\b")


def refresh(site: Path) -> str:
    """Write the copy, the fingerprints and the photo names of a site; give the fingerprint."""
    checklist, faults = whole_checklist(shipped_library().checklists[CHECKLIST])
    if checklist is None:
        raise SystemExit("\n".join(f"{fault.code} {fault.params}" for fault in faults))
    for old in (site / "checklists").glob(f"{CHECKLIST}-*.yaml"):
        old.unlink()
    failed = keep_checklist_copy(site, checklist)
    if failed is not None:
        raise SystemExit(f"{copy_path(site, CHECKLIST, checklist.edition)}: {failed.reason}")
    sha256 = fingerprint(checklist)
    line = f'checklist: {{id: {CHECKLIST}, edition: "{checklist.edition}", sha256: {sha256}}}'
    drawn = {found[1]: path.name for path in (site / "photos").iterdir() if (found := PHOTO.fullmatch(path.name))}
    for path in (*sorted((site / "assessments").glob("*.yaml")), site / "plan.yaml"):
        text = LINE.sub(line, path.read_text(encoding="utf-8"))
        text = PHOTO.sub(lambda name: drawn.get(name[1], name[0]), text)
        path.write_text(text, encoding="utf-8", newline="\n")
    return sha256


if __name__ == "__main__":
    sys.stdout.write(f"{refresh(SITE)}\n")
