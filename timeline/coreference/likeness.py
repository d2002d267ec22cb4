"""How alike two claims are, with reasons."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.model import Claim, Likeness

from .exclusion import ENCOUNTERS, is_forbidden
from .facts import FRESH_DAYS, Facts, country_of, facts_of
from .kinds import type_likeness
from .sides import actors_likeness, days_apart, is_in_city, meet, same_exact_day

ONE_EVENT = 0.55  # claims at least so alike may tell one event
SURELY_ONE = 0.85  # what one article tells as two must be at least so alike to be one after all
WEAK = 0.3  # what is less alike stands in no event together, if its types differ
LIKE_WORDS = 0.5  # share of common words that makes two statements one
COPIED_WORDS = 0.8
SAME_NEWS_DAYS = 1  # between the publication of two articles that tell the news of a day
AT_HAND_DAYS = 7  # within which talks that are still to come are those that another names with their day
BLAME = ("condemnation", "threat")
ONE_STEP = 0.8  # likeness of types that are no two steps of one treaty, as signing it and joining it are
MONTH_DAYS, QUARTER_DAYS = 31, 92
WHOLE_MONTH = 26  # days between the first and the last of one, at the least
LIKELY = 0.6
DECIDED = ("resolution_vote", "accession", "relations_upgrade")  # what two have once in the news of a day
CALLS = ("phone_call", "videoconference")
NO_LIKENESS = Likeness(0.0, ())


def likeness(one: Claim, other: Claim) -> Likeness:
    """How alike two claims are, 0 to 1, and why; 0 when a fact forbids that they tell one event."""
    return facts_likeness(facts_of(one), facts_of(other))


def facts_likeness(one: Facts, other: Facts) -> Likeness:
    """The same of their facts. Symmetric: of two types the first in the alphabet is asked first."""
    if one.type > other.type:
        one, other = other, one
    share = type_likeness(one.type, other.type)
    if share == 0.0 or is_forbidden(one, other):
        return NO_LIKENESS
    if _is_one_war(one, other):
        return Likeness(LIKELY, ("near_type", "same_actors", "days_overlap"))
    days, days_reason = _days(one, other)
    actors, actors_reason = actors_likeness(one, other)
    if share < 1.0 and days_reason not in ("same_day", "same_treaty") and not {one.type, other.type} <= ENCOUNTERS:
        share -= 0.15  # two types and two dates are too much to differ
    if (one.type in CALLS) != (other.type in CALLS) and (is_in_city(one) or is_in_city(other)):
        share -= 0.25  # those who met in some city did not phone
    score = share * days * actors
    reasons = ["same_type" if share == 1.0 else "near_type", actors_reason, days_reason]
    if one.place and one.place == other.place:
        score += 0.12
        reasons.append("same_place")
    if one.instrument and one.instrument == other.instrument:
        score += 0.15
        reasons.append("same_treaty")
    if (one.kind.needs_words or other.kind.needs_words) and not _is_one_blame(one, other):
        alike = word_likeness(one.words, other.words)
        if alike >= LIKE_WORDS:
            reasons.append("same_words")
        else:
            score *= 0.5 if one.instrument != other.instrument or not one.instrument else 1.0
    found = tuple(dict.fromkeys(reason for reason in reasons if reason))
    return Likeness(min(1.0, round(score, 3)), found)


def _is_one_war(one: Facts, other: Facts) -> bool:
    """True for an invasion, and what another calls the attack of one country on the other in that month or year."""
    if {one.type, other.type} != {"armed_attack", "invasion"} or is_in_city(one) or is_in_city(other):
        return False
    attack, war = (one, other) if one.type == "armed_attack" else (other, one)
    if not (attack.doers and attack.targets) or attack.width < WHOLE_MONTH or days_apart(one, other):
        return False
    if not war.doers:  # which of the two it names is not told
        return bool(war.sides) and war.side_set <= attack.side_set
    return (war.doers, war.targets) == (attack.doers, attack.targets)


def _is_one_blame(one: Facts, other: Facts) -> bool:
    """True for who condemns or threatens somebody on one day: said once, and quoted in other words by every paper."""
    if one.type != other.type or one.type not in BLAME or not same_exact_day(one, other):
        return False
    aimed = meet(one.targets, other.targets) or (one.type == "threat" and not (one.targets and other.targets))
    return meet(one.doers, other.doers) and aimed


def keep_apart(one: Facts, other: Facts) -> bool:
    """True when two can stand in no event together: what is forbidden, and what of two types and two dates hardly is
    alike, so that no third leads from the one to the other (from the attack of a day by the war to another attack)."""
    if is_forbidden(one, other):
        return True
    return one.type != other.type and one.is_dated and other.is_dated and facts_likeness(one, other).score < WEAK


def word_likeness(one: Iterable[str], other: Iterable[str]) -> float:
    """Share of common words among all words of both (Jaccard); 0 when either has none."""
    left, right = set(one), set(other)
    return len(left & right) / len(left | right) if left and right else 0.0


def _days(one: Facts, other: Facts) -> tuple[float, str]:
    if not one.is_dated or not other.is_dated:
        is_one_step = type_likeness(one.type, other.type) >= ONE_STEP
        if is_one_step and one.kind.by_instrument and one.instrument and one.instrument == other.instrument:
            return 0.9, "same_treaty"
        if one.is_dated == other.is_dated and word_likeness(one.words, other.words) >= COPIED_WORDS:
            return 1.0, "same_words"
        return _guessed(one, other)
    apart = days_apart(one, other)
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 0.0, ""
    if not apart and (one.until is not None or other.until is not None):
        return 0.8, "days_overlap"
    touching = max(one.first, other.first) <= min(one.last, other.last)
    if apart:
        return max(0.56, 0.78 - 0.06 * apart) if apart <= 3 else 0.56, "days_apart"
    widest = max(one.width, other.width)
    if widest > QUARTER_DAYS and (one.kind.is_frequent or other.kind.is_frequent):
        return 0.5, "days_overlap"  # which call of that year?
    if widest == 0 and touching:
        return 1.0, "same_day"
    grade = next((grade for days, grade in _GRADES if widest <= days), 0.3)
    if one.kind.is_rare and other.kind.is_rare:
        grade = max(grade, 0.75)
    if one.kind.is_seldom and other.kind.is_seldom:
        grade = max(grade, 0.63)
    if one.first == other.first and one.last == other.last:
        grade = max(grade, 0.75)
    return grade if touching else grade - 0.05, "days_overlap"


def _guessed(one: Facts, other: Facts) -> tuple[float, str]:
    """An undated telling and the event that it most likely means: the same people and city, or a rare event."""
    mine, theirs = _stretch(one), _stretch(other)
    if mine is None or theirs is None or max(mine[0], theirs[0]) > min(mine[1], theirs[1]):
        return 0.0, ""
    if one.kind.is_rare and other.kind.is_rare:
        return 0.75, "told_without_date"
    if one.type == other.type == "election":
        return 0.63, "told_without_date"  # a country has one in such a time
    if one.is_dated == other.is_dated:
        # Less than what a dated telling gets: two without a day shall first find the day.
        likely = 0.63 if _is_vote_on_one(one, other) else 0.58
        return (likely, "told_without_date") if _is_news_of_one_pair(one, other) else (0.0, "")
    likely = _guessed_by_names(one, other)
    return likely, "told_without_date" if likely else ""


def _guessed_by_names(one: Facts, other: Facts) -> float:
    """The same of one told without date and one with: how surely the same names make them one, 0 where they do not."""
    if max(one.width, other.width) > MONTH_DAYS:
        return 0.0  # two that are both vague
    same_city = is_in_city(one) and one.place == other.place
    common = len(one.person_keys & other.person_keys)
    is_of_one = one.type == "visit" or one.kind.by_person  # nobody resigns, or dies, twice in such a time
    if one.type == other.type and common >= (1 if is_of_one else 2):
        return 0.75 if same_city and not (one.ahead or other.ahead) else 0.6
    if common >= 2 and {one.type, other.type} <= ENCOUNTERS:
        return 0.75 if same_city and not (one.ahead or other.ahead) else 0.63
    if one.type != other.type:
        return 0.0
    if same_city and _is_at_hand(one, other):
        return 0.63
    if not _is_news(one, other):
        return 0.0
    if one.type == "court_ruling" and common and _is_news_of_day(one, other):
        return 0.63
    if _is_vote_on_one(one, other):
        return 0.63
    is_deed = bool(one.doers and one.targets) and (one.doers, one.targets) == (other.doers, other.targets)
    is_sure = same_city or one.kind.once_a_day or (one.type in DECIDED and _is_news_of_day(one, other))
    is_pair = one.kind.sides == "mutual" and len(one.side_set & other.side_set) > 1 and is_sure
    if not ((is_deed and not one.kind.needs_place) or is_pair):
        return 0.0
    return 0.63 if _is_news_of_day(one, other) else 0.6  # of two that it may be the one of the day


def _is_vote_on_one(one: Facts, other: Facts) -> bool:
    """True for votes of one country in which the same person is named: the cabinet of the day."""
    is_named = not one.person_keys.isdisjoint(other.person_keys)
    return one.type == other.type == "resolution_vote" and is_named and one.side_set == other.side_set


def _is_news(one: Facts, other: Facts) -> bool:
    """True where the undated telling of the two came out just after the day that the other names."""
    undated, dated = (other, one) if one.is_dated else (one, other)
    if undated.known_by is None or dated.last is None:
        return False
    return 0 <= undated.known_by - dated.last + 1 <= FRESH_DAYS and not undated.ahead


def _is_at_hand(one: Facts, other: Facts) -> bool:
    """True for what the same sides will do with each other, where the day that the other names is near: "the talks in
    Geneva"."""
    undated, dated = (other, one) if one.is_dated else (one, other)
    if undated.known_by is None or dated.first is None or not undated.ahead or one.kind.sides != "mutual":
        return False
    return 0 <= dated.first - undated.known_by <= AT_HAND_DAYS and len(one.side_set & other.side_set) > 1


