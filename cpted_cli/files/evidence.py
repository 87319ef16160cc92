"""The data that rides along with a report, and reading it back: results, instrument, and who answered what.

The open edition carries results without secrets, the instrument, and a hash of the whole result; the
protected one carries the answers too, so that everything can be recomputed.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from cpted_cli.analysis.editions import opened
from cpted_cli.analysis.instances import Round, Visit
from cpted_cli.analysis.verification import breaches, recomputed, reread
from cpted_cli.errors import Fault
from cpted_cli.files.canonical import fingerprint, plain
from cpted_cli.files.documents import document_from_bytes
from cpted_cli.files.results import result_json
from cpted_cli.model.assessment import Assessment
from cpted_cli.model.checklist import Checklist
from cpted_cli.model.plan import Plan
from cpted_cli.model.score import ResultFile, SiteScore
from cpted_cli.model.site import Site
from cpted_cli.model.verification import Breach, Verified

DATA_FILE = "cpted-result.json"
HASH_FILE = "cpted-result-protected.sha256"
CHECKLIST_FILE = "cpted-checklist.json"
SITE_FILE = "cpted-site.json"
VISITS = "cpted-assessments/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What a report rests on, as it was read back; `visits` and `site` are there in a protected edition."""

    result: SiteScore
    checklist: Checklist | None = None
    site: Site | None = None
    visits: tuple[Visit, ...] = ()
    whole_sha256: str = ""

    @property
    def has_answers(self) -> bool:
        """Whether scores can be recomputed from the answers themselves."""
        return self.site is not None and self.checklist is not None and bool(self.visits)

    @property
    def about(self) -> str:
        """Site, round and checklist."""
        ref = self.result.checklist
        return f"{self.result.site} {self.result.round} {ref.id} {ref.edition}"

    @property
    def again(self) -> SiteScore:
        """The result as it follows from the answers, or, without them, from the principles' own numbers."""
        if self.site is not None and self.checklist is not None and self.has_answers:
            return recomputed(self.result, self.site, self.checklist, self.visits)
        return reread(self.result, self.checklist) if self.checklist else self.result

    def verified(self, figures: int, printed: tuple[Breach, ...]) -> Verified:
        """Put what does not hold in the data together with what does not hold in print."""
        return Verified(
            about=self.about,
            whole_sha256=self.whole_sha256,
            breaches=(*self.breaches(), *printed),
            from_answers=self.has_answers,
            figures=figures,
        )

    def breaches(self) -> Iterator[Breach]:
        """Name what does not hold in the data themselves."""
        yield from breaches(self.result, self.again)
        ref = self.result.checklist
        if self.checklist is not None and fingerprint(self.checklist) != ref.sha256:
            yield Breach(kind="checklist", where=f"{ref.id} {ref.edition}", told=ref.sha256 or "")


def evidence_files(seen: Round, score: SiteScore, plan: Plan | None = None, *, is_open: bool) -> Mapping[str, bytes]:
    """Give the files that ride along, by name."""
    whole = result_json([score]).encode("utf-8")
    instrument = {CHECKLIST_FILE: _json(seen.checklist)}
    if is_open:
        digest = f"{hashlib.sha256(whole).hexdigest()}\n".encode()
        return {DATA_FILE: result_json([opened(score, plan)]).encode("utf-8"), HASH_FILE: digest, **instrument}
    visits = {f"{VISITS}{Path(one.file).stem}.json": _json(one.assessment) for one in (*seen.visits, *seen.rechecks)}
    return {DATA_FILE: whole, **instrument, SITE_FILE: _json(seen.site), **visits}


def _json(value: Any) -> bytes:
    text = json.dumps(plain(value), ensure_ascii=False, indent=2, sort_keys=True, default=date.isoformat)
    return f"{text}\n".encode()


def load_evidence(attached: Mapping[str, bytes]) -> tuple[Evidence | None, tuple[Fault, ...]]:
    """Read the files back; None without faults where there is no result among them."""
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for name in sorted(one for one in attached if one.endswith(".json")):
        document, told = document_from_bytes(attached[name], Path(name))
        faults.extend(told)
        if document is not None:
            values[name] = document.value
    found = values.get(DATA_FILE)
    if faults or not isinstance(found, ResultFile) or len(found.results) != 1:
        return None, tuple(faults)
    named = attached.get(HASH_FILE, b"").decode("ascii", "replace").strip()
    whole = named or hashlib.sha256(attached[DATA_FILE]).hexdigest()
    return _evidence(found.results[0], values, whole), ()


def _evidence(result: SiteScore, values: Mapping[str, Any], whole_sha256: str) -> Evidence:
    checklist, site = values.get(CHECKLIST_FILE), values.get(SITE_FILE)
    visits = [(name, one) for name, one in values.items() if name.startswith(VISITS) and isinstance(one, Assessment)]
    return Evidence(
        result=result,
        checklist=checklist if isinstance(checklist, Checklist) else None,
        site=site if isinstance(site, Site) else None,
        visits=tuple(Visit(file=name.removeprefix(VISITS), assessment=one) for name, one in visits),
        whole_sha256=whole_sha256,
    )
