"""Lists of the checklists that come with cpted."""

import json

from cpted_cli.cli.listing import listed_checklists, show_list, show_stats
from cpted_cli.cli.options import TextOrJson
from cpted_cli.cli.voice import Voice
from cpted_cli.files.library import shipped_library
from cpted_cli.wording.translator import words_for

VOICE = Voice(words=words_for("en"), colour=False)


def test_every_shipped_checklist_is_written_out_in_order():
    assert [one.id for one in listed_checklists()] == sorted(shipped_library().checklists)


def test_each_checklist_has_a_line(capsys):
    show_list(listed_checklists(), TextOrJson.TEXT, VOICE)

    assert len(capsys.readouterr().out.splitlines()) == len(listed_checklists())


def test_stats_count_and_name_what_nothing_leads_to(capsys):
    show_stats(listed_checklists()[:1], TextOrJson.JSON, VOICE)
    found = json.loads(capsys.readouterr().out)
    show_stats(listed_checklists()[:1], TextOrJson.TEXT, VOICE)

    assert sum(found["checklists"][0]["principles"].values()) == found["checklists"][0]["criteria"]
    assert set(found["unreached"]) < set(shipped_library().measures)
    assert "By principle:" in capsys.readouterr().out
