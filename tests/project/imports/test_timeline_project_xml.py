"""The Timeline Project's files read."""

import pytest

from timeline.model import InputError
from timeline.project.imports.timeline_project_xml import read_timeline_project

FILE = """<?xml version="1.0" encoding="utf-8"?>
<timeline><version>2.9.0</version><events>
<event><start>2026-02-04 00:00:00</start><end>2026-02-04 00:00:00</end>
<text>A call</text><category>Talks</category></event>
<event><start>-43-3-15 00:00:00</start><end>14-08-19 00:00:00</end><text>An age</text></event>
<event><start>2026-02-31 00:00:00</start><end></end><text>No such day</text></event>
</events></timeline>"""


def test_days_spans_and_categories_are_read() -> None:
    found = read_timeline_project(FILE)
    assert [str(event.when) for event in found] == ["2026-02-04", "-0043-03-15/0014-08-19", "None"]
    assert (found[0].title, found[0].type_hint) == ("A call", "Talks")


@pytest.mark.parametrize("text", ["", "<a/>", "<timeline>", '<!DOCTYPE x [<!ENTITY a "b">]><timeline/>'])
def test_other_or_swelling_xml_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        read_timeline_project(text)
