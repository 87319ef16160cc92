import pikepdf
import pytest

from cpted_cli.report.attached import attach, pdf_date


def test_date_is_the_midnight_of_the_day():
    assert pdf_date("2026-11-20") == "D:20261120000000Z"


def test_date_that_is_none_is_an_error():
    with pytest.raises(ValueError, match="Invalid isoformat"):
        pdf_date("20 november")


def test_files_are_attached_in_the_order_of_their_names_with_kind_and_description():
    with pikepdf.new() as document:
        attach(document, {"b.json": b"{}", "a.bin": b"x"}, "2026-11-20", "Underlaget")
        specs = list(document.Root.AF)
        assert [str(spec.UF) for spec in specs] == ["a.bin", "b.json"]
        assert [str(spec.EF.F.Subtype) for spec in specs] == ["/application/octet-stream", "/application/json"]
        assert {str(spec.Desc) for spec in specs} == {"Underlaget"}
        assert {str(spec.AFRelationship) for spec in specs} == {"/Data"}


def test_nothing_given_leaves_no_trace():
    with pikepdf.new() as document:
        attach(document, {}, "2026-11-20", "Underlaget")
        assert "/AF" not in document.Root
