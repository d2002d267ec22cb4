"""How sure: features of a joined event and the weights that make a share of right ones of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from math import exp

from timeline.model import PLANNED_STATUSES, Span, TimeSpan

from .speech import features_of_speech
from .story import Story
from .telling import SPEECH, Telling

NEAR, FAR = 12, 60  # letters between a trigger and the words of its time
BESIDE, ASIDE = 12, 50  # letters between a trigger and the nearest of its actors
BESIDE_TEXT = frozenset({"caption", "heading", "list"})  # kinds of sentences that stand beside the running text
LONG_SENTENCE = 45  # words
NEAR_SENTENCES = 8  # from the beginning; what is told farther down is less often news
FORTNIGHT = 14  # days
BEHIND = (("now", 0), ("a_week_behind", 7), ("a_month_behind", 45), ("a_year_behind", 400))  # days, the last included
WEEKS, MONTH, YEAR = 15, 32, 370  # days that a date may be wide and still be called so


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around the events of an article.

    `in_sentence` are all tellings by the number of their sentence, `on_day` how many events have a date, `day` is the
    day number of publication, `first` all tellings of title and lead.
    """

    in_sentence: Mapping[int, Sequence[Telling]]
    first: Sequence[Telling]
    on_day: Mapping[TimeSpan | None, int]
    day: int | None
    has_title: bool


def setting_of(told: Sequence[tuple[Telling, Sequence[Telling]]], story: Story) -> Setting:
    """What stands around the joined events of a story."""
    in_sentence: dict[int, list[Telling]] = {}
    for telling in (telling for _, group in told for telling in group):
        in_sentence.setdefault(telling.sentence.number, []).append(telling)
    has_title = any(sentence.kind == "title" for sentence in story.sentences)
    first = [telling for near in in_sentence.values() for telling in near if telling.sentence.kind in ("title", "lead")]
    return Setting(in_sentence, first, Counter(best.when.span for best, _ in told), story.day, has_title)


def features(best: Telling, group: Sequence[Telling], family: str, setting: Setting) -> list[str]:
    """The names of the features that a joined event has; those of a speech act weigh for speech acts alone."""
    beside = setting.in_sentence.get(best.sentence.number, ())
    if best.type in SPEECH:
        said = _of_speech(best, group, beside)
        return ["bias", *features_of_speech(best, group, setting.first, beside), *[f"said_{name}" for name in said]]
    return [
        "bias",
        f"family_{family}",
        f"type_{best.type}",
        f"family_{family}_{best.how_dated or 'none'}",
        *_of_date(best, group),
        *_of_place_in_text(best, group),
        *_of_trigger(best, group),
        *_of_roles(best, family),
        *_of_time_words(best, beside),
        _of_distance(best),
        *_of_others(best, beside, setting),
        *best.signs,
        *(() if setting.has_title else ("no_title",)),
    ]


def _of_speech(best: Telling, group: Sequence[Telling], beside: Sequence[Telling]) -> list[str]:
    """What tells of any event how surely it is read, as far as it tells so of speech acts."""
    return [
        *_of_date(best, group),
        *_of_place_in_text(best, group),
        f"pos_{best.trigger.pos}",
        *_of_time_words(best, beside),
        _of_distance(best),
        *best.signs,
        *(("planned",) if best.status in PLANNED_STATUSES else ()),
    ]


def _of_date(best: Telling, group: Sequence[Telling]) -> list[str]:
    span = best.when.span
    dated = f"dated_{best.how_dated or 'none'}"
    if span is None:
        return [dated]
    is_day = span.is_exact_day
    found = [
        dated,
        "exact_day" if is_day else "wide_date",
        f"anchor_{best.when.anchor}" if best.when.anchor else "absolute_date",
    ]
    if len(group) > 1 and sum([telling.when.span == span for telling in group]) > 1:
        found.append("date_told_twice")
    if not is_day:
        length = None if span.earliest is None or span.latest is None else span.latest - span.earliest
        widths = (("weeks", WEEKS), ("month", MONTH), ("year", YEAR))
        found.append("wide_" + next((name for name, most in widths if (length or YEAR) < most), "years"))
    return found


