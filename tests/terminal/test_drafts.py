from dataclasses import replace

from cpted_cli.analysis.drafts import Draft
from cpted_cli.model.assessment import Answer
from cpted_cli.terminal.drafts import BEGINNING, offer_text
from cpted_cli.terminal.question_page import Scene
from cpted_cli.wording.translator import words_for
from tests.walk.place import a_walk, the_checklist, the_site
from tests.walk.speaking import CTRL_C, Disk, walked

WALK = a_walk()
DRAFT = Draft(key="lux", text="två lampor")


def broken_off() -> Disk:
    return Disk(draft=DRAFT)


def test_each_line_of_a_note_is_on_the_disk_before_the_next_is_written():
    disk = Disk()
    walked(WALK, "a", "två lampor", "vid grinden", CTRL_C, disk=disk)
    assert [one.text for one in disk.drafts] == ["två lampor", "två lampor\nvid grinden"]
    assert disk.draft == Draft(key="whole-1", text="två lampor\nvid grinden")
    assert disk.kept == []


def test_a_note_that_is_saved_leaves_no_draft():
    disk = Disk()
    walk, _ = walked(WALK, "a", "två lampor", ".", "s", disk=disk)
    assert walk.answers["whole-1"].note == "två lampor"
    assert disk.draft is None
    assert disk.drafts


def test_a_note_that_broke_off_is_offered_first_and_enter_keeps_it():
    disk = broken_off()
    walk, shown = walked(WALK, "", "s", disk=disk)
    assert "Du höll på att skriva en anteckning vid kontrollpunkt" in shown
    assert "Gångväg: Hur är lux här?\ntvå lampor\nVad ska hända med den? (Enter: 1)\n1 behåll den\n2 skriv" in shown
    assert walk.answers == {"lux": Answer(note="två lampor")}
    assert (walk.cursor, disk.draft) == (0, None)
    assert f"Antecknat vid kontrollpunkt {walk.index_of('lux') + 1}." in shown


def test_one_can_go_on_writing_it():
    disk = broken_off()
    walk, _ = walked(WALK, "2", "vid grinden", ".", "s", disk=disk)
    assert walk.answers["lux"].note == "två lampor\nvid grinden"
    assert disk.draft is None


def test_one_can_throw_it_away():
    disk = broken_off()
    walk, shown = walked(WALK, "3", "s", disk=disk)
    assert (walk.answers, walk.cursor, disk.draft) == ({}, 0, None)
    assert "Anteckningen är kastad." in shown


def test_who_breaks_off_at_the_offer_is_offered_it_again():
    disk = broken_off()
    assert walked(WALK, disk=disk)[0].state == "paused"
    assert walked(WALK, CTRL_C, disk=disk)[0].state == "going"
    assert disk.draft == DRAFT


def test_a_note_saved_meanwhile_is_not_overwritten_and_one_that_says_the_same_is_not_offered():
    saved = a_walk(lux=Answer(note="vid grinden"))
    assert walked(saved, "", "s", disk=broken_off())[0].answers["lux"].note == "vid grinden\ntvå lampor"
    same, disk = a_walk(lux=Answer(note="två lampor")), broken_off()
    _, shown = walked(same, "s", disk=disk)
    assert ("Du höll på" in shown, disk.draft) == (False, None)


def test_a_draft_stays_until_its_note_is_on_the_disk():
    disk = Disk(reason="No space left on device")
    disk.draft = DRAFT
    _, shown = walked(WALK, "", "a", "x", ".", disk=disk)
    assert "Det du skriver går inte att spara ännu: disken är full." in shown
    assert disk.draft == DRAFT


def test_a_note_is_not_begun_where_there_is_no_question():
    _, shown = walked(replace(WALK, cursor=24), "a", "s")
    assert "Skriv din anteckning" not in shown
    assert "backa för att svara" in shown


def test_a_long_note_is_shown_by_its_beginning():
    scene = Scene(site=the_site(), checklist=the_checklist())
    text = offer_text(Draft(key="lux", text="å" * 10_000), WALK, scene, words_for("en"))
    assert text.endswith(f"\n{'å' * BEGINNING}…")
