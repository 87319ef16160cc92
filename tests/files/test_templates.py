"""Report templates and fonts as bytes by name."""

import pytest

from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.templates import load_template, template_names


def test_every_shipped_template_can_be_read_and_bears_the_name_of_its_folder():
    assert "brief" in template_names()
    for name in template_names():
        template, files = load_template(name)
        assert template.id == name
        assert "report.html.j2" in files
        assert any(one.startswith("fonts/") and one.endswith(".woff2") for one in files)
        assert {"parts/page.html.j2", "parts/page.css", "parts/screen.css"} <= set(files)
        assert "template.yaml" not in files


def test_folders_that_all_share_are_no_templates():
    assert not {"fonts", "parts"} & set(template_names())


@pytest.mark.parametrize("name", ["breif", "", "..", "fonts", "../checklists"])
def test_unknown_template_names_those_there_are(name):
    with pytest.raises(Stop) as stopped:
        load_template(name)

    assert stopped.value.exit_code is ExitCode.USAGE
    assert "brief" in stopped.value.params["known"]


def test_form_that_a_template_is_not_made_in_is_refused():
    load_template("brief", form="docx")
    with pytest.raises(Stop) as stopped:
        load_template("brief", form="xlsx")

    assert stopped.value.exit_code is ExitCode.USAGE
