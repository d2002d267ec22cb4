"""One value, one line."""

import json

from timeline.project.exchange.json_lines import json_line

TEXT = "a\nb\r\u0085c\u2028d\u2029e\x0b\x0c\x1c ș 🕊"


def test_no_reader_of_lines_finds_an_end_within_a_value() -> None:
    assert len(json_line({"text": TEXT}).splitlines()) == 1


def test_the_value_comes_back_as_it_was() -> None:
    assert json.loads(json_line({"text": TEXT})) == {"text": TEXT}
    assert json_line({"a": 1, "b": 2}, is_compact=True) == '{"a":1,"b":2}'
