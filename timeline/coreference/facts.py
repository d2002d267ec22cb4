"""The facts of a claim on which coreference decides, and nothing else of it."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from timeline.model import PLANNED_STATUSES, Argument, Claim, EventMention, Form, TimeSpan

from .days import days_of
from .kinds import Kind, kind_of
from .roles import BESIDE, DOERS, TARGETS

UNREAL = {"requested": 1, "threatened": 2, "hypothetical": 3, "background_state": 4}
DAYS_AHEAD = 200
DAYS_NEWS = 3  # "the result comes tomorrow" is said of an election that has been
DAYS_BEFORE = 1_500  # "after their meeting in Busan": a place or a rare event says enough for some years
VISIT_BEFORE = 60  # the same person travels to the same city again and again
OPEN_DAYS = 60  # that are thought of where only the first or the last day is told
FRESH_TELLING = 3  # days after which a telling is no longer news
FRESH_DAYS = 10  # "the call": the one that has just been
TALKS = frozenset({"negotiation", "summit", "conference"})  # told by any day of theirs
TALKS_DAYS = 10
LONGEST_EVIDENCE = 40  # words of the sentence that are compared
# Bodies through which an organisation acts and who acts for one, and the organisation that an article names as well.
BODIES = {
    "org:european_commission": "org:eu", "org:euco": "org:eu", "org:council_eu": "org:eu", "org:ep": "org:eu",
    "UN": "org:un", "EU": "org:eu",
}  # fmt: skip
PARENTS = {"org:unsc": "org:un", "org:unga": "org:un"}
# Who holds a country, or speaks for it to others, and since which day (as everywhere, days since 1970).
HOLDERS = {
    "org:taliban": ("AF", 18854),
    "org:hamas": ("PS", 13679),
    "org:hezbollah": ("LB", 0),
    "org:houthi": ("YE", 16334),
}
UNARMED = frozenset({"org:un", "org:unsc", "org:unga", "org:eu", "org:osce", "org:icc", "org:iaea", "org:icrc"})
_ONE_LINE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_WORD = re.compile(r"\w{4,}")


@dataclass(frozen=True)
class Facts:
    """What a claim says, cut to what can be compared.

    `first` and `last` are day numbers with the softness of approximate dates (None: undated); `slack` days more are
    forgiven because the bounds are vague. `sides` are country codes, or keys of actors without one; `doers` and
    `targets` those of them who act and suffer; `people` (country, key) pairs. `reality` keeps apart what was only
    asked for, threatened or supposed. `words` are compared only where the type or a missing date asks for it;
    `known_by`, the day of publication, and `ahead`, that it was still to come, only of undated facts; `told_after`,
    days between an exact day and its telling, only of fresh tellings, so that old ones still share their facts.
    `until` is the last day of what lasts, where it is told; `is_retold`, that its article told the event before, with
    another day; `is_assumed`, that no day is told and that of publication is taken for it.
    """

    type: str
    reality: int
    first: int | None
    last: int | None
    slack: int
    sides: tuple[str, ...]
    doers: tuple[str, ...]
    targets: tuple[str, ...]
    people: tuple[tuple[str, str], ...]
    place: str
    instrument: str
    words: tuple[str, ...]
    ahead: bool = False
    known_by: int | None = None
    told_after: int | None = None
    mark: str = ""  # of a claim that stands alone: its id
    until: int | None = None
    is_retold: bool = False
    is_assumed: bool = False

    @cached_property
    def kind(self) -> Kind:
        """How its type is compared."""
        return kind_of(self.type)

    @cached_property
    def side_set(self) -> frozenset[str]:
        """Its sides."""
        return frozenset(self.sides)

    @cached_property
    def person_keys(self) -> frozenset[str]:
        """Keys of the persons, whatever their country."""
        return frozenset(key for _, key in self.people)

    @cached_property
    def people_of(self) -> dict[str, set[str]]:
        """Keys of the persons by country."""
        found: dict[str, set[str]] = {}
        for country, key in self.people:
            found.setdefault(country, set()).add(key)
        return found

    @property
    def width(self) -> int:
        """Days between first and last possible day; 0 for an exact day. Only for dated facts."""
        return 0 if self.first is None or self.last is None else self.last - self.first

    @property
    def guess(self) -> tuple[int, int] | None:
        """Days where an undated event lies if it is one that is known: some time before it was told, or after it when
        it was still to come. None for dated facts, and when it is not known when they were told."""
        if self.is_dated or self.known_by is None:
            return None
        if self.ahead:
            past = DAYS_NEWS if self.type == "election" else 1
            return self.known_by - past, self.known_by + DAYS_AHEAD
        if self.type == "visit" and self.place:
            return self.known_by - VISIT_BEFORE, self.known_by + 1
        is_singular = self.kind.is_rare or (bool(self.place) and not self.place.startswith("state:"))
        return self.known_by - (DAYS_BEFORE if is_singular else FRESH_DAYS), self.known_by + 1

    @property
    def is_dated(self) -> bool:
        """True when a day is known, however roughly."""
        return self.first is not None

    @cached_property
    def signature(self) -> str:
        """The facts as one line of JSON; equal for equal facts."""
        return _ONE_LINE(
            [
                self.type, self.reality, self.first, self.last, self.slack, self.sides, self.doers, self.targets,
                self.people, self.place, self.instrument, self.words, self.ahead, self.known_by,
                self.told_after, self.mark, self.until, self.is_retold, self.is_assumed,
            ]
        )  # fmt: skip

    @property
    def parting(self) -> str:
        """The signature of no more than can keep them apart from others (`likeness.keep_apart`), which many share: what
        an undated telling says in which words, and when, parts it from none; nor does which claim it was."""
        words = self.words if self.is_dated else ()
        return replace(self, words=words, ahead=False, known_by=None, mark="", is_retold=False).signature


def facts_of(claim: Claim, mark: str = "") -> Facts:
    """The facts of a claim; with a `mark` they equal no other's."""
    mention = claim.mention
    kind = kind_of(mention.type)
    first, last, slack = _days_meant(mention, kind, claim.published)
    place = mention.place_key or mention.place
    taking_part = _taking_part(mention.arguments, kind, country_of(place))
    doers, targets = (
        frozenset(_side(each) for each in taking_part if each.role in names) for names in (DOERS, TARGETS)
    )
    if mention.type == "visit" and doers == {country_of(place)} and targets - doers:
        doers, targets = targets - doers, doers  # nobody visits the own country: the article names the host first
    needs_words = kind.needs_words or first is None
    is_one_sided = kind.is_rare and not (doers and targets)
    return Facts(
        type=mention.type,
        reality=_reality(mention, kind),
        first=first,
        last=last,
        slack=slack,
        sides=_as_countries(_sides(taking_part), kind, first if claim.published is None else claim.published),
        # Of a war that names one side alone it is not sure which: "the invasion of Chad" is not Chad's.
        doers=() if is_one_sided else tuple(sorted(doers)),
        targets=() if is_one_sided else tuple(sorted(targets)),
        people=tuple(
            sorted(
                {(each.actor.country, each.actor.key) for each in _people(taking_part, mention.type)},
            )
        ),
        place=place,
        instrument=mention.instrument,
        words=words_of(claim.evidence_text) if needs_words else (),
        ahead=first is None and mention.status in PLANNED_STATUSES,
        known_by=claim.published if first is None else None,
        told_after=_told_after(first, last, claim.published),
        mark=mark,
        until=_until(mention.when.extent or mention.when.span, kind, mention.type),
        is_retold=mention.is_retold,
        is_assumed=mention.when.origin == "document",
    )


