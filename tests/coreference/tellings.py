"""Claims for tests: who told what, when, in a line each."""

from timeline.model import Actor, Argument, Claim, EventMention, Span, TimeSpan, When
from timeline.model.calendar import day_number

PEOPLE = {
    "trump": Actor("person:trump", "Donald Trump", "person", country="US"),
    "xi": Actor("person:xi", "Xi Jinping", "person", country="CN"),
    "putin": Actor("person:putin", "Vladimir Putin", "person", country="RU"),
    "rubio": Actor("person:rubio", "Marco Rubio", "person", country="US"),
    "lavrov": Actor("person:lavrov", "Sergey Lavrov", "person", country="RU"),
    "zelensky": Actor("person:zelensky", "Volodymyr Zelensky", "person", country="UA"),
    "US": Actor("state:US", "United States", "state", "Statele Unite", "US"),
    "CN": Actor("state:CN", "China", "state", "China", "CN"),
    "RU": Actor("state:RU", "Russia", "state", "Rusia", "RU"),
    "UA": Actor("state:UA", "Ukraine", "state", "Ucraina", "UA"),
    "KR": Actor("state:KR", "South Korea", "state", "Coreea de Sud", "KR"),
    "nato": Actor("org:nato", "NATO", "organisation"),
    "AM": Actor("state:AM", "Armenia", "state", "Armenia", "AM"),
    "HK": Actor("state:HK", "Hong Kong", "state", "Hong Kong", "HK"),
    "sargsyan": Actor("person:serzh_sargsyan", "Serzh Sargsyan", "person", country="AM"),
    "sarkisian": Actor("x:serge sarkisian", "Serge Sarkisian", "person", country="AM"),
    "pashinyan": Actor("person:nikol_pashinyan", "Nikol Pashinyan", "person", country="AM"),
    "somebody": Actor("x:causeway bay", "Causeway Bay", "person"),
    "eu": Actor("org:eu", "European Union", "organisation"),
    "commission": Actor("org:european_commission", "European Commission", "organisation"),
    "leyen": Actor("person:leyen", "Ursula von der Leyen", "person", country="EUROPEAN_COMMISSION"),
    "un": Actor("org:un", "United Nations", "organisation"),
    "phumtham": Actor("x:phumtham wechayachai", "Phumtham Wechayachai", "person", country="TH"),
    "vejjaya": Actor("x:phumtham vejjayachai", "Phumtham Vejjayachai", "person", country="TH"),
    "general": Actor("x:general sargsyan", "General Sargsyan", "person", country="AM"),
    "unsc": Actor("org:unsc", "UN Security Council", "organisation"),
    "PK": Actor("state:PK", "Pakistan", "state", "Pakistan", "PK"),
    "AF": Actor("state:AF", "Afghanistan", "state", "Afganistan", "AF"),
    "taliban": Actor("org:taliban", "Taliban", "organisation"),
    "hossein": Actor("person:hossein_amir_abdollahian", "Hossein Amir-Abdollahian", "person", country="IR"),
    "husein": Actor("x:husein amirabdollahian", "Husein Amirabdollahian", "person", country="IR"),
}


def telling(
    claim_id: str,
    event_type: str = "phone_call",
    when: str = "2026-02-04",
    who: str = "trump xi",
    *,
    status: str = "occurred",
    published: str = "2026-02-08",
    article: str = "",
    publisher: str = "",
    place: str = "",
    place_key: str = "",
    instrument: str = "",
    evidence: str = "",
    confidence: float = 0.8,
    attribution: tuple[str, ...] = (),
    outlets: tuple[str, ...] = (),
    origin: str = "timex",
    origin_key: str = "",
    title: str = "",
    roles: tuple[str, ...] = (),
    extent: str = "",
    is_report: bool = False,
    is_retold: bool = False,
) -> Claim:
    """A claim. `who` names people of PEOPLE; `roles` their roles in the same order, "participant" where none is."""
    actors = [PEOPLE[name] for name in who.split()]
    given = (*roles, *["participant"] * len(actors))
    sentence = evidence or f"{claim_id} tells {event_type.replace('_', ' ')} with {who}."
    mention = EventMention(
        type=event_type,
        status=status,
        arguments=tuple(Argument(role, actor) for role, actor in zip(given, actors, strict=False)),
        when=When(
            span=TimeSpan.parse(when) if when else None,
            extent=TimeSpan.parse(extent) if extent else None,
            origin=origin if when else "",
        ),
        trigger=Span(0, 3),
        evidence=Span(0, len(sentence)),
        confidence=confidence,
        titles=(("en", title or f"{event_type} {who}"), ("ro", f"ro {event_type} {who}")),
        place=place,
        place_key=place_key or (f"city:{place.casefold()}" if place else ""),
        instrument=instrument,
        attribution=attribution or outlets,
        outlets=outlets,
        is_report=is_report,
        is_retold=is_retold,
    )
    return Claim(
        id=claim_id,
        article_id=article or f"article-{claim_id}",
        mention=mention,
        evidence_text=sentence,
        published=day(published) if published else None,
        publisher=publisher,
        language="en",
        article_title=f"Title of {claim_id}",
        origin_key=origin_key,
    )


def day(text: str) -> int:
    """Day number of an ISO day."""
    year, month, number = (int(part) for part in text.split("-"))
    return day_number(year, month, number)
