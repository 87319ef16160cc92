from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from cpted_cli.cli.sampling import asked_count, sample_lines, wished_samples
from cpted_cli.cli.visit import Wish, open_visit, place_of_visit
from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.visit_texts import new_text
from cpted_cli.model.assessment import Sample
from tests.walk.place import SITE, make_site, the_checklist, the_site
from tests.walk.speaking import conversation

NOW = datetime(2026, 11, 10, 17, 5, tzinfo=ZoneInfo("Europe/Stockholm"))
EIGHT = "".join(f"  - {{id: entrance-{n}, kind: entrance, name: Entré {n}}}\n" for n in range(1, 9))


@pytest.fixture
def site(tmp_path):
    """Make a place with eight entrances."""
    folder = make_site(tmp_path / "garden")
    head, _, rest = SITE.partition("  - {id: entrance-12a")
    (folder / "site.yaml").write_text(head + EIGHT + "facts:" + rest.partition("facts:")[2], encoding="utf-8")
    return folder


def opened(wish: Wish, *lines: str):
    spoken = conversation(*lines)
    place = replace(place_of_visit(wish), now=lambda: NOW)
    return open_visit(wish, place, spoken.talk(), is_live=True), spoken.text


def test_of_many_entrances_it_is_asked_how_many_are_to_be_seen(site):
    visit, shown = opened(Wish(path=site, light="day", assessor="a1"), "", "3")
    assert "Entré: det finns 8. Hur många ska ses, dragna med lott? (Enter: alla)" in shown
    sample = (visit.assessment.sampled or {})["entrance"]
    assert (len(sample.seen), sample.of, sample.seed) == (3, 8, 0)


def test_enter_means_all_of_them(site):
    visit, _ = opened(Wish(path=site, light="day", assessor="a1"), "", "")
    assert visit.assessment.sampled is None


def test_of_few_entrances_nothing_is_asked(tmp_path):
    visit, shown = opened(Wish(path=make_site(tmp_path / "garden"), light="day", assessor="a1"), "")
    assert visit.assessment.sampled is None
    assert "lott" not in shown


def test_the_next_visit_of_the_round_sees_the_same_ones(site):
    first, _ = opened(Wish(path=site, light="day", assessor="a1", sample=("entrance=2",), seed=7), "")
    first.path.parent.mkdir()
    first.path.write_text(new_text(first.assessment), encoding="utf-8")
    second, shown = opened(Wish(path=site, light="dark", assessor="a2"), "")
    assert second.assessment.sampled == first.assessment.sampled
    assert "lott" not in shown
    other, _ = opened(Wish(path=site, light="dark", assessor="a2", date=date(2027, 11, 10)), "", "")
    assert other.assessment.sampled is None


def test_a_visit_that_has_begun_keeps_what_was_drawn(site):
    first, _ = opened(Wish(path=site, light="day", assessor="a1", sample=("entrance=2",)), "")
    first.path.parent.mkdir()
    first.path.write_text(new_text(first.assessment), encoding="utf-8")
    again, _ = opened(Wish(path=site, light="day", assessor="a1", sample=("entrance=2",)))
    assert again.assessment.sampled == first.assessment.sampled
    with pytest.raises(Stop) as stopped:
        opened(Wish(path=site, light="day", assessor="a1", sample=("entrance=5",)))
    assert stopped.value.exit_code is ExitCode.USAGE


@pytest.mark.parametrize("text", ["entrance=0", "entrance=3", "path=1", "gate=1", "entrance"])
def test_what_cannot_be_drawn_is_told(text):
    with pytest.raises(Stop) as stopped:
        wished_samples([text], 0, the_checklist(), the_site())
    assert stopped.value.exit_code is ExitCode.USAGE


def test_all_of_them_is_no_sample():
    assert wished_samples(["entrance=2"], 0, the_checklist(), the_site()) == {}


def test_a_number_is_asked_until_it_is_one():
    spoken = conversation("9", "många", "2")
    kind = the_checklist().zone_kind("entrance")
    assert kind is not None
    assert asked_count(kind, 8, spoken.talk()) == 2


def test_what_was_drawn_is_named(site):
    visit, _ = opened(Wish(path=site, light="day", assessor="a1"), "", "")
    sampled = replace(visit.assessment, sampled={"entrance": Sample(seen=("entrance-1", "entrance-4"), of=8, seed=0)})
    (line,) = sample_lines(sampled, the_checklist(), visit.place.site, "sv")
    assert line == ("Entré", "2", "8", "Entré 1, Entré 4")
