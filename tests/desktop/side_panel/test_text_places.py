from hypothesis import given
from hypothesis import strategies as st

from timeline.desktop.side_panel.text_places import LONGEST_RUN, ShownText
from timeline.model import Span

LETTERS = st.text(alphabet="ab é😀\u0301\n\u00a0\u2028", max_size=60)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(LETTERS)
def test_units_and_places_are_each_others_inverse(text: str) -> None:
    shown = ShownText.of(text)
    for place in range(len(text) + 1):
        assert shown.unit(place) == utf16(text[:place])
        assert shown.place(shown.unit(place)) == place


@given(LETTERS)
def test_what_is_shown_has_the_length_of_the_text(text: str) -> None:
    assert utf16(ShownText.of(text).shown) == utf16(text)


def test_a_long_line_is_broken_at_a_blank_and_places_hold() -> None:
    text = ("word " * 3000).strip() + "\nend"
    shown = ShownText.of(text)
    assert max(len(line) for line in shown.shown.split("\n")) <= LONGEST_RUN
    start = text.index("end")
    first, last = shown.units(Span(start, start + 3))
    assert shown.shown[first:last] == "end"
    assert shown.place(first) == start


def test_a_line_without_blanks_is_broken_too() -> None:
    shown = ShownText.of("x" * (LONGEST_RUN * 3))
    assert [len(line) for line in shown.shown.split("\n")] == [LONGEST_RUN] * 3


def test_a_span_that_ends_with_an_emoji_holds_both_its_units() -> None:
    text = "a 😀 b"
    start, end = ShownText.of(text).units(Span(2, 3))
    assert (start, end) == (2, 4)
