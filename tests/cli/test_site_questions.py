"""The questions of `cpted new site`."""

from pathlib import Path

import pytest

from cpted_cli.cli.site_questions import Said, numbers_of, wished_site
from cpted_cli.files.new_sites import site_text
from cpted_cli.wording.translator import words_for
from tests.walk.speaking import conversation

EN = words_for("en")
HOME = Path("home")
ROUTE = Said(folder=HOME, name="The way home", checklist="route")
COUNTED = ("", "2", "3", "0", "0", "", "", "")
"""How many of each kind, and the names that they have by themselves."""


def asked(said, *answers):
    spoken = conversation(*answers)
    folder, new = wished_site(said, spoken.talk("en"), EN)
    assert folder == (said.folder or folder)
    return new, spoken.text


def text_of(new):
    return site_text(new, {})


def test_what_is_asked_and_what_is_said_make_the_same_file():
    by_asking, _ = asked(
        Said(folder=HOME), "5", "The way home", "", "2", "3", "0", "0", "", "The bend, The hill", "", "1 4 2 5",
        "The city", "6-7", "The landlord", "The board", "",
    )  # fmt: skip
    said = Said(
        folder=HOME, name="The way home", checklist="route", client="The board",
        zones=("choice=2", "segment=3", "crossing=0", "tunnel-bridge=0"), order="from segment-1 choice-1 segment-2",
        owners=("The city", "segment-3=The landlord", "to=The landlord"), names=("choice=The bend,  The hill",),
    )  # fmt: skip

    assert text_of(by_asking) == text_of(wished_site(said, None, EN)[1])
    assert [one.id for one in by_asking.site().zones] == [
        "from", "segment-1", "choice-1", "segment-2", "choice-2", "segment-3", "to",
    ]  # fmt: skip
    assert [one.owner for one in by_asking.site().zones][-3:] == ["The city", "The landlord", "The landlord"]


def test_kind_of_which_there_is_none_is_written_down_and_asked_nothing():
    new, _ = asked(ROUTE, *COUNTED, "", "", "", "")

    assert new.site().without == ("crossing", "tunnel-bridge")
    assert "\nwithout:\n  - crossing\n  - tunnel-bridge\n" in text_of(new)


def test_order_is_asked_only_where_there_is_one_to_choose_and_owners_only_where_one_is_known():
    _, shown = asked(ROUTE, "", "1", "1", "0", "0", "", "", "", "")

    assert "In which order" not in shown
    assert "somebody else" not in shown


@pytest.mark.parametrize("wrong", ["9", "1 1", "x", "0"])
def test_numbers_that_are_none_of_the_list_are_asked_again(wrong):
    new, shown = asked(ROUTE, *COUNTED, wrong, "2 1", "", "", "")

    assert "Answer with numbers from 1 to 7, each once" in shown
    assert [one.id for one in new.site().zones][:2] == ["choice-1", "from"]


def test_every_question_is_explained_and_goes_back(tmp_path):
    _, shown = asked(
        Said(), "?", "5", "?", "<", "5", "x", "?", str(tmp_path / "x"), "?", "", "2", "3", "0", "0", "", "?", "", "",
        "?", "b", "", "?", "", "?", "The city", "?", "", "?", "", "?", "n", "", "yes",
    )  # fmt: skip

    for begun in ("The checklist asks", "The name stands", "The folder holds", "Each gets", "These names stand",
                  "The questions come", "The owner decides", "Streets, paths", "Whoever asked",
                  "The file is"):  # fmt: skip
        assert begun in shown
    assert shown.count("What kind of place is it?") == 2
    assert shown.count("Who asked for the assessment?") == 2


def test_what_will_be_written_is_shown_before_it_is(tmp_path):
    _, shown = asked(ROUTE, *COUNTED, "", "The city", "1", "", "", "no", "The board", "y")

    assert "The way home · The way home" in shown
    assert "  3 Junction 2 (The city)" in shown
    assert "Not there: Crossing, Tunnel, bridge" in shown
    assert shown.count("Is this right?") == 2


def test_folder_is_proposed_and_one_that_holds_a_site_is_refused(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "alder-town").mkdir()
    (tmp_path / "alder-town" / "site.yaml").write_text("", "utf-8")
    spoken = conversation("Alder Town", "", "alder", "", "1", "1", "0", "0", "", "", "", "")
    folder, new = wished_site(Said(checklist="route"), spoken.talk("en"), EN)

    assert (folder, new.id) == (Path("alder"), "alder")
    assert "A site lies there already" in spoken.text


@pytest.mark.parametrize("wrong", ["The bend", "a, a", "a,,b", "a, b, c"])
def test_as_many_names_as_zones_are_wanted(wrong):
    new, shown = asked(ROUTE, "", "2", "1", "0", "0", "", wrong, "The bend, The hill", "", "", "", "")

    assert "2 different names are wanted" in shown
    assert [one.name for one in new.site().zones_of("choice")] == ["The bend", "The hill"]


def test_place_is_found_by_a_word_of_its_kind_and_said_back():
    _, shown = asked(Said(folder=HOME), "residential", "<", "home", "x", *[""] * 30)

    assert "> residential\nResidential area, outdoors\n" in shown
    assert "> home\nThe way home\n" in shown


def test_what_was_said_is_not_asked():
    said = Said(
        folder=HOME, name="x", checklist="route", client="y", owners=("z",), order="from",
        zones=tuple(f"{kind}=1" for kind in ("from", "choice", "segment", "crossing", "tunnel-bridge", "to")),
    )  # fmt: skip
    new, shown = asked(said, "")

    assert shown.count("> ") == 1
    assert {one.owner for one in new.site().zones} == {"z"}


@pytest.mark.parametrize(
    ("text", "numbers"), [("1 3-5, 2", (1, 3, 4, 5, 2)), ("4 – 5", (4, 5)), ("", ()), ("a", None), ("1-b", None)]
)
def test_numbers_and_spans_are_read(text, numbers):
    assert numbers_of(text) == numbers
