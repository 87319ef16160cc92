"""A checklist made of another one by a few changes."""

from typing import Any

from cpted_cli.analysis.instrument import Known, instrument_faults
from cpted_cli.analysis.tailoring import tailored, tailoring_faults
from cpted_cli.model.checklist import ZoneKind
from cpted_cli.model.tailoring import Added, Base, Dropped, Reweighted, Reworded, Tailoring
from tests.builders import QUALITY, RATIO, make_checklist, make_criterion, make_principle

BASE = make_checklist(
    make_principle("light", make_criterion("lamp", title="The lamp", scale="quality"), "path"),
    make_principle("order", "litter", weight=2),
    id="base",
    edition="2026.1",
)
KNOWN = Known(scales={"quality": QUALITY}, checklists={"base": BASE}, profiles={})


def make_tailoring(**changes: Any) -> Tailoring:
    written: dict[str, Any] = {
        "format": "cpted-tailoring/1",
        "id": "own",
        "edition": "1",
        "title": "Own",
        "base": Base(id="base", edition="2026.1"),
        **changes,
    }
    return Tailoring(**written)


def add(name: str, principle: str = "order", after: str | None = None, **changes: Any) -> Added:
    return Added(principle=principle, criterion=make_criterion(name, **changes), reason="Asked for.", after=after)


def told(**changes: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(one.code, one.where) for one in tailoring_faults(make_tailoring(**changes), KNOWN)]


def test_dropped_criteria_are_gone_and_an_empty_principle_with_them():
    whole = tailored(make_tailoring(drop=(Dropped(criterion="litter", reason="Clean."),)), KNOWN)

    assert [one.id for one in whole.criteria()] == ["lamp", "path"]
    assert [one.id for one in whole.principles] == ["light"]


def test_weights_of_criteria_and_principles_change():
    heavier = (
        Reweighted(criterion="lamp", weight=3, reason="Dark."),
        Reweighted(principle="order", weight=0.5, reason="Little."),
    )

    whole = tailored(make_tailoring(reweight=heavier), KNOWN)

    assert [one.weight for one in whole.criteria()] == [3, 1, 1]
    assert [one.weight for one in whole.principles] == [1, 0.5]


def test_only_the_named_words_change():
    whole = tailored(make_tailoring(reword=(Reworded(criterion="lamp", question="Lit?", reason="Plain."),)), KNOWN)

    assert (whole.criterion("lamp").question, whole.criterion("lamp").title) == ("Lit?", "The lamp")


def test_added_criteria_stand_last_or_after_another_with_their_scales_written_out():
    more = (add("first", "light", after="lamp", scale="quality"), add("last"))

    whole = tailored(make_tailoring(add=more, zones=(ZoneKind(id="gate", title="Gate"),)), KNOWN)

    assert [one.id for one in whole.criteria()] == ["lamp", "first", "path", "litter", "last"]
    assert all(not isinstance(one.scale, str) for one in whole.criteria())
    assert [one.id for one in whole.zones] == ["entrance", "gate"]


def test_what_comes_out_has_its_own_name_and_stands_alone():
    whole = tailored(make_tailoring(description="Ours."), KNOWN)

    assert (whole.id, whole.edition, whole.title, whole.description) == ("own", "1", "Own", "Ours.")
    assert instrument_faults(whole, Known(scales={}, checklists={})) == ()


def test_every_change_is_kept_with_its_reason_and_what_was_there():
    whole = tailored(
        make_tailoring(
            drop=(Dropped(criterion="litter", reason="Clean."),),
            reweight=(
                Reweighted(criterion="lamp", weight=3, reason="Dark."),
                Reweighted(principle="light", weight=2, reason="Dark too."),
            ),
            reword=(Reworded(criterion="lamp", question="Lit?", reason="Plain."),),
            add=(add("first", "light"),),
        ),
        KNOWN,
    )

    kept = whole.tailored
    assert (kept.base, kept.base_edition) == ("base", "2026.1")
    assert [(one.kind, one.id, one.title, one.reason) for one in kept.changes] == [
        ("drop", "litter", "litter?", "Clean."),
        ("reweight", "lamp", "The lamp", "Dark."),
        ("reweight", "light", "light", "Dark too."),
        ("reword", "lamp", "The lamp", "Plain."),
        ("add", "first", "first?", "Asked for."),
    ]
    assert [(one.weight_before, one.weight) for one in kept.changes[1:3]] == [(1, 3), (1, 2)]
    assert kept.changes[3].before == "lamp?"


def test_base_must_be_there_under_another_name_and_in_the_edition_that_was_read():
    assert told(base=Base(id="bas", edition="2026.1")) == [("unknown-include", ("base", "id"))]
    assert told(id="base") == [("tailoring-own-id", ("id",))]
    assert told(base=Base(id="base", edition="2025.1")) == [("base-edition", ("base", "edition"))]


def test_every_change_that_fits_nothing_is_told_at_its_place():
    assert told(
        drop=(Dropped(criterion="lmp", reason="No."), Dropped(criterion="path", reason="No.")),
        reweight=(
            Reweighted(weight=2, reason="No."),
            Reweighted(weight=2, criterion="litter", principle="order", reason="No."),
            Reweighted(weight=2, criterion="lampp", reason="No."),
            Reweighted(weight=2, principle="lght", reason="No."),
        ),
        reword=(Reworded(criterion="lamp", reason="No."), Reworded(criterion="path", title="P", reason="No.")),
    ) == [
        ("unknown-criterion", ("drop", 0, "criterion")),
        ("missing-key", ("reword", 0)),
        ("reweight-target", ("reweight", 0)),
        ("reweight-target", ("reweight", 1)),
        ("unknown-criterion", ("reweight", 2, "criterion")),
        ("unknown-principle", ("reweight", 3, "principle")),
        ("dropped-and-changed", ("reword", 1, "criterion")),
    ]


def test_same_thing_changed_twice_is_told():
    twice = (Dropped(criterion="lamp", reason="No."),) * 2
    weights = (Reweighted(principle="light", weight=2, reason="No."),) * 2

    assert told(drop=twice, reweight=weights) == [
        ("duplicate-id", ("drop", 1, "criterion")),
        ("duplicate-id", ("reweight", 1, "principle")),
    ]


def test_added_criteria_are_checked_like_any_other():
    more = (
        add("lamp"),
        add("new", "ordr"),
        add("new", after="lamp", scale="qualty"),
        add("other", scale=RATIO, gate=2, zone="nowhere"),
    )

    assert told(add=more) == [
        ("include-clash", ("add", 0, "criterion", "id")),
        ("unknown-principle", ("add", 1, "principle")),
        ("unknown-criterion", ("add", 2, "after")),
        ("include-clash", ("add", 2, "criterion", "id")),
        ("unknown-scale", ("add", 2, "criterion", "scale")),
        ("unknown-zone-kind", ("add", 3, "criterion", "zone")),
        ("gate-off-scale", ("add", 3, "criterion", "gate")),
    ]
