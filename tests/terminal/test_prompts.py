from dataclasses import replace

from cpted_cli.model.assessment import Answer
from cpted_cli.terminal.prompts import walk_through
from tests.walk.piloting import a_desk
from tests.walk.place import a_walk
from tests.walk.speaking import CTRL_C, Disk, conversation, walked

WALK = a_walk()


def at(key: str):
    return replace(WALK, cursor=[question.key for question in WALK.questions].index(key))


def test_a_question_shows_where_we_are_what_to_look_for_and_how_to_answer():
    _, shown = walked(at("door@entrance-12a"), "s")
    assert shown.startswith("\nEntré 12 A · kontrollpunkt 17 av 24\nHur är door här?\n  Se efter.\n  j Ja · n Nej\n> s")


def test_the_same_question_in_english():
    _, shown = walked(at("whole-1"), "s", language="en")
    assert "Courtyard · question 1 of 24\nHow is whole-1 here?\n  Have a look.\n  0 Serious" in shown


def test_each_kind_of_answer_is_said_back_in_one_line():
    lines = ["3", "4+ a fint", "k låst", "f", "ingen skylt", "e", "", "h", "g lux", "3,2", "17/20", "j", "s"]
    _, shown = walked(WALK, *lines)
    for echo in (
        "> 3\n3 Bra\n",
        "> 4+ a fint\nMärkt: bevara.\nAntecknat vid kontrollpunkt 2.\n4 Mycket bra\n",
        "> k låst\nKunde inte bedömas: låst\n",
        "> ingen skylt\nFinns inte (men borde finnas): ingen skylt\n",
        "utan orsak, < ångrar)\n> \nInte aktuellt här\n",
        "> h\nÖverhoppad.\n",
        "> 3,2\n3,2 lx\n",
        "> 17/20\n17 av 20\n",
        "> j\nJa\n",
    ):
        assert echo in shown


def test_every_change_is_on_the_disk_before_the_next_question_is_shown():
    disk = Disk()
    walked(WALK, "3", "k låst", "+", "a två\u0007 lampor", disk=disk)
    assert [(one.key, one.answer) for one in disk.kept] == [
        ("whole-1", Answer(value=3)),
        ("whole-2", Answer(not_observed="låst")),
        ("whole-3", Answer(keep=True)),
        ("whole-3", Answer(keep=True, note="två lampor")),
    ]


def test_what_is_not_understood_is_answered_with_a_sentence_and_the_question_again():
    walk, shown = walked(at("lux"), "bra", "3,2 m", "s")
    assert walk.answers == {}
    sentence = "Svara med ett tal (lx), till exempel 3,5. ? visar alla tangenter."
    assert shown.count(f"{sentence}\nGångväg · kontrollpunkt 15 av 24\nHur är lux här?\n") == 2


def test_a_combined_line_is_done_whole_or_not_at_all():
    walk, shown = walked(at("lamps"), "21/20+ a trasiga", "s")
    assert walk.answers == {}
    assert "21 av 20 är fler än det finns." in shown


def test_no_lamps_at_all_is_answered_with_a_letter():
    _, shown = walked(at("lamps"), "0/0", "s")
    assert "Finns det ingen alls: svara f eller e." in shown


def test_an_answer_already_given_is_shown_on_coming_back():
    _, shown = walked(WALK, "3", "b", "", "s")
    assert "Ditt svar: 3 Bra. Enter låter det stå." in shown
    assert "Svaret står kvar." in shown


def test_note_photos_and_marks_are_shown_on_coming_back():
    _, shown = walked(WALK, "a våt", "p a.jpg", "!", "*", "3", "b", "s")
    assert "Ditt svar: 3 Bra. Enter låter det stå.\n  skyddsvärt · flaggad · 1 foto\n  våt" in shown


def test_a_reason_can_be_taken_back():
    for undo in ("<", "b", "t"):
        walk, shown = walked(WALK, "k", undo, "s")
        assert walk.answers == {}
        assert "Ångrat." in shown


def test_a_note_of_several_lines_ends_with_a_point():
    walk, shown = walked(WALK, "a", "rad ett", "", "rad två", ".", "s")
    assert walk.answer.note == "rad ett\n\nrad två"
    assert "Antecknat vid kontrollpunkt 1." in shown


