"""Finding the checklist that is meant, making it whole, and keeping the site's copy of it."""

import shutil
from dataclasses import replace

import pytest

from cpted_cli.errors import ExitCode, Stop
from cpted_cli.files.canonical import fingerprint
from cpted_cli.files.checking import path_faults
from cpted_cli.files.checklists import (
    checklist_used,
    copy_path,
    find_checklist,
    keep_checklist_copy,
    own_checklists,
    whole_checklist,
)
from cpted_cli.files.documents import read_document
from cpted_cli.files.library import shipped_library
from cpted_cli.model.assessment import ChecklistRef
from tests.builders import one_principle
from tests.files.reading import SITE, own_checklist

COPY = """\
format: cpted-checklist/1
id: {id}
edition: "{edition}"
title: Own
principles: [{{id: access, title: Access, criteria: [{{id: ac-door, question: Shut?, scale: yes-no}}]}}]
"""


def lay(folder, name, id_="own", edition="1"):
    path = folder / "checklists" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(COPY.format(id=id_, edition=edition), "utf-8")
    return path


def test_checklist_is_found_by_file(tmp_path):
    document, faults = find_checklist(str(lay(tmp_path, "own.yaml")), None)

    assert faults == ()
    assert document.value.id == "own"


def test_file_that_is_no_checklist_is_told(tmp_path):
    path = tmp_path / "site.yaml"
    path.write_text(SITE, "utf-8")

    document, faults = find_checklist(str(path), None)

    assert document is None
    assert [one.code for one in faults] == ["format-not-here"]


def test_sites_own_checklist_comes_before_the_cases_and_the_shipped_one(tmp_path):
    site = tmp_path / "case" / "sites" / "garden"
    lay(tmp_path / "case", "a.yaml", "residential-area", "case")
    at_case, _ = find_checklist("residential-area", site)
    lay(site, "a.yaml", "residential-area", "site")
    at_site, _ = find_checklist("residential-area", site)
    shipped, _ = find_checklist("residential-area", None)

    assert (at_case.value.edition, at_site.value.edition) == ("case", "site")
    assert shipped == shipped_library().checklists["residential-area"]


@pytest.mark.parametrize("name", ["no-such", "no-such.yaml"])
def test_checklist_that_is_nowhere_ends_with_a_sentence(name, tmp_path):
    with pytest.raises(Stop) as stopped:
        find_checklist(name, tmp_path)

    assert stopped.value.exit_code is ExitCode.USAGE


def test_copy_is_kept_once_and_never_written_over(tmp_path):
    checklist = one_principle("path")
    path = copy_path(tmp_path, "small", "1")

    keep_checklist_copy(tmp_path, checklist)
    before = path.read_bytes()
    keep_checklist_copy(tmp_path, replace(checklist, title="Other"))

    assert path.read_bytes() == before
    assert before.startswith(b"# ")


def test_copy_reads_back_as_the_same_checklist(tmp_path):
    checklist, _ = whole_checklist(shipped_library().checklists["residential-area"])

    keep_checklist_copy(tmp_path, checklist)
    (copy,), faults = own_checklists(tmp_path)

    assert faults == ()
    assert copy.value == checklist
    assert fingerprint(copy.value) == fingerprint(checklist)


def test_edition_with_a_slash_or_dots_stays_in_the_folder(tmp_path):
    assert copy_path(tmp_path, "small", "../../2026/1").parent == tmp_path / "checklists"


def test_faults_of_own_checklists_are_told(tmp_path):
    lay(tmp_path, "bad.yaml", "Not_An_Id")

    own, faults = own_checklists(tmp_path)

    assert own == ()
    assert [one.code for one in faults] == ["bad-id"]


def test_visit_uses_the_edition_it_was_made_with(tmp_path):
    for edition in ("1", "2"):
        lay(tmp_path, f"own-{edition}.yaml", edition=edition)
    own, _ = own_checklists(tmp_path)

    used, faults = checklist_used(ChecklistRef(id="own", edition="1"), own, None)

    assert faults == ()
    assert used.edition == "1"


def test_edition_that_is_nowhere_is_told_with_what_there_is(tmp_path):
    lay(tmp_path, "own.yaml")
    own, _ = own_checklists(tmp_path)

    used, faults = checklist_used(ChecklistRef(id="own", edition="7"), own, None)

    assert used is None
    assert [(one.code, one.params["edition"]) for one in faults] == [("checklist-not-found", "7")]


def test_checklist_asked_for_comes_before_the_sites_copy(tmp_path):
    own_path, other_path = lay(tmp_path, "own.yaml"), lay(tmp_path / "other", "own.yaml")
    other_path.write_text(other_path.read_text("utf-8").replace("Shut?", "Really shut?"), "utf-8")
    own, _ = own_checklists(tmp_path)
    override, _ = read_document(other_path)

    used, _ = checklist_used(ChecklistRef(id="own", edition="1"), own, override)

    assert own_path.is_file()
    assert [one.question for one in used.criteria()] == ["Really shut?"]


