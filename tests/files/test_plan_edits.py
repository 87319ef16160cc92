"""What changes in a plan's file."""

from datetime import date

from cpted_cli.files.plan_edits import Listed, added, changed, declined, free_id, said_in, taken_up
from cpted_cli.files.yaml_edits import Append, Put, Remove
from cpted_cli.model.plan import Action, Declined

LISTED = Listed(
    actions=(
        Action(id="a1", title="Mend", owner={"sv": "Drift", "en": "Operations"}, findings=("f1",)),
        Action(id="a3", title={"sv": "Gallra"}, measure="prune-sightline", cost="10k-50k"),
    ),
    declined=(Declined(id="d1", title="Cameras", reason="few", measure="cameras-last-resort"),),
)


def test_text_in_two_languages_keeps_only_what_holds():
    assert said_in({"sv": "Drift", "en": "Operations"}, "Mark", "sv") == ({"sv": "Mark"}, ("en",))
    assert said_in({"sv": "Drift"}, "Operations", "en") == ({"sv": "Drift", "en": "Operations"}, ())
    assert said_in("Drift", "Mark", "sv") == ("Mark", ())
    assert said_in(None, "Mark", "sv") == ("Mark", ())


def test_each_key_is_put_where_the_action_stands():
    made = changed(LISTED, "a1", {"owner": "Grounds", "due": date(2027, 1, 2), "due_text": None}, "en")

    assert made.edits == (
        Put(("actions", 0), "owner", {"en": "Grounds"}),
        Put(("actions", 0), "due", date(2027, 1, 2)),
        Put(("actions", 0), "due_text", None),
    )
    assert made.outdated == ("sv",)


def test_declined_action_keeps_what_it_was_about():
    made = declined(LISTED, "a3", {"reason": "too dear"})

    kept = {"id": "a3", "title": {"sv": "Gallra"}, "measure": "prune-sightline", "reason": "too dear"}
    assert made.edits == (Remove((), "actions", 1), Append((), "declined", kept))


def test_declined_thing_is_taken_up_as_a_proposal():
    item = {"id": "d1", "title": "Cameras", "measure": "cameras-last-resort", "status": "proposed"}

    assert taken_up(LISTED, "d1").edits == (Remove((), "declined", 0), Append((), "actions", item))


def test_new_action_gets_the_next_free_id_and_its_findings_stand_before_it():
    made = added(LISTED, {"owner": None, "title": "Signs", "findings": ["f2"]}, [{"id": "f2", "title": "T"}])

    assert free_id(LISTED) == "a2"
    assert made.edits == (
        Append((), "findings", {"id": "f2", "title": "T"}),
        Append((), "actions", {"id": "a2", "title": "Signs", "findings": ["f2"]}),
    )
    assert added(LISTED, {"id": "own", "title": "Own"}).edits == (Append((), "actions", {"id": "own", "title": "Own"}),)
