"""Who held an office on a day."""

from __future__ import annotations

from timeline.model import Actor

from .values import Knowledge, Person

# Offices that a plain "president" or "leader" may mean, best first.
_LIKE = {
    "leader": ("head_of_state", "supreme_leader", "leader", "party_leader", "head_of_government"),
    "head_of_state": ("head_of_state", "head_of_state_acting", "leader"),
    "head_of_government": ("head_of_government", "head_of_government_acting", "head_of_government_interim"),
    "president_of_organisation": ("president_of_organisation",),
    "secretary_general": ("secretary_general", "director_general"),
    "party_leader": ("party_leader", "secretary_general"),
}


def person_actor(person: Person, day: int | None) -> Actor:
    """The person as an Actor, with the office and country of the term that covers the day (else the last)."""
    term = person.term_on(day)
    label = person.names[0]
    country = term.state if term is not None else ""
    return Actor(person.key, label, "person", label, country, term.office if term is not None else "")


def holders(knowledge: Knowledge, office: str, state: str, day: int | None) -> tuple[Actor, ...]:
    """Those who held an office of a state or organisation on a day number; without a day nobody.

    Two holders whose terms are known coarsely may both fit: the caller leaves it open then.
    """
    if day is None:
        return ()
    for candidate in _LIKE.get(office, (office,)):
        keys = dict.fromkeys(key for term, key in knowledge.held.get((state, candidate), ()) if term.covers(day))
        if keys:
            return tuple(person_actor(knowledge.people[key], day) for key in keys)
    return ()
