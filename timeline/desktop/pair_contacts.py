"""Keeps the panel's page of two actors in step: it is there while the lanes stand between them."""

from __future__ import annotations

from collections.abc import Callable

from timeline.model import Event, day_date
from timeline.project.contacts import HELD_STATUSES, Contacts
from timeline.project.when_text import date_text

from .clock import told
from .parts import Intentions, Parts
from .side_panel.contacts_page import ContactsCard


class PairContacts(Intentions):
    """Asks for the contacts of the two actors of the lanes, and shows them."""

    def __init__(self, parts: Parts, today: Callable[[], int]) -> None:
        super().__init__(parts)
        self._today = today
        self._views.refreshed.connect(self.show)
        self._views.lanes_chosen.connect(self.show)
        self._tr.changed.connect(self.show)

    def show(self) -> None:
        """Shows the contacts of the two actors, or takes the page away."""
        between, wanted, today = self._views.state.between, self._views.state.filter, self._today()
        if self._views.state.lanes != "between" or len(between) != 2 or self._session.project is None:
            self._workspace.details.show_contacts(None)
            return
        self._session.ask(
            "contacts", lambda project: project.contacts(between[0], between[1], today, wanted), self._take
        )

    def _take(self, contacts: Contacts) -> None:
        if self._views.state.lanes == "between":  # else other lanes were chosen meanwhile
            self._workspace.details.show_contacts(self._card(contacts))

    def _card(self, contacts: Contacts) -> ContactsCard:
        tr, titles = self._tr, self._workspace.timeline.lanes().titles
        first, second = (titles.get(key, key) for key in self._views.state.between)
        return ContactsCard(
            tr("contacts.title", first=first, second=second),
            self._lines(contacts),
            tuple((event.id, self._row(event)) for event in contacts.events),
            tr("contacts.list"),
        )

    def _lines(self, contacts: Contacts) -> tuple[str, ...]:
        tr = self._tr
        if not contacts.events:
            return (tr("contacts.none"),)
        lines = [tr("contacts.count", n=len(contacts.events))]
        if contacts.silence is not None and contacts.silent_days:
            start, end = (self._day(day) for day in contacts.silence)
            lines.append(tr("contacts.silence", n=contacts.silent_days, start=start, end=end))
        if contacts.last is not None:
            days = self._today() - contacts.last
            date = self._day(contacts.last)
            lines.append(tr("contacts.last", n=days, date=date) if days else tr("contacts.last_today"))
        return tuple(lines)

    def _row(self, event: Event) -> str:
        """Date and, where it was not simply held, status; the title below."""
        tr = self._tr
        status = () if event.status in HELD_STATUSES else (tr(f"status_word.{event.status}"),)
        return " · ".join((told(event.when, tr, short=True), *status)) + "\n" + event.title(tr.language)

    def _day(self, day: int) -> str:
        return date_text(day_date(day), self._tr.language, with_weekday=False)
