"""Who takes part in an event, and in which role."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Actor, Argument

from .frame import REACH, Frame
from .referring import reaction_before
from .scene import ActorMention
from .story import Story
from .warding import warded_off

TOWARDS = frozenset({"place", "against", "to"})  # relations of those whom a deed is aimed at
FROM_PLACES = frozenset({"relations_break", "visit", "deployment"})  # "from" tells whence, not to whom
GIVEN = frozenset({"aid", "arms_supply"})
WHENCE = ("from", "place")  # relations of the state that sends diplomats away
OWNED = frozenset({"relations_break"})  # what is done to what belongs to somebody
STRUCK = frozenset({"defendant", "victim"})  # roles of those to whom something is done
OFFICE_HOLDERS = frozenset({"person", "person_or_government"})  # those whom somebody appoints or dismisses
NEAR_AGENT = 3  # words from a participle to its agent: "used by the UN"
NEAR_OBJECT = 2  # words between a verb and its object, or its auxiliary
NEAR_NOUN = 5  # words from a noun that tells an event to whom it is about: "the resignation of the interior minister"
NEAR_SUBJECT = 8  # words between a noun that tells an event and who may do it


def directed(frame: Frame, doer_role: str, other_role: str) -> list[Argument]:
    """Who does it and to whom, by side, case, preposition and passive voice."""
    left, right = frame.left(), frame.right()
    trigger, words = frame.trigger, frame.story.words.folded
    # "Troops, backed by the UN, took the town": the UN is no agent of what follows.
    agents = [m for m in frame.mentions if m.relation == "agent" and 0 <= m.first - trigger.first <= REACH]
    between = [m for m in right if m.relation == "between"]
    if len(between) > 1 and between[0].first - trigger.last <= NEAR_OBJECT:
        doers, others = between[:1], between[1:]  # "clashes between Kyrgyz and Tajik guards"
    elif trigger.pos == "n":
        doers, others = _of_noun(frame, left, right)
    elif left and _reacts(frame, left[-1]):
        doers, others = [], [m for m in right if m.relation not in ("agent", "about")]
    else:
        subjects = [
            m for m in left if m.kind != "adjective" and m.relation in ("", "between", "both") and not m.is_genitive
        ] or [m for m in left if m.relation in ("", "of") and not _ends_before_and(frame, m)]
        subjects = subjects or _told_more_of(frame, left)
        oblique = ("agent", "about", "from") if trigger.type in FROM_PLACES else ("agent", "about")
        objects = [m for m in right if m.relation not in oblique]
        is_passive = not frame.story.grammar.passive.isdisjoint(words[max(trigger.first - 3, 0) : trigger.last])
        is_passive = is_passive or words[trigger.first : trigger.first + 2] in frame.story.grammar.hit_with
        within = [m for m in right if m.first < trigger.last and _belongs_to_noun(m)]
        if not is_passive and subjects and agents and _is_of_participle(frame, agents[0]):
            agents = []  # "fired at a tower used by peacekeepers"
        if is_passive and not agents and trigger.type == "relations_break":
            agents = [m for m in right if m.relation in WHENCE]  # "Kenyan diplomats were expelled from Chad": by Chad
            objects = [m for m in objects if m not in agents]
        if agents or (is_passive and not objects):
            doers, others = agents, subjects or objects
        elif not subjects and len(objects) > 1 and objects[0].is_genitive and objects[1].relation in TOWARDS:
            doers, others = objects[:1], objects[1:]  # „a început odată cu invazia Rusiei în Ucraina"
        elif within and not subjects and trigger.type not in OWNED:  # whose the consulate is does not close it
            doers, others = within[:1], [m for m in objects if m not in within]  # „un raid israelian a ucis"
        else:
            doers, others = frame.acting(subjects), objects
    if trigger.type in GIVEN and words[trigger.first] in frame.story.grammar.receiving:
        doers, others = _givers(frame, others), doers  # "Ukraine received tanks from Poland"
    defence = warded_off(frame, doers, others) if trigger.type == "armed_attack" else None
    if defence is not None:
        doers, others = defence
        first = arguments(frame.story, _together(doers), doer_role)
        return [*first, *arguments(frame.story, _together(others), other_role)]
    doers = [m for m in doers if m not in others[:1]] or (frame.speaker_before() if trigger.pos != "n" else [])
    first = arguments(frame.story, _together(doers), doer_role)
    taken = {argument.actor.key for argument in first}
    second = [a for a in arguments(frame.story, _together(others), other_role) if a.actor.key not in taken]
    return [*first, *second]


def _givers(frame: Frame, mentions: Sequence[ActorMention]) -> list[ActorMention]:
    """Those of the names behind a verb of receiving from whom it is: behind "from"."""
    words, prepositions = frame.story.words.folded, frame.story.grammar.prepositions
    return [
        m for m in mentions if any(prepositions.get((word,)) == "from" for word in words[frame.trigger.first : m.first])
    ]


def _is_of_participle(frame: Frame, agent: ActorMention) -> bool:
    """True where another participle than the trigger stands before the agent's preposition."""
    words, tense = frame.story.words.folded, frame.story.analysis.pack.tense
    near = words[max(agent.first - NEAR_AGENT, frame.trigger.last) : agent.first - 1]
    return any(word in tense.participles or word.endswith(tense.participle_endings or ("\0",)) for word in near)


