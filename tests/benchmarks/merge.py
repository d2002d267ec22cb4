"""How well tellings of one event find each other, on annotated articles.

    python -m tests.benchmarks merge GOLD.jsonl TEXTS [--claims system|gold] [--least 0.5] [--split dev] [--show]

GOLD holds an article a line with `events` (type, when, actors, place, status, and `key`, equal for tellings of one
event); TEXTS the articles as `<id>.txt`. With `--claims system` the program reads the texts, and its claims are
aligned with the annotated events (near type, overlapping days, an actor in common); with `gold` the annotated events
themselves are the claims, so that only the merging is measured. With `--least 0.5` only what the window shows is
aligned: claims of events that are at least so sure; all claims are merged nevertheless. A pair is two claims of
different articles that are both aligned: precision is over pairs that were merged, recall over pairs with one key.
"""

from __future__ import annotations

import argparse
import itertools
import json
import re
import sys
import time
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline import knowledge, pipeline
from timeline.coreference import compute_events
from timeline.knowledge import Knowledge
from timeline.model import Actor, Argument, Claim, Event, EventMention, Reading, Source, Span, TimeSpan, When
from timeline.project.claiming import claims_of, record_of

Row = dict[str, Any]
OWN_KEY = "#"

# Annotated type -> our types that it may be, the first the nearest.
TYPES = {
    "call": "phone_call videoconference meeting", "videoconference": "videoconference phone_call meeting",
    "meeting": "meeting summit negotiation visit conference", "summit": "summit meeting conference",
    "visit": "visit meeting", "negotiation": "negotiation meeting", "treaty_signing": "treaty_signing economic_deal",
    "treaty_expiration": "treaty_expiry", "treaty_extension": "treaty_extension",
    "treaty_withdrawal": "treaty_withdrawal", "treaty_entry": "treaty_in_force accession",
    "agreement": "treaty_signing economic_deal ceasefire", "sanctions": "sanctions sanctions_relief",
    "tariff": "trade_measure", "trade": "trade_measure economic_deal", "aid": "aid arms_supply",
    "election": "election", "referendum": "election", "vote": "resolution_vote election",
    "resolution": "resolution_vote", "appointment": "appointment", "resignation": "departure",
    "statement": "statement appeal condemnation threat rejection", "diplomatic_expulsion": "relations_break",
    "recognition": "relations_upgrade", "invasion": "invasion armed_attack territorial_capture",
    "attack": "armed_attack terror_attack sabotage_cyber", "missile_test": "weapons_test",
    "ceasefire": "ceasefire prisoner_exchange treaty_signing", "military_exercise": "military_exercise",
    "deployment": "deployment troop_withdrawal", "coup": "coup", "protest": "protest", "arrest": "court_ruling",
    "court_ruling": "court_ruling", "death": "death", "disaster": "disaster", "anniversary": "anniversary",
    "deadline": "deadline",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Marked:
    """A claim with the key of the annotated event that it tells ("" when none)."""

    claim: Claim
    key: str

    @property
    def is_keyed(self) -> bool:
        """True when the annotator gave the event a key, rather than we one of its own."""
        return bool(self.key) and not self.key.startswith(OWN_KEY)


@dataclass(frozen=True, slots=True)
class Result:
    """Counts of pairs: merged and right, merged, with one key; seconds for the merging."""

    right: int
    merged: int
    wanted: int
    claims: int
    events: int
    seconds: float

    @property
    def precision(self) -> float:
        """Share of merged pairs that are right."""
        return self.right / self.merged if self.merged else 1.0

    @property
    def recall(self) -> float:
        """Share of the pairs with one key that were merged."""
        return self.right / self.wanted if self.wanted else 1.0


def plain(text: str) -> str:
    """Text without case, diacritics and punctuation."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[^\w ]", "", "".join(letter for letter in folded if not unicodedata.combining(letter)))


def span_of(edtf: str | None) -> TimeSpan | None:
    """The span of annotated EDTF; None where there is none that can be read."""
    try:
        return TimeSpan.parse(edtf) if edtf else None
    except ValueError:
        return None


def _once(span: TimeSpan | None) -> TimeSpan | None:
    """Annotated intervals mean "on one day within"."""
    known = span is not None and span.is_lasting and span.earliest is not None and span.latest is not None
    return TimeSpan.within(span.earliest or 0, span.latest or 0) if span is not None and known else span


def system_claims(rows: Sequence[Row], texts: Path, known: Knowledge) -> Iterator[tuple[Row, tuple[Claim, ...]]]:
    """The program's own claims of each article."""
    for row in rows:
        path = texts / f"{row['id']}.txt"
        if not path.exists():
            continue
        published = row["published"] if row.get("published_known") != "in_text" else ""
        source = Source(str(path), text=path.read_text(encoding="utf-8"), published_text=published or "", id=row["id"])
        for found in pipeline.understand(source, known):
            if isinstance(found, Reading):
                yield row, claims_of(record_of(found, ""), found.mentions)


def gold_claims(rows: Sequence[Row], known: Knowledge) -> Iterator[Marked]:
    """The annotated events as claims."""
    actors = {plain(name): actor for name, actor in _actors(known)}
    for row in rows:
        published = span_of(row.get("published"))
        for number, event in enumerate(row["events"]):
            names = event.get("actors") or []
            found = [actors.get(plain(name), Actor(f"x:{plain(name)}", name, "person")) for name in names]
            kind = TYPES.get(str(event["type"]), str(event["type"])).split()[0]
            status = "scheduled" if event.get("status") == "planned" else "occurred"
            place = event.get("place") or ""
            mention = EventMention(
                type=kind,
                status=status,
                arguments=tuple(Argument(_role(known, kind, place_in), actor) for place_in, actor in enumerate(found)),
                when=When(span=_once(span_of(event.get("when"))), origin="timex"),
                trigger=Span(0, 1),
                evidence=Span(0, 1),
                confidence=0.8,
                titles=(("en", event.get("gist", "")),),
                place=place,
                place_key=_place_key(actors, place),
            )
            claim = Claim(
                id=f"{row['id']}-{number}",
                article_id=row["id"],
                mention=mention,
                evidence_text=event.get("gist", ""),
                published=published.earliest if published else None,
                language=row["lang"],
            )
            yield Marked(claim, event.get("key") or f"{OWN_KEY}{claim.id}")


def _place_key(actors: dict[str, Actor], place: str) -> str:
    """A country is known by its key, as when the program reads it; anything else is a city."""
    known = actors.get(plain(place))
    return known.key if known else f"city:{plain(place)}" if place else ""


def align(row: Row, claims: Sequence[Claim]) -> list[Marked]:
    """Claims of an article with the keys of the annotated events that they tell; each event serves one claim."""
    pairs = []
    for claim in claims:
        for number, event in enumerate(row["events"]):
            grade = _fit(claim, event)
            if grade:
                pairs.append((-grade, claim.id, number))
    taken: dict[str, int] = {}
    for _, claim_id, number in sorted(pairs):
        if claim_id not in taken and number not in taken.values():
            taken[claim_id] = number
    return [
        Marked(claim, row["events"][taken[claim.id]].get("key") or f"{OWN_KEY}{row['id']}-{taken[claim.id]}")
        if claim.id in taken
        else Marked(claim, "")
        for claim in claims
    ]


def _fit(claim: Claim, event: Row) -> float:
    types = TYPES.get(str(event["type"]), str(event["type"])).split()
    if claim.mention.type not in types:
        return 0.0
    wanted = [span_of(when) for when in (event.get("when"), *(event.get("alt_when") or ()))]
    mine = claim.mention.when.span
    days = 0.5 if mine is None else max((_overlap(mine, span) for span in wanted if span), default=0.3)
    names = [set(plain(name).split()) for name in event.get("actors") or ()]
    own = [set(plain(argument.actor.name).split()) for argument in claim.mention.arguments]
    common = sum(any(name & other for other in own) for name in names)
    if not days or (names and not common):
        return 0.0
    return days + 0.2 * common + (0.3 if claim.mention.type == types[0] else 0.0)


def _overlap(one: TimeSpan, other: TimeSpan) -> float:
    first = max(one.earliest or -(10**9), other.earliest or -(10**9))
    last = min(one.latest or 10**9, other.latest or 10**9)
    exact = one.earliest == other.earliest and one.latest == other.latest
    return 0.0 if first > last else 1.0 if exact else 0.6


def aligned(told: Sequence[tuple[Row, tuple[Claim, ...]]], least: float) -> list[Marked]:
    """All claims; with the keys of the annotated events those of events that are at least so sure."""
    events = compute_events([claim for _, claims in told for claim in claims], []) if least else ()
    doubtful = {claim for event in events if event.confidence < least for claim in event.claim_ids}
    marked = []
    for row, claims in told:
        marked += align(row, [claim for claim in claims if claim.id not in doubtful])
        marked += [Marked(claim, "") for claim in claims if claim.id in doubtful]
    return marked


def measure(marked: Sequence[Marked], show: bool) -> Result:
    """Merges the claims and counts pairs."""
    start = time.perf_counter()
    events = compute_events([each.claim for each in marked], [])
    seconds = time.perf_counter() - start
    event_of = {claim: event.id for event in events for claim in event.claim_ids}
    judged = [each for each in marked if each.key]
    right = merged = wanted = 0
    for one, other in itertools.combinations(judged, 2):
        if one.claim.article_id == other.claim.article_id or not (one.is_keyed or other.is_keyed):
            continue  # two events that nobody gave a key were not compared by the annotator
        is_merged = event_of[one.claim.id] == event_of[other.claim.id]
        is_same = one.key == other.key
        right += is_merged and is_same
        merged += is_merged
        wanted += is_same
        if show and is_merged != is_same:
            print("MERGED" if is_merged else "APART ", _told(one), "|", _told(other))
    if show:
        _show_unjudged(events, marked)
    return Result(right, merged, wanted, len(marked), len(events), seconds)


def _show_unjudged(events: Sequence[Event], marked: Sequence[Marked]) -> None:
    by_id = {each.claim.id: each for each in marked}
    for event in events:
        told = [by_id[claim] for claim in event.claim_ids]
        if len(told) > 1 and not all(each.key for each in told):
            print("UNJUDGED", *(_told(each) for each in told), sep="\n   ")


def _told(marked: Marked) -> str:
    mention = marked.claim.mention
    who = ", ".join(argument.actor.name for argument in mention.arguments)
    told = f"{mention.type} {mention.when.span} {who} @{mention.place}"
    return f"[{marked.claim.article_id[:6]} {marked.key or '-'}: {told}]"


def _actors(known: Knowledge) -> Iterator[tuple[str, Actor]]:
    for key, person in known.people.items():
        country = next((term.state for term in person.terms if term.state), "")
        yield person.names[0], Actor(key, person.names[0], "person", country=country)
    for body in known.actors.values():
        yield body.label("en"), body.actor()


def _role(known: Knowledge, kind: str, place: int) -> str:
    frame = known.event_types[kind].frame if kind in known.event_types else ("mutual", "participant")
    return frame[min(place + 1, len(frame) - 1)]


def main(argv: Sequence[str]) -> int:
    """Prints precision and recall of pairs."""
    parser = argparse.ArgumentParser(prog="merge", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--claims", choices=("system", "gold"), default="system")
    parser.add_argument("--least", type=float, default=0.0, help="confidence of the events that count")
    parser.add_argument("--split", default="")
    parser.add_argument("--show", action="store_true", help="print the pairs that went wrong")
    parser.add_argument("--format", choices=("table", "jsonl"), default="table")
    options = parser.parse_args(argv)
    lines = options.gold.read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if not options.split or row.get("split") == options.split]
    known = knowledge.load()
    if options.claims == "gold":
        marked = list(gold_claims(rows, known))
    else:
        marked = aligned(list(system_claims(rows, options.texts, known)), options.least)
    result = measure(marked, options.show)
    figures = {
        "claims": result.claims, "events": result.events, "pairs_wanted": result.wanted, "pairs_merged": result.merged,
        "precision": round(result.precision, 3), "recall": round(result.recall, 3), "seconds": round(result.seconds, 3),
    }  # fmt: skip
    if options.format == "jsonl":
        print(json.dumps(figures))
    else:
        print("  ".join(f"{name} {value}" for name, value in figures.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