def test_a_note_that_breaks_off_is_kept():
    walk, _ = walked(WALK, "a", "rad ett")
    assert (walk.state, walk.answer.note) == ("paused", "rad ett")


def test_a_note_that_is_too_long_says_how_much_was_left_out():
    walk, shown = walked(WALK, "a " + "😀" * 10_005, "s")
    assert walk.answer.note == "😀" * 10_000
    assert "En anteckning rymmer 10 000 tecken; de sista 5 kom inte med." in shown


def test_the_editor_rewrites_the_note():
    walk, _ = walked(WALK, "a en lampa", "aa", "s")
    assert walk.answer.note == "en lampa, skrivet om"


def test_a_photo_is_of_its_zone_or_of_its_criterion():
    walk, shown = walked(at("door@entrance-12a"), "p /tmp/a.jpg", "s")
    assert walk.answer.photos == ("entrance-12a.jpg",)
    assert "Fotot är sparat som entrance-12a.jpg." in shown
    walk, _ = walked(at("bins"), "p", "/tmp/a.jpg", "s")
    assert walk.answer.photos == ("bins.jpg",)


def test_a_photo_that_is_refused_says_why_and_none_is_no_harm():
    walk, shown = walked(WALK, "p a.txt", "p", "", "s")
    assert walk.answers == {}
    assert "a.txt är ingen hel bild i JPEG, PNG eller HEIC" in shown


def test_marks_and_taking_back_are_said_back():
    _, shown = walked(WALK, "+", "+", "!", "!", "2", "b", "a x", "-", "-", "-", "s")
    for said in (
        "Märkt: bevara.",
        "Inte längre märkt: bevara.",
        "Flaggad.",
        "Inte längre flaggad.",
        "Svaret är borttaget.",
        "Anteckning, foton och märken är borttagna.",
        "Här finns inget att ta bort.",
    ):
        assert said in shown


def test_the_help_lists_all_keys_and_the_question_waits():
    walk, shown = walked(WALK, "?", "3", "s")
    for row in ("h ", "b, t, <", "aa", "g ", "k "):
        assert f"\n{row}" in shown
    assert walk.answers == {"whole-1": Answer(value=3)}


def test_a_stray_enter_leaves_no_question_blank():
    walk, shown = walked(at("door@entrance-12a"), "", "j", "b", "", "s")
    assert "Här finns inget svar än. Svara j eller n. ? visar alla tangenter. h hoppar över." in shown
    assert (walk.answers, walk.cursor) == ({"door@entrance-12a": Answer(value=1)}, 17)


def test_one_photo_of_several_is_taken_away_and_comes_back():
    walk, shown = walked(at("lux"), "p a.jpg", "g 1", "p a.jpg", "p-", "", "p- 2", "p-", "1", "s")
    assert "Vilket foto ska bort från svaret?" in shown
    assert "  1 yard.jpg" in shown
    assert "Det finns inget foto 2 vid den här kontrollpunkten; de är numrerade 1 till 1." in shown
    assert "yard.jpg är borttaget från svaret; filen ligger kvar i mappen photos." in shown
    assert set(walk.answers) == {"lux"}
    walk, shown = walked(WALK, "p a.jpg", "p- yard.jpg", "u", "s")
    assert walk.answers["whole-1"].photos == ("yard.jpg",)
    assert "Det finns inget foto vid" in walked(WALK, "p-", "s")[1]


def test_a_note_for_the_question_before_may_have_many_lines():
    walk, shown = walked(WALK, "3", "a<", "två", "lampor", ".", "s")
    assert (walk.answers["whole-1"].note, walk.cursor) == ("två\nlampor", 1)
    assert "1. Hur är whole-1 här? – 3 Bra" in shown
    assert "Det här är den första" in walked(WALK, "a<", "s")[1]


def test_a_copied_answer_names_the_zone_as_the_page_does():
    _, shown = walked(at("sign@entrance-12a"), "2", "z+ C", "= entrance-12a", "g sign@c", "s")
    assert "kopierat från Entré 12 A" in shown


