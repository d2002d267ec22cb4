"""All events that the sentences of an article tell, one telling a trigger, with roles, date and status."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.model import Argument

from . import arguments as roles
from .actors import Cast
from .aspects import aspects_of
from .attribution import attribution_of
from .completing import OF_A_STATE, completed
from .dated import Dated
from .dating import Calendar
from .deciding import DECISIONS
from .frame import Frame, clause_of, is_speaker
from .gapping import Part, parts_of
from .happening import Happening
from .lexicon import Lexicon
from .parties import mutual
from .places import is_at_home, place_of, treaty_of
from .resuming import cite_again, date_act_again, date_again, resumes
from .signs import signs_of
from .status import find_cues
from .story import Sentence, Story
from .story_day import on_the_day_of_the_news
from .telling import Telling, Trigger, keys_of
from .tenses import Tenses, as_headline
from .triggers import OF_SOMEBODY, find_triggers, tells_nothing

BARE = frozenset({"meeting", "negotiation"})
MOST = 3  # the weight of a trigger that is enough alone
MOST_TELLINGS = 600
VENUE_WORDS = 8  # how far before a gathering the word may stand that makes it a venue
ANNOUNCED_WORDS = 12  # how far before an act in a clause of its own the verb may stand that announces it
SAID_WORDS = 5  # and how far in its own clause: "said it is recalling"
GATHERINGS = frozenset({"summit", "conference"})


def find_tellings(story: Story, cast: Cast, triggers: Lexicon, cues: Lexicon) -> list[Telling]:
    """The tellings of all sentences, in order."""
    found: list[Telling] = []
    places = triggers.places(story.words.folded)
    for sentence in story.sentences:
        if len(found) >= MOST_TELLINGS:
            break  # nobody's article: a book, a log, or a text made to take for ever
        if resumes(story, sentence):
            cite_again(found, cast.scene(sentence), sentence)
            date_again(found, story, sentence)
        if found:
            date_act_again(found, story, sentence)
        near = places[bisect_left(places, sentence.first) : bisect_left(places, sentence.last)]
        if not near:
            continue
        scene = cast.scene(sentence)
        told = find_triggers(story, scene, triggers, sentence, near)
        if told:
            for telling in _Reader(story, cast, sentence, told, cues).tellings():
                found.append(completed(telling, found, story, scene))
    return on_the_day_of_the_news(found, story)


class _Reader:
    """Reads the events of one sentence, of which the triggers are known."""

    def __init__(
        self, story: Story, cast: Cast, sentence: Sentence, triggers: Sequence[Trigger], cues: Lexicon
    ) -> None:
        self.story = story
        self.sentence = sentence
        self.triggers = triggers
        self.scene = cast.scene(sentence)
        self.starts = story.clause_starts(sentence)
        self.cues = cues
        self.is_read = False

    def _read_around(self) -> None:
        """Reads what only tellings ask for: a good half of the sentences with triggers have none."""
        if self.is_read:
            return
        self.is_read = True
        marks, self.named = find_cues(self.story, self.cues, self.sentence)
        self.recalled = [match for match in self.named if match.entry.id == "again_talk"]
        self.is_of_late = any(match.entry.id == "of_late" for match in self.named)
        self.retold = [match for match in self.named if match.entry.id in ("again_talk", "again_event")]
        self.tenses = Tenses(self.story, self.sentence, self.starts)
        self.calendar = Calendar(self.story, self.sentence, self.starts, self.triggers)
        self.happening = Happening(
            self.story, self.sentence, self.starts, self.scene.actors, marks, self.calendar, self.is_of_late
        )
        self.cited = attribution_of(self.story, self.scene, self.sentence)

    def tellings(self) -> Iterator[Telling]:
        """The tellings of the sentence in order."""
        reporting = [mention for mention in self.scene.actors if is_speaker(self.story, mention)]
        for trigger in self.triggers:
            frame = Frame(self.story, self.sentence, self.scene, trigger, self.starts, reporting, self.triggers)
            is_venue = trigger.type in GATHERINGS and self._is_venue(trigger)
            told = self._arguments(frame, trigger)
            if is_venue:
                told = tuple(argument for argument in told if argument.actor.kind == "organisation")
            if trigger.type in OF_SOMEBODY and not any(argument.actor.kind == "person" for argument in told):
                continue
            if tells_nothing(trigger) or (trigger.type == "visit" and is_at_home(frame, told)):
                continue
            if self._is_enough(trigger, told):
                self._read_around()
                parts = parts_of(frame, self.calendar)
                for part in parts:
                    yield self._of_part(trigger, part)
                if not parts:
                    yield self._telling(trigger, frame, told, is_venue)

    def _of_part(self, trigger: Trigger, part: Part) -> Telling:
        """What a verb tells of one of its days."""
        told = self._arguments(part.frame, trigger)
        telling = self._telling(trigger, part.frame, told, False, Dated(self.calendar.when(part.timex), "clause"))
        return telling._replace(span=self.story.span_of(part.first, part.last))

    def _is_enough(self, trigger: Trigger, told: Sequence[Argument]) -> bool:
        """Weight 2 needs one role filled, weight 1 two or a date, as the file of types says."""
        if trigger.weight >= MOST:
            return True
        named = sum([argument.span is not None for argument in told])
        if trigger.weight == 2:
            return named >= 1
        if named >= 2:
            return True
        self._read_around()
        return bool(self.calendar.rows) and (named == 1 or self._is_retold(trigger) or self._is_of_home(trigger))

    def _is_of_home(self, trigger: Trigger) -> bool:
        """True for what happens in some state and has its own day: "the 1994 elections", "the vote last Sunday"."""
        places = [place for place, _ in self.calendar.rows]
        is_behind = trigger.last in places and not self.story.words.marks[trigger.last]
        is_behind = is_behind and trigger.type == "election"
        is_own = trigger.pos == "n" and (is_behind or trigger in self.calendar.owners.values())
        return is_own and trigger.type in OF_A_STATE and bool(self.story.home)

    def _is_retold(self, trigger: Trigger) -> bool:
        """True for what is known already and gets a day: "the call took place on Wednesday"."""
        return trigger.is_carried and any(each.first <= trigger.first < each.last for each in self.retold)

    def _telling(
        self, trigger: Trigger, frame: Frame, told: tuple[Argument, ...], is_venue: bool, dated: Dated | None = None
    ) -> Telling:
        """`dated` is its date where that is known already."""
        story = self.story
        place = place_of(frame)
        tense = self._tense(trigger)
        if dated is None:
            dated = self.calendar.date_of_venue(trigger) if is_venue else self.calendar.date(trigger)
        status, when, how = self.happening.read(trigger, tense, dated)
        keys, person_keys = keys_of(told)
        return Telling(
            sentence=self.sentence,
            trigger=trigger,
            type=trigger.type,
            clause=frame.here,
            status=status,
            tense=tense,
            arguments=told,
            keys=keys,
            person_keys=person_keys,
            span=story.span_of(trigger.first, trigger.last),
            when=when,
            how_dated=how,
            place=place.name if place else "",
            place_key=place.key if place else "",
            place_span=story.span_of(place.first, place.last) if place else None,
            instrument=treaty_of(frame),
            attribution=self.cited,
            in_quote=story.analysis.quote_at(story.words.starts[trigger.first]) is not None,
            is_bare_talk=self._is_bare_talk(trigger),
            is_venue=is_venue,
            is_of_late=self.is_of_late,
            is_counted=dated.is_counted,
            is_possessed=dated.is_possessed,
            is_of_report=dated.is_of_report,
            is_recalled=bool(self.recalled)
            and any(match.first <= trigger.first < match.last for match in self.recalled),
            is_retold=self._is_retold(trigger),
            link=dated.link,
            aspects=aspects_of(trigger, self.named),
            signs=signs_of(story, self.sentence, trigger, self.triggers, self.starts, told),
        )

    def _tense(self, trigger: Trigger) -> str:
        """Its tense; the past for an act of state that somebody announces: "said it is recalling its envoy"."""
        tense = as_headline(self.story, self.sentence, trigger, self.tenses.at(trigger.first, trigger.last))
        if tense != "present" or trigger.type not in DECISIONS or trigger.pos == "n":
            return tense
        words, grammar = self.story.words.folded, self.story.grammar
        own = self.starts[clause_of(self.starts, trigger.first)]
        before = words[max(trigger.first - ANNOUNCED_WORDS, self.sentence.first) : own]
        if words[own] in grammar.that:
            return tense if grammar.report.isdisjoint(before) else "past"
        near = words[max(trigger.first - SAID_WORDS, own) : trigger.first]
        return "past" if any(pair[0] in grammar.report and pair[1] in grammar.it for pair in pairwise(near)) else tense

    def _is_bare_talk(self, trigger: Trigger) -> bool:
        """True for talks without a channel: "spoke with", „discuția lor"."""
        if trigger.type not in BARE and (trigger.type != "phone_call" or trigger.weight >= MOST):
            return False
        told = self.story.words.folded[trigger.first : trigger.last]
        return any(word.startswith(self.story.grammar.talk) for word in told)

    def _is_venue(self, trigger: Trigger) -> bool:
        """True for a gathering that only says where something else was: "on the sidelines of the summit"."""
        before = self.story.words.folded[max(trigger.first - VENUE_WORDS, self.sentence.first) : trigger.first]
        return not self.story.grammar.venue.isdisjoint(before)

    def _arguments(self, frame: Frame, trigger: Trigger) -> tuple[Argument, ...]:
        shape = self.story.knowledge.event_types[trigger.type].frame
        if shape[0] == "mutual":
            return tuple(mutual(frame, shape[1]))
        if shape[0] == "directed":
            return tuple(roles.directed(frame, shape[1], shape[2]))
        return tuple(roles.single(frame, shape[1]))
