"""Scores events against what a careful reader wrote down: strict, lenient, and the calibration of the confidence.

A gold event is found when a system event of the same article has
  strict:  the same type, the same date (day: same day; month, year, interval: same bounds), and one of its actors
  lenient: a type near it, overlapping dates, and one of its actors (or no actor in the gold)
Each system event serves one gold event, best pairs first. Recall is over the core events; precision over those shown.
"""

from __future__ import annotations

import calendar
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

Gold = Mapping[str, Any]
Bounds = tuple[str, str] | None

EXACT = {
    "call": "phone_call", "summit": "summit conference", "treaty_expiration": "treaty_expiry",
    "treaty_entry": "treaty_in_force accession", "agreement": "treaty_signing economic_deal",
    "sanctions": "sanctions sanctions_relief", "tariff": "trade_measure", "trade": "trade_measure economic_deal",
    "aid": "aid arms_supply", "referendum": "election", "vote": "resolution_vote", "resolution": "resolution_vote",
    "resignation": "departure", "statement": "statement appeal condemnation threat rejection",
    "diplomatic_expulsion": "relations_break", "recognition": "relations_upgrade",
    "invasion": "invasion territorial_capture", "attack": "armed_attack terror_attack sabotage_cyber",
    "missile_test": "weapons_test", "ceasefire": "ceasefire prisoner_exchange",
    "deployment": "deployment troop_withdrawal", "arrest": "court_ruling", "other": "",
}  # fmt: skip
NEAR = [
    set(row.split())
    for row in (
        "phone_call videoconference meeting summit visit negotiation conference",
        "statement appeal condemnation threat rejection",
        "treaty_signing treaty_in_force treaty_extension treaty_expiry treaty_withdrawal accession resolution_vote "
        "economic_deal deadline",
        "sanctions sanctions_relief trade_measure economic_deal aid arms_supply",
        "relations_upgrade relations_break resolution_vote appeal",
        "election appointment departure coup protest death court_ruling resolution_vote deadline anniversary disaster",
        "invasion armed_attack territorial_capture terror_attack sabotage_cyber deployment military_exercise "
        "weapons_test coup",
        "ceasefire troop_withdrawal prisoner_exchange treaty_signing negotiation deadline",
    )
]
PLANNED = frozenset({"scheduled", "possible", "requested", "threatened", "planned", "expected"})
COMMON = frozenset(
    {"of", "the", "and", "for", "in", "president", "minister", "parliament", "international", "organization"}
)
SEASONS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    40: (1, 6), 41: (7, 12),
}  # fmt: skip
FIRST_DAY, LAST_DAY = "0001-01-01", "9999-12-31"
SLACK_DAYS = 3
WIDE = 8  # a system date so many times as long as the gold's is no answer to it


@dataclass
class Tally:
    """Counts over articles; F1 joins precision over events shown with recall over core events."""

    articles: int = 0
    core: int = 0
    shown: int = 0
    right: list[int] = field(default_factory=lambda: [0, 0])  # lenient, strict
    found: list[int] = field(default_factory=lambda: [0, 0])
    status_right: int = 0
    status_total: int = 0
    bins: dict[int, list[int]] = field(default_factory=dict)  # tenth of confidence -> events, right ones

    def figures(self, grade: int) -> tuple[float, float, float]:
        """Precision, recall and F1 of the lenient (0) or strict (1) grade."""
        precision = self.right[grade] / max(self.shown, 1)
        recall = self.found[grade] / max(self.core, 1)
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def as_list(value: str | Sequence[str] | None) -> list[str]:
    """A text, a list of texts or nothing as a list."""
    return [] if value is None else [value] if isinstance(value, str) else list(value)


def types_of(gold: Gold) -> tuple[set[str], set[str]]:
    """Exactly right types of a gold event, and these with the nearly right ones."""
    kinds = [gold["type"], *as_list(gold.get("type_alt"))]
    exact = {kind for name in kinds for kind in EXACT.get(name, name).split()}
    return exact, exact.union(*(row for row in NEAR if row & exact))


def bounds(edtf: str | None) -> Bounds:
    """First and last day of an EDTF text as ISO days; None where it is undated."""
    text = re.sub(r"[~?%]", "", (edtf or "").strip())
    if text[:1] in "[{" and text:
        parts = [bounds(part) for part in re.split(r"\.\.|,", text.strip("[]{}")) if part.strip()]
        known = [part for part in parts if part]
        if not known:
            return None
        first = FIRST_DAY if text[1:3] == ".." else min(part[0] for part in known)
        return first, LAST_DAY if text[-3:-1] == ".." else max(part[1] for part in known)
    if not text or "XXXX" in text:
        return None
    if "/" in text:
        left, right = (side.strip() for side in text.split("/", 1))
        one, other = bounds(left if left != ".." else ""), bounds(right if right != ".." else "")
        return one[0] if one else FIRST_DAY, other[1] if other else LAST_DAY
    return _date_bounds(text.split("T")[0])