def test_a_figure_typed_as_a_reason_is_an_answer_and_signs_behind_a_reason_are_marks():
    walk, shown = walked(WALK, "k", "3", "s")
    assert walk.answers == {"whole-1": Answer(value=3)}
    assert "3 Bra" in shown
    walk, _ = walked(WALK, "k låst+", "e ingen där !", "k låst!", "s")
    assert walk.answers == {
        "whole-1": Answer(not_observed="låst", keep=True),
        "whole-2": Answer(not_applicable="ingen där", flag=True),
        "whole-3": Answer(not_observed="låst!"),
    }


def test_what_was_undone_is_said_once_and_names_the_note_and_the_photo_that_are_gone():
    _, shown = walked(WALK, "a våt", "u", "s")
    assert shown.count("1. Hur är whole-1 här?") == 2
    assert "Ångrat: 1. Hur är whole-1 här? – Obesvarad · anteckningen är borta" in shown
    assert "utan yard.jpg" in walked(WALK, "p a.jpg", "u", "s")[1]


def test_an_empty_line_in_a_note_says_once_how_it_ends():
    _, shown = walked(WALK, "a", "ett", "", "", "två", ".", "s")
    assert shown.count("(En rad med bara . avslutar anteckningen.)") == 1


def test_with_all_answered_the_next_unanswered_is_the_end_and_the_way_back_is_open():
    one = replace(WALK, questions=WALK.questions[:1])
    walk, shown = walked(one, "3", "b", "g", "b", "s")
    assert shown.count("Det var den sista kontrollpunkten.") == 2
    assert walk.cursor == 0
    walk, _ = walked(replace(one, only="unanswered"), "3", "b", "s")
    assert walk.cursor == 0


def test_the_end_of_input_saves_and_quits():
    walk, _ = walked(WALK, "3")
    assert (walk.state, len(walk.answers)) == ("paused", 1)


def test_an_interruption_gives_the_walk_as_it_stands():
    walk, _ = walked(WALK, "3", CTRL_C)
    assert (walk.state, len(walk.answers)) == ("going", 1)


def test_after_the_last_question_it_says_what_is_left():
    walk, shown = walked(replace(WALK, cursor=23), "j", "3", "g", "b", "> ", "", "s")
    assert "Det var den sista kontrollpunkten.\n23 kontrollpunkter är obesvarade; g går till nästa av dem." in shown
    assert "Tryck Enter för att avsluta" not in shown
    assert "backa för att svara på någon" in shown
    assert walk.state == "paused"


def test_enter_after_the_last_question_ends_the_visit():
    walk, _ = walked(replace(WALK, cursor=24), "")
    assert walk.state == "finished"


def test_a_full_disk_is_told_at_once_and_the_answers_are_written_later():
    disk = Disk(reason="No space left on device", fails=2)
    walk, shown = walked(WALK, "3", "2", "1", "s", disk=disk)
    assert shown.count("Det gick inte att spara: disken är full.") == 2
    assert "Nu är allt sparat igen." in shown
    assert [one.key for one in disk.kept] == ["whole-1", "whole-2", "whole-3"]
    assert walk.unkept == ()


def test_what_the_system_says_in_other_words_is_shown_as_it_comes():
    _, shown = walked(WALK, "3", disk=Disk(reason="Stale {file} handle"))
    assert "Det gick inte att spara: Stale {file} handle." in shown


def test_nobody_leaves_unsaved_answers_without_saying_so():
    walk, shown = walked(WALK, "3", "s", "", "s", "ja", "s", "JA", disk=Disk(reason="Permission denied"))
    assert shown.count("1 svar är inte sparat.") == 3
    assert (walk.state, len(walk.unkept)) == ("paused", 1)


def test_the_end_of_input_cannot_wait_for_the_disk():
    walk, _ = walked(WALK, "3", disk=Disk(reason="Permission denied"))
    assert (walk.state, len(walk.unkept)) == ("paused", 1)


def test_a_mark_typed_with_an_answer_is_set_and_never_taken_away():
    walk, _ = walked(WALK, "3!", "b", "2!", "b", "!", "s")
    assert walk.answers == {"whole-1": Answer(value=2)}
    walk, _ = walked(WALK, "3!", "b", "2!", "s")
    assert walk.answers == {"whole-1": Answer(value=2, flag=True)}


def test_a_question_that_is_still_to_be_answered_is_said_again():
    _, shown = walked(WALK, "3", "b", "!", "a vid grinden", "s")
    assert "1. Hur är whole-1 här? – 3 Bra · " in shown
    assert "1. Hur är whole-1 här? – 3 Bra · med anteckning · " in shown


