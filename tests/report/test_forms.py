"""A view in the form that was wished for."""

import pytest

from cpted_cli.report.forms import page_in_form


@pytest.mark.parametrize(("form", "start"), [("html", b"<!DOCTYPE html>"), ("docx", b"PK"), ("pdf", b"%PDF-")])
def test_each_form_is_what_it_says(sample, template, pictures, form, start):
    made = page_in_form(sample.VIEWS["sv"], form, template, pictures, {"a.json": b"{}"})

    assert made.form == form
    assert made.content.startswith(start)
    assert made.pages == (1 if form == "pdf" else None)
    assert made.undrawn == ()
