"""An expression on its way to a Timex: what was recognised, what it came to mean, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.model import Form, Span, TimeSpan

from .recognise import Atom
from .symbol import Symbol
from .value import Value


@dataclass(slots=True)
class Reading:
    """An expression with its value. `bound` is what a word beside it makes of it (since, until, by, before, after)."""

    atom: Atom
    value: Value
    tense: str
    sentence: int
    quote: Span | None
    bound: str = ""
    is_furniture: bool = False

    @property
    def unbound(self) -> TimeSpan | None:
        """The date without the bound: the *from* and *until* of one span."""
        when = self.value.when
        if when is None or not self.bound or when.form is not Form.INTERVAL:
            return when
        date = when.start or when.end
        return when if date is None else TimeSpan(Form.DATE, date, date)


def is_bare_weekday(symbol: Symbol) -> bool:
    """True for a weekday without a date."""
    return symbol.kind == "calendar" and symbol.weekday is not None and symbol.month is None and symbol.day is None
