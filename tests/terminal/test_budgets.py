"""How far a budget goes, on the terminal."""

from cpted_cli.analysis.budgeting import Item, spendings
from cpted_cli.terminal.budgets import show_budget
from cpted_cli.wording.actions import span_words
from cpted_cli.wording.translator import words_for
from tests.terminal.drawn import plain, text_of

ITEMS = (
    Item(id="a1", title={"sv": "Laga", "en": "Mend"}, cost="under-10k", is_carried_out=True),
    Item(id="a2", title="Prune", amount_sek=34_000, needs=("a6",)),
    Item(id="a3", title="Light", cost="250k-1m"),
    Item(id="a4", title="Fence", cost="10k-50k", excludes=("a2",)),
    Item(id="a5", title="Talk"),
    Item(id="a6", title="Permit", cost="under-10k"),
    Item(id="a7", title="Gate", cost="under-10k", needs=("key",)),
    Item(id="a8", title="Bench", cost="10k-50k"),
)


def shown(language):
    to = plain()
    show_budget(to, spendings(ITEMS, 60_000), 60_000, words_for(language))
    return text_of(to)


def test_each_thing_says_where_it_stands_against_the_budget():
    text = shown("en")

    assert "How far SEK 60,000 goes" in text.replace("\u00a0", " ")
    for said in (
        "carried out already",
        "needed by a2",
        "does not fit",
        "not together with a2",
        "nobody has said what it costs",
        "needs key, which cannot be counted here",
        "perhaps within it",
        "Surely within it: 2. Perhaps: 1.",
    ):
        assert said in text, said


def test_swedish_table_is_swedish():
    text = shown("sv")

    assert "tkr" in text
    assert [word for word in ("within", "Sum so", "Cost", "Perhaps", "SEK") if word in text] == []


def test_span_without_an_end_says_so():
    words = words_for("sv")

    assert span_words(1_010_000, None, words).replace("\u00a0", " ") == "minst 1 010 000 kr"
    assert span_words(34_000, 34_000, words).replace("\u00a0", " ") == "34 000 kr"