def _told_more_of(frame: Frame, left: Sequence[ActorMention]) -> list[ActorMention]:
    """Of whom a participle behind a comma tells more: „discuțiile cu Maia Sandu, aflată în vizită la București"."""
    words, first = frame.story.words, frame.trigger.first
    is_of_name = frame.trigger.type == "visit" and "," in words.marks[first]
    is_of_name = is_of_name and words.folded[first] not in frame.story.grammar.auxiliaries
    return [m for m in left if is_of_name and m.last == first and m.actors[0].kind == "person"]


def _ends_before_and(frame: Frame, mention: ActorMention) -> bool:
    """True for an adjective of the object before: „interzice importul de gaz rusesc și include …"."""
    words = frame.story.words.folded
    return mention.kind == "adjective" and words[mention.last] in frame.story.grammar.conjunctions


def _belongs_to_noun(mention: ActorMention) -> bool:
    """True for whose a thing is: „drone rusești", „baloane din Belarus", „rachetele Iranului"."""
    return mention.kind in ("adjective", "people") or mention.relation in ("from", "of") or mention.is_genitive


def _of_noun(
    frame: Frame, left: list[ActorMention], right: list[ActorMention]
) -> tuple[list[ActorMention], list[ActorMention]]:
    trigger = frame.trigger
    marks = frame.story.words.marks
    owners = [m for m in left if trigger.first - m.last <= 2 and (m.is_genitive or m.kind in ("adjective", "people"))]
    owners += [m for m in left if m.last == trigger.first and not marks[trigger.first] and m not in owners]
    right_own = [m for m in right if m.relation not in ("against", "to", "with", "place")]
    is_aimed = any(m.relation == "against" for m in right)
    within = [
        m
        for m in right_own
        if m.first < trigger.last and (m.kind in ("adjective", "people") or (is_aimed and not m.relation))
    ]  # "Russian strikes", „atacul Hamas asupra Israelului"
    beside = [
        m for m in right_own if m.first - trigger.last <= 1 and (m.is_genitive or m.kind in ("adjective", "people"))
    ]
    owners += within or beside
    owners += [m for m in right if m.relation in ("agent",)]
    towards = [m for m in right if m not in owners and m.relation in ("against", "place", "of", "to", "with", "")]
    if owners:
        return owners, towards
    subjects = [
        m for m in left if m.relation in ("", "of") and m.kind != "adjective" and trigger.first - m.last <= NEAR_SUBJECT
    ]
    if subjects and (_is_listed_with(frame, subjects[-1]) or _reacts(frame, subjects[-1])):
        subjects = []  # "Kenya condemned the bombing": Kenya did not bomb
    return frame.acting(subjects), towards


def _reacts(frame: Frame, mention: ActorMention) -> bool:
    """True for who condemns or looks into a blow: a word of reaction stands between the name and the noun."""
    return reaction_before(frame.story, mention.last, frame.trigger) >= 0


def _is_listed_with(frame: Frame, mention: ActorMention) -> bool:
    """True for the last name of a list that ends in the noun itself: "Taiwan, Ukraine and the visit"."""
    words, grammar = frame.story.words.folded, frame.story.grammar
    between = [word for word in words[mention.last : frame.trigger.first] if word not in grammar.skip]
    return bool(between) and between[0] in grammar.conjunctions and len(between) == 1


