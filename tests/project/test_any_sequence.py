"""Whatever is imported, decided, undone, done again, read again and reopened, in any order: nothing is lost by it."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from itertools import combinations
from pathlib import Path

import pytest

from tests.coreference.tellings import PEOPLE
from tests.project.opened import Opened, PreparedProject, open_project
from tests.project.readings import PreparedPool
from tests.project.test_recluster import kept_beside, random_readings
from timeline.model import Decision, Event, InputError, Reading, TimeSpan
from timeline.model.calendar import day_number
from timeline.project import commands, rereading
from timeline.storage import claims as stored_claims

STEPS = 22
SETTLED_FIELDS = ("when", "place", "status")  # what the choice of a source settles
DAYS = tuple(day_number(2026, 2, day) for day in (2, 3, 5, 8, 20))  # before, amid and after what is published
Pair = tuple[str, str]


@pytest.fixture(autouse=True)
def _kept_and_prepared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small nodes are kept as large ones are, and articles that are read again ask the prepared pool."""
    monkeypatch.setattr(stored_claims, "LARGE_NODE", 1)
    monkeypatch.setattr(rereading, "FEW", 0)


@dataclass
class Walk:
    """A project on which anything is done, and what was seen of it after each step that can be undone."""

    path: Path
    picker: random.Random
    opened: Opened
    readings: dict[str, Reading] = field(default_factory=dict)  # by path, as they are read today
    states: list[tuple[object, ...]] = field(default_factory=list)
    names: list[str | None] = field(default_factory=list)  # of the step that led to each state
    steps: list[object] = field(default_factory=list)  # of the journal, likewise
    place: int = 0  # of the present state

    @property
    def project(self) -> PreparedProject:
        return self.opened.project

    def state(self) -> tuple[object, ...]:
        """All that undo must bring back: events, decisions, grades, articles, and what is kept beside events."""
        project = self.project
        return project.all_events(), decisions(project), project.grades(), project.articles(), kept_beside(project)

    def note(self) -> None:
        """Something was done: where that made a step, what was undone before it is gone."""
        if self.project.last_step() == self.steps[self.place]:
            assert self.state() == self.states[self.place]
            return
        del self.states[self.place + 1 :], self.names[self.place + 1 :], self.steps[self.place + 1 :]
        self.see()
        self.place += 1

    def see(self) -> None:
        """Keeps what is there now."""
        self.states.append(self.state())
        self.names.append(self.project.undo_name())
        self.steps.append(self.project.last_step())

    def take_in(self) -> None:
        """Imports articles, one of them a second time."""
        fresh = random_readings(self.picker.randrange(10**6), self.picker.randrange(1, 7))
        fresh += self.picker.sample(list(self.readings.values()), min(1, len(self.readings)))
        self.readings |= {each.article.path: each for each in fresh}
        self.opened.read(*fresh)

    def read_again(self) -> None:
        """Reads all articles again with rules that find less here and more there."""
        for path, told in self.readings.items():
            mentions = [each for each in told.mentions if self.picker.random() < 0.9]
            if mentions and self.picker.random() < 0.3:
                changed = replace(mentions[0], type="visit", confidence=0.7)
                mentions = [changed, *mentions[1:]]
            self.readings[path] = replace(told, mentions=tuple(mentions))
        self.project.prepare(PreparedPool(*self.readings.values()))
        self.project.apply(commands.ReadAgain())

    def decide(self) -> None:
        """Gives some command; one that makes no sense is refused, and changes nothing."""
        before = self.state()
        command = any_command(self.project, self.picker)
        if command is None:
            return
        try:
            self.project.apply(command)
        except InputError:
            assert self.state() == before

    def choose_and_clear(self) -> None:
        """Settles a contradiction by one of its sources, then resets what that settled: all is as it was before."""
        events = [event for event in self.project.all_events() if event.conflicts]
        events = [event for event in events if not set(SETTLED_FIELDS) & set(event.corrected)]
        if not events:
            return
        before = self.picker.choice(events)
        self.project.apply(commands.UseClaim(before.id, self.picker.choice(before.claim_ids)))
        self.note()
        for name in self.picker.sample(SETTLED_FIELDS, len(SETTLED_FIELDS)):
            self.project.apply(commands.ClearField((before.id,), name))
            self.note()
        assert self.project.event(before.id) == before

    def turn(self, undone: bool) -> None:
        """Undoes or does again, where there is something to."""
        if undone and self.place:
            assert self.project.undo_name() == self.names[self.place]
            self.project.undo()
            self.place -= 1
        elif not undone and self.place + 1 < len(self.states):
            assert self.project.redo_name() == self.names[self.place + 1]
            self.project.redo()
            self.place += 1
        assert self.state() == self.states[self.place]

    def reopen(self) -> None:
        """Closes the project and opens its file."""
        self.project.close()
        self.opened = open_project(self.path)
        assert self.state() == self.states[self.place]


def decisions(project: PreparedProject) -> frozenset[Decision]:
    """All that was ever decided and not undone."""
    return frozenset(project.all_decisions())