def _of_place_in_text(best: Telling, group: Sequence[Telling]) -> list[str]:
    kinds = {telling.sentence.kind for telling in group}
    found = ["in_title" if "title" in kinds else "in_lead" if "lead" in kinds else "in_body"]
    if kinds <= BESIDE_TEXT:
        found.append("only_beside_text")
    found.append(f"told_{min(len(group), 3)}")
    if best.in_quote:
        found.append("in_quote")
    if best.sentence.order > NEAR_SENTENCES:
        found.append("far_down")
    if best.sentence.last - best.sentence.first > LONG_SENTENCE:
        found.append("long_sentence")
    return found


def _of_trigger(best: Telling, group: Sequence[Telling]) -> list[str]:
    pos, how = best.trigger.pos, best.how_dated
    found = [
        f"weight_{max([telling.trigger.weight for telling in group])}",
        f"pos_{pos}",
        f"tense_{best.tense}",
        f"tense_{best.tense}_{pos}",
    ]
    if best.status in PLANNED_STATUSES:
        found.append(f"status_{best.status}")
    elif best.status != "occurred":
        found.append("status_other")
    if how == "document" and pos == "n":
        found.append("noun_of_the_day")
    if how == "shared":
        found.append(f"shared_{pos}")
    if how in ("clause", "sentence") and pos == "n":
        found.append("noun_dated")
    return found


def _of_roles(best: Telling, family: str) -> list[str]:
    known = [key for key in best.keys if not key.startswith("x:")]
    found = [f"actors_{min(len(known), 3)}", f"people_{min(len(best.person_keys), 2)}"]
    if best.place:
        found.append("placed")
    if best.instrument and family == "treaties":
        found.append("treaty_named")
    if best.how_dated == "knowledge" and best.instrument and best.status in PLANNED_STATUSES:
        found.append("treaty_due")
    roles = {argument.role for argument in best.arguments if argument.span is not None}
    if len(roles) >= 2 and "other" not in roles:
        found.append("both_roles")
    if len(known) < len(best.keys):
        found.append("unknown_name")
    return found


def _of_time_words(best: Telling, beside: Sequence[Telling]) -> Sequence[str]:
    """Where the words of its time stand: the nearer and the less there is between, the surer the date."""
    words = best.when.timex
    if words is None or best.when.span is None:
        return ()
    if not best.sentence.span.contains(words):
        return ("time_elsewhere",)
    distance, start = _between(words, best.span), best.span.start
    near = "time_near" if distance < NEAR else "time_aside" if distance < FAR else "time_far"
    side = "time_before" if words.start < start else "time_after"
    first, last = (words.start, start) if words.start < start else (start, words.start)
    is_crossed = any(first < other.span.start < last for other in beside)
    return (near, side, "time_crossed") if is_crossed else (near, side)


def _of_others(best: Telling, beside: Sequence[Telling], setting: Setting) -> list[str]:
    """What the article's other events and its day of publication say of this one's date."""
    span = best.when.span
    width = "undated" if span is None else "day" if span.is_exact_day else "wide"
    found = [f"type_{best.type}_{width}"]
    if span is None:
        return found
    if setting.on_day[span] == 1:
        found.append("date_alone")
    if any(other.type in SPEECH and other.when.span == span and other.keys & best.keys for other in beside):
        found.append("said_that_day")
    if setting.day is not None:
        found.append(f"lies_{_lies(span, setting.day)}")
    return found


def _lies(span: TimeSpan, day: int) -> str:
    """How far from the day of publication a date lies, in a word."""
    if (span.earliest or day) > day:
        return "ahead" if (span.earliest or day) - day <= FORTNIGHT else "far_ahead"
    behind = day - min(span.latest or day, day)
    return next((name for name, most in BEHIND if behind <= most), "years_behind")


def _of_distance(best: Telling) -> str:
    """How near the nearest of its actors is named."""
    if not best.arguments:
        return "actors_none"
    named = [argument.span for argument in best.arguments if argument.span is not None]
    if not named:
        return "actors_borrowed"
    inside = [_between(span, best.span) for span in named if best.sentence.span.contains(span)]
    if not inside:
        return "actors_elsewhere"
    nearest = min(inside)
    return "actors_beside" if nearest < BESIDE else "actors_aside" if nearest < ASIDE else "actors_far"


def _between(one: Span, other: Span) -> int:
    """Letters between two stretches of text."""
    return max(one.start - other.end, other.start - one.end, 0)


def confidence(found: Sequence[str], weights: Mapping[str, float]) -> float:
    """The share of events with these features that are right, 0.01 to 0.99, two digits."""
    total = sum(map(weights.get, found, repeat(0.0)))
    return round(min(max(1 / (1 + exp(-total)), 0.01), 0.99), 2)
