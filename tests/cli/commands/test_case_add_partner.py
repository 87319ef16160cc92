"""`cpted case add partner`, as it is typed."""

from tests.cli.commands.case_typing import a_block, case_in, said


def test_partner_is_added_and_then_changed(tmp_path):
    block = a_block(tmp_path)
    said(block, "add", "partner", str(block), "--name", "Oak Homes", "--kind", "property-owner", "--role", "owns it")
    said(block, "add", "partner", str(block), "--id", "oak-homes", "--gives", "money", "--authority", "the yard")
    said(block, "add", "partner", str(block), "--name", "Club")
    first, second = case_in(block).partners

    assert (first.id, first.kind, first.role, first.contribution, first.authority) == (
        "oak-homes", "property-owner", "owns it", "money", "the yard",
    )  # fmt: skip
    assert second.kind == "other"
