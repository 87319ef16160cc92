"""What the walk says: why a move did nothing, why a photo or an answer could not be kept."""

from collections.abc import Mapping
from typing import Any

from cpted_cli.analysis.moves import Notice
from cpted_cli.model.text import in_language
from cpted_cli.wording import labels
from cpted_cli.wording.numbers import number
from cpted_cli.wording.translator import N_, Words

NOTICES: Mapping[str, str] = {
    "first-question": N_("This is the first question."),
    "last-question": N_("There is nothing after this."),
    "all-answered": N_("All questions are answered."),
    "no-such-number": N_("There are questions 1 to {last}."),
    "no-such-place": N_("There is no place or question called {text}.{near}"),
    "first-called-so": N_("Others begin with {text} too: {others}."),
    "which-place": N_("Several begin with {text}: {others}. Write more of the name."),
    "nothing-asked-there": N_("This visit asks nothing at {text}."),
    "no-question-here": N_("That was the last question; go back to answer one."),
    "walk-ended": N_("The visit has ended."),
    "nothing-to-clear": N_("There is nothing to take back here."),
    "empty-note": N_("The note is empty, so nothing was noted."),
    "note-cut": N_("A note holds {limit} characters; the last {left_out} were left out."),
    "photo-there": N_("The photo {name} is here already."),
    "no-photo-here": N_("There is no photo at this question."),
    "no-such-photo": N_("There is no photo {text} at this question; they are numbered 1 to {last}."),
    "off-scale": N_("Answer with a whole number from 0 to {top}. ? shows all keys."),
    "ratio-wanted": N_("Answer how many of how many, for example 17/20. ? shows all keys."),
    "of-how-many": N_("{count} of how many? Write {text}/ and then how many there are."),
    "not-entered": N_("{text} is not entered yet: Enter takes it, Esc drops it."),
    "no-ratio-here": N_("One number is wanted here. ? shows all keys."),
    "ratio-of-nothing": N_("There must be at least one to count. If there is none: {absent} or {not_applicable}."),
    "more-than-all": N_("{count} of {of} is more than all of them. Which number is wrong?"),
    "other-whole": N_("Here it is how many of {whole}, not of {of}: answer with a number from 0 to {whole}."),
    "whole-over": N_("Here it is how many of {whole}, or of fewer where there are fewer; {of} are too many."),
    "more-than-possible": N_("{count} is more than there can be: at most {most}. Did a finger slip?"),
    "less-than-possible": N_("{count} is less than there can be: at least {least}. Did a finger slip?"),
    "not-understood-share": N_("Answer how many of {whole} with a number from 0 to {whole}. ? shows all keys."),
    "count-wanted": N_("Answer with a whole number. ? shows all keys."),
    "below-nought": N_("It cannot be less than nought here. If there is none of it, answer 0."),
    "number-wanted": N_("Answer with a number. ? shows all keys."),
    "not-understood-steps": N_("Answer with a whole number from 0 to {top}. ? shows all keys."),
    "not-understood-yes-no": N_("Answer {yes} or {no}. ? shows all keys."),
    "not-understood-quantity": N_("Answer with a number ({unit}), for example 3.5. ? shows all keys."),
    "not-understood-count": N_("Answer with a whole number. ? shows all keys."),
    "not-understood-ratio": N_("Answer how many of how many, for example 17/20. ? shows all keys."),
    "not-understood-at-end": N_("Press Enter to end the visit. ? shows all keys."),
    "unfit": N_("{text} is no answer here; Esc drops it. {wanted}"),
    "note-wanted": N_("Words behind an answer are a note and need {note} before them: {answer} {note} {rest}"),
    "nothing-typed": N_("Nothing is answered here yet. {wanted} {skip} leaves it for later."),
    "row-stopped": N_("Question {number}: {text} is no answer there. {wanted} What stood before it is taken."),
    "row-decimal": N_("Question {number}: {text} is no answer there. For a blank between two answers write {parted}."),
    "row-or-reason": N_("Nothing is taken: behind {text} stand either figures, as answers, or words, as a reason."),
    "unit-or-mark": N_(
        "Question {number}: is {text} behind {amount} its unit, or the next answer? {amount} is taken; go on behind it."
    ),
    "row-surplus": N_("{text} is one answer too many: question {last} is the last. What stood before it is taken."),
    "last-part": N_("This is the last part of the walk."),
    "not-found": N_("No question has {text} in it."),
    "nothing-sought": N_("Write what to look for behind the stroke: /lamp"),
    "found": N_("{text}: {place} of {total}. / goes to the next."),
    "no-such-filter": N_("{text} is not understood; {show} alone lists what can be shown."),
    "none-unanswered": N_("All questions are answered."),
    "none-not-observed": N_("Nothing was left as not assessed."),
    "none-flagged": N_("Nothing is flagged."),
    "showing-all": N_("All {count} questions are shown."),
    "showing-unanswered": N_("Only what waits for an answer is shown: {count}. {show}, then Enter, shows all again."),
    "showing-not-observed": N_("Only what could not be assessed is shown: {count}. {show}, then Enter, shows all."),
    "showing-flagged": N_("Only what is flagged is shown: {count}. {show}, then Enter, shows all again."),
    "draft-thrown-away": N_("The note is thrown away."),
    "by-zone": N_("Now zone by zone."),
    "by-principle": N_("Now principle by principle."),
    "steps-only": N_("Stand at a question that is answered with steps; its answer then goes for the whole zone."),
    "zone-step-wanted": N_(
        "Say what goes for the whole zone: {zone} 3, {zone} 3 but 12 14, or {zone} {not_observed} locked."
    ),
    "not-in-zone": N_("Question {number} is not in this zone; it holds {first} to {last}."),
    "nothing-waits-here": N_("Nothing in this zone waits for such an answer."),
    "zone-rated": N_("{count} questions of this zone got step {step}; {left} are left to answer."),
    "zone-absent": N_("Does not exist, but should: {count} of this zone; left to answer: {left}."),
    "zone-not-applicable": N_("Does not apply here: {count} of this zone; left to answer: {left}."),
    "zone-not-observed": N_("Could not be assessed: {count} of this zone; left to answer: {left}."),
    "zone-copied": N_("{count} answers were copied from {text}; {left} are left to answer."),
    "not-alike": N_("{text} is not another zone of this kind."),
    "nothing-to-copy": N_("{text} has no answer that is missing here."),
    "no-zones-here": N_("Stand at a question about a kind of place that there can be several of, such as an entrance."),
    "sampled-zones": N_("Only some of these were drawn for this visit, so none can be added now."),
    "zone-name-wanted": N_("Give the new zone a name: {zone}+ Entrance 12 C (at most {most} characters)."),
    "zone-there": N_("There is a zone called {text} already."),
    "zone-added": N_("{text} is added to the site."),
    "nothing-to-undo": N_("There is nothing to undo."),
    "nothing-to-redo": N_("There is nothing to do again."),
    "photo-not-there": N_("There is no file {path}. Drag the photo here, or type its path."),
    "photo-unreadable": N_("{path} cannot be read: {reason}."),
    "photo-too-large": N_("{path} is larger than {megabytes} MB, so it was not taken in."),
    "photo-heic": N_("{path} is in Apple's HEIC format. Type: pip install pi-heif, or save it as JPEG."),
    "photo-no-picture": N_("{path} is not a whole JPEG, PNG or HEIC picture, so it was not taken in."),
    "photo-folder-unreadable": N_("The folder {path} cannot be looked into: {reason}."),
    "photo-not-written": N_("The photo could not be copied: {reason}."),
}
PHOTO_COUNTS: Mapping[str, str] = {
    "count": N_("New photos taken in: {count}."),
    "placed": N_("Put to answers by their time: {count}."),
    "unplaced": N_("Without an answer near their time: {count} (cpted photos lists them)."),
    "elsewhere": N_("Passed over, not taken during a visit: {count}."),
    "timeless": N_("Passed over, do not tell when they were taken: {count}."),
    "there": N_("There already: {count}."),
}
MOST_REFUSED = 3
REASONS = (
    N_("No space left on device"),
    N_("Read-only file system"),
    N_("Permission denied"),
    N_("Disk quota exceeded"),
    N_("Input/output error"),
    N_("File too large"),
    N_("Is a directory"),
    N_("Not a directory"),
    N_("No such file or directory"),
    N_("the copy differs from the original"),
    N_("another window has taken over this visit"),
)
"""What systems commonly say; in other words they are shown as they come."""


