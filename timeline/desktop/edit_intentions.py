"""What the actions that change the project do: each makes a command, some after a dialog."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from timeline.model import Actor, Event, Span, TimeSpan
from timeline.project import commands
from timeline.project.answers import Era, NamedView
from timeline.project.commands import Command

from .chosen_event import ChosenEvent
from .dialogs.date_choices import date_choices
from .dialogs.date_dialog import DateDialog
from .dialogs.era_dialog import EraDialog, EraDraft, era_draft
from .dialogs.event_dialog import EventDialog
from .dialogs.event_draft import EventDraft, corrections, draft_of, known_actors, new_event, roles_of
from .dialogs.history_dialog import HistoryDialog
from .dialogs.reading_dialog import ReadingDialog
from .dialogs.small_dialogs import ChoiceDialog, SplitDialog, TextDialog
from .event_views import EventViews
from .main_window import MainWindow
from .session import Session
from .side_panel.event_card import source_card
from .view_intentions import ViewIntentions
from .workspace import Workspace

MINUTES_PER_DAY = 1440


class EditIntentions(QObject):
    """Correcting, merging, splitting, hiding, noting; eras and named views; articles' dates and languages."""

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        session: Session,
        views: EventViews,
        chosen: ChosenEvent,
        looking: ViewIntentions,
    ) -> None:
        super().__init__(window)
        self.menu_minute: int | None = None  # where on the canvas the context menu was opened
        self._window = window
        self._workspace = workspace
        self._session = session
        self._views = views
        self._chosen = chosen
        self._looking = looking
        self._tr = window.translator
        details = workspace.details
        details.claim_used.connect(lambda claim: self._with_event(lambda event: commands.UseClaim(event.id, claim)))
        details.not_same.connect(lambda claim: self._with_event(lambda event: commands.NotSame(event.id, claim)))
        details.both_kept.connect(lambda: self._with_event(lambda event: commands.KeepBoth(event.id)))
        details.words_taken.connect(self.take_words)
        workspace.range.wanted.connect(self._make_era)
        workspace.drawer.undated.row_opened.connect(lambda _: self._set_date())
        workspace.drawer.review.row_opened.connect(lambda _: self._edit())

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
            "event.history": self._history,
            "article.date": self._article_date,
            "article.language": self._article_language,
            "article.read_again": lambda: self._read_again(self._article_ids()),
            "article.delete": lambda: self._do(commands.DeleteArticles(self._article_ids())),
            "tools.read_all_again": lambda: self._read_again(()),
            "timeline.add_era": self._add_era,
            "view.save_view": self._save_view,
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
        event = self._event()
        if use == "event" or event is None:
            self.write_new(EventDraft(title=words), span)
        elif use == "date":
            self._set_date(words)
        elif use == "actor":
            draft = draft_of(event, self._tr.language, partial(self._workspace.terms.actor, language=self._tr.language))
            typed = EventDraft(actors_text=f"{draft.actors_text}, {words}")
            self._do(commands.SetActors(event.id, roles_of(event, typed, self._known())))
        else:
            self._do(commands.SetField((event.id,), use, words))

    def _edit(self) -> None:
        event = self._event()
        if event is None:
            return
        name = partial(self._workspace.terms.actor, language=self._tr.language)
        before = draft_of(event, self._tr.language, name)

        def accept(after: EventDraft) -> None:
            for command in corrections(event, before, after, self._known()):
                self._do(command)

        EventDialog(self._window, self._tr, self._workspace.terms, before, accept, is_new=False).open()

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

    # articles

    def _article_date(self) -> None:
        for article_id in self._article_ids()[:1]:

            def accept(when: str, article_id: str = article_id) -> None:
                self._do(commands.SetArticleDate(article_id, TimeSpan.parse(when) if when else None))

            DateDialog(
                self._window, self._tr, self._tr("article_form.date"), (), accept,
                sentence=self._tr("article_form.date_sentence"),
            ).open()  # fmt: skip

    def _article_language(self) -> None:
        rows = {row.id: row for row in self._workspace.drawer.articles.rows_model.rows()}
        for article_id in self._article_ids()[:1]:
            keys = self._tr.catalogue.keys_of("language")
            choices = sorted(((key, self._tr(f"language.{key}")) for key in keys), key=lambda pair: pair[1])
            ChoiceDialog(
                self._window, self._tr, self._tr("article_form.language"), choices, rows[article_id].language,
                partial(self._set_language, article_id),
            ).open()  # fmt: skip

    def _set_language(self, article_id: str, code: str) -> None:
        self._do(commands.SetArticleLanguage(article_id, code))

    def _read_again(self, article_ids: tuple[str, ...]) -> None:
        """Shows what would be new, changed and gone before it is applied."""
        dialog = ReadingDialog(self._window, self._tr, lambda: self._do(commands.ReadAgain(article_ids)))
        dialog.open()
        self._session.ask("preview", lambda project: tuple(project.preview_reading(article_ids)), dialog.show_previews)

    # eras and views

    def _make_era(self, deed: str, first: int, last: int) -> None:
        if deed == "era":
            self._write_era(era_draft("", first, last))

    def _add_era(self) -> None:
        day = self.menu_minute // MINUTES_PER_DAY if self.menu_minute is not None else None
        chosen = self._views.state.filter
        first = chosen.first if chosen.first is not None else day
        self._write_era(era_draft("", first, chosen.last))

    def _write_era(self, draft: EraDraft) -> None:
        def accept(after: EraDraft) -> None:
            self._do(commands.AddEra(after.title.strip(), after.first, after.last, after.colour))

        EraDialog(self._window, self._tr, draft, accept).open()

    def fill_eras(self, menu: QMenu) -> None:
        """The rows of the menu of eras: each opens its form."""
        eras = self._views.picture.eras if self._views.picture else ()
        _fill(menu, [(era.title, partial(self._edit_era, era)) for era in eras], self._tr("menu.eras_none"))

    def _edit_era(self, era: Era) -> None:
        def accept(after: EraDraft) -> None:
            self._do(commands.ChangeEra(era.id, after.title.strip(), after.first, after.last, after.colour))

        draft = era_draft(era.title, era.first, era.last, era.colour or "0")
        EraDialog(self._window, self._tr, draft, accept, on_remove=lambda: self._do(commands.RemoveEra(era.id))).open()

    def _save_view(self) -> None:
        wanted = self._views.state.filter
        TextDialog(
            self._window, self._tr, self._tr("view_form.title"), "",
            lambda title: self._do(commands.SaveView(title, wanted)),
        ).open()  # fmt: skip

    def fill_views(self, menu: QMenu) -> None:
        """The rows of the menu of named views: each sets its filter."""
        project = self._session.project
        views: tuple[NamedView, ...] = project.views() if project is not None else ()
        rows = [(view.title, partial(self._looking.filter, view.filter)) for view in views]
        _fill(menu, rows, self._tr("menu.views_none"))

    # what the commands are about

    def _do(self, command: Command) -> None:
        self._session.do(command)

    def _with_event(self, make: Callable[[Event], Command]) -> None:
        event = self._event()
        if event is not None:
            self._do(make(event))

    def _ids(self) -> tuple[str, ...]:
        return self._views.state.selection

    def _article_ids(self) -> tuple[str, ...]:
        return self._workspace.drawer.articles.selected_ids()

    def _event(self) -> Event | None:
        return self._chosen.current.event if self._chosen.current is not None else None

    def _flag(self, name: str) -> bool:
        event = self._event()
        return event is not None and bool(getattr(event, name))

    def _known(self) -> dict[str, Actor]:
        return known_actors(self._views.picture.counts.actor_names if self._views.picture else {})

    def _menu_day(self) -> str:
        if self.menu_minute is None:
            return ""
        minute, self.menu_minute = self.menu_minute, None
        return str(TimeSpan.within(minute // MINUTES_PER_DAY, minute // MINUTES_PER_DAY))


def _fill(menu: QMenu, rows: Sequence[tuple[str, Callable[[], None]]], none: str) -> None:
    menu.clear()
    for title, act in rows:
        menu.addAction(title.replace("&", "&&")).triggered.connect(act)
    if not rows:
        menu.addAction(none).setEnabled(False)
