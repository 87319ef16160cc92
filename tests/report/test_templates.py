"""The table of reports, beside the folders that hold their pages."""

from cpted_cli.files.templates import load_template, template_names
from cpted_cli.report.templates import MAKERS, no_blocks

SET_BY_TEMPLATE = {"pdf", "html"}


def test_every_template_has_its_line_in_the_table_and_every_line_its_template():
    assert sorted(MAKERS) == sorted(template_names())


def test_every_form_that_a_template_promises_can_be_made():
    for name, maker in MAKERS.items():
        template, _ = load_template(name)
        assert set(template.formats) - SET_BY_TEMPLATE == set(maker.builders), name


def test_report_without_budgets_counts_nothing(sample):
    assert no_blocks(sample.SV) == {}
