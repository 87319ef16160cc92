from cpted_cli.model.assessment import Conditions
from cpted_cli.terminal.conditions import asked_conditions
from tests.walk.speaking import CTRL_C, conversation


def asked(*lines: str, known: Conditions = Conditions(), clock: str | None = "18:40") -> tuple[Conditions, str]:  # noqa: B008
    spoken = conversation(*lines)
    return asked_conditions(known, clock, spoken.talk()), spoken.text


def test_what_the_visit_was_like_is_asked_once():
    found, shown = asked("", "mulet", "vaktmästaren", "n", "j")
    assert found == Conditions(end="18:40", weather="mulet", company="vaktmästaren", snow=False, leaves=True)
    assert "Låg det snö?" in shown


def test_what_is_known_is_not_asked():
    known = Conditions(end="18:00", weather="klart", company="ingen", snow=False, leaves=False)
    assert asked(known=known) == (known, "")


def test_all_of_it_may_be_skipped():
    assert asked("", "", "", "", "")[0] == Conditions(end="18:40")
    assert asked("", "", "", "", "", clock=None)[0] == Conditions()


def test_breaking_off_keeps_what_was_said():
    assert asked("18.10", "regn", CTRL_C)[0] == Conditions(end="18:10", weather="regn")


def test_neither_yes_nor_no_is_asked_again():
    found, shown = asked("", "", "", "kanske", "ja", "")
    assert found.snow is True
    assert "Svara j eller n." in shown
