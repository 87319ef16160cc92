"""The data that rides along with a report."""

import hashlib
import json

from cpted_cli import api
from cpted_cli.files.evidence import CHECKLIST_FILE, DATA_FILE, HASH_FILE, SITE_FILE, evidence_files, load_evidence
from tests.places import DAY, lay_plan, square
from tests.report.pages import attached_to, rendered, scored_site

SECRET = {**DAY, "ac-door@west": {"value": 0, "note": "push hard", "protected": True, "photos": ["door.jpg"]},
          "ac-sign": {"not_observed": "key under the mat"}}  # fmt: skip


def results_in(files):
    (one,) = json.loads(files[DATA_FILE])["results"]
    return one


def files_of(one, plan=None, *, is_open):
    return evidence_files(api.seen_in(one), one.score, plan, is_open=is_open)


def test_protected_edition_carries_all_the_data(tmp_path):
    files = files_of(scored_site(square(tmp_path / "garden", SECRET)), is_open=False)
    assert {DATA_FILE, CHECKLIST_FILE, SITE_FILE} < files.keys()
    assert results_in(files)["not_observed"][0]["reason"] == "key under the mat"
    assert len(results_in(files)["findings"]) == 4
    assert sum(name.startswith("cpted-assessments/") for name in files) == 2


def test_open_edition_carries_results_without_secrets_and_the_hash_of_the_rest(tmp_path):
    scored = scored_site(square(tmp_path / "garden", SECRET))
    whole = files_of(scored, is_open=False)[DATA_FILE]
    files = files_of(scored, is_open=True)
    one = results_in(files)

    assert files.keys() == {DATA_FILE, HASH_FILE, CHECKLIST_FILE}
    assert files[HASH_FILE].decode() == f"{hashlib.sha256(whole).hexdigest()}\n"
    assert {finding["criterion"] for finding in one["findings"]} == {"ns-view", "ns-lamps", "ac-glass"}
    assert all(unseen["reason"] == "" and unseen["zone"] is None for unseen in one["not_observed"])
    for secret in (b"under the mat", b"push", b"west", b"door.jpg", b".jpg"):
        assert not any(secret in content for content in files.values())
    assert (one["score"], one["coverage"]) == (scored.score.score, scored.score.coverage)


def test_plan_protects_the_data_too(tmp_path):
    site = square(tmp_path / "garden")
    lay_plan(site, findings=[{"id": "f1", "title": "T", "answers": ["ac-door@west"], "protected": True}])
    one = scored_site(site)

    assert b"west" in files_of(one, is_open=True)[DATA_FILE]
    assert b"west" not in files_of(one, one.folder.plan, is_open=True)[DATA_FILE]
    assert b"west" not in attached_to(rendered(site, form="pdf").content)[DATA_FILE]


def test_what_was_written_is_read_back_and_recomputes_to_itself(tmp_path):
    one = scored_site(square(tmp_path / "garden", SECRET))
    evidence, faults = load_evidence(files_of(one, is_open=False))
    assert faults == ()
    assert evidence.has_answers
    assert (evidence.site, evidence.checklist) == (one.folder.site, one.used.checklist)
    assert list(evidence.breaches()) == []


def test_editions_of_one_result_have_its_fingerprint_in_common(tmp_path):
    one = scored_site(square(tmp_path / "garden"))
    editions = [load_evidence(files_of(one, is_open=is_open))[0] for is_open in (True, False)]
    assert len({evidence.verified(0, ()).whole_sha256 for evidence in editions}) == 1


def test_answer_or_instrument_changed_afterwards_is_named(tmp_path):
    one = scored_site(square(tmp_path / "garden"))
    files = dict(files_of(one, is_open=False))
    visit = next(name for name in files if "-day-" in name)
    other = {**files, visit: files[visit].replace(b'"ac-sign": 3', b'"ac-sign": 1')}
    assert other != files
    assert "score" in {breach.where for breach in load_evidence(other)[0].breaches()}

    weighed = {
        **files,
        CHECKLIST_FILE: files[CHECKLIST_FILE].replace(b'"id": "ac-sign"', b'"id": "ac-sign", "weight": 9'),
    }
    assert "checklist" in {breach.kind for breach in load_evidence(weighed)[0].breaches()}


def test_no_result_is_nothing_and_a_damaged_one_is_told(tmp_path):
    assert load_evidence({}) == (None, ())
    evidence, faults = load_evidence({DATA_FILE: b'{"format": "cpted-result/1", "results": [1]}'})
    assert evidence is None
    assert faults
