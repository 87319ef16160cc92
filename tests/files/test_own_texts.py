"""The consultant's texts on disk, and those about other sites nearby."""

from cpted_cli.files.own_texts import own_texts, texts_elsewhere

SAID = "The way home is dark from the car park on."


def lay(site, name="analysis", text=SAID):
    (site / "texts/en").mkdir(parents=True, exist_ok=True)
    (site / "site.yaml").write_text("format: cpted-site/1\n", "utf-8")
    (site / "texts/en" / f"{name}.md").write_text(text, "utf-8")
    return site


def test_texts_come_with_language_and_name_and_other_files_are_passed_over(tmp_path):
    site = lay(tmp_path / "garden")
    (site / "texts/en/notes.txt").write_text("mine", "utf-8")
    ((path, one),) = own_texts(site)
    assert (path.name, one.language, one.name, one.text) == ("analysis.md", "en", "analysis", SAID)


def test_other_sites_of_the_folder_and_of_its_cases_are_elsewhere(tmp_path):
    garden = lay(tmp_path / "garden")
    lay(tmp_path / "square")
    lay(tmp_path / "client" / "park")
    lay(tmp_path / "block" / "sites" / "yard")
    assert sorted(texts_elsewhere(garden, "en")) == ["block/sites/yard", "client/park", "square"]
    assert texts_elsewhere(garden, "sv") == {}


def test_sites_of_a_case_look_at_each_other(tmp_path):
    one, other = (lay(tmp_path / "block" / "sites" / name) for name in ("one", "other"))
    assert list(texts_elsewhere(one, "en")) == ["sites/other"]
    assert list(texts_elsewhere(other, "en")) == ["sites/one"]


def test_method_is_not_compared(tmp_path):
    garden = lay(tmp_path / "garden")
    lay(tmp_path / "square", name="method")
    assert texts_elsewhere(garden, "en") == {}