def _together(mentions: list[ActorMention]) -> list[ActorMention]:
    """The first of a list with those joined to it, not the whole sentence."""
    if not mentions:
        return []
    kept = [mentions[0]]
    for mention in mentions[1:]:
        if mention.first - kept[-1].last <= 4:
            kept.append(mention)
    return kept[:4]


def single(frame: Frame, role: str) -> list[Argument]:
    """The one it is about: the subject, or what belongs to the noun."""
    left, right = frame.left(), frame.right()
    if frame.trigger.pos == "n":
        near = [
            m
            for m in right
            if m.first - frame.trigger.last <= NEAR_NOUN and m.relation in ("of", "", "place", "against", "agent", "to")
        ]
        owners = [m for m in left if frame.trigger.first - m.last <= 2]
        plain = [
            m for m in owners if m.is_genitive or m.kind in ("adjective", "people") or m.last == frame.trigger.first
        ]
        there = [] if near or plain else frame.in_relative_clause()
        # "Trump ordered the killing of Kato" is about Kato, "Kato's killing" too
        chosen = plain[-1:] or near[:1] or owners[-1:] or there[:1] or left[-1:] or right[:1]
    else:
        subjects = [m for m in left if m.relation in ("", "between") and m.kind != "adjective"]
        doer = _of_clause_within(frame)
        chosen = doer or _object_of(frame, role, right) or frame.acting(subjects) or right[:1] or left[-1:]
    found = _together(chosen)
    told = {actor.key for mention in found for actor in mention.actors}
    extra = [m for m in [*left, *right] if not told.issuperset(actor.key for actor in m.actors)][:3]
    return [*arguments(frame.story, found, role), *arguments(frame.story, extra, "other")]


def _of_clause_within(frame: Frame) -> list[ActorMention]:
    """The subject of a relative clause that the trigger holds: "the pact, which Moscow left"."""
    words, grammar = frame.story.words.folded, frame.story.grammar
    opening = grammar.relative | grammar.that
    within = [m for m in frame.mentions if frame.trigger.first < m.first and m.last < frame.trigger.last]
    return [m for m in within if m.kind != "adjective" and words[m.first - 1] in opening][-1:]


def _object_of(frame: Frame, role: str, right: Sequence[ActorMention]) -> list[ActorMention]:
    """Whom an active verb strikes: "soldiers captured Hussein" is about Hussein, "Hussein was captured" is too."""
    words, trigger = frame.story.words.folded, frame.trigger
    marks = frame.story.words.marks[trigger.first + 1 : right[0].first + 1] if right else ()
    is_person = role in OFFICE_HOLDERS and bool(right) and right[0].actors[0].kind == "person" and not any(marks)
    if (
        (role not in STRUCK and not is_person)
        or not right
        or right[0].relation not in ("", "against")
        or right[0].first - trigger.last > NEAR_OBJECT
    ):
        return []
    before = words[max(trigger.first - NEAR_OBJECT, 0) : trigger.first + 1]
    return [] if not frame.story.grammar.passive.isdisjoint(before) else list(right[:1])


def arguments(story: Story, mentions: Sequence[ActorMention], role: str) -> list[Argument]:
    """Each actor once; with a person the state acted for, which the text implies."""
    if not mentions:
        return []
    found: dict[str, Argument] = {}
    for mention in mentions:
        for actor in mention.actors:
            if actor.key not in found:
                found[actor.key] = Argument(role, actor, story.span_of(mention.first, mention.last))
    for argument in tuple(found.values()):
        if argument.actor.kind in ("person", "organisation") and argument.actor.country:
            state = represented(story, argument.actor)
            if state is not None and state.key not in found:
                found[state.key] = Argument(role, state, None)
    return list(found.values())


def country_of(story: Story, place_key: str, role: str) -> list[Argument]:
    """The state that a place lies in, in a role."""
    if place_key.startswith("state:"):
        body = story.knowledge.actors.get(place_key)
    else:
        city = story.knowledge.cities.get(place_key.removeprefix("place:"))
        body = story.knowledge.actors.get(f"state:{city.country}") if city is not None else None
    if body is None:
        return []
    return [Argument(role, body.actor(), None)]


def represented(story: Story, actor: Actor) -> Actor | None:
    """The state or organisation that a person acts for."""
    actors = story.knowledge.actors
    body = actors.get(f"state:{actor.country}") or actors.get(f"org:{actor.country.lower()}")
    if body is None:
        return None
    return body.actor()
