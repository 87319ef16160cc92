"""Many sites at once: forms of output, and faults as a table."""

from pathlib import Path

import pytest

from cpted_cli.cli.batches import BatchFormat, faults_csv, output_format
from cpted_cli.errors import Stop
from cpted_cli.model.score import FaultRow


def test_form_is_read_off_the_ending_unless_it_is_asked_for():
    assert output_format(None, None) is BatchFormat.CSV
    assert output_format(Path("a.JSONL"), None) is BatchFormat.JSONL
    assert output_format(Path("a.txt"), BatchFormat.JSON) is BatchFormat.JSON
    with pytest.raises(Stop):
        output_format(Path("a.txt"), None)


def test_faults_are_a_table_with_one_row_each():
    row = FaultRow(file="t.csv", line=3, column=2, code="bad-answer", message='a "b", c')

    assert faults_csv([row]) == 'file,line,column,code,message\nt.csv,3,2,bad-answer,"a ""b"", c"\n'
