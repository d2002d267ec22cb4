"""The HTML page: parsed back it holds only our own elements, no address but those shown, and all the data."""

import json
from html.parser import HTMLParser

from timeline.project.exports.web_page import inert_json, web_page_bytes

from .made import HOSTILE, export


class Elements(HTMLParser):
    """Counts elements and keeps the text of the data script."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.names: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.data = ""
        self.inside_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += attrs
        self.inside_data = ("id", "data") in attrs

    def handle_data(self, data: str) -> None:
        if self.inside_data:
            self.data += data

    def handle_endtag(self, tag: str) -> None:
        self.inside_data = False


def parsed() -> Elements:
    parser = Elements()
    parser.feed(web_page_bytes(export()).decode("utf-8"))
    return parser


def test_only_two_scripts_and_no_element_of_an_article() -> None:
    names = parsed().names
    assert names.count("script") == 2
    assert not {"b", "img", "iframe", "link", "object"} & set(names)


def test_nothing_is_loaded_from_anywhere() -> None:
    assert not [name for name, _ in parsed().attributes if name in ("src", "href", "action") or name.startswith("on")]


def test_the_data_holds_every_event_with_its_evidence() -> None:
    data = json.loads(parsed().data)
    assert {event["id"] for event in data["events"]} == {f"e{number}" for number in range(1, 8)}
    hostile = next(event for event in data["events"] if event["id"] == "e2")
    assert hostile["claims"][0]["sentence"] == HOSTILE
    assert hostile["claims"][0]["url"] == ""


def test_json_cannot_end_its_script() -> None:
    assert "<" not in inert_json({"a": "</script><!--"})
    assert json.loads(inert_json({"a": "</script>&\u2028"})) == {"a": "</script>&\u2028"}
