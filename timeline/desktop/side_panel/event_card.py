"""An event as the panel shows it: every text ready, nothing of Qt. Made of an event, its claims and their articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from timeline.desktop.catalogue import Catalogue
from timeline.desktop.clock import told
from timeline.desktop.dialogs.date_choices import DateChoice, date_choices
from timeline.desktop.terms import Terms
from timeline.model import Article, Claim, Conflict, Event, Span
from timeline.project.answers import KnowledgeRow
from timeline.project.grades import NO_GRADES, Grades

from .date_reading import date_reading
from .field_words import FieldWords, field_words, fields_by_hand

Articles = Mapping[str, Article]  # by article id
MOST_ALIKE = 3  # claims that tell the same in a disagreement: five hundred copies of one text are no cards to read


@dataclass(frozen=True, slots=True)
class ActorChip:
    """Somebody who takes part: key, name, office at the date, and the words of the shown article that name them."""

    key: str
    name: str
    office: str
    spans: tuple[Span, ...] = ()
    is_by_hand: bool = False


@dataclass(frozen=True, slots=True)
class SourceCard:
    """One source of an event. `line` holds time, publisher and what it cites; `when` the date that it tells."""

    claim_id: str
    article_id: str
    title: str
    line: str
    language: str
    when: str
    evidence: str
    url: str = ""
    path: str = ""
    grade: str = ""  # the user's: a letter, a figure, or both


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A conflict in words, the ids of claims that cannot both hold, and what each of them tells: a day, a place, a
    status. Of claims that tell the same only the first ones are here."""

    sentence: str
    claim_ids: tuple[str, ...]
    told: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventCard:
    """What the panel says of one event. `by_hand` names the fields that the user set.

    `spans` are the words of the open article that each field was read from; `readings` the dates that can be chosen
    instead, `chosen_reading` the EDTF text of the one in force.
    """

    event_id: str
    type: str
    icon: str
    family: str
    status: str
    confidence: str
    confidence_reasons: tuple[str, ...]
    title: str
    when: str
    how_read: str
    known: str
    place: str
    actors: tuple[ActorChip, ...]
    sources: tuple[SourceCard, ...]
    agreement: str
    is_agreed: bool
    disagreements: tuple[Disagreement, ...]
    note: str
    by_hand: frozenset[str]
    is_starred: bool
    is_hidden: bool
    spans: FieldWords = field(default_factory=dict)
    readings: tuple[DateChoice, ...] = ()
    chosen_reading: str = ""
    linked: tuple[tuple[str, str], ...] = ()  # a sentence of what replaced it, or what it replaces, and the event's id


def event_card(
    event: Event,
    claims: Sequence[Claim],
    articles: Articles,
    terms: Terms,
    words: Catalogue,
    grades: Grades = NO_GRADES,
    *,
    shown: str = "",
    linked: Iterable[tuple[str, Event]] = (),
) -> EventCard:
    """The card of an event; `shown` is the id of the claim whose article is open, the best one without it. `linked`
    are kinds of links and the events that they lead to."""
    language = words.language
    chosen = next((claim for claim in claims if claim.id == shown), claims[0] if claims else None)
    article = articles.get(chosen.article_id) if chosen else None
    family = terms.family_of(event.type)
    by_hand = fields_by_hand(event, tuple(claims))
    return EventCard(
        event_id=event.id,
        type=terms.type(event.type, language),
        icon=terms.icon(event.type),
        family=family,
        status=words.text(f"status_word.{event.status}"),
        confidence=words.text("card.confidence", percent=round(event.confidence * 100)),
        confidence_reasons=_sentences("reason", event.reasons, words),
        title=event.title(language) or terms.type(event.type, language),
        when=capitalised(told(event.when, words)),
        how_read=date_reading(event, chosen, article, words),
        known=_known(event, words),
        place=terms.place(event.place, language),
        actors=_chips(event, chosen, by_hand, terms, words),
        sources=tuple(source_card(claim, articles.get(claim.article_id), words, grades) for claim in claims),
        agreement=_agreement(event, words),
        is_agreed=not event.conflicts,
        disagreements=tuple(_disagreement(conflict, claims, terms, words) for conflict in event.conflicts),
        note=event.note,
        by_hand=by_hand,
        is_starred=event.is_starred,
        is_hidden=event.is_hidden,
        spans=field_words(event, chosen, article),
        readings=date_choices(claims, words),
        chosen_reading=str(event.when or ""),
        linked=tuple((_linked(kind, other, words), other.id) for kind, other in linked),
    )