@lru_cache(maxsize=5_000)
def facts_from(signature: str) -> Facts:
    """The facts that a signature was written from."""
    values = json.loads(signature)
    for place in (5, 6, 7, 11):
        values[place] = tuple(values[place])
    values[8] = tuple((country, key) for country, key in values[8])
    return Facts(*values)


@lru_cache(maxsize=4_000)  # sentences of an event are compared again with each telling more
def words_of(text: str) -> tuple[str, ...]:
    """The longer words of a sentence without case and diacritics, each once, in order of the alphabet."""
    plain = "".join(
        letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter)
    )
    return tuple(sorted(set(_WORD.findall(plain)[:LONGEST_EVIDENCE])))


def country_of(place: str) -> str:
    """The country (ISO 3166) of a place's key: "place:ua_kyiv", "state:UA"; "" where the key names none."""
    kind, _, name = place.partition(":")
    country = name if kind == "state" else name.partition("_")[0] if kind == "place" else ""
    return country.upper() if len(country) == 2 else ""


def _taking_part(arguments: Sequence[Argument], kind: Kind, home: str) -> Sequence[Argument]:
    """Those who take part. What happens to a place is that place's: who helped or spoke of it takes no part."""
    if kind.sides == "single" and kind.needs_place:
        at_home = [each for each in arguments if each.actor.kind == "state" and each.actor.country == home]
        places = [each for each in arguments if each.role == "place" and each.actor.kind != "person"]
        if at_home or places:
            return at_home or places
    found = [each for each in arguments if each.role not in BESIDE]
    if kind.sides == "directed" and kind.needs_place:
        # Who condemns an attack stands beside it.
        found = [each for each in found if each.role not in DOERS or _side(each) not in UNARMED] or found
    return found or arguments


