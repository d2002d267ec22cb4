"""Groups made anew where something changed are those that the whole set gives."""

import random
from collections.abc import Iterable, Mapping

import pytest

from tests.coreference.tellings import telling
from timeline.coreference import grouping
from timeline.coreference.candidates import all_links, node_facts
from timeline.coreference.facts import Facts, facts_from
from timeline.coreference.grouping import Graph, groups, strongest
from timeline.coreference.likeness import keep_apart
from timeline.coreference.regrouping import regroup
from timeline.coreference.told import Listed
from timeline.model import Claim

TYPES = ("phone_call", "meeting", "summit", "visit", "armed_attack")
WHENS = ("2026-02-04", "2026-02-05", "2026-02-06", "2026-02-07", "2026-02", "[2026-02-01..2026-02-10]")
WHO = ("trump xi", "trump putin", "trump putin xi", "US CN", "RU UA")


class Kept:
    """Nodes with all their claims and links, and the groups that were found before."""

    def __init__(self, claims: Iterable[Claim], former: Iterable[frozenset[str]]) -> None:
        nodes: dict[str, Facts] = {}
        told: dict[str, list[Claim]] = {}
        for claim in claims:
            facts = node_facts(claim, is_decided=False)
            nodes[facts.signature] = facts
            told.setdefault(facts.signature, []).append(claim)
        self._claims = {node: Listed.of(listed) for node, listed in told.items()}
        self.graph = Graph(self._claims, nodes, strongest(all_links(nodes)))
        self.former = {node: group for group in former for node in group}
        self.asked: set[str] = set()

    def told(self, node: str) -> Listed:
        """The claims of a node."""
        self.asked.add(node)
        return self._claims[node]

    def links(self, node: str) -> Mapping[str, float]:
        """What a node is linked with."""
        found = {}
        for (one, other), strength in self.graph.links.items():
            if node in (one, other):
                found[other if node == one else one] = strength
        return found

    def is_decided(self, nodes: Iterable[str]) -> bool:
        """Nobody said anything by hand."""
        return False

    def groups_of(self, nodes: Iterable[str]) -> Mapping[str, frozenset[str]]:
        """Former groups."""
        return {node: self.former[node] for node in nodes}


def told_claims(picker: random.Random, count: int) -> list[Claim]:
    """Claims of which many may be one event, told by few articles."""
    return [
        telling(
            f"{number}-{picker.random()}",
            picker.choice(TYPES),
            picker.choice(WHENS),
            picker.choice(WHO),
            article=f"article {picker.randrange(12)}",
            place=picker.choice(("", "", "Busan", "Kyiv")),
            published=picker.choice(("2026-02-05", "2026-02-08", "2026-03-01")),
        )
        for number in range(count)
    ]


def node_of(claim: Claim) -> str:
    return node_facts(claim, is_decided=False).signature


def changed(before: Kept, after: Kept, claims: Iterable[Claim]) -> set[str]:
    """Nodes of these claims, neighbours of nodes that went, ends of links that count or count no more, with the
    groups in which they stood."""
    seeds = {node_of(claim) for claim in claims}
    for pair in before.graph.links.keys() ^ after.graph.links.keys():
        seeds.update(pair)
    seeds |= {each for node in seeds for each in before.former.get(node, ())}
    return {node for node in seeds if node in after.graph.told}


def unchanged(before: Kept, after: Kept, start: set[str]) -> list[frozenset[str]]:
    """Groups in which they stood, of which no link counts more or less than before."""
    moved = {node for pair in before.graph.links.keys() - after.graph.links.keys() for node in pair}
    return [
        group for group in {before.former[node] for node in start if node in before.former} if moved.isdisjoint(group)
    ]


@pytest.mark.parametrize("crowd", [60, 4])
@pytest.mark.parametrize("seed", range(25))
def test_after_claims_come_and_go_the_groups_are_those_of_the_whole_set(
    monkeypatch: pytest.MonkeyPatch, seed: int, crowd: int
) -> None:
    monkeypatch.setattr(grouping, "MOST_LINKS", crowd)
    picker = random.Random(seed)
    here = told_claims(picker, 30)
    found = groups(Kept(here, ()).graph)
    for _ in range(6):
        before = Kept(here, found)
        gone, came = picker.sample(here, picker.randrange(3)), told_claims(picker, picker.randrange(1, 4))
        here = [claim for claim in here if claim not in gone] + came
        after = Kept(here, found)
        start = changed(before, after, [*gone, *came])
        regrouped = regroup(after, start, () if gone else unchanged(before, after, start))
        assert regrouped is not None
        graph, anew = regrouped
        found = [group for group in found if group.isdisjoint(graph.told) and group <= after.graph.told.keys()]
        found += anew
        assert sorted(map(sorted, found)) == sorted(map(sorted, groups(after.graph)))


def test_what_is_far_from_a_new_claim_is_not_looked_at() -> None:
    calls = [telling(f"{day}", when=f"2026-02-{day:02}") for day in range(1, 28)]
    found = groups(Kept(calls, ()).graph)
    new = telling("new", when="2026-02-14", who="US xi")
    kept = Kept([*calls, new], found)
    regroup(kept, {node_of(new)})

    days = {facts_from(node).first for node in kept.asked}
    assert max(filter(None, days)) - min(filter(None, days)) < 12


def test_where_the_user_joined_claims_nothing_is_said() -> None:
    class Decided(Kept):
        def is_decided(self, nodes: Iterable[str]) -> bool:
            return True

    claim = telling("a")
    assert regroup(Decided([claim], ()), {node_of(claim)}) is None


def test_what_keeps_two_nodes_apart_is_told_by_their_partings() -> None:
    picker = random.Random(4)
    nodes = [
        node_of(
            telling(
                str(number),
                picker.choice((*TYPES, "statement", "condemnation", "invasion", "protest")),
                picker.choice((*WHENS, "")),
                picker.choice((*WHO, "sargsyan", "sarkisian", "")),
                status=picker.choice(("occurred", "scheduled")),
                place=picker.choice(("", "Busan", "Kyiv")),
                published=picker.choice(("2026-02-05", "2026-02-08", "")),
                evidence=f"The delegation spoke about {picker.choice(('tariffs', 'borders'))} for most of the evening.",
            )
        )
        for number in range(160)
    ]
    assert len({grouping.parting_of(node) for node in nodes}) < len(set(nodes))
    for one in nodes:
        for other in nodes:
            apart = keep_apart(facts_from(one), facts_from(other))
            assert grouping.never_one(grouping.parting_of(one), grouping.parting_of(other)) is apart
