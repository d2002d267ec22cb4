"""Who attacks where the verb tells a defence: "shot down 22 drones launched by Russia", "repelled Russia's attack"."""

from __future__ import annotations

from collections.abc import Sequence

from .frame import Frame
from .scene import ActorMention

OBJECT = 8  # words from a verb of defence to what is warded off: "shot down all 14 of the attack drones"
BEFORE = 4  # words from that, as the subject of a passive, to its verb: "drones were later shot down"
OWNER = 3  # words from whose a thing is to the thing: "Russian attack drones", "Russia-launched drones"
LAUNCHED = 10  # words from a thing to who launched it
AGENT = 4  # words from "launched" to its agent: "launched overnight by Russia"
BLOW = 3  # words from an attacker to the attack: "used in Russia's overnight attack"


def warded_off(
    frame: Frame, doers: Sequence[ActorMention], others: Sequence[ActorMention]
) -> tuple[list[ActorMention], list[ActorMention]] | None:
    """Attackers and defenders of an attack told by its defence; None where the verb tells none.

    `doers` and `others` are who does what the verb says, and to whom. An aircraft or a lone drone that is shot down is
    attacked itself, unless somebody launched it.
    """
    thing = _thing(frame)
    if thing < 0:
        return None
    attackers = [m for m in frame.scene.actors if _owns(frame, m, thing) or _launched(frame, m, thing)]
    if not attackers and not _is_many(frame, thing):
        return None
    struck = [
        m for m in frame.mentions if m.first > frame.trigger.first and m.relation in ("agent", "place", "against")
    ]
    kept = [m for m in doers if m not in attackers] or [m for m in [*others, *struck] if m not in attackers]
    keys = {actor.key for m in attackers for actor in m.actors}
    return attackers, [m for m in kept if keys.isdisjoint(actor.key for actor in m.actors)]


def _thing(frame: Frame) -> int:
    """The word of what is warded off, a blow or what flies; -1 where there is none."""
    words, grammar, trigger = frame.story.words.folded, frame.story.grammar, frame.trigger
    if trigger.pos == "n":
        return -1
    verb = next((i for i in range(trigger.first, trigger.last) if words[i] in grammar.warding), -1)
    down = next((i for i in range(trigger.first, trigger.last) if words[i] in grammar.downing), -1)
    place = verb if verb >= 0 else down
    if place < 0:
        return -1
    things = grammar.missiles | grammar.missile if verb < 0 else grammar.blows | grammar.missiles | grammar.missile
    near = [*range(place + 1, min(place + OBJECT, len(words))), *range(place - 1, max(place - BEFORE, -1), -1)]
    return next((i for i in near if words[i] in things), -1)


def _is_many(frame: Frame, thing: int) -> bool:
    """True for what is an attack by its number or its name: "drones", "the assault"."""
    return frame.story.words.folded[thing] not in frame.story.grammar.missile


def _owns(frame: Frame, mention: ActorMention, thing: int) -> bool:
    """True for whose many things are, or whose the attack is in which they were used."""
    words, grammar = frame.story.words.folded, frame.story.grammar
    is_owner = mention.is_genitive or mention.kind in ("adjective", "people")
    if 0 <= thing - mention.last <= OWNER and mention.first > _subject_end(frame, thing):
        is_launcher = words[mention.last] in grammar.launched
        return is_launcher or (is_owner and _is_many(frame, thing))
    if not _is_many(frame, thing) or not 0 < mention.first - thing <= LAUNCHED:
        return False
    near = words[mention.last : mention.last + BLOW]
    is_behind = "adjective" in grammar.behind and mention.first - thing <= OWNER
    return is_owner and (is_behind or not grammar.blows.isdisjoint(near))


def _subject_end(frame: Frame, thing: int) -> int:
    """The last word before which only the subject can stand: the verb's, where the thing stands behind it."""
    return frame.trigger.first if thing > frame.trigger.first else -1


def _launched(frame: Frame, mention: ActorMention, thing: int) -> bool:
    """True for who launched it, or from where: "launched by Russia", "fired from Yemen", "an assault by rebels"."""
    words, grammar = frame.story.words.folded, frame.story.grammar
    is_origin = mention.relation == "place" and words[mention.first - 1] in grammar.adnominal  # „venite din Rusia"
    if not (is_origin or mention.relation in ("agent", "from", "of")) or not 0 < mention.first - thing <= LAUNCHED:
        return False
    between = words[thing + 1 : mention.first]
    place = max((i for i in range(thing + 1, mention.first) if words[i] in grammar.launched), default=-1)
    if place >= 0:
        return mention.first - place <= AGENT + 1
    return (
        mention.relation in ("agent", "from")
        and words[thing] in grammar.blows
        and not (grammar.warding | grammar.downing) & set(between)
    )
