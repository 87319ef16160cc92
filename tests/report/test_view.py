from dataclasses import FrozenInstanceError, replace

import pytest

from cpted_cli.report.view import Finding


def test_finding_named_by_a_sentence_needs_no_stop_of_its_own():
    assert Finding(title="Mörkt stråk", fact="").stop == "."
    assert Finding(title="Går dörren i lås?", fact="").stop == ""
    assert Finding(title="Går dörren i lås?", pins="nål 3", fact="").stop == "."


def test_photo_is_read_aloud_by_its_text_then_its_caption_then_its_name(sample):
    photo = sample.SV.photos[0]
    assert photo.spoken == photo.alternative
    assert replace(photo, alternative="").spoken == photo.caption
    assert replace(photo, alternative="", caption="").spoken == photo.name


def test_view_cannot_be_changed(sample):
    with pytest.raises(FrozenInstanceError):
        sample.SV.front.title = "Annat"
