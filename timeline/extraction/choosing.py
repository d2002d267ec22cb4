"""Which of the matches that stand together tells the event: the finer of two, and what was agreed or decided."""

from __future__ import annotations

from collections.abc import Sequence

from .lexicon import Match
from .story import Story
from .telling import SPEECH

NEAR_DECISION = 3  # words between "decided to" and what was decided
DECIDED = frozenset({
    "sanctions", "sanctions_relief", "trade_measure", "aid", "arms_supply", "relations_break", "deployment",
    "troop_withdrawal", "treaty_withdrawal", "prisoner_exchange",
})  # fmt: skip
NEAR_MATTER = 8  # words between an agreement and what was agreed
MATTERS = frozenset({"sanctions", "sanctions_relief", "trade_measure", "aid", "arms_supply", "prisoner_exchange"})

# What happens to a paper that is named before it.
ENDS_OF_PAPERS = frozenset({"treaty_in_force", "treaty_expiry", "treaty_extension"})

# Types whose words also tell finer ones: where both match, the finer type is meant.
GENERAL = {
    "statement": 2,
    "meeting": 1,
    "negotiation": 1,
    "treaty_signing": 1,
    "visit": 1,
    "armed_attack": 1,
    "appeal": 1,
    "territorial_capture": 1,
    "sanctions": 1,
}


def without_overlaps(matches: list[Match]) -> list[Match]:
    """The strongest of overlapping matches: the heavier, the finer in type, then the longer."""
    if len(matches) < 2:
        return matches
    ranked = sorted(
        matches,
        key=lambda match: (
            -match.entry.weight,
            GENERAL.get(match.entry.id, 0),
            match.first - match.last,
            match.entry.pos == "n",
            match.first,
        ),
    )
    kept: list[Match] = []
    for match in ranked:
        for other in kept:
            if match.first < other.last and other.first < match.last:
                if not (match.entry.id in SPEECH and match.first < other.first):
                    break
                match = match._replace(last=other.first)  # "told Chad to hand over the rebels": said, then done
        else:
            kept.append(match)
    kept.sort(key=lambda match: match.first)
    kept = [
        match
        for number, match in enumerate(kept)
        if not (
            match.entry.id == "treaty_signing" and number + 1 < len(kept) and kept[number + 1].first == match.last
        )  # "agreed to extend the treaty": what was agreed is the event
    ]
    return kept


def _is_decided(before: Match, match: Match) -> bool:
    """True for what a bare "decided to" right before it decides."""
    is_decision = before.entry.id == "resolution_vote" and before.entry.weight == 1
    is_act = match.entry.id not in SPEECH and match.entry.id != "resolution_vote"
    return is_decision and is_act and match.first - before.last <= NEAR_DECISION


def of_matters(matches: Sequence[Match], story: Story) -> list[Match]:
    """The matches, an agreement taken for what was agreed: "reached an agreement on an eighth package of sanctions"."""
    found: list[Match] = []
    for match in matches:
        before = found[-1] if found else None
        if before is not None and _is_decided(before, match):
            # „a decis să amâne tarifele": the day is that of the decision; „a decis să demisioneze": not so
            both = match._replace(first=before.first, entry=match.entry._replace(pos="v"))
            found[-1] = both if match.entry.id in DECIDED else match
            continue
        is_agreed = (
            before is not None
            and before.entry.id == "treaty_signing"
            and before.entry.pos != "n"
            and match.entry.id in MATTERS
            and match.entry.pos == "n"
            and match.first - before.last <= NEAR_MATTER
            and not any(story.words.marks[before.last : match.first + 1])
        )
        enters = (
            before is not None
            and before.entry.pos == "n"
            and before.entry.id in ("treaty_signing", "economic_deal")
            and match.entry.id in ENDS_OF_PAPERS
            and match.entry.pos != "n"
            and match.first - before.last <= NEAR_MATTER
        )
        if enters:
            found[-1] = match  # "the trade agreement entered into force", "the accord between them will lapse"
        elif before is not None and is_agreed:
            found[-1] = before._replace(entry=before.entry._replace(id=match.entry.id))
        else:
            found.append(match)
    return found