def any_command(project: PreparedProject, picker: random.Random) -> commands.Command | None:
    """A decision of any kind, or articles taken out."""
    events, articles = project.all_events(), project.articles()
    if not events or not articles:
        return None
    one, other = picker.choice(events), picker.choice(events)
    chosen = picker.choice([event for event in events if len(event.claim_ids) > 1] or events)
    claim = picker.choice(chosen.claim_ids)
    some = tuple(picker.sample(chosen.claim_ids, picker.randrange(1, len(chosen.claim_ids) + 1)))
    who = tuple(("participant", PEOPLE[name]) for name in picker.sample(sorted(PEOPLE), 2))
    name = str(picker.randrange(100))
    values = {
        "when": picker.choice(("", "2026-02-05", "2026-03", "2024")), "type": picker.choice(("meeting", "summit")),
        "status": picker.choice(("occurred", "cancelled", "scheduled")), "title": f"Called {name}", "place": name,
        "instrument": "treaty:new_start",
    }  # fmt: skip
    name_of_field = picker.choice(commands.FIELDS)
    apart: list[commands.Command] = [commands.SplitEvent(chosen.id, some), commands.NotSame(chosen.id, claim)]
    article = picker.choice(articles).id
    day = picker.choice((None, "2026-02-03", "2026-02-06", "2025-12"))
    published = None if day is None else TimeSpan.parse(day)
    settled: list[commands.Command] = [commands.UseClaim(chosen.id, claim), commands.KeepBoth(chosen.id)]
    choices: list[commands.Command] = [
        *[commands.MergeEvents((one.id, other.id))] * 3,
        *apart,
        *apart,
        *[commands.SetField((one.id,), name_of_field, values[name_of_field])] * 3,
        commands.SetField((one.id, other.id), "title", f"Called {name}"),
        commands.SetActors(one.id, who),
        commands.ClearField((one.id,), picker.choice((*commands.FIELDS, "actors"))),
        commands.HideEvents((one.id,), picker.random() < 0.7),
        commands.StarEvents((one.id, other.id), picker.random() < 0.7),
        commands.AcceptEvents((one.id,)),
        commands.SetNote(one.id, picker.choice(("", f"Note {name}"))),
        *settled,
        *settled,
        commands.NewEvent("meeting", f"By hand {name}", None, note=picker.choice(("", "Why"))),
        commands.SetArticleDate(article, published),
        commands.SetArticleLanguage(article, picker.choice(("en", "ro"))),
        *[commands.GradeSource(claim, picker.choice(("", "A", "F")), picker.choice(("", "1", "6")))] * 2,
        *[commands.DeleteArticles((picker.choice(articles).id,))] * 2,
    ]
    return picker.choice(choices)


def parted(made: frozenset[Decision], events: tuple[Event, ...]) -> tuple[set[Pair], set[Pair]]:
    """Pairs of claims that the user put together and that stand so; pairs that the user put apart and stand so."""
    home = {claim: event.id for event in events for claim in event.claim_ids}
    together, apart = set(), set()
    for decision in made:
        here = [claim for claim in decision.subjects if claim in home]
        if decision.kind == "same":
            together |= {pair for pair in combinations(here, 2) if home[pair[0]] == home[pair[1]]}
        elif decision.kind == "different":
            others = [claim for claim in home if claim in decision.value]
            apart |= {(one, two) for one in here for two in others if home[one] != home[two]}
    return together, apart


def walk(path: Path, seed: int, steps: int = STEPS) -> None:
    """Does anything, and asks after every step whether all is as it must be."""
    made = Walk(path, random.Random(seed), open_project(path))
    made.see()
    made.take_in()
    made.note()
    for _ in range(steps):
        told, decided = made.project.all_events(), decisions(made.project)
        act = made.picker.choices(
            [made.take_in, made.read_again, made.decide, made.choose_and_clear, made.reopen, None],
            weights=[3, 1, 12, 2, 1, 7],
        )[0]
        if act is None:
            made.turn(undone=made.picker.random() < 0.6)
        else:
            act()
            made.note()
            assert decided <= decisions(made.project)
        assert made.project.all_events() == made.project.computed_from_scratch()
        day = made.picker.choice(DAYS)
        assert made.project.all_events(day) == made.project.computed_from_scratch(day)
        if act in (made.take_in, made.read_again):
            _nothing_decided_was_undone(made.project, told, decided)
    while made.place:
        made.turn(undone=True)
    assert made.project.all_events() == ()
    while made.place + 1 < len(made.states):
        made.turn(undone=False)
    made.project.close()


def _nothing_decided_was_undone(
    project: PreparedProject, told: tuple[Event, ...], decided: frozenset[Decision]
) -> None:
    """Articles that came, or were read again, moved nothing that the user had put together or apart."""
    now = project.all_events()
    here = {claim for event in now for claim in event.claim_ids}
    for before, after in zip(parted(decided, told), parted(decided, now), strict=True):
        assert {pair for pair in before if here.issuperset(pair)} <= after


@pytest.mark.parametrize("seed", [0, 1, 2, 123, 180, 201])
def test_anything_done_in_any_order_loses_nothing_and_can_be_undone(tmp_path: Path, seed: int) -> None:
    walk(tmp_path / "project.gtl", seed)


def test_what_comes_to_nothing_leaves_what_can_be_done_again(tmp_path: Path) -> None:
    opened = open_project(tmp_path / "project.gtl")
    readings = random_readings(1, 3)
    opened.read(*readings)
    opened.project.apply(commands.SetNote(opened.project.all_events()[0].id, "Seen"))
    opened.project.undo()

    name = opened.project.redo_name()
    opened.read(*readings)
    assert name is not None
    assert opened.project.redo_name() == name

    opened.project.redo()
    assert "Seen" in {event.note for event in opened.project.all_events()}
    opened.project.close()
