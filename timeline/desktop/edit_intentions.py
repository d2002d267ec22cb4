"""What the actions that change the project do: each makes a command, some after a dialog."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from timeline.model import Actor, Event, Span, TimeSpan
from timeline.project import commands
from timeline.project.commands import Command

from .dialogs.date_choices import date_choices
from .dialogs.date_dialog import DateDialog
from .dialogs.event_dialog import EventDialog
from .dialogs.event_draft import (
    EventDraft,
    actor_named,
    corrections,
    draft_of,
    known_actors,
    new_event,
    with_actor,
)
from .dialogs.history_dialog import HistoryDialog
from .dialogs.several_dialog import SeveralDialog, shared_corrections
from .dialogs.small_dialogs import SplitDialog, TextDialog
from .doing import Doing
from .parts import Intentions, Parts
from .side_panel.event_card import source_card
from .words_taken import actor_in, date_in, place_in


class EditIntentions(Intentions):
    """Correcting, merging, splitting, hiding, noting events."""

    def __init__(self, parts: Parts, doing: Doing) -> None:
        super().__init__(parts)
        self._do = doing.do
        details = self._workspace.details
        details.claim_used.connect(lambda claim: self._with_event(lambda event: commands.UseClaim(event.id, claim)))
        details.not_same.connect(lambda claim: self._with_event(lambda event: commands.NotSame(event.id, claim)))
        details.both_kept.connect(lambda: self._with_event(lambda event: commands.KeepBoth(event.id)))
        details.words_taken.connect(self.take_words)
        details.date_chosen.connect(
            lambda when: self._with_event(lambda event: commands.SetField((event.id,), "when", when))
        )
        details.field_edited.connect(
            lambda field, value: self._with_event(lambda event: commands.SetField((event.id,), field, value))
        )
        details.date_wanted.connect(lambda: self._set_date())
        details.date_reset.connect(lambda: self._with_event(lambda event: commands.ClearField((event.id,), "when")))
        self._workspace.drawer.undated.row_opened.connect(lambda _: self._set_date())
        self._workspace.drawer.review.row_opened.connect(lambda _: self._edit())

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The actions that this object carries out."""
        return {
            "edit.undo": self._session.undo,
            "edit.redo": self._session.redo,
            "event.new": lambda: self.write_new(EventDraft(when_text=self._menu_day())),
            "event.edit": self._edit,
            "event.date": self._set_date,
            "event.merge": lambda: self._do(commands.MergeEvents(self._ids())),
            "event.split": self._split,
            "event.accept": self._accept,
            "event.star": lambda: self._do(commands.StarEvents(self._ids(), not self._flag("is_starred"))),
            "event.hide": self._hide,
            "event.note": self._note,
            "event.reset": self._reset,
            "event.history": self._history,
        }

    # events

    def write_new(self, draft: EventDraft, span: Span | None = None) -> None:
        """The form of a new event, told by words of the open article where a span is given."""
        opened = self._chosen.article()
        article_id = opened[0] if opened and span is not None else ""
        start, end = (span.start, span.end) if span is not None and article_id else (0, 0)

        def accept(after: EventDraft) -> None:
            self._do(new_event(after, self._known(), article_id, start, end))

        EventDialog(self._window, self._tr, self._workspace.terms, draft, accept, is_new=True).open()

    def take_words(self, use: str, span: Span) -> None:
        """Words selected in the source become the date, an actor, the place or the title, or a new event."""
        words = " ".join(self._chosen.words(span).split())
        shown, event = self._chosen.current, self._event()
        if use == "event" or event is None or shown is None:
            self.write_new(EventDraft(title=words), span)
            return
        claims = [claim for claim, _ in shown.others]
        if use == "date":
            when = date_in(span, shown.timexes)
            if when is None:
                self._set_date(words)
            else:
                self._do(commands.SetField((event.id,), "when", str(when)))
        elif use == "actor":
            actor = actor_in(span, claims) or actor_named(words, self._known())
            self._do(commands.SetActors(event.id, with_actor(event, actor)))
        else:
            value = (place_in(span, claims) or words) if use == "place" else words
            self._do(commands.SetField((event.id,), use, value))

    def _edit(self) -> None:
        event, ids = self._event(), self._ids()
        if len(ids) > 1:
            self._edit_several(ids)
            return
        if event is None:
            return
        name = partial(self._workspace.terms.actor, language=self._tr.language)
        before = draft_of(event, self._tr.language, name)

        def accept(after: EventDraft) -> None:
            for command in corrections(event, before, after, self._known()):
                self._do(command)

        EventDialog(self._window, self._tr, self._workspace.terms, before, accept, is_new=False).open()

    def _edit_several(self, ids: tuple[str, ...]) -> None:
        def accept(fields: dict[str, str]) -> None:
            for command in shared_corrections(ids, fields):
                self._do(command)

        SeveralDialog(self._window, self._tr, self._workspace.terms, len(ids), accept).open()

    def _reset(self) -> None:
        """What the user set goes, field by field; what the sources say is there again."""
        event = self._event()
        for field in event.corrected if event is not None else ():
            if event is not None and field in (*commands.FIELDS, "actors"):
                self._do(commands.ClearField((event.id,), field))

    def _set_date(self, typed: str = "") -> None:
        shown, ids = self._chosen.current, self._ids()
        if not ids:
            return
        choices = date_choices(shown.claims, self._tr.catalogue) if shown is not None and len(ids) == 1 else ()
        title = self._tr("date_form.title", n=len(ids))
        dialog = DateDialog(
            self._window, self._tr, title, choices, lambda when: self._do(commands.SetField(ids, "when", when))
        )
        if typed:
            dialog.typed.setText(typed)
            dialog.choose_typed()
        dialog.open()

    def _split(self) -> None:
        shown = self._chosen.current
        if shown is None or shown.event is None:
            return
        event_id, words = shown.event.id, self._tr.catalogue
        cards = [source_card(claim, shown.articles.get(claim.article_id), words) for claim in shown.claims]
        SplitDialog(
            self._window, self._tr, cards, lambda claims: self._do(commands.SplitEvent(event_id, claims))
        ).open()

    def _accept(self) -> None:
        ids = self._ids()
        self._do(commands.AcceptEvents(ids))
        if self._workspace.drawer.open_page == "review":
            self._workspace.drawer.review.step(1)

    def _hide(self) -> None:
        is_hidden = self._flag("is_hidden")
        ids = self._ids()
        self._do(commands.HideEvents(ids, not is_hidden))
        if self._workspace.drawer.open_page == "review":
            self._workspace.drawer.review.step(1)

    def _note(self) -> None:
        event = self._event()
        if event is not None:
            TextDialog(
                self._window, self._tr, self._tr("note.title"), event.note,
                lambda note: self._do(commands.SetNote(event.id, note)), is_long=True, may_be_empty=True,
            ).open()  # fmt: skip

    def _history(self) -> None:
        event = self._event()
        if event is None:
            return
        language, title = self._tr.language, event.title(self._tr.language)
        self._session.ask(
            "history",
            lambda project: project.history(event.id, language),
            lambda entries: HistoryDialog(self._window, self._tr, title, entries).open(),
        )

    # what the commands are about

    def _with_event(self, make: Callable[[Event], Command]) -> None:
        event = self._event()
        if event is not None:
            self._do(make(event))

    def _ids(self) -> tuple[str, ...]:
        return self._views.state.selection

    def _event(self) -> Event | None:
        return self._chosen.current.event if self._chosen.current is not None else None

    def _flag(self, name: str) -> bool:
        event = self._event()
        return event is not None and bool(getattr(event, name))

    def _known(self) -> dict[str, Actor]:
        return known_actors(self._views.picture.counts.actor_names if self._views.picture else {})

    def _menu_day(self) -> str:
        day = self._views.state.menu_day
        return "" if day is None else str(TimeSpan.within(day, day))
