"""What places have in common."""

from dataclasses import replace

from cpted_cli.report.places.shared import MOST_SHARED, group_blocks
from cpted_cli.wording.translator import words_for
from tests.report.pages import said_by
from tests.report.places.data import basis, copies

SV, EN = words_for("sv"), words_for("en")


def blocks(view, words=SV):
    (group,) = view.groups.values()
    return tuple(group_blocks(group, words))


def test_shared_weaknesses_and_unmet_requirements_name_the_places(one):
    text = said_by(blocks(basis(*copies(one, 3))))
    assert "3 av 3" in text
    assert "1–3" in text
    assert "Grundkrav som inte är uppfyllda" in text


def test_few_places_stand_side_by_side_and_of_many_only_what_they_share(one):
    few, many = (said_by(blocks(basis(*copies(one, count)), EN)) for count in (3, 41))
    assert "Yard 2" in few
    assert "Yard 2" not in many
    assert "41 of 41" in many


def test_long_tail_of_weaknesses_is_counted(one):
    finding = one.score.findings[0]
    names = [f"c{n}" for n in range(MOST_SHARED + 2)]
    criteria = tuple(replace(one.checklist.principles[0].criteria[0], id=name) for name in names)
    checklist = replace(one.checklist, principles=(replace(one.checklist.principles[0], criteria=criteria),))
    score = replace(
        one.score,
        findings=tuple(replace(finding, criterion=name) for name in names),
        gates=replace(one.score.gates, failed=()),
    )
    text = said_by(blocks(basis(*(replace(each, checklist=checklist, score=score) for each in copies(one, 2))), EN))
    assert "2 more findings are shared" in text


def test_a_place_alone_has_nothing_beside_it(one):
    assert "Bara en plats" in said_by(blocks(basis(one)))


def test_requirements_that_the_open_edition_keeps_back_are_counted(one):
    gates = replace(one.score.gates, failed=(), withheld=1)
    first, second = copies(one, 2)
    kept = replace(second, score=replace(second.score, gates=gates))

    assert "På 1 av 2 platser är mer inte uppfyllt" in said_by(blocks(basis(first, kept)))
    assert "skyddsvärda" not in said_by(blocks(basis(first)))
    bare = replace(first, score=replace(first.score, gates=replace(gates, withheld=0)))
    assert "Grundkrav som" not in said_by(blocks(basis(bare)))


def test_principle_that_a_light_has_nothing_to_say_of_stands_in_no_column(one):
    day, dark = [block for block in blocks(basis(*copies(one, 2))) if block.block == "table"][:2]
    assert [column.title for column in day.columns] == ["Plats", "Överblick", "Tillträde", "Grundkrav"]
    assert [column.title for column in dark.columns] == ["Plats", "Överblick", "Grundkrav"]
    assert {len(row) for row in dark.rows} == {3}
