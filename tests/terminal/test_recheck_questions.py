"""What is asked of an action when somebody looks again."""

from datetime import date

import pytest

from cpted_cli.model.plan import Action
from cpted_cli.terminal.recheck_questions import action_questions, action_zones, done_scale, done_words
from cpted_cli.wording.translator import words_for

ACTION = Action(
    id="a1", title={"sv": "Laga lamporna", "en": "Mend the lamps"}, owner={"sv": "Driften", "en": "Operations"},
    due=date(2026, 12, 15), indicator={"sv": "14 av 14 lyser", "en": "14 of 14 lit"}, status="decided",
)  # fmt: skip


@pytest.mark.parametrize(
    ("language", "question", "guidance", "zone"),
    [
        ("en", "Is it done: Mend the lamps?", "The sign: 14 of 14 lit\nOperations; 15 Dec 2026; decided.", "Action a1"),
        ("sv", "Är det gjort: Laga lamporna?", "Så märks det: 14 av 14 lyser\nDriften; 15 dec 2026; beslutad.",
         "Åtgärd a1"),
    ],
)  # fmt: skip
def test_action_is_asked_with_its_sign_owner_and_date(language, question, guidance, zone):
    words = words_for(language)
    (asked,) = action_questions([ACTION], words)

    assert (asked.key, asked.criterion.question) == ("done@a1", question)
    assert str(asked.criterion.guidance).replace("\u00a0", " ") == guidance
    assert [(one.id, one.name) for one in action_zones([ACTION], words)] == [("a1", zone)]


def test_action_without_a_sign_is_asked_all_the_same():
    (asked,) = action_questions([Action(id="a2", title="T")], words_for("en"))

    assert asked.criterion.guidance == "owner unknown: to be found out; to be decided; proposed."


def test_three_answers_go_from_not_begun_to_seen():
    assert [done_scale(words_for("sv")).label(step) for step in range(3)] == [
        "Inte påbörjat", "Pågår", "Klart, jag har sett det",
    ]  # fmt: skip
    assert done_words(ACTION, words_for("en")) == "a1  Mend the lamps: decided"
