"""Coded events stand in a layer of their own."""

import pytest

from timeline.model import InputError, TimeSpan
from timeline.project.imports.layers import layer_value, layers
from timeline.project.imports.values import ImportedEvent

EVENTS = (
    ImportedEvent("A – B", TimeSpan.parse("2026-02-04"), "gdelt", "7", type="meeting", place="Geneva"),
    ImportedEvent("No day", None, "gdelt", "8", type="meeting"),
)


def test_a_layer_holds_the_dated_events_and_names_its_data_set_and_file() -> None:
    (layer,) = layers(dict([layer_value("20260204.export.CSV", EVENTS)]))
    assert layer.title == "GDELT · 20260204.export.CSV"
    assert [(row.type, row.title, str(row.when)) for row in layer.rows] == [("meeting", "A – B", "2026-02-04")]
    assert not layer.rows[0].is_verified


def test_values_that_are_no_layers_or_were_taken_away_or_damaged_are_none() -> None:
    assert layers({"name": "x", "layer.gdelt.a": "", "layer.gdelt.b": "{", "layer.gdelt.c": '{"rows": [1]}'}) == ()


def test_a_file_without_dated_events_makes_no_layer() -> None:
    with pytest.raises(InputError, match="no event"):
        layer_value("x", EVENTS[1:])
