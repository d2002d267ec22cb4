"""What a change touches is gathered, and no more; imports one by one give what computing everything anew gives."""

import random

import pytest

from tests.project.opened import Opened
from tests.project.readings import call
from tests.project.test_recluster import random_readings
from timeline.coreference import grouping
from timeline.project import commands
from timeline.project.gathering import gather, reachable, touched_groups


@pytest.mark.parametrize("crowd", [60, 3])
@pytest.mark.parametrize("seed", range(3))
def test_articles_that_come_and_go_one_by_one_leave_the_events_computed_from_scratch(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, seed: int, crowd: int
) -> None:
    monkeypatch.setattr(grouping, "MOST_LINKS", crowd)
    picker = random.Random(seed)
    for number in range(12):
        opened.read(*random_readings(seed * 100 + number, 3))
        if number % 3 == 2:
            gone = picker.sample([article.id for article in opened.project.articles()], 2)
            opened.project.apply(commands.DeleteArticles(tuple(gone)))
        assert opened.project.all_events() == opened.project.computed_from_scratch()


def test_a_chain_of_days_is_not_gathered_whole_for_one_of_them(opened: Opened) -> None:
    opened.read(*(call(f"{day}", f"2026-01-{day:02}", published="2026-03-01") for day in range(1, 29)))
    with opened.project._file.reading() as tables:
        node = tables.nodes.node_of([1])[1]
        chain = gather(tables, reachable(tables, {node}))
        near = touched_groups(tables, {node}, set(), (), is_decided=False)

    assert len(chain.told) == 28
    assert len(near.told) < 5


def test_where_claims_were_joined_by_hand_all_that_is_linked_is_gathered(opened: Opened) -> None:
    opened.read(*(call(f"{day}", f"2026-01-{day:02}", published="2026-03-01") for day in range(1, 29)))
    first, *_, last = opened.project.events()
    opened.project.apply(commands.MergeEvents((first.id, last.id)))
    with opened.project._file.reading() as tables:
        node = next(iter(tables.nodes.node_of(tables.claims.numbers(first.claim_ids).values()).values()))
        near = touched_groups(tables, {node}, set(), (), is_decided=False)

    assert len(near.told) == 28
