"""`cpted case add problem`, as it is typed."""

from tests.cli.commands.case_typing import a_block, case_in, said
from tests.cli.inside import typed


def test_problem_grows_as_more_is_known(tmp_path):
    block = a_block(tmp_path)
    said(
        block,
        "add",
        "problem",
        str(block),
        "--id",
        "way-home",
        "--title",
        "Dark way",
        "--who",
        "all",
        "--cause",
        "Cable",
    )
    said(block, "add", "problem", str(block), "--id", "way-home", "--for", "6 of 14 out", "--ref", "garden/own")
    said(block, "add", "problem", str(block), "--id", "way-home", "--against", "Lit to the street", "--cause", "Shrubs")
    (problem,) = case_in(block).problems

    assert [(one.text, one.refs) for one in problem.evidence_for] == [("6 of 14 out", ("garden/own",))]
    assert [one.text for one in problem.evidence_against] == ["Lit to the street"]
    assert [one.id for one in problem.causes] == ["c1", "c2"]


def test_evidence_that_rests_on_nothing_is_refused(tmp_path):
    block = a_block(tmp_path)
    before = (block / "case.yaml").read_bytes()
    ended = typed("case", "add", "problem", block, "--title", "T", "--for", "E", "--ref", "garden/f9")

    assert ended.code == 5
    assert "garden/f9" in ended.told
    assert (block / "case.yaml").read_bytes() == before