def _people(taking_part: Sequence[Argument], event_type: str) -> Sequence[Argument]:
    """The persons among them: of an office who comes to it, not who held it before; before a court who stands there."""
    people = [each for each in taking_part if each.actor.kind == "person"]
    if event_type == "court_ruling":
        return [each for each in people if each.role == "defendant"]
    named = [each for each in people if each.role in DOERS] if event_type == "appointment" else []
    return named or people


def _days_meant(mention: EventMention, kind: Kind, published: int | None) -> tuple[int | None, int | None, int]:
    """The days of a telling as they are compared: who did it "before" a day, or will do it by then, or from a day on,
    has not said which day it is."""
    span = mention.when.span or mention.when.extent
    first, last, slack = days_of(span)
    if span is None or span.form is not Form.INTERVAL or first is None or last is None or kind.is_lasting:
        return first, last, slack
    is_planned = mention.status in PLANNED_STATUSES
    if span.start is None:
        told = first if published is None else min(first, published)
        return max(first - OPEN_DAYS, told) if is_planned else first - OPEN_DAYS, last, slack
    is_open = span.end is None and is_planned and kind.sides == "mutual"
    return first, last + OPEN_DAYS if is_open else last, slack


def _told_after(first: int | None, last: int | None, published: int | None) -> int | None:
    if first is None or first != last or published is None:
        return None
    days = published - first
    return days if 0 <= days <= FRESH_TELLING else None


def _sides(arguments: Iterable[Argument]) -> tuple[str, ...]:
    found = {_side(argument) for argument in arguments}
    return tuple(sorted(found - {PARENTS[body] for body in found if body in PARENTS}))


def _as_countries(sides: tuple[str, ...], kind: Kind, day: int | None) -> tuple[str, ...]:
    """The sides of what two do with each other; who holds a country stands for it, as articles use the one for the
    other: "talks of Pakistan and the Taliban", unless both take part."""
    if kind.sides != "mutual" or len(sides) < 2 or day is None or not any(side in HOLDERS for side in sides):
        return sides
    held = {side: land for side in sides for land, since in (HOLDERS.get(side, ("", 0)),) if land and day >= since}
    return tuple(sorted({held[side] if held.get(side, side) not in sides else side for side in sides}))


def _side(argument: Argument) -> str:
    """The country (ISO 3166) that somebody acts for, else the organisation, else the actor."""
    country = argument.actor.country
    key = country if len(country) == 2 else f"org:{country.casefold()}" if country else argument.actor.key
    return BODIES.get(key, key)


def _until(span: TimeSpan | None, kind: Kind, event_type: str) -> int | None:
    """The last day of what lasts; of talks only where they are days: those of months are many."""
    if span is None or not span.is_lasting or not (kind.is_lasting or event_type in TALKS):
        return None
    if kind.is_lasting:
        return span.latest
    is_short = span.earliest is not None and span.latest is not None and span.latest - span.earliest < TALKS_DAYS
    return span.latest if is_short else None


def _reality(mention: EventMention, kind: Kind) -> int:
    """What keeps apart what was not so: not the state of a place of which the article names one day ("comes under fire
    again and again, with seven killed on Thursday")."""
    is_of_day = mention.status == "background_state" and mention.when.origin == "timex" and _is_day(mention.when.span)
    return 0 if is_of_day and kind.needs_place else UNREAL.get(mention.status, 0)


def _is_day(span: TimeSpan | None) -> bool:
    return span is not None and span.earliest is not None and span.earliest == span.latest
