import shutil

import pytest

from cpted_cli.files.checking import checked_paths
from tests.lint.snippets import check_manual, hints_at, hints_in, lay_out


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("mostly-to-or-for", language, tmp_path)


HEAD = "findings: [{id: f1, title: F, answers: [ac-path]}]\nactions:\n"


def actions(*modes: str) -> str:
    return HEAD + "\n".join(
        f"  - {{id: a{n}, title: T, findings: [f1], mode: {one}}}" for n, one in enumerate(modes, 1)
    )


@pytest.mark.parametrize("modes", [("to", "for"), ("to", "for", "for", "for", "by")])
def test_few_actions_or_exactly_four_fifths_are_left_alone(modes, tmp_path):
    assert hints_in("plan", actions(*modes), tmp_path) == []


def test_six_to_one_is_told_at_the_actions(tmp_path):
    assert hints_in("plan", actions(*["for"] * 5, "to", "by"), tmp_path) == ["4:1 mostly-to-or-for"]


def test_sites_of_a_case_are_counted_together(tmp_path):
    lay_out("plan", actions("for", "for", "for"), tmp_path)
    shutil.move(tmp_path / "garden", tmp_path / "sites" / "garden")
    case = tmp_path / "case.yaml"
    problem = "problems: [{id: p1, title: P, evidence_for: [{text: E}]}]"
    own = f"{problem}\nactions: [{{id: x1, title: X, problems: [p1], mode: %s}}]"
    case.write_text(f"format: cpted-case/1\nid: block\nname: Block\n{own % 'by'}\n", "utf-8")
    assert checked_paths([tmp_path]).hints == ()

    case.write_text(f"format: cpted-case/1\nid: block\nname: Block\n{own % 'to'}\n", "utf-8")
    assert hints_at(checked_paths([tmp_path]), case) == ["5:1 mostly-to-or-for"]
    assert len(checked_paths([tmp_path]).hints) == 1
