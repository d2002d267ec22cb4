"""How sure: features of a joined event and the weights that make a share of right ones of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import exp

from timeline.model import PLANNED_STATUSES, Span, TimeSpan

from .story import Story
from .telling import SPEECH, Telling

NEAR, FAR = 12, 60  # letters between a trigger and the words of its time
BESIDE, ASIDE = 12, 50  # letters between a trigger and the nearest of its actors
LONG_SENTENCE = 45  # words
FORTNIGHT = 14  # days
BEHIND = (("now", 0), ("a_week_behind", 7), ("a_month_behind", 45), ("a_year_behind", 400))  # days, the last included
WEEKS, MONTH, YEAR = 15, 32, 370  # days that a date may be wide and still be called so


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around the events of an article.

    `in_sentence` are all tellings by the number of their sentence, `on_day` how many events have a date, `day` is the
    day number of publication.
    """

    in_sentence: Mapping[int, Sequence[Telling]]
    on_day: Mapping[TimeSpan | None, int]
    day: int | None
    has_title: bool


def setting_of(told: Sequence[tuple[Telling, Sequence[Telling]]], story: Story) -> Setting:
    """What stands around the joined events of a story."""
    in_sentence: dict[int, list[Telling]] = {}
    for telling in (telling for _, group in told for telling in group):
        in_sentence.setdefault(telling.sentence.number, []).append(telling)
    has_title = any(sentence.kind == "title" for sentence in story.sentences)
    return Setting(in_sentence, Counter(best.when.span for best, _ in told), story.day, has_title)


def features(best: Telling, group: Sequence[Telling], family: str, setting: Setting) -> Iterator[str]:
    """The names of the features that a joined event has."""
    beside = setting.in_sentence.get(best.sentence.number, ())
    yield "bias"
    yield f"family_{family}"
    yield f"type_{best.type}"
    yield f"family_{family}_{best.how_dated or 'none'}"
    yield from _of_date(best, group)
    yield from _of_place_in_text(best, group)
    yield from _of_trigger(best, group)
    yield from _of_roles(best, family)
    yield from _of_time_words(best, beside)
    yield from _of_distance(best)
    yield from _of_others(best, beside, setting)
    yield from best.signs
    if not setting.has_title:
        yield "no_title"


def _of_date(best: Telling, group: Sequence[Telling]) -> Iterator[str]:
    yield f"dated_{best.how_dated or 'none'}"
    span = best.when.span
    if span is None:
        return
    yield "exact_day" if span.is_exact_day else "wide_date"
    yield f"anchor_{best.when.anchor}" if best.when.anchor else "absolute_date"
    if sum(telling.when.span == span for telling in group) > 1:
        yield "date_told_twice"
    if not span.is_exact_day:
        length = None if span.earliest is None or span.latest is None else span.latest - span.earliest
        yield "wide_" + next(
            (name for name, most in (("weeks", WEEKS), ("month", MONTH), ("year", YEAR)) if (length or YEAR) < most),
            "years",
        )


def _of_place_in_text(best: Telling, group: Sequence[Telling]) -> Iterator[str]:
    kinds = {telling.sentence.kind for telling in group}
    yield "in_title" if "title" in kinds else "in_lead" if "lead" in kinds else "in_body"
    if kinds <= {"caption", "heading", "list"}:
        yield "only_beside_text"
    yield f"told_{min(len(group), 3)}"
    if best.in_quote:
        yield "in_quote"
    if best.sentence.order > 8:
        yield "far_down"
    if best.sentence.last - best.sentence.first > LONG_SENTENCE:
        yield "long_sentence"


def _of_trigger(best: Telling, group: Sequence[Telling]) -> Iterator[str]:
    yield f"weight_{max(telling.trigger.weight for telling in group)}"
    yield f"pos_{best.trigger.pos}"
    yield f"tense_{best.tense}"
    yield f"tense_{best.tense}_{best.trigger.pos}"
    if best.status in PLANNED_STATUSES:
        yield f"status_{best.status}"
    elif best.status != "occurred":
        yield "status_other"
    if best.how_dated == "document" and best.trigger.pos == "n":
        yield "noun_of_the_day"
    if best.how_dated == "shared":
        yield f"shared_{best.trigger.pos}"
    if best.how_dated in ("clause", "sentence") and best.trigger.pos == "n":
        yield "noun_dated"


def _of_roles(best: Telling, family: str) -> Iterator[str]:
    yield f"actors_{min(len({key for key in best.keys if not key.startswith('x:')}), 3)}"
    yield f"people_{min(len(best.person_keys), 2)}"
    if best.place:
        yield "placed"
    if best.instrument and family == "treaties":
        yield "treaty_named"
    if best.how_dated == "knowledge" and best.instrument and best.status in PLANNED_STATUSES:
        yield "treaty_due"
    roles = {argument.role for argument in best.arguments if argument.span is not None}
    if len(roles) >= 2 and "other" not in roles:
        yield "both_roles"
    if any(key.startswith("x:") for key in best.keys):
        yield "unknown_name"


def _of_time_words(best: Telling, beside: Sequence[Telling]) -> Iterator[str]:
    """Where the words of its time stand: the nearer and the less there is between, the surer the date."""
    words = best.when.timex
    if words is None or best.when.span is None:
        return
    if not best.sentence.span.contains(words):
        yield "time_elsewhere"
        return
    distance = _between(words, best.span)
    yield "time_near" if distance < NEAR else "time_aside" if distance < FAR else "time_far"
    yield "time_before" if words.start < best.span.start else "time_after"
    first, last = sorted((words.start, best.span.start))
    if any(first < other.span.start < last for other in beside):
        yield "time_crossed"


def _of_others(best: Telling, beside: Sequence[Telling], setting: Setting) -> Iterator[str]:
    """What the article's other events and its day of publication say of this one's date."""
    span = best.when.span
    width = "undated" if span is None else "day" if span.is_exact_day else "wide"
    yield f"type_{best.type}_{width}"
    if span is None:
        return
    if setting.on_day[span] == 1:
        yield "date_alone"
    if any(other.type in SPEECH and other.when.span == span and other.keys & best.keys for other in beside):
        yield "said_that_day"
    if setting.day is not None:
        yield f"lies_{_lies(span, setting.day)}"


def _lies(span: TimeSpan, day: int) -> str:
    """How far from the day of publication a date lies, in a word."""
    if (span.earliest or day) > day:
        return "ahead" if (span.earliest or day) - day <= FORTNIGHT else "far_ahead"
    behind = day - min(span.latest or day, day)
    return next((name for name, most in BEHIND if behind <= most), "years_behind")


def _of_distance(best: Telling) -> Iterator[str]:
    """How near the nearest of its actors is named."""
    named = [argument.span for argument in best.arguments if argument.span is not None]
    inside = [_between(span, best.span) for span in named if best.sentence.span.contains(span)]
    if not best.arguments:
        yield "actors_none"
    elif not named:
        yield "actors_borrowed"
    elif not inside:
        yield "actors_elsewhere"
    else:
        nearest = min(inside)
        yield "actors_beside" if nearest < BESIDE else "actors_aside" if nearest < ASIDE else "actors_far"


def _between(one: Span, other: Span) -> int:
    """Letters between two stretches of text."""
    return max(one.start - other.end, other.start - one.end, 0)


def confidence(found: Sequence[str], weights: Mapping[str, float]) -> float:
    """The share of events with these features that are right, 0.01 to 0.99, two digits."""
    total = sum([weights.get(name, 0.0) for name in found])
    return round(min(max(1 / (1 + exp(-total)), 0.01), 0.99), 2)
