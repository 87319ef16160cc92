"""What each key of a file means: what an editor shows while one writes."""

from collections.abc import Mapping

from cpted_cli.wording.translator import N_, Words

EVERYWHERE: Mapping[str, str] = {
    "format": N_("What kind of file this is, and which version of the format."),
    "id": N_("A name for the program: small letters, digits and hyphens. Never change it once answers refer to it."),
    "title": N_("What people call it, in one language or in several: {{sv: …, en: …}}."),
    "description": N_("A few sentences about it."),
    "edition": N_('Which edition it is, in quotation marks: "2026.1". A changed file gets a new one.'),
    "reason": N_("Why; it is kept and printed."),
    "weight": N_("A ratio above 0: 2 counts twice as much as 1. Left out: 1."),
    "points": N_("Pairs of a value and its place from 0 (worst) to 1 (best); straight lines between them."),
    "unit": N_("The unit, such as lx, m or days."),
}
KEYS: Mapping[str, Mapping[str, str]] = {
    "Checklist": {
        "principles": N_("The principles with their criteria."),
        "site_kinds": N_("For which kinds of site it is."),
        "include": N_("Other checklists whose criteria are taken in, by id; they come first."),
        "zones": N_("The kinds of parts that a place has, in walking order."),
        "verdict": N_("false: the number is for comparison alone, and no word is read off it. Left out: true."),
        "target": N_("A rating below this place (0 to 1) is a finding. Left out: 0.5."),
        "profile": N_("The profile in which named thresholds are looked up. Left out: se-default."),
        "tailored": N_("Written by cpted: what this checklist was made from, and every change with its reason."),
    },
    "Principle": {"criteria": N_("What to look for, in order.")},
    "ZoneKind": {"repeats": N_("true: each such part of the place is judged by itself, one by one.")},
    "Criterion": {
        "question": N_("One question that is answered by looking, counting or measuring."),
        "scale": N_("How it is answered: quality (0–4), yes-no, another scale by its name, or one written here."),
        "guidance": N_("What to look for, and what each step looks like here."),
        "why": N_("Why it matters; a basic requirement needs it."),
        "finding": N_("How the finding reads in a report when the rating is low."),
        "zone": N_("The kind of part that it is asked about. Left out: the site as a whole."),
        "light": N_("day, dark or both. Left out: both."),
        "gate": N_("Makes it a basic requirement: not met at or below this step (other scales: place from 0 to 1)."),
        "short": N_("true: it belongs to the quick visit."),
        "sensitive": N_("true: a flaw here helps an offender; the open edition tells it only as the plan words it."),
        "form": N_("What the protection rests on: natural, mechanical or organised."),
        "crimes": N_("Crimes that it bears on."),
        "unsafety": N_("How much it bears on felt unsafety."),
        "owner": N_("Who can usually do something about it."),
        "when": N_("Asked unless the site's facts say otherwise, for example {{parking: true}}."),
        "absent": N_("The place from 0 to 1 that counts when the thing is missing. Left out: 0."),
        "sources": N_("What it rests on, by the ids of sources."),
        "measures": N_("What helps, by the ids of measures, the most direct first."),
        "threshold": N_("The limit that it is held against: a name in the profile, or one written here."),
    },
    "StepScale": {
        "kind": N_("steps: one of a few labelled answers."),
        "steps": N_("The answers, the worst first; bare labels stand evenly spaced."),
    },
    "Step": {"label": N_("The answer in words."), "position": N_("Its place from 0 (worst) to 1 (best).")},
    "QuantityScale": {
        "kind": N_("quantity: a number with a unit."),
        "at_least": N_("The lowest number possible. Left out: 0, where the points begin at 0 or above."),
        "at_most": N_("The highest number possible."),
    },
    "RatioScale": {
        "kind": N_("ratio: how many of how many."),
        "of": N_("Of how many, where the question says so: of five tries. Then 3 is 3 of 5, and no other whole fits."),
        "fewer": N_("true: with `of`, where there may be fewer to count, a smaller whole fits too."),
    },
    "CountScale": {"kind": N_("count: how many."), "at_most": N_("The highest number possible.")},
    "Scales": {"scales": N_("Scales that checklists may name.")},
    "ColumnMap": {
        "checklist": N_("The checklist that the table answers, by id; --checklist wins over it."),
        "sheet": N_("Which sheet of a workbook. Left out: the first with anything in it."),
        "columns": N_("How the table heads its columns, where it does so in words of its own."),
        "same": N_("What holds for every row and has no column."),
        "criteria": N_("What the table calls a criterion, and its id with us (with @zone where it has one)."),
        "answers": N_("What the table calls an answer, and how it would be written with us."),
        "lights": N_("What the table calls a light, and day or dark."),
        "ignore": N_("Columns that are passed over."),
        "decimal": N_('What stands before decimals in the table\'s numbers, "," or "."; the other parts thousands.'),
    },
    "ColumnNames": {
        "site": N_("The column that tells the sites apart."),
        "name": N_("The column with what people call the site."),
        "round": N_("The column with the round of visits."),
        "assessor": N_("The column with who assessed it."),
        "date": N_("The column with the day of the visit, for reports."),
        "light": N_("The column that says day or dark."),
        "criterion": N_("The column that says which criterion is answered: one answer a row."),
        "zone": N_("The column that says in which part of the site."),
        "answer": N_("The column with the answer."),
    },
    "SameInAllRows": {
        "round": N_("The round of visits."),
        "assessor": N_("Who assessed the sites: a role, never a name."),
        "light": N_("day or dark."),
    },
    "Profiles": {"profiles": N_("Profiles of thresholds.")},
    "Profile": {"thresholds": N_("The thresholds that hold together.")},
    "Threshold": {
        "text": N_("What is asked for, in a sentence."),
        "force": N_("With what force: law, owner, standard, guideline, or own for a rule of thumb of ours."),
        "binds": N_("Whom it binds: [new] what is built new, [existing] what is there, or both."),
        "limits": N_("What is limited and how it is measured, in words."),
        "criteria": N_("Criteria of others' checklists that it is laid on, by id."),
        "at_least": N_("The lower limit."),
        "at_most": N_("The upper limit."),
        "source": N_("Where it comes from, by the id of a source."),
        "clause": N_("Where in the source."),
    },
    "Crosswalk": {
        "categories": N_("The headings of the frame, in the order in which they are printed."),
        "criteria": N_("For each criterion its category, a list of them, or {{no_place: why}}."),
        "source": N_("Where the frame comes from, by the id of a source."),
    },
    "NoPlace": {"no_place": N_("Why the criterion has no place in this frame.")},
    "Tailoring": {
        "base": N_("The checklist that is changed, and the edition that was read while doing so."),
        "zones": N_("Kinds of parts that are added."),
        "drop": N_("Criteria that are not asked."),
        "reweight": N_("Other weights for criteria or principles."),
        "reword": N_("Other words for criteria."),
        "add": N_("Criteria that are added."),
    },
    "Dropped": {"criterion": N_("The criterion, by id.")},
    "Reweighted": {"criterion": N_("The criterion, by id."), "principle": N_("Or the principle, by id.")},
    "Reworded": {
        "criterion": N_("The criterion, by id."),
        "question": N_("The new question."),
        "guidance": N_("The new guidance."),
        "why": N_("The new words for why it matters."),
        "finding": N_("The new words for the finding."),
    },
    "Added": {
        "principle": N_("The principle that it belongs under, by id."),
        "criterion": N_("The criterion as it would stand in a checklist."),
        "after": N_("The criterion that it follows, by id. Left out: it comes last."),
    },
    "Site": {
        "name": N_("What the place is called."),
        "kind": N_("What kind of place it is, as checklists name it."),
        "fictional": N_("true: an invented place, and the page says so."),
        "point": N_("Latitude and longitude; with it cpted knows when it is dark."),
        "boundary": N_("Where the place ends, in words."),
        "zones": N_("The parts of the place, in walking order."),
        "without": N_("Kinds of zone that the place does not have; nothing is asked of them."),
        "facts": N_("Facts that switch questions off, for example {{parking: false}}. Leave out what you do not know."),
        "timezone": N_("The time zone of all clock times. Left out: Europe/Stockholm."),
        "assignment": N_("Who asked, why, and within what limits."),
    },
    "Assessment": {
        "checklist": N_("Which checklist, in which edition; cpted adds its fingerprint."),
        "site": N_("The id of the site."),
        "assessor": N_("Who assessed: a role such as a1, never a name."),
        "light": N_("day or dark."),
        "date": N_("The day of the visit: 2026-11-10."),
        "answers": N_(
            "Each answer under its criterion, or criterion@zone: a number, {{count: 17, of: 20}}, or a reason for none."
        ),
        "round": N_("Which wave of visits it belongs to. Left out: the year of the date."),
        "conditions": N_("What it was like on site."),
        "short": N_("true: the quick visit."),
        "settles": N_("The files whose assessors agreed on these answers afterwards."),
        "recheck": N_(
            "true: only basic requirements that were not met and actions (done@a1: 0 not begun, 1 under way, 2 done) "
            "were looked at again."
        ),
        "sampled": N_("Which zones of a kind were seen, where not all were."),
        "journal_lines": N_("Written by cpted: how many lines of the journal are in this file already."),
    },
    "ChecklistRef": {"sha256": N_("Written by cpted: the fingerprint of the checklist that was used.")},
    "Conditions": {
        "start": N_("When the visit began: \"17:05\"."),
        "end": N_("When it ended."),
        "weather": N_("The weather, in words; one text, or one for each language."),
        "snow": N_("Whether snow lay."),
        "leaves": N_("Whether there were leaves on the trees."),
        "company": N_("Who came along, by role; one text, or one for each language."),
    },
    "Sample": {
        "seen": N_("The zones that were seen, by id."),
        "of": N_("How many there are in all."),
        "seed": N_("The number from which they were drawn."),
    },
    "Answer": {
        "value": N_("The step, from 0, or the number that was measured or counted."),
        "count": N_("How many."),
        "of": N_("Of how many."),
        "absent": N_("It is missing though it should be there; say what was seen. It counts as rated."),
        "not_applicable": N_("It has no place here; say why. It is set aside."),
        "not_observed": N_("It could not be judged; say why. It widens the range."),
        "note": N_("What was seen, when and how many times."),
        "photos": N_("Names of pictures in the folder photos."),
        "keep": N_("true: something good that is to be kept."),
        "protected": N_("true: stays out of the open edition until it is mended."),
        "flag": N_("true: to be looked at once more."),
        "copied_from": N_("Written by cpted: the zone that the answer was copied from."),
        "by_exception": N_("Written by cpted: given to a whole zone at once."),
        "together": N_("true: judged by the assessors together, so it says nothing of their agreement."),
    },
    "SitePhotos": {"site": N_("The site, by its id."), "photos": N_("The photos, one by one.")},
    "SitePhoto": {
        "file": N_("The name of the picture in the folder photos."),
        "criterion": N_("The criterion that it belongs to, by id; the answer then names the photo."),
        "zone": N_("The zone that it was taken in, by id."),
        "caption": N_("What it shows, under the photo in reports; with one, reports show it."),
        "alt": N_("What is on it, for those who cannot see it."),
        "in_report": N_("true or false: whether reports show it, whatever else speaks for or against."),
        "protected": N_("true: only reports with protected details show it."),
        "persons": N_("unchecked, none, or visible: whether a person or number plate can be made out."),
        "taken": N_("Read from the picture: when it was taken."),
        "point": N_("Read from the picture: where it was taken."),
        "direction": N_("Read from the picture: in which direction, in degrees from north."),
    },
    "Zone": {
        "kind": N_("Which kind of part it is, as the checklist names it."),
        "name": N_("What it is called."),
        "owner": N_("Who can act there."),
        "land": N_("What kind of land it is in law, in words."),
    },
}  # fmt: skip


def key_words(class_name: str, key: str, words: Words) -> str:
    """Say what a key means, or nothing where that has not been written down."""
    of_class = KEYS.get(class_name.removeprefix("Named"), {})
    message = of_class.get(key) or (EVERYWHERE.get(key) if class_name.removeprefix("Named") in KNOWN else None)
    return words.text(message) if message else ""


KNOWN = frozenset({*KEYS, "Category", "Base"})
"""Classes whose keys are all written down, or all that matter."""
