import pytest

from cpted_cli.files.checking import checked_paths
from cpted_cli.lint.heavy_criterion import result_shares
from tests.builders import make_checklist, make_principle
from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("heavy-criterion", language, tmp_path)


SOURCED = "scale: quality, sources: [boverket-cpted]"


def many(count: int, *weights: int) -> str:
    weighed = [*weights, *[1] * (count - len(weights))]
    return "\n".join(
        f"- {{id: c-{number}, question: How good?, {SOURCED}, weight: {weight}}}"
        for number, weight in enumerate(weighed)
    )


def test_of_twenty_or_more_one_over_5_percent_is_told_at_its_weight(tmp_path):
    assert hints_in("criteria", many(40, 3), tmp_path) == ["9:91 heavy-criterion"]


def test_of_twenty_equal_ones_each_has_5_percent_and_that_is_not_over(tmp_path):
    assert hints_in("criteria", many(20), tmp_path) == []


def test_of_a_few_only_those_over_twice_an_even_share_are_told(tmp_path):
    (tmp_path / "even").mkdir()
    (tmp_path / "uneven").mkdir()

    assert hints_in("criteria", many(4, 3), tmp_path / "even") == []
    assert hints_in("criteria", many(4, 4), tmp_path / "uneven") == ["9:91 heavy-criterion"]


def test_lone_criterion_of_a_principle_weighs_as_much_as_all_of_another():
    many_small = make_principle("many", *(f"c-{number}" for number in range(19)))
    shares = result_shares(make_checklist(many_small, make_principle("lone", "c-lone")))

    assert shares["c-lone"] == pytest.approx(0.5)
    assert shares["c-0"] == pytest.approx(0.5 / 19)
    assert sum(shares.values()) == pytest.approx(1)


def test_heavy_criterion_of_an_included_checklist_is_told_at_the_include(tmp_path):
    frame = 'format: cpted-checklist/1\nid: {id}\nedition: "1"\ntitle: T\n{more}principles:\n{body}'
    one = "  - {{id: {id}, title: T, criteria: [{{id: {id}-1, question: How good?, {sourced}}}]}}\n"
    inner = frame.format(id="inner", more="", body=one.format(id="access-control", sourced=SOURCED))
    rows = many(19).replace("\n", "\n      ")
    outer = f"  - id: maintenance\n    title: T\n    criteria:\n      {rows}\n"
    (tmp_path / "inner.yaml").write_text(inner, "utf-8")
    (tmp_path / "outer.yaml").write_text(frame.format(id="outer", more="include: [inner]\n", body=outer), "utf-8")

    (told,) = checked_paths([tmp_path]).hints

    assert (str(told.place), told.params["criterion"]) == (f"{tmp_path / 'outer.yaml'}:5:11", "access-control-1")
