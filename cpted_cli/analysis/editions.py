"""What the open edition leaves out: everything that would help an offender, until it is mended."""

from dataclasses import replace

from cpted_cli.model.score import Finding, SiteScore, Unseen


def opened(score: SiteScore) -> SiteScore:
    """Take out of a result where a protected finding lies, and every reason and place of what was not seen."""
    hidden = {(one.criterion, one.zone, one.light) for one in score.findings if one.protected}

    def veiled(one: Finding) -> Finding:
        return replace(one, zone=None) if (one.criterion, one.zone, one.light) in hidden else one

    return replace(
        score,
        findings=tuple(veiled(one) for one in score.findings),
        disagreements=tuple(one for one in score.disagreements if (one.criterion, one.zone, one.light) not in hidden),
        not_observed=_bare(score.not_observed),
        not_applicable=_bare(score.not_applicable),
        absent=_bare(score.absent),
        unanswered=_bare(score.unanswered),
    )


def _bare(unseen: tuple[Unseen, ...]) -> tuple[Unseen, ...]:
    return tuple(replace(one, zone=None, reason="") for one in unseen)
