from dataclasses import asdict

from cpted_cli.report.labels import brief_labels
from cpted_cli.wording.translator import words_for


def test_every_fixed_word_of_the_page_is_said(sample):
    labels = brief_labels(words_for("en"))
    assert labels == sample.LABELS_EN
    assert all(asdict(labels).values())
