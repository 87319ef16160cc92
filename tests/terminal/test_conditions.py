import pytest

from cpted_cli.model.assessment import Conditions
from cpted_cli.terminal.conditions import asked_conditions
from tests.walk.speaking import CTRL_C, conversation


def asked(*lines: str, known: Conditions = Conditions(), clock: str | None = "18:40") -> tuple[Conditions, str]:  # noqa: B008
    spoken = conversation(*lines)
    return asked_conditions(known, clock, spoken.talk()), spoken.text


def test_what_the_visit_was_like_is_asked_once():
    found, shown = asked("", "mulet, 4 grader", "vaktmästaren", "n", "j")
    assert found == Conditions(end="18:40", weather="mulet, 4 grader", company="vaktmästaren", snow=False, leaves=True)
    assert "Låg det snö?" in shown


@pytest.mark.parametrize("line", ["3 7", "3, 7", "mulet, blåsigt", "Mulet,  Blåsigt"])
def test_what_is_usual_is_kept_in_every_language(line):
    found, shown = asked("", line, "2", "", "")
    assert found.weather == {"en": "overcast, windy", "sv": "mulet, blåsigt"}
    assert found.company == {"en": "the caretaker", "sv": "fastighetsskötaren"}
    assert "1 klart · 2 halvklart · 3 mulet" in shown


def test_a_number_that_is_none_of_the_list_is_asked_again():
    found, shown = asked("", "8", "0", "1", "", "", "")
    assert found.weather == {"en": "clear sky", "sv": "klart"}
    assert shown.count("Numren går från 1 till 7") == 2


def test_the_zone_of_the_clock_is_named_where_it_is_another():
    spoken = conversation("", "", "", "", "")
    asked_conditions(Conditions(), "18:40", spoken.talk(), "Europe/Stockholm")
    assert "(Enter: 18.40, tid i Europe/Stockholm)" in spoken.text


def test_what_is_known_is_not_asked():
    known = Conditions(end="18:00", weather="klart", company="ingen", snow=False, leaves=False)
    assert asked(known=known) == (known, "")


def test_all_of_it_may_be_skipped():
    assert asked("", "", "", "", "")[0] == Conditions(end="18:40")
    assert asked("", "", "", "", "", clock=None)[0] == Conditions()


def test_breaking_off_keeps_what_was_said():
    assert asked("18.10", "duggregn", CTRL_C)[0] == Conditions(end="18:10", weather="duggregn")


def test_neither_yes_nor_no_is_asked_again():
    found, shown = asked("", "", "", "kanske", "ja", "")
    assert found.snow is True
    assert "Svara j eller n." in shown


def test_an_end_before_the_start_is_asked_again_and_one_after_midnight_is_not():
    found, shown = asked("16.00", "18.40", "", "", "", "", known=Conditions(start="17:05"))
    assert found.end == "18:40"
    assert "Besöket började 17.05" in shown
    assert asked("0.40", "", "", "", "", known=Conditions(start="23:30"))[0].end == "00:40"


def test_each_question_is_explained_and_goes_back():
    found, shown = asked("", "?", "tillbaka", "18.10", "3", "?", "<", "4", "", "?", "b", "1", "n", "?", "t", "j", "n")
    assert (found.end, found.snow, found.leaves) == ("18:10", True, False)
    assert found.weather == {"en": "rain", "sv": "regn"}
    for begun in ("Ljus, mark", "Efter roll", "Snö gör"):
        assert begun in shown
