"""Neighbourhoods of claims: what the writer remembers is what the file holds."""

from pathlib import Path

from timeline.storage import ProjectFile, Tables


def remembered(tables: Tables, nodes: list[int]) -> tuple[object, ...]:
    """All that is asked of nodes."""
    return (
        tables.nodes.signatures(nodes),
        {node: dict(others) for node, others in tables.nodes.neighbours(nodes).items()},
        {node: set(claims) for node, claims in tables.nodes.claims_of(nodes).items()},
    )


def told_afresh(file: ProjectFile, nodes: list[int]) -> tuple[object, ...]:
    with file.reading() as tables:
        return remembered(tables, nodes)


def test_links_and_claims_are_remembered_as_they_are_written(tmp_path: Path) -> None:
    with_nodes = ProjectFile.create(tmp_path / "a.gtl")
    with with_nodes.writing() as tables:
        one, two, three = (tables.nodes.add(name, ()) for name in ("one", "two", "three"))
        nodes = [one, two, three]
        remembered(tables, nodes)
        tables.nodes.link([(one, two, 0.9), (two, three, 0.6)])
        for claim, node in ((1, one), (2, two), (3, two), (4, three)):
            tables.nodes.assign(claim, node)
        tables.nodes.unassign([1, 2])
    with with_nodes.writing() as tables:
        kept = remembered(tables, nodes)

    assert kept == told_afresh(with_nodes, nodes)
    assert kept[0] == {two: "two", three: "three"}
    with_nodes.close()


def test_what_was_rolled_back_is_not_remembered(tmp_path: Path) -> None:
    file = ProjectFile.create(tmp_path / "a.gtl")
    try:
        with file.writing() as tables:
            node = tables.nodes.add("one", ())
            tables.nodes.assign(1, node)
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        pass
    with file.writing() as tables:
        kept = remembered(tables, [node])

    assert kept == told_afresh(file, [node]) == ({}, {node: {}}, {node: set()})
    file.close()
