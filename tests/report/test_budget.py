from dataclasses import replace

import pytest

from cpted_cli.report.blocks import items, paragraph
from cpted_cli.report.budget import block_words, chapter_words, overflows
from cpted_cli.report.chaptered import Chapter, ChapteredView
from cpted_cli.report.pdf import pdf
from cpted_cli.report.view import Said

BUDGETS = {"residents": 20, "unknown": 10}


def test_block_over_its_budget_is_named_with_both_numbers(sample):
    view = replace(sample.SV, residents=(Said(lead="Enkät", text="ord " * 30),), unknown="Inget.")
    (found,) = overflows(block_words(view), BUDGETS)
    assert (found.block, found.words, found.budget) == ("residents", 31, 20)


def test_block_at_its_budget_and_block_without_one_are_not_named(sample):
    view = replace(sample.SV, residents=(Said(text="ord " * 20),), unknown="ord " * 10)
    assert overflows(block_words(view), BUDGETS) == ()


def test_blocks_are_those_of_the_template(sample, template):
    budgeted = {
        line.split(":")[0].strip()
        for line in template["template.yaml"].decode().split("budgets:")[1].splitlines()
        if line.strip()
    }
    assert set(block_words(sample.SV)) == budgeted == set(sample.BUDGETED)
    page = (template["report.html.j2"] + template["parts/profile.html.j2"]).decode()
    assert all(f'"{block}"' in page for block in budgeted)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_sample_is_inside_every_budget(sample, template, language):
    assert overflows(block_words(sample.VIEWS[language]), sample.budgets(template)) == ()


def test_page_filled_to_every_budget_still_fits(sample, template, pictures):
    view = sample.filled(sample.SV, sample.budgets(template))
    assert overflows(block_words(view), sample.budgets(template)) == ()
    assert pdf(view, template, pictures, {}).page_count == 1


def test_chapters_are_counted_by_name(sample):
    view = ChapteredView(
        front=sample.SV.front,
        chapters=(
            Chapter(id="start", title="Not counted", blocks=(paragraph("three words here"), items(["one more"]))),
        ),
    )
    assert chapter_words(view) == {"start": 5}