def _date_bounds(text: str) -> Bounds:
    match = re.fullmatch(r"(-?\d{4})(?:-(\d\d|\dX|XX))?(?:-(\d\d|\dX|XX))?", text)
    if not match:
        decade = re.fullmatch(r"(\d{2}|\d{3})(X{1,2})", text)
        if not decade:
            return None
        low = int(decade[1]) * 10 ** len(decade[2])
        return f"{low:04}-01-01", f"{low + 10 ** len(decade[2]) - 1:04}-12-31"
    year, month, day = match[1], match[2], match[3]
    if month and month.isdigit() and int(month) > 12:
        if int(month) not in SEASONS:
            return None
        first, last = SEASONS[int(month)]
        end_year, last = (int(year) + 1, last - 12) if last > 12 else (int(year), last)
        return f"{year}-{first:02}-01", f"{end_year:04}-{last:02}-{calendar.monthrange(end_year, last)[1]:02}"
    if not month or "X" in month:
        return f"{year}-01-01", f"{year}-12-31"
    if not day or "X" in day:
        return f"{year}-{month}-01", f"{year}-{month}-{calendar.monthrange(int(year), int(month))[1]:02}"
    return f"{year}-{month}-{day}", f"{year}-{month}-{day}"


def _words(name: str) -> set[str]:
    text = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(letter for letter in text if not unicodedata.combining(letter))
    return set(re.sub(r"[^\w ]", "", letters).split())


def shares_actor(gold: Sequence[str], system: Sequence[str]) -> bool:
    """True when one name of the gold shares a telling word with one of the system's, or the gold names nobody."""
    if not gold:
        return True
    have = [_words(name) for name in system]
    return any(_words(name) & words - COMMON for name in gold for words in have)


def _days(span: tuple[str, str]) -> int:
    return (date.fromisoformat(span[1]) - date.fromisoformat(span[0])).days + 1


def _is_within(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return all(
        abs((date.fromisoformat(a) - date.fromisoformat(b)).days) <= SLACK_DAYS for a, b in zip(one, other, strict=True)
    )


def grade(gold: Gold, system: Mapping[str, Any]) -> int:
    """0 no match, 1 lenient, 2 strict."""
    exact, near = types_of(gold)
    is_other = gold["type"] == "other"
    if not shares_actor(gold["actors"], system["actors"]) or (not is_other and system["type"] not in near):
        return 0
    told, best = bounds(system["when"]), 0
    for when in [gold["when"], *as_list(gold.get("alt_when")), *as_list(gold.get("true_when"))]:
        wanted = bounds(when)
        if wanted is None or told is None:
            best = max(best, int(wanted is None and told is None))
        elif wanted[0] <= told[1] and told[0] <= wanted[1] and _days(told) <= WIDE * max(_days(wanted), SLACK_DAYS):
            same = wanted == told or ("~" in when and _is_within(wanted, told))
            best = max(best, 2 if same and (is_other or system["type"] in exact) else 1)
    return best


def pair(golds: Sequence[Gold], systems: Sequence[Mapping[str, Any]]) -> dict[int, tuple[int, int]]:
    """Gold index -> (system index, grade), best pairs first, each side used once."""
    ranked = sorted(
        (
            (grade(gold, system), bool(gold.get("core")), -i, -j)
            for i, gold in enumerate(golds)
            for j, system in enumerate(systems)
        ),
        reverse=True,
    )
    found: dict[int, tuple[int, int]] = {}
    taken: set[int] = set()
    for points, _, i, j in ranked:
        if points and -i not in found and -j not in taken:
            found[-i] = (-j, points)
            taken.add(-j)
    return found


def add_article(tally: Tally, golds: Sequence[Gold], systems: Sequence[Mapping[str, Any]]) -> None:
    """Counts one article: its gold events and the events that the window would show."""
    golds = [gold for gold in golds if gold.get("status") != "hypothetical-excluded"]
    pairs = pair(golds, systems)
    tally.articles += 1
    tally.shown += len(systems)
    for points in (1, 2):
        tally.right[points - 1] += sum(grade >= points for _, grade in pairs.values())
        tally.found[points - 1] += sum(
            i in pairs and pairs[i][1] >= points for i, g in enumerate(golds) if g.get("core")
        )
    tally.core += sum(bool(gold.get("core")) for gold in golds)
    for i, (j, _) in pairs.items():
        tally.status_total += 1
        is_right = (systems[j]["status"] in PLANNED) == (golds[i].get("status") == "planned")
        tally.status_right += is_right or bool(golds[i].get("status_alt"))


def add_calibration(tally: Tally, golds: Sequence[Gold], systems: Sequence[Mapping[str, Any]]) -> None:
    """Counts, for each tenth of confidence, the events and those that are right."""
    golds = [gold for gold in golds if gold.get("status") != "hypothetical-excluded"]
    right = {j for j, _ in pair(golds, systems).values()}
    for j, system in enumerate(systems):
        row = tally.bins.setdefault(min(int(system["confidence"] * 10), 9), [0, 0])
        row[0] += 1
        row[1] += j in right
