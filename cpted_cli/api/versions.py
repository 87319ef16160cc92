"""Versions of a report: what this one rests on, what changed since the one before, keeping it for the next."""

from pathlib import Path

from cpted_cli.analysis.version_changes import version_changes
from cpted_cli.api.scores import Scored, counting_visits, seen_in
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.disk import NotWritten
from cpted_cli.files.sites import text_languages, texts
from cpted_cli.files.versions import earlier_version, keep_version, kept_versions
from cpted_cli.model.version import KeptVersion, VersionChanges
from cpted_cli.wording.translator import N_


def changes_since(scored: Scored, version: str, language: str) -> VersionChanges | None:
    """Tell what changed since the version before this one; None where there is none."""
    now = _now(scored, version)
    kept = kept_versions(scored.folder.path, now.round, now.result.checklist.id)
    before = earlier_version(kept, now.version)
    return version_changes(before, now, language) if before else None


def keep(scored: Scored, version: str) -> Path | None:
    """Keep what this version rests on; give the path where it is new.

    Nothing is kept of a report that was not asked for under a name: that may be a mere look.
    """
    if not version:
        return None
    kept = keep_version(scored.folder.path, _now(scored, version))
    if isinstance(kept, NotWritten):
        message = N_("{path} could not be written: {reason}.")
        raise Stop(ExitCode.INCOMPLETE, message, path=kept.path, reason=kept.reason)
    return kept


def _now(scored: Scored, version: str) -> KeptVersion:
    folder, plan = scored.folder, scored.folder.plan
    visits = seen_in(scored).visits
    day = plan.date if plan and plan.date else max(one.date for one in counting_visits(scored))
    return KeptVersion(
        site=folder.site.id,
        round=scored.score.round,
        version=version or (plan.version if plan and plan.version else "") or "-",
        number=1,
        date=day,
        result=scored.score,
        visits={Path(one.file).stem: one.assessment for one in visits},
        plan=plan,
        texts={language: texts(folder.path, language) for language in text_languages(folder.path)},
    )
