"""An article laid out: title, lead, datelines, clauses."""

from .told import story


def test_the_first_paragraph_is_the_title_and_the_next_sentences_the_lead() -> None:
    told = story("A title.\n\n" + "One two three four five six seven eight nine ten. " * 5)

    assert [sentence.kind for sentence in told.sentences] == ["title", "lead", "lead", "lead", "body", "body"]


def test_words_of_a_dateline_are_not_read() -> None:
    told = story("Title.\n\nTEHRAN, July 15 (Agency) - Iraq closed its embassy in the capital of Jordan.")
    sentence = told.sentences[1]

    assert told.words.folded[sentence.first] == "iraq"


def test_a_hyphen_within_a_word_is_no_dateline() -> None:
    told = story("Title.\n\nA one-day visit of the minister to the capital ended early on that day.")

    assert told.words.folded[told.sentences[1].first] == "a"


def test_a_subordinator_and_a_dash_begin_a_clause() -> None:
    told = story("Talks began after the vote - to some surprise - and ended")

    words = [told.words.folded[start] for start in told.clause_starts(told.sentences[0])]

    assert words == ["talks", "after", "to", "and"]


def test_whole_sentences_told_as_items_of_a_list_are_read_like_others() -> None:
    told = story(
        "Title.\n\nOpening words of the article stand here before the list of its items.\n\n"
        "• The president signed the law on Monday after a long debate in parliament.\n\n"
        "• A short item.\n"
    )

    assert [sentence.kind for sentence in told.sentences][:3] == ["title", "lead", "lead"]


def test_as_before_an_office_begins_no_clause() -> None:
    found = story("Morales stepped down as Bolivia's president on Tuesday, as the army had asked.")
    starts = found.clause_starts(found.sentences[0])

    assert [found.words.folded[start : start + 2] for start in starts[1:]] == [("as", "the")]
