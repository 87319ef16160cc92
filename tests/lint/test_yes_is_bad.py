import pytest

from tests.lint.snippets import check_manual, hints_in


@pytest.mark.parametrize("language", ["en", "sv"])
def test_snippets_of_the_manual_are_told_apart(language, tmp_path):
    check_manual("yes-is-bad", language, tmp_path)


def test_bad_thing_is_told_at_its_place_in_each_language(tmp_path):
    told = hints_in("criterion", "question: {sv: Finns det klotter?, en: Is there graffiti?}\nscale: yes-no", tmp_path)

    assert told == ["10:34 yes-is-bad", "10:57 yes-is-bad"]


def test_scale_on_which_yes_counts_as_bad_is_left_alone(tmp_path):
    scale = "scale: {kind: steps, steps: [{label: Nej, position: 1}, {label: Ja, position: 0}]}"

    assert hints_in("criterion", f"question: {{sv: Finns det klotter?}}\n{scale}", tmp_path) == []


@pytest.mark.parametrize(
    "harmless",
    [
        "Är väggarna fria från klotter?",
        "Läggs snön där den inte skymmer sikten?",
        "Står det vart man anmäler fel?",
        "Are the walls free of graffiti?",
        "Can the number be read in the dark?",
        "Are broken lamps mended within a week?",
        "Lagas trasiga lampor inom en vecka?",
    ],
)
def test_question_to_which_yes_is_good_is_left_alone(harmless, tmp_path):
    assert hints_in("criterion", f"question: {harmless}\nscale: yes-no", tmp_path) == []


def test_bad_things_may_be_counted(tmp_path):
    assert hints_in("criterion", "question: How many lamps are broken?\nscale: {kind: ratio}", tmp_path) == []
