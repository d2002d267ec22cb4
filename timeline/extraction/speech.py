"""What tells a speech act that is the news from one that only reports the news."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.model import HIDDEN_STATUSES, EventMention

from .telling import SPEECH, Telling

OPENING = 1  # the first sentence after the title
SURE_STATEMENT = 0.75  # the confidence from which a statement is news of its own beside the deed that it tells


def without_reports(mentions: Sequence[EventMention]) -> list[EventMention]:
    """The events; a statement is marked as a mere report where its sentence tells a deed, be it planned or unsure.
    Not so a statement that is surely read: of these careful readers note most beside the deed."""
    deeds = {m.evidence for m in mentions if m.type not in SPEECH and m.status not in HIDDEN_STATUSES}
    return [
        replace(mention, is_report=True)
        if mention.type == "statement" and mention.evidence in deeds and mention.confidence < SURE_STATEMENT
        else mention
        for mention in mentions
    ]


def features_of_speech(
    best: Telling, group: Sequence[Telling], first: Sequence[Telling], beside: Sequence[Telling]
) -> Iterator[str]:
    """The names of the features of a joined speech act; none for any other event.

    `first` are all tellings of title and lead, `beside` those of the sentence that tells it best.
    """
    if best.type not in SPEECH:
        return
    yield "speech"
    titles = [telling for telling in group if telling.sentence.kind == "title"]
    where = _where(best, titles)
    yield f"speech_{where}"
    yield f"speech_{best.type}_{where}"
    if any(_is_deed(telling) and telling.sentence.kind == "title" for telling in first):
        yield "speech_beside_title"
        if titles:
            yield "speech_leads_title" if all(_leads(title, first) for title in titles) else "speech_follows_in_title"
    if any(_is_deed(telling) and telling.sentence.kind == "lead" for telling in first):
        yield "speech_beside_lead"
    if any(_is_deed(other) and other.trigger.pos != "n" for other in beside):
        yield "speech_of_deed"
    elif any(map(_is_deed, beside)):
        yield "speech_about_deed"
    else:
        yield "speech_alone"
    yield f"speech_by_{_speaker(best)}"


def _where(best: Telling, titles: Sequence[Telling]) -> str:
    if titles:
        return "in_title"
    if best.sentence.kind == "lead":
        return "opens" if best.sentence.order <= OPENING else "in_lead"
    return "in_body"


def _is_deed(telling: Telling) -> bool:
    return telling.type not in SPEECH


def _leads(title: Telling, first: Sequence[Telling]) -> bool:
    """True where no verb of another event stands before: "ECOWAS condemns the coup" is news of a condemnation."""
    return not any(
        other.sentence is title.sentence
        and other.trigger.pos != "n"
        and _is_deed(other)
        and other.trigger.first < title.trigger.first
        for other in first
    )


def _speaker(best: Telling) -> str:
    """Who speaks: a person, a body or state, several, a name that no file knows, or nobody."""
    speakers = [argument.actor for argument in best.arguments if argument.span is not None]
    if not speakers:
        return "nobody"
    if speakers[0].key.startswith("x:"):
        return "stranger"
    return speakers[0].kind
