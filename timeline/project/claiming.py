"""From a reading to the claims that are stored: ids from content, and kept when an article is read again."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline import coreference
from timeline.model import Article, Claim, EventMention, Reading
from timeline.storage import ArticleRecord, published_day

ID_DIGITS = 16
_INSIDE_A_FILE = re.compile(r"!/|:\d+$")


def article_id(article: Article) -> str:
    """The project's id of an article: the first digits of its normalised text's hash, so that copies share it."""
    return article.text_sha256[:ID_DIGITS]


def record_of(reading: Reading, imported_at: str, corrected: tuple[str, ...] = ()) -> ArticleRecord:
    """What is kept of a reading."""
    article = reading.article
    return ArticleRecord(
        id=article_id(article),
        article=article,
        timexes=reading.timexes,
        problems=reading.problems,
        origin_key=_origin_key(article),
        imported_at=imported_at,
        corrected=corrected,
    )


def _origin_key(article: Article) -> str:
    """What copies of its text share, and versions of the article."""
    copies = coreference.origin_key(article.text)
    day = published_day(article)
    versions = coreference.version_key(article.url, article.title, article.publisher, day, article.text)
    return f"{copies} {versions}".strip()


def is_part_of_a_file(article: Article) -> bool:
    """True when other articles may have been read from the same bytes (archives, feeds, JSONL)."""
    return _INSIDE_A_FILE.search(article.path) is not None


def claims_of(record: ArticleRecord, mentions: Sequence[EventMention]) -> tuple[Claim, ...]:
    """The claims of an article in the order of its mentions. Ids depend on text, type and place of the words only."""
    article = record.article
    taken: set[str] = set()
    claims = []
    for mention in mentions:
        claim_id = _claim_id(article, mention, taken)
        taken.add(claim_id)
        claims.append(
            Claim(
                id=claim_id,
                article_id=record.id,
                mention=mention,
                evidence_text=mention.evidence.text_of(article.text),
                published=published_day(article),
                publisher=article.publisher,
                language=article.language,
                article_title=article.title,
                origin_key=record.origin_key,
            )
        )
    return tuple(claims)


@dataclass(frozen=True, slots=True)
class Matched:
    """Claims of a second reading beside those of the first. `claims` are the new ones under the ids that they keep;
    `kept` maps the ids of those that were there before to their former telling; `gone` were not found again."""

    claims: tuple[Claim, ...]
    kept: Mapping[str, Claim]
    gone: tuple[Claim, ...]


def match(old: Iterable[Claim], new: Sequence[Claim]) -> Matched:
    """Gives claims of a second reading the ids of those of the first that stand on the same words.

    What the user decided about a claim speaks of its id, and so goes on to hold.
    """
    left = {claim.id: claim for claim in sorted(old, key=lambda each: each.id)}
    kept: dict[str, Claim] = {}
    new_ids: dict[int, str] = {}
    for is_same in (_is_identical, _is_same_type_and_words, _is_same_words, _is_same_type_and_sentence):
        for place, claim in enumerate(new):
            if place in new_ids:
                continue
            found = next((former for former in left.values() if is_same(former, claim)), None)
            if found is not None:
                new_ids[place] = found.id
                kept[found.id] = left.pop(found.id)
    taken = {*new_ids.values(), *left}
    claims = []
    for place, claim in enumerate(new):
        claim_id = new_ids.get(place) or _unused(claim.id, taken)
        taken.add(claim_id)
        claims.append(claim if claim_id == claim.id else replace(claim, id=claim_id))
    return Matched(tuple(claims), kept, tuple(left.values()))


def _claim_id(article: Article, mention: EventMention, taken: set[str]) -> str:
    content = f"{article.text_sha256}|{mention.type}|{mention.evidence.start}|{mention.trigger.start}"
    return _unused(hashlib.sha256(content.encode()).hexdigest()[:ID_DIGITS], taken)


def _unused(claim_id: str, taken: set[str]) -> str:
    while claim_id in taken:
        claim_id = hashlib.sha256(f"{claim_id}|again".encode()).hexdigest()[:ID_DIGITS]
    return claim_id


def _is_identical(old: Claim, new: Claim) -> bool:
    return old.id == new.id


def _is_same_type_and_words(old: Claim, new: Claim) -> bool:
    return old.mention.type == new.mention.type and old.mention.trigger.overlaps(new.mention.trigger)


def _is_same_words(old: Claim, new: Claim) -> bool:
    return old.mention.trigger.overlaps(new.mention.trigger)


def _is_same_type_and_sentence(old: Claim, new: Claim) -> bool:
    return old.mention.type == new.mention.type and old.mention.evidence == new.mention.evidence
