"""Refresh the example's copy of its checklist and the fingerprints of it: `python examples/refresh.py`.

Run it after a change of checklists/residential-area.yaml or of what that includes. The copy in examples/kastanjen is
written anew, and the line `checklist: {…}` of each assessment gets the edition and the SHA-256 of it. Answers are left
as they are: `cpted check examples/kastanjen` tells if one no longer fits.
"""

import re
import sys
from pathlib import Path

from cpted_cli.files.checklists import copy_path, keep_checklist_copy
from cpted_cli.files.library import fingerprint, shipped_library, whole_checklist

SITE = Path(__file__).resolve().parent / "kastanjen"
CHECKLIST = "residential-area"
LINE = re.compile(rf"^checklist: \{{id: {CHECKLIST},.*\}}$", re.MULTILINE)


def refresh(site: Path) -> str:
    """Write the copy and the fingerprints of a site; give the fingerprint."""
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
    for assessment in sorted((site / "assessments").glob("*.yaml")):
        text = LINE.sub(line, assessment.read_text(encoding="utf-8"))
        assessment.write_text(text, encoding="utf-8", newline="\n")
    return sha256


if __name__ == "__main__":
    sys.stdout.write(f"{refresh(SITE)}\n")
