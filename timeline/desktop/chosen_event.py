"""The event in the panel: asks for its claims and article, makes the card, and keeps it in step with changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from timeline.model import Article, Changes, Claim, Event, Span, Timex
from timeline.project import Project
from timeline.project.answers import KnowledgeRow
from timeline.project.grades import NO_GRADES, Grades

from .layer_rows import KNOWLEDGE_PREFIX
from .session import Session
from .side_panel.details_panel import DetailsPanel
from .side_panel.event_card import event_card, known_card
from .side_panel.source_view import source_view
from .terms import Terms
from .translator import Translator

REPLACING = ("replaced_by", "replaces")  # kinds of links between a plan that fell through and what took its place


@dataclass(frozen=True, slots=True)
class Shown:
    """What the panel shows: an event with its claims and their articles, and the claim or article that is open."""

    event: Event | None
    claims: tuple[Claim, ...]
    articles: dict[str, Article]
    open_claim: Claim | None
    article_id: str
    others: tuple[tuple[Claim, str], ...]  # all claims of the open article with the ids of their events
    grades: Grades = NO_GRADES
    timexes: tuple[Timex, ...] = ()  # the time expressions of the open article
    linked: tuple[tuple[str, Event], ...] = ()  # kind of link, and the event: what took the place of a plan
    known: KnowledgeRow | None = None  # a known date of a treaty instead of an event


class ChosenEvent(QObject):
    """Shows one event or one article. `shown` tells when the panel is up to date."""

    shown = Signal(object)  # Shown

    def __init__(
        self,
        session: Session,
        panel: DetailsPanel,
        translator: Translator,
        terms: Callable[[], Terms],
        known_on: Callable[[], int | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.current: Shown | None = None
        self._session = session
        self._panel = panel
        self._translator = translator
        self._terms = terms
        self._known_on = known_on
        self._asked: tuple[str, str, str] = ("", "", "")
        panel.source_chosen.connect(self.show_source)
        translator.changed.connect(self._show_again)

    @property
    def event_id(self) -> str:
        """The event that is shown or asked for, "" for none."""
        return self._asked[0]

    def show_event(self, event_id: str) -> None:
        """Shows an event with its best source; "" shows nothing."""
        if event_id and event_id == self._asked[0]:
            return
        self._ask(event_id, "", "")

    def show_source(self, claim_id: str) -> None:
        """Opens another source of the event that is shown."""
        self._ask(self._asked[0], claim_id, "")

    def show_article(self, article_id: str) -> None:
        """Shows an article by itself, with marks for its events."""
        self._ask("", "", article_id)

    def on_changed(self, changes: Changes) -> None:
        """What is shown may have changed."""
        event_id, claim_id, article_id = self._asked
        touched = changes.is_everything or event_id in changes.events or article_id in changes.articles
        touched = touched or bool(changes.settings)  # a grade may be among the values that changed
        if event_id in changes.removed_events or article_id in changes.removed_articles:
            touched = True
        if touched:
            self._ask(event_id, claim_id, article_id)

    def look_again(self) -> None:
        """Another day is asked for under "as known on": what is shown may have been another thing then."""
        self._ask(*self._asked)

    def article(self) -> tuple[str, Article] | None:
        """The open article with its id."""
        shown = self.current
        if shown is None or shown.article_id not in shown.articles:
            return None
        return shown.article_id, shown.articles[shown.article_id]

    def evidence(self) -> str:
        """The evidence sentence of the open claim; "" without one."""
        claim = self.current.open_claim if self.current is not None else None
        return claim.evidence_text if claim is not None else ""

    def words(self, span: Span) -> str:
        """The words of the open article that a span covers."""
        opened = self.article()
        return span.text_of(opened[1].text) if opened else ""

    def _ask(self, event_id: str, claim_id: str, article_id: str) -> None:
        self._asked = (event_id, claim_id, article_id)
        if (not event_id and not article_id) or self._session.project is None:
            self.current = None
            self._panel.show_event(None, None, "", self._terms())
            return
        day = self._known_on()
        self._session.ask("chosen", lambda project: collect(project, event_id, claim_id, article_id, day), self._show)

    def _show(self, shown: Shown) -> None:
        self.current = shown
        words, terms = self._translator.catalogue, self._terms()
        claim = shown.open_claim
        card = None
        if shown.event is not None:
            opened = claim.id if claim else ""
            card = event_card(
                shown.event, shown.claims, shown.articles, terms, words, shown.grades, shown=opened, linked=shown.linked
            )
        elif shown.known is not None:
            card = known_card(shown.known, terms, words)
        article = shown.articles.get(shown.article_id)
        view = None
        if article is not None:
            event_id = shown.event.id if shown.event else ""
            view = source_view(shown.article_id, article, claim, event_id, shown.others, terms, words)
        self._panel.show_event(card, view, claim.id if claim else "", terms)
        self.shown.emit(shown)

    def _show_again(self) -> None:
        if self.current is not None:
            self._show(self.current)


def collect(project: Project, event_id: str, claim_id: str, article_id: str, known_on: int | None = None) -> Shown:
    """Asks a project for all that the panel shows, with `known_on` as it was known on that day. Runs in a thread."""
    if event_id.startswith(KNOWLEDGE_PREFIX):
        known = (row for row in project.knowledge_layer() if f"{KNOWLEDGE_PREFIX}{row.id}" == event_id)
        return Shown(None, (), {}, None, "", (), known=next(known, None))
    event = project.event(event_id, known_on) if event_id else None
    claims = project.claims_of(event.id, known_on) if event else ()
    opened = next((claim for claim in claims if claim.id == claim_id), claims[0] if claims else None)
    article_id = opened.article_id if opened else article_id
    articles: dict[str, Article] = {}
    timexes: tuple[Timex, ...] = ()
    for wanted in {claim.article_id for claim in claims} | ({article_id} if article_id else set()):
        stored = project.article(wanted)
        if stored is not None:
            articles[wanted] = stored.article
            timexes = stored.timexes if wanted == article_id else timexes
    others = tuple(
        (claim, project.event_of_claim(claim.id, known_on) or "")
        for claim in (project.claims_in(article_id) if article_id else ())
    )
    replacing = dict.fromkeys(
        (kind, other) for kind, other, _, _ in (event.links if event else ()) if kind in REPLACING
    )
    linked = tuple((kind, found) for kind, other in replacing if (found := project.event(other, known_on)) is not None)
    return Shown(event, claims, articles, opened, article_id, others, project.grades(), timexes, linked)
