import pytest

from cpted_cli.cli.layout import page, paragraph, section, terminal_columns


@pytest.fixture(autouse=True)
def sixty_columns(monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")


def test_explanations_stand_in_one_column():
    assert section("Options:", [("--a", "one"), ("--longer", "two")]) == "Options:\n  --a       one\n  --longer  two"


def test_a_long_term_has_a_line_of_its_own():
    shown = section("Options:", [("--" + "x" * 40, "said")])
    assert shown == f"Options:\n  --{'x' * 40}\n{' ' * 32}said"


def test_long_explanations_are_wrapped_in_their_column():
    lines = section("Options:", [("--a", "word " * 30)]).splitlines()[1:]
    assert len(lines) > 1
    assert all(len(line) <= 60 for line in lines)
    assert all(line.startswith(" " * 7 + "word") for line in lines[1:])


def test_a_section_without_lines_is_left_out():
    assert section("Options:", []) == ""
    assert page("a", "", "b") == "a\n\nb"


def test_a_hard_space_is_never_broken():
    assert "250\u00a0000\u00a0kr" in paragraph("word " * 11 + "250\u00a0000\u00a0kr")


@pytest.mark.parametrize("named", ["", "0", "-3", "wide", "²"])
def test_a_width_that_is_no_number_is_not_believed(monkeypatch, named):
    monkeypatch.setenv("COLUMNS", named)
    assert terminal_columns() > 0
