"""Report templates."""

from tests.files.reading import codes, read

HEAD = "format: cpted-template/1\nid: brief\ntitle: Brief\naudience: All\n"


def test_template_makes_pdf_and_html_unless_told():
    assert read(HEAD)[0].formats == ("pdf", "html")


def test_unknown_format_and_need_are_told_with_the_choices():
    told = codes(HEAD + "formats: [pdf, doc]\nneeds: [everything]\n")

    assert [one.split()[1] for one in told] == ["not-one-of", "not-one-of"]