def sentence(notice: Notice, words: Words, letters: Mapping[str, str]) -> str:
    """Say a notice in the reader's language."""
    if notice.code == "photos-taken":
        return _photos_taken(notice, words, letters)
    params = {name: _shown(value, words, letters) for name, value in notice.params.items()}
    guess: Any = notice.params.get("guess")
    near = in_language(guess, words.language) if guess else ""
    params["near"] = " " + words.text("Did you mean {guess}?", guess=near) if near else ""
    if "unit" in params:
        params["unit"] = labels.unit(params["unit"], words)
    if "reason" in params:
        params["reason"] = reason(params["reason"], words)
    return words.text(NOTICES[notice.code], **{**letters, **params})


def _photos_taken(notice: Notice, words: Words, letters: Mapping[str, str]) -> str:
    """Say how many photos came in and what became of each of the others; what is none is not said."""
    counts: dict[str, Any] = {name: value for name, value in notice.params.items() if name in PHOTO_COUNTS}
    said = [words.text(PHOTO_COUNTS[name], count=count) for name, count in counts.items() if count or name == "count"]
    refused: Any = notice.params["refused"]
    said += [sentence(one, words, letters) for one in refused[:MOST_REFUSED]]
    left = len(refused) - MOST_REFUSED
    said += [words.text("And {count} more that could not be used.", count=left)] if left > 0 else []
    return " ".join(said)


def reason(said: str, words: Words) -> str:
    """Translate what the system said, where it is known."""
    return words.text(said) if said in REASONS else said


def _shown(value: object, words: Words, letters: Mapping[str, str]) -> str:
    if isinstance(value, Notice):
        return sentence(value, words, letters)
    if isinstance(value, tuple):
        return ", ".join(_shown(one, words, letters) for one in value)
    if isinstance(value, int | float):
        decimals = 0 if float(value).is_integer() else 2
        return number(value, words, decimals)
    return in_language(value, words.language) if isinstance(value, Mapping) else str(value)
