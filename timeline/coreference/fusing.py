"""One event of the claims that tell it: what agrees is intersected, what differs is chosen and kept as a conflict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from timeline.model import Actor, Claim, Event, TimeSpan

from .conflicts import conflicts_of
from .dating import Dating, date_of, precision_rank
from .days import ENDLESS_DAYS
from .facts import country_of
from .origins import OriginCounts, independent_groups
from .sides import is_city
from .told import Telling, Tellings

SUREST = 0.99
SAMPLE = 200  # claims that speak for one event; beyond, more of them change nothing but the count
RARE_ACTOR = 0.2  # an actor whom fewer of the independent sources name is a slip of one of them
STATUS_ORDER = (
    "occurred", "ongoing", "claimed", "cancelled", "denied", "scheduled", "possible", "requested", "threatened",
    "hypothetical", "background_state",
)  # fmt: skip
FUSED_REASONS = 6

ToldLinks = Mapping[str, Sequence[tuple[str, str, str, str]]]  # claim id -> (kind, claim id, distance, phrase)


def fuse(
    claims: Sequence[Claim],
    links: ToldLinks,
    reasons: Sequence[str] = (),
) -> Event:
    """The event that these claims tell, before any decision about its fields. Links name claims."""
    sources = independent_groups(claims)
    weights = {claim.id: 1.0 / len(group) for group in sources for claim in group}
    ordered, dating = _best_first(claims, weights)
    event_type = _vote(ordered, weights, lambda claim: claim.mention.type)
    typed = [claim for claim in ordered if claim.mention.type == event_type]
    status = _status(ordered, weights)
    actors, roles = _actors(typed, ordered, weights, len(sources))
    told = (link for claim in ordered for link in links.get(claim.id, ()))
    return Event(
        id=min(claim.id for claim in claims),
        type=event_type,
        status=status,
        when=dating.when,
        extent=dating.extent,
        when_origin=dating.origin,
        actors=actors,
        roles=roles,
        titles=_titles(typed, status, {actor.key for actor in actors}),
        confidence=_confidence(sources),
        claim_ids=tuple(claim.id for claim in ordered),
        place=_place(ordered, weights),
        instrument=_instrument(ordered, weights),
        attribution=_attribution(ordered),
        sources=len({claim.article_id for claim in claims}),
        independent=len(sources),
        conflicts=conflicts_of(ordered, dating.against, dating.claim),
        links=tuple(dict.fromkeys(told)),
        reasons=tuple(dict.fromkeys((*reasons, *_mention_reasons(ordered)))),
        is_report=all(claim.mention.is_report for claim in claims),
        known_when=_known(ordered, dating),
    )


def _best_first(claims: Sequence[Claim], weights: Mapping[str, float]) -> tuple[list[Claim], Dating]:
    """The claims with the best founded first and those against the date last, and the date."""
    ranks = {claim.id: precision_rank(claim) for claim in claims}
    ordered = sorted(claims, key=lambda claim: ranks[claim.id])
    dating = date_of(ordered, weights)
    against = {claim.id for claim in dating.against}
    ordered.sort(key=lambda claim: (claim.id in against, ranks[claim.id]))
    return ordered, dating


def with_silent(event: Event, silent: Sequence[Telling], tellings: Tellings, counts: OriginCounts) -> Event:
    """An event with very many tellings, fused from those that speak for it: of the others, in order of their ids, only
    who told them counts. `counts` remembers what was counted of such events before."""
    return replace(
        event,
        claim_ids=(*event.claim_ids, *(claim.id for claim in silent)),
        sources=len(tellings.articles),
        independent=counts.count(event.id, tellings),
    )


def speaking(tellings: Sequence[Telling], chosen: frozenset[str]) -> tuple[list[str], Sequence[Telling]]:
    """Ids of the tellings, given in order of their ids, that speak for an event; the rest.

    Of more than SAMPLE those with the smallest ids speak, which is chance, since ids are hashes of content, and those
    of `chosen` (the user said something about them).
    """
    heard, rest = [claim.id for claim in tellings[:SAMPLE]], tellings[SAMPLE:]
    if not chosen:
        return heard, rest
    heard += [claim.id for claim in rest if claim.id in chosen]
    return heard, [claim for claim in rest if claim.id not in chosen]


def _vote(claims: Sequence[Claim], weights: Mapping[str, float], of: Callable[[Claim], str]) -> str:
    """The value with the most weight times confidence; ties go to the better telling."""
    votes: dict[str, float] = {}
    for claim in claims:
        value = of(claim)
        votes[value] = votes.get(value, 0.0) + weights[claim.id] * claim.mention.confidence
    return max(votes, key=lambda value: round(votes[value], 6))


def _status(claims: Sequence[Claim], weights: Mapping[str, float]) -> str:
    """Planned becomes occurred when a source says that it happened; a plan called off stays so until one does.

    Among tellings of plans the one published last speaks.
    """
    told = {claim.mention.status for claim in claims}
    if told & {"occurred", "ongoing"}:
        denials = [claim for claim in claims if claim.mention.status in ("denied", "cancelled")]
        happened = [claim for claim in claims if claim.mention.status in ("occurred", "ongoing")]
        latest = max(map(_published, happened))
        outvoted = sum(weights[claim.id] for claim in denials) > sum(weights[claim.id] for claim in happened)
        if not (outvoted and any(_published(claim) > latest for claim in denials)):
            return _vote(happened, weights, lambda claim: claim.mention.status)
    ranked = [claim for claim in claims if claim.mention.status not in ("occurred", "ongoing")]
    firm = [
        claim for claim in ranked if claim.mention.status in ("claimed", "cancelled", "denied", "scheduled", "possible")
    ]
    speaking = firm or ranked
    last = max(map(_published, speaking))
    statuses = {claim.mention.status for claim in speaking if _published(claim) == last}
    return min(statuses, key=STATUS_ORDER.index)


def _published(claim: Claim) -> int:
    """The day number of its publication; before all others where nobody knows it."""
    return -ENDLESS_DAYS if claim.published is None else claim.published


def _actors(
    typed: Sequence[Claim], ordered: Sequence[Claim], weights: Mapping[str, float], sources: int
) -> tuple[tuple[Actor, ...], tuple[tuple[str, str], ...]]:
    """Those whom enough sources name, in the order of the best telling; each in the role that most give them."""
    share: dict[str, float] = {}
    found: dict[str, Actor] = {}
    roles: dict[str, dict[str, int]] = {}
    of_type = {claim.id for claim in typed}
    for claim in (*typed, *(claim for claim in ordered if claim.id not in of_type)):
        votes = 1 if claim.id in of_type else 0
        named: set[str] = set()
        for argument in claim.mention.arguments:
            key = argument.actor.key
            found.setdefault(key, argument.actor)
            told = roles.setdefault(key, {})
            told[argument.role] = told.get(argument.role, 0) + votes
            named.add(key)
        for key in named:
            share[key] = share.get(key, 0.0) + weights[claim.id]
    kept = [key for key in found if share[key] >= RARE_ACTOR * sources or sources < 4]
    role_of = {key: min(roles[key].items(), key=lambda pair: (-pair[1], pair[0]))[0] for key in kept}
    return tuple(found[key] for key in kept), tuple((role_of[key], key) for key in kept)


def _titles(typed: Sequence[Claim], status: str, actors: set[str]) -> tuple[tuple[str, str], ...]:
    """In each language the title of the telling that says most: right status, most of the actors, best date."""

    def rank(place_and_claim: tuple[int, Claim]) -> tuple[bool, int, int]:
        place, claim = place_and_claim
        named = len({argument.actor.key for argument in claim.mention.arguments} & actors)
        return claim.mention.status != status, -named, place

    titles: dict[str, str] = {}
    for _, claim in sorted(enumerate(typed), key=rank):
        for language, title in claim.mention.titles:
            titles.setdefault(language, title)
    return tuple(sorted(titles.items()))


def _confidence(sources: Sequence[Sequence[Claim]]) -> float:
    """Sure when any independent source is right: one minus the chance that all are wrong.

    The second and further sources count half, since sources that seem independent often are not.
    """
    best = sorted((max(claim.mention.confidence for claim in group) for group in sources), reverse=True)
    doubt = 1.0 - best[0]
    for confidence in best[1:]:
        doubt *= 1.0 - confidence / 2
    return round(min(max(SUREST, best[0]), 1.0 - doubt), 4)


def _place(claims: Sequence[Claim], weights: Mapping[str, float]) -> str:
    """The city that most tellings name, in the country that most name: who names the country alone says nothing
    against a city in it."""
    told = [claim for claim in claims if claim.mention.place]
    if not told:
        return ""
    country = _vote(told, weights, lambda claim: country_of(_place_key(claim)) or _place_key(claim))
    there = [claim for claim in told if (country_of(_place_key(claim)) or _place_key(claim)) == country]
    narrow = [claim for claim in there if is_city(_place_key(claim))] or there
    return _vote(narrow, weights, lambda claim: claim.mention.place)


def _place_key(claim: Claim) -> str:
    return claim.mention.place_key or claim.mention.place


def _instrument(claims: Sequence[Claim], weights: Mapping[str, float]) -> str:
    told = [claim for claim in claims if claim.mention.instrument]
    return _vote(told, weights, lambda claim: claim.mention.instrument) if told else ""


def _attribution(claims: Iterable[Claim]) -> tuple[str, ...]:
    names = Counter(name for claim in claims for name in dict.fromkeys(claim.mention.attribution))
    return tuple(name for name, _ in sorted(names.items(), key=lambda pair: (-pair[1], pair[0])))


def _mention_reasons(claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reason for claim in claims for reason in claim.mention.reasons))[:FUSED_REASONS]


def _known(claims: Sequence[Claim], dating: Dating) -> TimeSpan | None:
    known = next((claim.mention.when.known for claim in claims if claim.mention.when.known), None)
    return known if known != dating.when else None
