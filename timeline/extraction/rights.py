"""Whose words of time are: which triggers of their sentence they may date, and which they surely do not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.model import Timex

from .clauses import Clauses
from .mentioned import BESIDE
from .occasions import OF_BLOWS, Occasions
from .owning import is_of_another_time
from .relative_clauses import RelativeClauses
from .story import Story
from .telling import SPEECH, STRUCK, Trigger

TO_WHEN = 1  # words between words of time and the clause about them: „6 octombrie trecut, când"
BEHIND_ORDER = 4  # words between "before" and the words of time of what is named there


class Rights:
    """What right the triggers of one sentence have to its words of time.

    `rows` are those words with their first words, `ends` the words behind them, `owners` the nouns that they describe.
    """

    def __init__(
        self,
        story: Story,
        clauses: Clauses,
        triggers: Sequence[Trigger],
        rows: Sequence[tuple[int, Timex]],
        ends: Mapping[int, int],
        owners: Mapping[int, Trigger | None],
    ) -> None:
        self.story = story
        self.clauses = clauses
        self.starts = clauses.starts
        self.triggers = triggers
        self.rows = rows
        self.ends = ends
        self.owners = owners
        self.occasions = Occasions(story, clauses, owners)
        self.relatives = RelativeClauses(story, clauses, triggers)
        self._holders = {
            place: verb for place, _ in rows for verb in triggers if verb.pos != "n" and verb.first < place < verb.last
        }
        self._has_when = any(story.words.folded[start] in story.grammar.when for start in self.starts)

    def may_have(self, trigger: Trigger, place: int, timex: Timex) -> bool:
        """False for words of time that another noun owns; "the round of the election held in May" owns too."""
        if self._is_within_another(trigger, place) or self._is_of_next_part(trigger, place):
            return False
        if self.opens_with_when(trigger, place):
            return True  # "the first talks since 2014, when Russia annexed Crimea"
        behind = self.owner(place)
        if behind is not None and behind is not trigger:
            return self.occasions.dates(trigger, place, timex, behind)
        owner = self.owners.get(place, trigger)
        if owner is trigger or self.occasions.dates(trigger, place, timex, owner):
            return True
        if owner is not None and self._tells_more_of(trigger, place, owner):
            return True
        if owner is None:
            return False
        return owner.type == trigger.type and trigger.pos == "n" and 0 <= owner.first - trigger.last <= BESIDE

    def owner(self, place: int) -> Trigger | None:
        """The noun that words of time right behind it belong to: „alegerile de duminică", "the summit of 3 May"."""
        if place in self.owners:
            return None  # `_may_have` tells
        near = [t for t in self.triggers if 0 <= place - 1 - t.last <= BESIDE + 1]
        if not near or near[-1].pos != "n" or near[-1].type in SPEECH:
            return None  # "according to its announcement on Saturday"
        is_attribute = self.story.words.folded[place - 1] in self.story.grammar.adnominal
        timex = next((timex for at, timex in self.rows if at == place), None)
        is_its = is_attribute or (timex is not None and is_of_another_time(self.story, timex, near[-1], place))
        return near[-1] if is_its else None

    def _tells_more_of(self, trigger: Trigger, place: int, blow: Trigger) -> bool:
        """True in a clause right behind the words of time of a blow: "the raid last year that killed nine"."""
        own = self.starts[self.clauses.of(trigger.first)]
        return blow.type in STRUCK and trigger.type in OF_BLOWS and self.ends[place] == own

    def _is_within_another(self, trigger: Trigger, place: int) -> bool:
        """True for words of time amid those of a verb of another clause: „vizitează a treia oară un stat ce a devenit,
        în iunie, candidat", "voted for a force, with troops arriving Tuesday"."""
        verb = self._holders.get(place)
        if verb is None or verb is trigger or trigger.first <= place < trigger.last:
            return False
        return self._is_apart(trigger, verb)

    def _is_of_next_part(self, trigger: Trigger, place: int) -> bool:
        """True for words of time behind a semicolon: "UN condemns coup; Macron to chair council on Saturday"."""
        return any(";" in mark for mark in self.story.words.marks[trigger.last : place + 1])

    def _is_apart(self, trigger: Trigger, other: Trigger) -> bool:
        """True where a clause ends, or a comma stands, between a trigger and one behind it, or it only says so."""
        if other.first < trigger.last:
            return False
        if trigger.type in SPEECH:
            return True  # "said the envoy had left Tuesday"
        is_parted = any("," in mark for mark in self.story.words.marks[trigger.last : other.first + 1])
        return is_parted or self.clauses.of(trigger.first) != self.clauses.of(other.first)

    def opens_with_when(self, trigger: Trigger, place: int) -> bool:
        """True in a clause about the time named right before it: „joi, când au eliberat prizonieri"."""
        if not self._has_when:
            return False
        start = self.starts[self.clauses.of(trigger.first)]
        return self.story.words.folded[start] in self.story.grammar.when and 0 <= start - self.ends[place] <= TO_WHEN

    def is_behind_order(self, trigger: Trigger, place: int) -> bool:
        """True for words of time of what only follows: „ratificarea documentului înaintea dizolvării pe 16 mai"."""
        words, orders = self.story.words.folded, self.story.grammar.orders
        stretch = range(max(trigger.last, place - BEHIND_ORDER), place - 1)
        return trigger.pos == "n" and any(words[index] in orders for index in stretch)

    def is_since_of_another(self, trigger: Trigger, place: int) -> bool:
        """True for "since" behind a deed of one moment: "named Tiani, head of the guard since 2011, as leader"."""
        words, grammar = self.story.words.folded, self.story.grammar
        if words[place - 1] in grammar.since and self.relatives.holds(trigger, place):
            return True  # "a deal to end the conflict, which has killed thousands since 2013"
        if trigger.pos == "n" or words[place - 1] not in grammar.since or place - 1 == trigger.last:
            return False
        if place <= trigger.first:  # "four men held since June were freed", but "since June four men were freed"
            opens = place - 1 == self.starts[0] or bool(self.story.words.marks[place - 1])
            return not opens and self.ends[place] not in self.starts  # "since 6 November when he was sacked"
        if self.story.knowledge.event_types[trigger.type].duration == "span":
            return False
        return grammar.past.isdisjoint(words[max(trigger.first - BEHIND_ORDER, 0) : trigger.first])

    def is_its_name(self, trigger: Trigger, place: int, timex: Timex) -> bool:
        """True for a holiday that the trigger itself names beside other words of time: "marked its National Day"."""
        return timex.rule.endswith("holiday") and trigger.first <= place < trigger.last and len(self.rows) > 1
