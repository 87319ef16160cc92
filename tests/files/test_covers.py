"""A client's own cover: what it may hold, and what it must show."""

import pytest

from cpted_cli.files.covers import LACKING, REFUSED, SHOWN, cover_refused

GOOD = """<div class="band"><img class="logo" alt="Exempelbostäder" src="{{ picture(front.logo) }}"></div>
<h1>{{ front.title }}</h1><p>{{ front.kind }} · {{ front.stamp }} · {{ front.date_words }}</p>
{% if front.fictional %}<p>{{ front.fictional }}</p>{% endif %}
<p class="note">{{ view.cover.note }}</p>
"""


def test_cover_that_shows_what_it_must_is_let_in():
    assert cover_refused(GOOD) is None


@pytest.mark.parametrize(
    ("held", "told"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ('<img alt="" src="http://example.com/x.png">', "src"),
        ('<img alt="" src="file:///etc/passwd">', "src"),
        ('<p onclick="x()">', "onclick"),
        ('<p style="background: url(http://example.com)">', "style"),
        ("<iframe></iframe>", "<iframe>"),
        ("{{ front.title | safe }}", "| safe"),
        ("{% autoescape false %}{% endautoescape %}", "autoescape"),
        ("<!DOCTYPE x>", "<!DOCTYPE>"),
        ("<?php ?>", "<?"),
    ],
)
def test_what_runs_fetches_or_is_not_escaped_is_refused(held, told):
    assert cover_refused(GOOD + held) == (REFUSED, told)


@pytest.mark.parametrize("left_out", SHOWN)
def test_cover_may_not_hide_edition_version_or_that_it_is_invented(left_out):
    assert cover_refused(GOOD.replace(left_out, "front.kind")) == (LACKING, left_out)