def _is_news_of_day(one: Facts, other: Facts) -> bool:
    """True where the undated telling of the two came out on the day that the other names, or the day after: nobody is
    arrested, or sentenced, twice in such a time."""
    undated, dated = (other, one) if one.is_dated else (one, other)
    return dated.last is not None and 0 <= (undated.known_by or 0) - dated.last <= SAME_NEWS_DAYS


def _is_news_of_one_pair(one: Facts, other: Facts) -> bool:
    """True for two undated tellings, at the same time, of what the same two will do with each other, or have done: of
    what is still to come one of them is named in both, else both are, or the country where they did it."""
    if one.known_by is None or other.known_by is None or abs(one.known_by - other.known_by) > SAME_NEWS_DAYS:
        return False
    if one.type != other.type or one.kind.sides != "mutual" or one.ahead != other.ahead:
        return False
    if _is_vote_on_one(one, other):
        return True
    is_there = bool(one.place and other.place) and country_of(one.place) == country_of(other.place) != ""
    named = 0 if is_there and not one.ahead else 1 if one.ahead else 2
    return len(one.side_set & other.side_set) >= 2 and len(one.person_keys & other.person_keys) >= named


def _stretch(facts: Facts) -> tuple[int, int] | None:
    return facts.guess if facts.first is None or facts.last is None else (facts.first, facts.last)


_GRADES = ((3, 0.95), (11, 0.88), (31, 0.8), (92, 0.66), (183, 0.6), (366, 0.55))
