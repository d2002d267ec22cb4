"""Nodes near those that changed: their claims, the links that count, the groups in which they stood."""

from tests.project.opened import Opened
from tests.project.readings import call
from timeline.project.nodes_near import NodesNear


def test_a_node_has_its_claims_its_neighbours_and_its_group(opened: Opened) -> None:
    days = ("2026-01-05", "2026-01-06", "2026-01-08")
    opened.read(*(call(day, day, published="2026-03-01") for day in days), call("again", days[0]))
    with opened.project._file.reading() as tables:
        near = NodesNear(tables, set(), frozenset())
        numbers = tables.claims.all_numbers()
        node = tables.nodes.node_of(numbers[:1])[numbers[0]]
        (first, *others) = sorted(near.start({node}, ())[0], key=lambda each: -len(near.told(each).listed))

        assert first not in near.links(first)
        assert near.groups_of([first])[first] == {first, *others}
        assert {claim.article_id for claim in near.told(first).listed}
        assert not near.is_decided([first])


def test_a_claim_that_the_user_spoke_of_is_known(opened: Opened) -> None:
    opened.read(call("a"))
    with opened.project._file.reading() as tables:
        (claim,) = tables.claims.everything().values()
        node = tables.nodes.node_of(tables.claims.all_numbers())
        near = NodesNear(tables, set(), frozenset({claim.id}))

        assert near.is_decided(near.start(set(node.values()), ())[0])
