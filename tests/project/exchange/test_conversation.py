"""Text understood in this process."""

from timeline.model import Failure, Reading, Source
from timeline.project.exchange.conversation import TextUnderstanding


def test_a_text_is_read_and_the_next_one_too() -> None:
    understanding = TextUnderstanding()
    texts = ("Xi Jinping called Vladimir Putin on Monday.", "Donald Trump arrived in Riga on 3 March 2026.")
    for number, text in enumerate(texts):
        source = Source(f"-:{number}", text=text, published_text="2026-03-05", language="en", keep_text=True)
        (found,) = understanding.read(source)
        assert isinstance(found, Reading)
        assert found.article.text == text
        assert found.timexes


def test_a_text_without_words_is_answered_with_the_reason() -> None:
    (found,) = TextUnderstanding().read(Source("-:1", text="  \n", id="x", keep_text=True))
    assert isinstance(found, Failure)
    assert found.given_id == "x"