def known_card(row: KnowledgeRow, terms: Terms, words: Catalogue) -> EventCard:
    """The card of a known date of a treaty, which no article of the project tells."""
    family = terms.family_of(row.type)
    return EventCard(
        event_id="",
        type=terms.type(row.type, words.language),
        icon=terms.icon(row.type),
        family=family,
        status=words.text("card.known_status"),
        confidence="",
        confidence_reasons=(),
        title=(row.title_ro or row.title) if words.language == "ro" else row.title,
        when=capitalised(told(row.when, words)),
        how_read=words.text("how.treaty_list" if row.is_verified else "how.treaty_list_unverified"),
        known="",
        place="",
        actors=(),
        sources=(),
        agreement="",
        is_agreed=True,
        disagreements=(),
        note="",
        by_hand=frozenset(),
        is_starred=False,
        is_hidden=False,
    )


def source_card(claim: Claim, article: Article | None, words: Catalogue, grades: Grades = NO_GRADES) -> SourceCard:
    """One source with its title, when it was published, who published it and whom it cites."""
    published = article.published.when if article and article.published else None
    parts = [told(published, words, short=True) if published else words.text("card.no_publication")]
    parts.append(claim.publisher or (article.publisher if article else ""))
    if claim.mention.attribution:
        parts.append(words.text("card.cites", names=", ".join(claim.mention.attribution)))
    return SourceCard(
        claim_id=claim.id,
        article_id=claim.article_id,
        title=claim.article_title or (article.title if article else "") or words.text("card.untitled"),
        line=" · ".join(part for part in parts if part),
        language=(claim.language or (article.language if article else "")).upper(),
        when=told(claim.mention.when.span, words),
        evidence=claim.evidence_text,
        url=article.url if article else "",
        path=article.path if article else "",
        grade=grades.grade(claim),
    )


def capitalised(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def _chips(
    event: Event, chosen: Claim | None, by_hand: frozenset[str], terms: Terms, words: Catalogue
) -> tuple[ActorChip, ...]:
    places: dict[str, list[Span]] = {}
    for argument in chosen.mention.arguments if chosen else ():
        if argument.span is not None:
            places.setdefault(argument.actor.key, []).append(argument.span)
    return tuple(
        ActorChip(
            actor.key,
            terms.actor(actor, words.language),
            terms.office_of(actor, words.language, lambda **gaps: words.text("card.office", **gaps)),
            tuple(places.get(actor.key, ())),
            "actors" in by_hand and actor.key not in places,
        )
        for actor in event.actors
    )


def _agreement(event: Event, words: Catalogue) -> str:
    if event.conflicts:
        kinds = {conflict.kind for conflict in event.conflicts}
        kind = next((kind for kind in ("day", "weekday", "status", "place") if kind in kinds), "day")
        return words.text(f"card.disagree_{kind}")
    if event.sources < 2:
        return ""
    if event.independent < event.sources:
        return words.text("card.independent", n=event.sources, independent=event.independent)
    return words.text("card.agree", n=event.sources)


def _linked(kind: str, other: Event, words: Catalogue) -> str:
    return words.text(f"card.{kind}", title=other.title(words.language), date=told(other.when, words, short=True))


def _disagreement(conflict: Conflict, claims: Sequence[Claim], terms: Terms, words: Catalogue) -> Disagreement:
    by_id = {claim.id: claim for claim in claims}
    counts: dict[str, int] = {}
    shown: list[tuple[str, str]] = []
    for claim in (by_id[name] for name in conflict.claim_ids if name in by_id):
        told_here = _told_of(conflict.kind, claim, terms, words)
        counts[told_here] = counts.get(told_here, 0) + 1
        if counts[told_here] <= MOST_ALIKE:
            shown.append((claim.id, told_here))
    names, values = tuple(name for name, _ in shown), tuple(value for _, value in shown)
    return Disagreement(words.text(f"conflict.{conflict.kind}"), names, values)


def _told_of(kind: str, claim: Claim, terms: Terms, words: Catalogue) -> str:
    if kind == "place":
        return terms.place(claim.mention.place, words.language)
    if kind == "status":
        return words.text(f"status_word.{claim.mention.status}")
    return told(claim.mention.when.span, words)


def _known(event: Event, words: Catalogue) -> str:
    if event.known_when is None or event.when_origin == "knowledge":
        return ""
    return words.text("card.known", date=told(event.known_when, words))


def _sentences(section: str, ids: Sequence[str], words: Catalogue) -> tuple[str, ...]:
    return tuple(words.text(f"{section}.{name}") for name in ids if words.has(f"{section}.{name}"))