def test_copy_is_enough_when_nothing_shipped_is_left(tmp_path):
    checklist, _ = whole_checklist(shipped_library().checklists["residential-area"])
    keep_checklist_copy(tmp_path, replace(checklist, edition="1999"))
    own, _ = own_checklists(tmp_path)

    used, faults = checklist_used(ChecklistRef(id="residential-area", edition="1999"), own, None)

    assert faults == ()
    assert used.edition == "1999"


def test_folder_is_left_alone_by_looking(tmp_path):
    lay(tmp_path, "own.yaml")
    shutil.copytree(tmp_path, tmp_path.parent / "before")

    find_checklist("own", tmp_path)

    assert sorted(p.name for p in tmp_path.rglob("*")) == ["checklists", "own.yaml"]


TAILORING = """\
format: cpted-tailoring/1
id: own-tailored
edition: "{edition}"
title: Tailored
base: {{id: own, edition: "{base}"}}
reword: [{{criterion: ac-door, question: Does it lock?, reason: Plainer.}}]
"""


def lay_tailoring(folder, edition="1", base="1"):
    path = folder / "checklists" / "a-tailoring.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(TAILORING.format(edition=edition, base=base), "utf-8")
    return path


def test_tailoring_is_found_like_a_checklist_and_made_whole(tmp_path):
    lay(tmp_path, "own.yaml")
    path = lay_tailoring(tmp_path)
    own, _ = own_checklists(tmp_path)

    by_id, by_file = find_checklist("own-tailored", tmp_path)[0], find_checklist(str(path), tmp_path)[0]

    assert by_id == by_file
    whole, faults = whole_checklist(by_id, own)
    assert faults == ()
    assert (whole.id, whole.criterion("ac-door").question) == ("own-tailored", "Does it lock?")
    assert whole.tailored.changes[0].reason == "Plainer."


def test_copy_of_a_tailored_checklist_holds_whatever_happens_to_what_it_was_made_from(tmp_path):
    lay(tmp_path, "own.yaml")
    lay_tailoring(tmp_path)
    own, _ = own_checklists(tmp_path)
    whole, _ = whole_checklist(find_checklist("own-tailored", tmp_path)[0], own)
    assert keep_checklist_copy(tmp_path, whole) is None

    lay(tmp_path, "own.yaml", edition="2")  # the base goes on
    own, faults = own_checklists(tmp_path)
    kept, more = checklist_used(ChecklistRef(id="own-tailored", edition="1"), own, None)

    assert (faults, more) == ((), ())
    assert fingerprint(kept) == fingerprint(whole)
    assert path_faults([tmp_path])[1] == ()


def test_tailoring_of_a_later_edition_is_used_beside_the_copy_of_an_earlier_one(tmp_path):
    lay(tmp_path, "own.yaml")
    lay_tailoring(tmp_path)
    own, _ = own_checklists(tmp_path)
    keep_checklist_copy(tmp_path, whole_checklist(find_checklist("own-tailored", tmp_path)[0], own)[0])
    lay_tailoring(tmp_path, edition="2")

    assert find_checklist("own-tailored", tmp_path)[0].value.edition == "2"


def test_tailoring_of_an_edition_that_is_gone_is_told(tmp_path):
    lay(tmp_path, "own.yaml", edition="2")
    path = lay_tailoring(tmp_path)

    whole, faults = whole_checklist(find_checklist(str(path), None)[0], own_checklists(tmp_path)[0])

    assert whole is None
    assert [(one.code, one.place.line) for one in faults] == [("base-edition", 5)]


def test_own_checklist_may_name_shipped_scales_and_includes():
    checklist, faults = whole_checklist(own_checklist(scale="quality", more="include: [core-lighting]"))

    assert faults == ()
    assert checklist.include == ()
    assert len(list(checklist.criteria())) > 1
    assert all(not isinstance(one.scale, str) for one in checklist.criteria())


def test_own_checklists_beside_it_win_over_shipped_ones():
    core = own_checklist(more="include: []")
    core = replace(core, value=replace(core.value, id="core-lighting"))
    including = own_checklist(more="include: [core-lighting]")
    including = replace(including, value=replace(including.value, principles=one_principle("path").principles))

    checklist, faults = whole_checklist(including, (core,))

    assert faults == ()
    assert [one.id for one in checklist.criteria()] == ["ac-door", "path"]


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        (", gate: 5", "10:68 gate-off-scale"),
        (", zone: nowhere", "10:68 unknown-zone-kind"),
    ],
)
def test_checklist_that_needs_nothing_shipped_is_checked_all_the_same(rest, told):
    checklist, faults = whole_checklist(own_checklist(rest=rest))

    assert checklist is None
    assert [f"{one.place.line}:{one.place.column} {one.code}" for one in faults] == [told]


def test_checklist_with_faults_is_not_made_whole():
    checklist, faults = whole_checklist(own_checklist(scale="qualty"))

    assert checklist is None
    assert [one.code for one in faults] == ["unknown-scale"]
