"""What the lanes of the timeline are called."""

from __future__ import annotations

from collections.abc import Mapping

from .terms import Terms


def lane_titles(lanes: str, terms: Terms, actor_names: Mapping[str, tuple[str, str]], language: str) -> dict[str, str]:
    """Titles by key of the lanes of a kind; `actor_names` are English and Romanian. None for those that need none."""
    if lanes == "family":
        return {family: terms.family(family, language) for family in terms.families}
    if lanes == "type":
        return {type_id: terms.type(type_id, language) for type_id in terms.types}
    if lanes in ("actor", "between"):
        at = 1 if language == "ro" else 0
        return {key: names[at] or names[0] for key, names in actor_names.items()}
    if lanes == "country":
        return {
            key.removeprefix("state:"): dict(labels).get(language) or dict(labels).get("en", "")
            for key, labels in terms.states.items()
            if key.startswith("state:")
        }
    return {}
