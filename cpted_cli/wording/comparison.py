"""What differs between two checklists, in words."""

from collections.abc import Iterator, Mapping
from typing import Any

from cpted_cli.model.comparison import Aspect
from cpted_cli.model.profile import Threshold
from cpted_cli.model.scale import CountScale, QuantityScale, RatioScale, StepScale
from cpted_cli.model.text import in_language
from cpted_cli.wording import labels
from cpted_cli.wording.scales import curve_words, figure_words, scale_words
from cpted_cli.wording.translator import N_, Words

NAMES: Mapping[str, str] = {
    "title": N_("title"), "question": N_("question"), "guidance": N_("guidance"), "why": N_("why it matters"),
    "finding": N_("finding"), "description": N_("description"), "scale": N_("scale"), "weight": N_("weight"),
    "zone": N_("zone"), "light": N_("light"), "gate": N_("basic requirement"), "short": N_("quick visit"),
    "sensitive": N_("sensitive"), "form": N_("kind of protection"), "crimes": N_("crimes"),
    "unsafety": N_("felt unsafety"), "owner": N_("owner"),
    "when": N_("asked when"), "absent": N_("counts as, if missing"), "sources": N_("sources"),
    "measures": N_("measures"), "threshold": N_("threshold"), "principle": N_("principle"),
    "repeats": N_("repeats"), "there": N_("there"), "site_kinds": N_("kinds of site"), "target": N_("target"),
    "verdict": N_("verdict"),
    "profile": N_("profile"),
}  # fmt: skip
SCALES = (StepScale, QuantityScale, RatioScale, CountScale)
TEXTS = frozenset({"title", "question", "guidance", "why", "finding", "description", "principle"})


def aspect_lines(aspect: Aspect, words: Words) -> Iterator[str]:
    """Say what one thing was and what it is now; of texts, in each language that differs."""
    name = words.text(NAMES[aspect.name])
    if aspect.name in TEXTS:
        yield from _text_lines(name, aspect, words)
        return
    before, after = (_value(aspect.name, one, words) for one in (aspect.before, aspect.after))
    if before == after and isinstance(aspect.before, SCALES) and isinstance(aspect.after, SCALES):
        before, after = curve_words(aspect.before, words), curve_words(aspect.after, words)
    yield words.text("{name}: {before} → {after}", name=name, before=before, after=after)


def _text_lines(name: str, aspect: Aspect, words: Words) -> Iterator[str]:
    old, new = _by_language(aspect.before), _by_language(aspect.after)
    if old and new and ("" in old) is not ("" in new):  # one text for all on one side, one for each on the other
        old, new = ({"": _in_language(one, words)} for one in (old, new))
    for language in dict.fromkeys((*old, *new)):
        before, after = old.get(language, ""), new.get(language, "")
        if before != after:
            named = name if language in {"", words.language} else f"{name} ({language})"
            quoted = [words.text("“{text}”", text=one) if one else words.text("nothing") for one in (before, after)]
            yield words.text("{name}: {before} → {after}", name=named, before=quoted[0], after=quoted[1])


def _in_language(texts: Mapping[str, str], words: Words) -> str:
    return in_language(texts.get("") or texts, words.language)


def _by_language(text: Any) -> Mapping[str, str]:
    if text is None:
        return {}
    return text if isinstance(text, Mapping) else {"": text}


def _value(name: str, value: Any, words: Words) -> str:
    if isinstance(value, bool):
        return words.text("yes") if value else words.text("no")
    if isinstance(value, SCALES):
        return scale_words(value, words)
    if isinstance(value, Threshold):
        return in_language(value.title, words.language)
    if value is None or value == ():
        return words.text("nothing")
    if isinstance(value, int | float):
        return figure_words(value, words)
    if name == "light":
        return labels.light(value, words)
    return _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_plain(one)}" for key, one in value.items())
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)
