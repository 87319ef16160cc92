"""Which form results are written in."""

from pathlib import Path

import pytest

from cpted_cli.cli.batch_forms import BatchFormat, Layout, output_form, output_format
from cpted_cli.errors import Stop


def test_form_is_read_off_the_ending_unless_it_is_asked_for():
    assert output_format(None, None) is BatchFormat.CSV
    assert output_format(Path("a.JSONL"), None) is BatchFormat.JSONL
    assert output_format(Path("a.txt"), BatchFormat.JSON) is BatchFormat.JSON
    with pytest.raises(Stop):
        output_format(Path("a.txt"), None)


def test_form_that_is_no_text_needs_a_file():
    with pytest.raises(Stop):
        output_format(None, BatchFormat.XLSX)


@pytest.mark.parametrize("form", [BatchFormat.JSON, BatchFormat.JSONL, BatchFormat.XLSX, BatchFormat.PARQUET])
def test_decimal_comma_is_for_csv(form):
    with pytest.raises(Stop):
        output_form(Path("o"), form, decimal_comma=True)


def test_one_row_a_site_is_a_table_even_as_lines_of_json_and_no_document():
    assert output_form(Path("a.jsonl"), None, Layout.SITES).is_table
    assert not output_form(Path("a.jsonl"), None).is_table
    with pytest.raises(Stop, match="jsonl"):
        output_form(Path("a.json"), None, Layout.SITES)
