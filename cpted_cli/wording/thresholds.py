"""A threshold in words: never without its force, whom it binds and where it comes from."""

from collections.abc import Mapping

from cpted_cli.model.profile import Threshold
from cpted_cli.model.text import in_language
from cpted_cli.wording.translator import N_, Words

FORCES: Mapping[str, str] = {
    "law": N_("law"),
    "owner": N_("the owner's own requirement"),
    "standard": N_("standard"),
    "guideline": N_("guideline"),
    "own": N_("our own rule of thumb"),
}
BOUND: Mapping[tuple[str, ...], str] = {
    ("new",): N_("for what is built new or rebuilt"),
    ("existing",): N_("for what is there"),
    ("existing", "new"): N_("for new and for what is there"),
}


def threshold_sentence(threshold: Threshold, words: Words) -> str:
    """Say what is asked for, with what force, of whom, and where it comes from."""
    said = in_language(threshold.text, words.language)
    stop = "" if said.endswith((".", "!", "?")) else "."
    return words.text(
        "Threshold: {text}{stop} ({force}, {bound}{source})",
        text=said,
        stop=stop,
        force=words.text(FORCES[threshold.force]),
        bound=words.text(BOUND[tuple(sorted(set(threshold.binds)))]),
        source="".join(f"; {one}" for one in (threshold.source, threshold.clause) if one),
    )
