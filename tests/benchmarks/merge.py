"""How well tellings of one event find each other, on annotated articles.

    python -m tests.benchmarks merge GOLD.jsonl TEXTS [--claims system|gold] [--least 0.5] [--split dev] [--show]

GOLD holds an article a line with `events` (type, when, actors, place, status, and `key`, equal for tellings of one
event); TEXTS the articles as `<id>.txt`. With `--claims system` the program reads the texts, and its claims are
aligned with the annotated events (near type, overlapping days, an actor in common); with `gold` the annotated events
themselves are the claims, so that only the merging is measured. With `--least 0.5` only what the window shows is
aligned: claims of events that are at least so sure; all claims are merged nevertheless. A pair is two claims of
different articles that are both aligned: precision is over pairs that were merged, recall over pairs with one key.
`recall_of_all` is over all annotated pairs with one key, those too of which the program found one event or none.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline import knowledge, pipeline
from timeline.coreference import compute_events
from timeline.knowledge import Knowledge
from timeline.model import (
    Actor,
    Argument,
    Claim,
    Event,
    EventMention,
    Reading,
    Source,
    Span,
    TimeSpan,
    When,
)
from timeline.project.claiming import claims_of, record_of

from .aligning import OWN_KEY, TYPES, Marked, Row, align, plain, span_of


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


def aligned(told: Sequence[tuple[Row, tuple[Claim, ...]]], least: float) -> list[Marked]:
    """All claims; with the keys of the annotated events those of events that are at least so sure."""
    events = compute_events([claim for _, claims in told for claim in claims], []) if least else ()
    doubtful = {claim for event in events if event.confidence < least for claim in event.claim_ids}
    marked = []
    for row, claims in told:
        marked += align(row, [claim for claim in claims if claim.id not in doubtful])
        marked += [Marked(claim, "") for claim in claims if claim.id in doubtful]
    return marked


def annotated_pairs(rows: Sequence[Row]) -> int:
    """Pairs of annotated events of two articles with one key."""
    told = Counter(key for row in rows for key in {event["key"] for event in row["events"] if event.get("key")})
    return sum(times * (times - 1) // 2 for times in told.values())


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
    annotated = annotated_pairs(rows)
    figures = {
        "claims": result.claims, "events": result.events, "pairs_wanted": result.wanted, "pairs_merged": result.merged,
        "precision": round(result.precision, 3), "recall": round(result.recall, 3),
        "recall_of_all": round(result.right / annotated, 3) if annotated else 1.0, "seconds": round(result.seconds, 3),
    }  # fmt: skip
    if options.format == "jsonl":
        print(json.dumps(figures))
    else:
        print("  ".join(f"{name} {value}" for name, value in figures.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
