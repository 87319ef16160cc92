import io
import sys

import pytest

from cpted_cli.terminal.talk import talk_beside, terminal_talk
from cpted_cli.wording.translator import words_for
from tests.walk.speaking import conversation


def test_texts_are_wrapped_at_the_width_of_the_terminal_and_no_word_is_broken_at_a_hyphen():
    spoken = conversation()
    spoken.talk(width=24).say("Se efter vid entré-dörren och soprummet.", indent="  ", hanging=2)
    assert spoken.shown == ["  Se efter vid", "    entré-dörren och", "    soprummet."]


def test_a_very_narrow_or_unknown_width_does_no_harm():
    spoken = conversation()
    spoken.talk(width=0).say("Belysningsstolpar\n\nlyser")
    assert spoken.shown == ["Belysningsstolpar", "", "lyser"]


def test_weight_is_shown_only_where_colour_is_welcome():
    plain, bold = conversation(), conversation()
    plain.talk().say_strongly("Hej")
    bold.talk(colour=True).say_strongly("Hej")
    assert (plain.shown, bold.shown) == (["Hej"], ["\x1b[1mHej\x1b[0m"])


def test_a_pipe_is_read_line_by_line_and_what_was_read_is_shown(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("å\n\xff\n".encode("latin-1")), encoding="utf-8"))
    talk = terminal_talk(words_for("sv"), colour=False)
    assert talk.read("> ") == "\ufffd\n"
    assert talk.read("> ") == "\ufffd\n"
    with pytest.raises(EOFError):
        talk.read("> ")
    assert capsys.readouterr().out == "> \ufffd\n> \ufffd\n> \n"


def test_questions_beside_the_data_go_to_the_error_stream(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.StringIO("Gården\n"))
    talk = talk_beside(words_for("sv"))
    talk.say("Vad heter platsen?")
    assert talk.read("> ") == "Gården"
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "Vad heter platsen?\n> ")
