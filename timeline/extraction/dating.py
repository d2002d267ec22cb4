"""When an event was: the time words of its clause, then of its sentence; the publication day for the news itself."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from timeline.model import Timex, When

from .aftermath import is_of_what_was_before, is_outcome_of
from .backgrounds import RECALLED, TO_ARTICLE, is_crime, is_only_topic
from .clauses import Clauses
from .counted import Counted
from .dated import NO_TIME, Dated
from .days import side_of
from .distances import FARTHEST, Distances
from .mentioned import AT_ONCE, BEFORE_NOUN, BESIDE, GATHERED, Mentions
from .owning import describes, is_done_then, owners_of
from .put_in import PutIn
from .rights import Rights
from .story import Sentence, Story
from .telling import CONTACTS, STRUCK, Trigger
from .time_words import as_order, is_compared, is_counted_back, is_in_name, is_same_again, is_within, when_of

OF_TEXT = ("next_text", "previous_text")  # rules of words that count from the day told before: "the next day"
KILLINGS = frozenset({"armed_attack", "terror_attack"})  # a storm's day is near that of the help sent after it

UNDATED = Dated(NO_TIME, "")


class Calendar:
    """The time expressions of one sentence, shared out among its triggers."""

    def __init__(self, story: Story, sentence: Sentence, starts: Sequence[int], triggers: Sequence[Trigger]) -> None:
        self.story = story
        self.sentence = sentence
        self.triggers = triggers
        self.is_caption = sentence.kind == "caption"
        self.rows: list[tuple[int, Timex]] = []
        self.orders: list[tuple[int, Timex]] = []
        found = [
            timex
            for timex in story.timexes_in(sentence.span)
            if (not timex.is_statistic or is_within(story, timex, triggers)) and not is_in_name(story, timex, triggers)
        ]
        if not found:
            return  # half of the sentences with events
        self.clauses = Clauses(story, sentence, starts, {trigger.first for trigger in triggers if trigger.pos != "n"})
        self.starts = self.clauses.starts
        placed = [
            (bisect_left(story.words.starts, timex.span.start), as_order(story, sentence, timex)) for timex in found
        ]
        placed = [
            (place, timex)
            for place, timex in placed
            if place >= sentence.first
            and not is_counted_back(story, sentence, timex, place)
            and not is_compared(story, place)
        ]
        self.rows = [
            (place, timex)
            for place, timex in placed
            if timex.when is not None
            and (not timex.relation or timex.rule.endswith(OF_TEXT) or is_same_again(story, timex))
        ]
        self.orders = [(place, timex) for place, timex in placed if timex.relation and not is_same_again(story, timex)]
        self.ends = {place: story.words.range_of(timex.span)[1] for place, timex in self.rows}
        self.mentions = Mentions(story, self.clauses, triggers)
        self.counted = Counted(story, sentence, self.clauses, triggers, self.rows, self.orders)
        self.distances = Distances(story, self.clauses, triggers, self.ends)
        self.put_in = PutIn(story, sentence, self.rows)
        self.owners = owners_of(story, sentence, self.clauses, self.rows, self.ends, triggers)
        self.rights = Rights(story, self.clauses, triggers, self.rows, self.ends, self.owners)
        self.relatives = self.rights.relatives

    def date(self, trigger: Trigger) -> Dated:
        """The date of a trigger by the words of its sentence."""
        if not self.rows and not self.orders:
            return UNDATED
        link = next((timex for place, timex in self.orders if self._reaches(trigger, place)), None)
        order = self.counted.order_of(trigger)
        if order is not None:
            when = self.counted.date(trigger, order)
            return Dated(when, "event" if when.span is not None else "", link, is_counted=True)
        for nearer, (place, timex) in enumerate(self._nearest(trigger)):
            if nearer and (trigger.is_mere_noun or not self.distances.is_of_report(place)):
                continue  # the nearest is of something else: "asked after May's floods, he said on Monday"
            is_its = self.owners.get(place) is trigger or self.rights.opens_with_when(trigger, place)
            when = self.when(timex, is_its)
            how = self._how_dated(trigger, place, when, link is not None)
            if how:
                return self._dated(trigger, place, timex, Dated(when, how, link))
        return Dated(NO_TIME, "", link)

    def _dated(self, trigger: Trigger, place: int, timex: Timex, dated: Dated) -> Dated:
        """The date with what its words, which begin at `place`, are to the trigger."""
        if dated.how == "loose":
            return dated._replace(how="shared")
        is_own = dated.how == "clause" and self.owners.get(place) is trigger
        return dated._replace(
            is_of_report=self.distances.is_of_report(place), is_own=is_own,
            is_possessed=is_own and describes(self.story, self.sentence, timex, place),
            is_done=is_own and is_done_then(self.story, self.sentence, place),
        )  # fmt: skip

    def _nearest(self, trigger: Trigger) -> list[tuple[int, Timex]]:
        """The words of time that a trigger may have with their places, those that stand nearest first."""
        found = [
            (self._cost(trigger, place), place, timex)
            for place, timex in self.rows
            if self.rights.may_have(trigger, place, timex)
            and not self.rights.is_its_name(trigger, place, timex)
            and not self.rights.is_behind_order(trigger, place)
            and not self.rights.occasions.is_ahead(trigger, place)
            and not self.rights.is_since_of_another(trigger, place)
            and not self.put_in.holds(trigger, place)
            and not self.mentions.is_quoted(trigger, place)
            and not self._is_of_what_was_before(trigger, place, timex)
        ]
        found = [row for row in found if row[0] <= FARTHEST]
        found = [row for row in found if not self.relatives.holds(trigger, row[1])] or found
        if found and trigger.pos == "n" and self.is_occasion(trigger):
            own = self.starts[self.clauses.of(trigger.first)]
            mine = [row for row in found if self.rights.owner(row[1]) is trigger or row[1] in self.owners]
            found = mine or [row for row in found if own <= row[1] < trigger.first] or found
        return [(place, timex) for _, place, timex in sorted(found, key=lambda row: row[0])]

    def _is_of_what_was_before(self, trigger: Trigger, place: int, timex: Timex) -> bool:
        """True for the day of something, told by no trigger, that the trigger came after."""
        home = self.clauses.of(place)
        if any(self.clauses.of(other.first) == home for other in self.triggers if other is not trigger):
            return False
        is_before = is_of_what_was_before(self.story, self.clauses, trigger, home, place)
        return is_before and side_of(self.when(timex), self.story.published) != 0

    def _cost(self, trigger: Trigger, place: int) -> int:
        """How far words of time stand from a trigger; -1 for those that a noun owns, or that its clause is about."""
        if (place in self.owners and self.owners[place] in (None, trigger)) or self.rights.opens_with_when(
            trigger, place
        ):
            return -1
        return self.distances.between(trigger, place) + self.distances.of_report(trigger, place)

    def _how_dated(self, trigger: Trigger, place: int, when: When, is_ordered: bool) -> str:
        """How near its words of time date a trigger: clause, sentence, shared; "" where they are of something else.

        "loose" is shared, whatever was said on that day. `is_ordered` where it is told after or before another event.
        """
        home, own = self.clauses.of(place), self.clauses.of(trigger.first)
        if is_ordered and own != home:
            return ""  # "the talks came hours after": ordered, not dated by what follows
        if home > own and self._is_order(own) and trigger.pos != "n" and self.clauses.starts[own] > self.starts[0]:
            return ""  # "who took office after X quit, is making his first visit this week"
        if (
            home < own
            and trigger.pos != "n"
            and self.story.words.folded[self.clauses.starts[own]] in self.story.grammar.since
        ):
            return ""  # "the talks, which began in May, are the first since Cuba left the pact"
        if trigger.is_attribute and not (trigger.first <= place <= trigger.last + BESIDE):
            # „Karins, aflat în vizită la Tallinn, a declarat miercuri": there on that day
            is_there = trigger.type == "visit" and place > trigger.last and side_of(when, self.story.published) <= 0
            return "shared" if is_there and self.distances.is_of_report(place) else ""
        if trigger.pos == "n" and place < trigger.first and self.is_occasion(trigger):
            return "shared"
        if self._is_of_another(trigger, place, home, own) or (
            self.is_caption and self.mentions.is_of_picture(trigger, place)
        ):
            return ""
        loose = self._loosely(trigger, place, when, home, own)
        if loose is not None:
            return loose
        if (
            own == home
            or self.relatives.is_of_noun(trigger, home, place)
            or self.rights.opens_with_when(trigger, place)
        ):
            return "clause"
        others = [t for t in self.triggers if t is not trigger and self.clauses.of(t.first) == home]
        if others and is_outcome_of(self.story, self.clauses, trigger, home, others):
            return "shared"
        if others and own > home and any(map(self._is_order, range(home + 1, own))):
            return ""  # "summoned him on Friday after officials said that a drone had crashed": when is not said
        if others:
            return "" if self._is_order(home) else "shared"  # "after the vote of 3 May": the vote's own day
        is_of_plan = home > own and self.story.words.folded[self.starts[home]] in self.story.grammar.conjunctions
        return "shared" if is_of_plan else "sentence"

    def _is_of_another(self, trigger: Trigger, place: int, home: int, own: int) -> bool:
        """True where the sentence gives its day to something else than the trigger."""
        if home > own and self.relatives.is_of_noun(trigger, home, place):
            return False  # „pregătirea reuniunii care va avea loc pe 4 iunie"
        if (trigger.is_mere_noun or self.mentions.has_article(trigger)) and place not in self.owners:
            is_its_own = self.rights.owner(place) is trigger or self._ends_chain(trigger, place, home)
            if self.mentions.is_only_one(trigger, place, home, is_its_own):
                return True
            if not is_its_own and is_only_topic(self.story, trigger, place):
                return True
            if trigger.type in RECALLED and self.distances.is_of_report(place):
                return True
        if place not in self.owners and is_crime(trigger, place, self._beside(trigger)):
            return True
        if home < own and trigger.is_mere_noun and self.mentions.is_told_by(own, home):
            return not (home == own - 1 and self._is_order(own))
        if home <= own:
            return False
        if trigger.pos == "n" and not self.relatives.is_of_one_there(trigger, home, place):
            return False
        # "clashed with troops where mayors took office last week", "discussed the trip, which he will make in April"
        return self.story.words.folded[self.starts[home]] in self.story.grammar.where or self.relatives.is_relative(
            home
        )

    def _loosely(self, trigger: Trigger, place: int, when: When, home: int, own: int) -> str | None:
        """What a noun takes from a clause beside its own that "after" parts from it; None where none does."""
        if home == own - 1 and trigger.is_mere_noun and self._is_order(own):
            # "Resigned on Sunday after the vote": no; "a curfew on Sunday after a riot", "said after talks": likely.
            is_near = (trigger.type in AT_ONCE and not self._is_known(trigger)) or (
                trigger.type in CONTACTS and self.distances.is_of_report(place)
            )
            is_near = is_near and side_of(when, self.story.published) <= 0
            return "loose" if is_near else ""
        if home > own and self._is_order(home) and trigger.pos == "n" and place - self.starts[home] > BESIDE:
            # "Talks on membership after the declaration of 17 February": that day is the declaration's own.
            return "loose" if trigger.type in AT_ONCE else ""
        return None

    def _ends_chain(self, trigger: Trigger, place: int, home: int) -> bool:
        """True for the second words of time of a clause: "on Monday denounced the raid in Kara on 4 May"."""
        if place < trigger.last or self.clauses.of(trigger.first) != home:
            return False
        told = [at for at, _ in self.rows if at < trigger.first and self.clauses.of(at) == home]
        between = any(trigger.last <= other.first < place for other in self.triggers)
        return (
            bool(told) and not between and not any("," in mark for mark in self.story.words.marks[trigger.last : place])
        )

    def _beside(self, trigger: Trigger) -> list[Trigger]:
        """The triggers of its clause."""
        own = self.clauses.of(trigger.first)
        return [other for other in self.triggers if self.clauses.of(other.first) == own]

    def _is_known(self, trigger: Trigger) -> bool:
        """True for a noun behind its article: "met on Wednesday following the twin bombings"."""
        before = self.story.words.folded[max(trigger.first - TO_ARTICLE, 0) : trigger.first]
        return trigger.type in KILLINGS and not self.story.grammar.articles.isdisjoint(before)

    def _is_order(self, clause: int) -> bool:
        """True for a clause that "after" or "before" opens."""
        return self.story.words.folded[self.starts[clause]] in self.story.grammar.orders

    def is_occasion(self, trigger: Trigger) -> bool:
        """True for a gathering on the day of what is told beside it: „a anunțat miercuri, cu ocazia unei vizite"."""
        before = self.story.words.folded[max(trigger.first - BEFORE_NOUN, 0) : trigger.first]
        if trigger.type in STRUCK:
            return not self.story.grammar.consequence.isdisjoint(before)
        return trigger.type in GATHERED and not self.story.grammar.occasion.isdisjoint(before)

    def date_of_venue(self, trigger: Trigger) -> Dated:
        """The date of a gathering at which something else was: on the day of that, it was going on."""
        dated = self.date(trigger)
        days = [(self.distances.between(trigger, place), place, timex) for place, timex in self.rows]
        days = [row for row in days if row[2].when is not None and row[2].when.is_exact_day]
        if dated.when.span is not None or not days:
            return dated
        return Dated(self.when(min(days, key=lambda row: row[0])[2]), "sentence", dated.link)

    def when(self, timex: Timex, is_own: bool = False) -> When:
        """`is_own` where the words describe a noun: "after the 9 August election" is of that day, not of one after."""
        return when_of(timex, self.story.analysis.text, is_own)

    def _reaches(self, trigger: Trigger, place: int) -> bool:
        between = [other for other in self.triggers if trigger.last <= other.first < place]
        return trigger.first < place and place - trigger.last <= 12 and not between
