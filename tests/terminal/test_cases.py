"""Where a case stands, on one screen."""

from dataclasses import replace
from datetime import date

from cpted_cli.analysis.participation import participation
from cpted_cli.analysis.stages import Whole, stage_views
from cpted_cli.files.library import shipped_library
from cpted_cli.model.case import Standing
from cpted_cli.terminal.cases import CaseStatus, show_case, titles_of
from cpted_cli.wording.translator import words_for
from tests.analysis.test_stages import ACTION, FULL, SITE
from tests.terminal.drawn import plain, text_of

ROWS = 24


def shown(language="en", case=FULL, site=SITE, width=80):
    whole = Whole(case=case, sites=(site,))
    part = participation([one for _, one in whole.actions], {})
    names = shipped_library().schools[case.school]
    to = plain(width)
    status = CaseStatus(whole=whole, views=stage_views(whole), names=names, part=part)
    show_case(to, status, words_for(language))
    return text_of(to)


STARTED = replace(
    FULL,
    fictional=True,
    date=date(2026, 11, 20),
    stages=(
        Standing(stage="vision", status="done", date=date(2026, 10, 5), note="signed"),
        Standing(stage="identification", status="ongoing"),
    ),
    vision=None,
    surveys=(),
)


def test_screen_says_where_each_stage_stands_and_what_is_missing_for_the_next():
    text = shown(case=STARTED, site=replace(SITE, walk=None))

    for said in (
        "As of 20 November 2026. Invented example.",
        "1  Vision                      done 2026-10-05\n     signed",
        "2  Problem identification      under way",
        "3  Problem analysis            not begun",
        "Vision is said to be done, but:",
        "- there is no vision",
        "Problem identification still lacks:",
        "- there is neither a survey nor a safety walk",
        "Partners: 2. Goals: 3. Problems: 1. Sites: 1.",
        "Actions: 1 (proposed 1). With or by the residents: 1.",
        "What comes next\n  - 1 Jan 2027 A (garden/a1)",
    ):
        assert said in text.replace("\u00a0", " "), said
    assert "lessons" not in text


def test_it_is_one_screen():
    assert len(shown(case=STARTED).splitlines()) <= ROWS


def test_what_is_overdue_on_the_day_of_the_case_is_told():
    late = replace(SITE.plan, actions=(replace(ACTION, due=date(2026, 11, 1)),))
    text = shown(case=STARTED, site=replace(SITE, plan=late))

    assert "Overdue\n  - 1\u00a0Nov\u00a02026 A (garden/a1)" in text
    assert "Next:" not in text


def test_stages_go_by_the_names_of_the_school():
    assert "Community engagement" in shown(case=replace(STARTED, school="saville"))


def test_swedish_screen_is_swedish():
    text = shown("sv", STARTED)

    assert "Problemidentifiering" in text
    assert [word for word in ("done", "lacks", "Partners", "Actions", "Next", "As of") if word in text] == []


def test_things_go_by_their_titles():
    titles = titles_of(Whole(case=FULL), "en")

    assert (titles["p1"], titles["residents"], titles["crime"]) == ("P", "residents", "crime")


def test_a_next_stage_that_lacks_nothing_says_so():
    done = tuple(Standing(stage=one.id, status="done") for one in shown_names()[:3])
    assert "Strategy: nothing is missing." in shown(case=replace(FULL, stages=done))


def shown_names():
    return shipped_library().schools[FULL.school].stages