def test_a_command_typed_as_a_reason_is_a_command():
    walk, shown = walked(WALK, "k", "g 5", "s")
    assert (walk.answers, walk.cursor) == ({}, 4)
    assert "kontrollpunkt 5 av" in shown
    walk, _ = walked(WALK, "k", "låst sedan kl. 18", "s")
    assert walk.answers["whole-1"].reason == "låst sedan kl. 18"


def test_an_answer_is_undone_and_done_again_and_said():
    walk, shown = walked(WALK, "3", "u", "r", "u", "u", "r", "r", "s")
    assert "Ångrat: 1. Hur är whole-1 här? – Obesvarad" in shown
    assert "Gjort om: 1. Hur är whole-1 här? – 3 Bra" in shown
    assert "Det finns inget att ångra." in shown
    assert "Det finns inget att göra om." in shown
    assert walk.answers == {"whole-1": Answer(value=3)}


def test_a_line_with_several_things_is_undone_whole():
    walk, _ = walked(WALK, "4+! a fint", "u", "s")
    assert walk.answers == {}


def test_a_note_can_still_go_to_the_question_before():
    walk, shown = walked(WALK, "3", "a< två lampor", "s")
    assert walk.answers["whole-1"] == Answer(value=3, note="två lampor")
    assert "Antecknat vid kontrollpunkt 1." in shown
    assert walk.cursor == 1


def test_a_whole_zone_is_answered_but_for_some():
    walk, shown = walked(WALK, "z 3 utom 2 5", "s")
    assert "12 kontrollpunkter i delområdet fick svar 3; 2 återstår att besvara." in shown
    assert walk.answers["whole-1"] == Answer(value=3, by_exception=True)
    assert "whole-2" not in walk.answers
    assert walk.cursor == 1


def test_a_zone_is_added_on_the_way_and_copied_into():
    walk, shown = walked(at("door@entrance-12a"), "j", "2", "3", "z+ Entré 12 C", "= entré 12 a", "s")
    assert "Entré 12 C är tillagd på platsen." in shown
    assert "Entré 12 C · kontrollpunkt 23 av 27" in shown
    assert "3 svar är kopierade från Entré 12 A; 0 återstår att besvara." in shown
    assert walk.answers["sign@entre-12-c"] == Answer(value=2, copied_from="entrance-12a")


def test_what_can_be_shown_is_listed_and_chosen():
    walk, shown = walked(WALK, "2!", "k", "låst", "v", "!", "v k", "v", "", "v x", "s")
    assert "!  de flaggade" in shown
    assert "Nu visas bara det som är flaggat: 1. v och sedan Enter visar allt igen." in shown
    assert "Nu visas bara det som inte kunde bedömas: 1." in shown
    assert "Alla 24 kontrollpunkter visas." in shown
    assert "x går inte att tyda" in shown
    assert walk.only == "all"


def test_words_are_found_and_the_next_of_them():
    walk, shown = walked(WALK, "/sign", "/", "s")
    assert "sign: 1 av 2. / går till nästa." in shown
    assert walk.question.key == "sign@entrance-12b"


def test_the_order_is_changed_and_the_question_stays():
    walk, shown = walked(at("sign@entrance-12a"), "o", "s")
    assert "Nu princip för princip." in shown
    assert walk.question.key == "sign@entrance-12a"


def test_a_basic_requirement_is_marked():
    question = replace(WALK.questions[0], criterion=replace(WALK.questions[0].criterion, gate=0))
    _, shown = walked(replace(WALK, questions=(question, *WALK.questions[1:])), "s")
    assert "Gård · kontrollpunkt 1 av 24 · grundkrav\n" in shown


def test_the_help_has_a_second_page():
    _, shown = walked(WALK, "??", "s")
    assert "sök: /lampa" in shown


def test_what_can_wait_is_done_once_the_question_is_shown():
    spoken = conversation("3", "s")
    seen = []
    hands = replace(a_desk().hands, rest=lambda: seen.append(spoken.shown[-1]))
    walk_through(WALK, replace(a_desk(), talk=spoken.talk(), hands=hands))
    assert seen == ["  4 Mycket bra", "  4 Mycket bra"]
