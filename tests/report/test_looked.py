"""What a client's look and a version under review add."""

from dataclasses import replace

import pytest

from cpted_cli.report.charts import INK, contrast
from cpted_cli.report.looked import FAINT, is_under_review, looked, review_style
from cpted_cli.report.pdf import pdf


def test_logo_among_the_files_is_named_and_none_is_none(sample):
    assert looked(sample.SV, {"logo.svg": b"<svg/>"}).front.logo == "logo.svg"
    assert looked(sample.SV, {"x.png": b""}) is sample.SV


@pytest.mark.parametrize(
    ("version", "review"), [("1.0", False), ("2", False), ("granskning 0.9", True), ("utkast", True)]
)
def test_only_a_plain_number_is_final(sample, version, review):
    front = replace(sample.SV.front, version=version)
    assert is_under_review(front) is review
    assert bool(review_style(front)) is review


def test_mark_is_decoration_too_faint_to_hinder_reading_and_says_nothing_twice(sample, template):
    import page as page_validation

    view = replace(sample.SV, photos=(), front=replace(sample.SV.front, version="granskning 0.9"))
    content = pdf(view, template, {}, {}).content
    assert page_validation.validate_pdf_bytes(content, profile="ua1").failures == []
    assert contrast(INK, FAINT) > 10


def test_hostile_version_stays_text(sample):
    style = review_style(replace(sample.SV.front, version='x") } </style><script>'))
    assert "<" not in style
    assert style.count('url("') == 2
