"""All words for people are found, and nothing else."""

from cpted_cli.lint.material import OwnText
from cpted_cli.lint.prose import Prose, prose, prose_of, translations
from cpted_cli.model.assessment import Answer
from cpted_cli.model.scale import Step, StepScale
from cpted_cli.model.site import Assignment
from tests.builders import make_assessment, make_checklist, make_criterion, make_principle, make_site


def found(value):
    return {(one.where, one.language): one.text for one in prose(value)}


def test_questions_labels_and_texts_of_a_checklist_are_words_for_people():
    scale = StepScale(steps=("Bad", Step(label={"sv": "Bra"}, position=1.0)))
    value = make_checklist(
        make_principle("p", make_criterion("c-1", question={"sv": "Hur?", "en": "How?"}, scale=scale))
    )
    where = ("principles", 0, "criteria", 0)

    assert found(value) == {
        (("title",), None): "Small",
        (("principles", 0, "title"), None): "p",
        ((*where, "question", "sv"), "sv"): "Hur?",
        ((*where, "question", "en"), "en"): "How?",
        ((*where, "scale", "steps", 0), None): "Bad",
        ((*where, "scale", "steps", 1, "label", "sv"), "sv"): "Bra",
        (("zones", 0, "title"), None): "Entrance",
    }


def test_notes_and_reasons_of_a_visit_are_words_for_people_and_photos_are_not():
    value = make_assessment({"a": 3, "b": Answer(value=1, note="N", photos=("p.jpg",)), "c": Answer(absent="gone")})

    assert found(value) == {(("answers", "b", "note"), None): "N", (("answers", "c", "absent"), None): "gone"}


def test_roles_stand_under_ids_that_are_no_languages():
    value = make_site(assignment=Assignment(people={"a1": {"sv": "roll"}, "a2": "role"}))

    assert found(value)[(("assignment", "people", "a1", "sv"), "sv")] == "roll"
    assert found(value)[(("assignment", "people", "a2"), None)] == "role"


def test_text_of_ones_own_is_one_piece():
    assert list(prose(OwnText(language="sv", text="Hej"))) == [Prose(where=(), text="Hej", language="sv")]


def test_nothing_written_is_no_text():
    assert list(prose_of(None, ("why",))) == []


def test_only_texts_with_languages_of_their_own_are_translations():
    value = make_checklist(make_principle("p", make_criterion("c-1", question={"sv": "Hur?"})))

    assert [one.texts for one in translations(value)] == [{"sv": "Hur?"}]
