"""How hard a Swedish text is to read."""

import pytest

from cpted_cli.analysis.readability import lix, swedish_lix
from tests.builders import make_criterion, one_principle


@pytest.mark.parametrize(
    ("texts", "index"),
    [
        # 3 words, 1 sentence, none long
        (["Gå ett varv."], 3),
        # 5 words, 2 sentences, 1 long (gångvägen): 2.5 + 20
        (["Gå på gångvägen. Se upp!"], 22.5),
        # a text without a full stop is a sentence too
        (["Lampor lyser", "Gå ett varv."], 2.5),
        # six letters are not long, seven are: 2 + 50
        (["Lampor lampors."], 52),
        # neither a decimal, a clock time nor a colon ends a sentence: 7 words, 1 long (svagare)
        (["Mät 2,5 meter kl. 18.30: inte svagare."], 7 + 100 / 7),
        # a quotation inside the sentence does not end it, one after it does: 7 words
        (["Svara ”nej”. ”Vet ej” är ett svar."], 3.5),
    ],
)
def test_index_is_sentence_length_and_share_of_long_words(texts, index):
    assert lix(texts) == pytest.approx(index)


@pytest.mark.parametrize("texts", [[], [""], ["…"]])
def test_nothing_to_read_has_no_index(texts):
    assert lix(texts) is None


def test_checklist_is_read_in_swedish_question_by_guidance_by_reason():
    criterion = make_criterion(
        "a",
        question={"sv": "Hur ser det ut?", "en": "What does it look like, on the whole?"},
        guidance={"sv": "Gå runt. Se in.", "en": "Walk."},
        why={"sv": "Det syns.", "en": "It shows."},
        finding={"en": "Nothing"},
    )

    # 4 + 4 + 2 words in 4 sentences, none long
    assert swedish_lix(one_principle(criterion)) == 2.5


def test_checklist_without_swedish_has_no_index():
    assert swedish_lix(one_principle(make_criterion("a", question={"en": "How?"}))) is None
