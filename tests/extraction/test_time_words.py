"""Which time expressions date something."""

from timeline import pipeline
from timeline.knowledge import load
from timeline.model import Reading, Source

from .told import only, tellings


def test_years_within_a_name_date_nothing() -> None:
    found = tellings("Russia held the military exercise Zapad-2025 with Belarus.", {"2025": "2025"})

    assert only(found, "military_exercise").how_dated == "document"


def test_years_behind_an_exercise_date_it() -> None:
    found = tellings("Russia held a military exercise with Belarus in 2025.", {"2025": "2025"})

    assert str(only(found, "military_exercise").when.span) == "2025"


def test_a_day_since_when_something_was_not_again_dates_nothing() -> None:
    text = "Trump îl va vizita pe Putin, care nu s-a mai întâlnit cu Xi din 2018."

    assert [telling.when.span for telling in tellings(text, {"2018": "2018"}, "ro")] == [None, None]


def test_a_month_amid_the_words_of_an_act_dates_it_though_a_figure_stands_beside_it() -> None:
    text = "Vineri, cei doi s-au întâlnit.\n\nStatele Unite au introdus în august taxe vamale de 25% pentru India."
    source = Source(path="a", text=text, published_text="2025-12-05", language="ro")
    found = [each for each in pipeline.understand(source, load()) if isinstance(each, Reading)]

    measure = next(mention for mention in found[0].mentions if mention.type == "trade_measure")
    assert str(measure.when.span) == "2025-08"
