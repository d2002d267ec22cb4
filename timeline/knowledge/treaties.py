"""Treaties with the dated steps of their life, and the steps as events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.model import TimeSpan

from .texts import Texts, text_in

STEP_TYPES = {
    "signed": "treaty_signing", "initialled": "treaty_signing", "agreed": "treaty_signing",
    "agreement": "treaty_signing",
    "in_force": "treaty_in_force", "provisional": "treaty_in_force", "extended": "treaty_extension",
    "expired": "treaty_expiry", "expires": "treaty_expiry", "withdrawal": "treaty_withdrawal",
    "suspended": "treaty_withdrawal", "terminated": "treaty_withdrawal", "denounced": "treaty_withdrawal",
    "accession": "accession", "snapback": "sanctions", "ceasefire": "ceasefire",
}  # fmt: skip

_STEP_WORDS = {
    "treaty_signing": ("{} signed", "{}: semnare"),
    "treaty_in_force": ("{} enters into force", "{}: intrare în vigoare"),
    "treaty_extension": ("{} extended", "{}: prelungire"),
    "treaty_expiry": ("{} expires", "{}: expirare"),
    "treaty_withdrawal": ("{}: withdrawal or suspension", "{}: retragere sau suspendare"),
    "accession": ("{}: accession", "{}: aderare"),
    "sanctions": ("{}: sanctions return", "{}: revenirea sancțiunilor"),
    "ceasefire": ("{}: ceasefire", "{}: încetarea focului"),
}


@dataclass(frozen=True, slots=True)
class TreatyStep:
    """A dated step in a treaty's life: signed, in_force, extended, suspended, expired, …"""

    kind: str
    when: TimeSpan
    note: str = ""


@dataclass(frozen=True, slots=True)
class Treaty:
    """A treaty, agreement or founding document. `parties` are ISO codes or words; `steps` are in order of time."""

    id: str
    kind: str
    labels: Texts
    names: tuple[str, ...]
    parties: tuple[str, ...]
    steps: tuple[TreatyStep, ...]
    status: str
    is_verified: bool
    note: str = ""

    @property
    def key(self) -> str:
        """The key of the treaty."""
        return f"treaty:{self.id}"

    def label(self, language: str) -> str:
        """The name in a language, English where that has none."""
        return text_in(self.labels, language)

    def step(self, *kinds: str) -> TreatyStep | None:
        """The last step of one of these kinds."""
        return next((step for step in reversed(self.steps) if step.kind in kinds), None)


@dataclass(frozen=True, slots=True)
class TreatyEvent:
    """A row of the pale layer of known dates: what happened to which treaty when, by the knowledge files alone."""

    treaty_id: str
    type: str
    when: TimeSpan
    titles: Texts
    parties: tuple[str, ...]
    note: str = ""


def treaty_events(treaties: Iterable[Treaty]) -> tuple[TreatyEvent, ...]:
    """The steps of treaties that correspond to an event type, in order of time."""
    found = (
        TreatyEvent(treaty.id, STEP_TYPES[step.kind], step.when, _titles(treaty, step), treaty.parties, step.note)
        for treaty in treaties
        for step in treaty.steps
        if step.kind in STEP_TYPES
    )
    return tuple(sorted(found, key=lambda row: (row.when.earliest or 0, row.treaty_id)))


def _titles(treaty: Treaty, step: TreatyStep) -> Texts:
    english, romanian = _STEP_WORDS[STEP_TYPES[step.kind]]
    return (("en", english.format(treaty.label("en"))), ("ro", romanian.format(treaty.label("ro"))))
