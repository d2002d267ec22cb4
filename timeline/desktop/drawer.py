"""The lists under the timeline: a bar of tabs with counts, and the list that is open above it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from .action_set import ActionSet
from .appearance import Appearance
from .labels import ElidedLabel, plain_label
from .models.article_columns import ArticleWords, article_columns
from .models.event_columns import (
    EventWords,
    ahead_columns,
    contradiction_columns,
    event_columns,
    review_columns,
    undated_columns,
)
from .models.rows_model import Column, Row, RowsModel
from .models.rows_table import RowsTable
from .translator import Translator

PAGES = ("events", "articles", "undated", "contradictions", "coming", "review")
ICONS = {
    "events": "tool/table", "articles": "tool/articles", "undated": "tool/undated",
    "contradictions": "tool/conflict", "coming": "tool/coming", "review": "tool/review",
}  # fmt: skip
TAB_MARGIN_PX, TAB_SPACING_PX = 8, 2
LEAST_HEIGHT_PX = 168  # a hint, the heading and three rows
REVIEW_KEYS = (("event.accept", "A"), ("event.edit", "E"), ("event.hide", "H"))


class Drawer(QWidget):
    """Six lists, one of them open or none. `page_wanted` carries the page whose tab was clicked."""

    page_wanted = Signal(str)

    def __init__(self, actions: ActionSet, translator: Translator, appearance: Appearance, words: EventWords) -> None:
        super().__init__()
        self._actions = actions
        self._translator = translator
        self._appearance = appearance
        article_words = ArticleWords(translator, appearance)
        self.events = self._table("eventTable", event_columns(words), lambda event: event.id)
        self.articles = self._table("articleTable", article_columns(article_words), lambda row: row.id)
        self.undated = self._table("undatedDrawer", undated_columns(words), lambda event: event.id)
        self.contradictions = self._table(
            "contradictionList", contradiction_columns(words), lambda event: event.id, several=False
        )
        self.coming = self._table("comingList", ahead_columns(words), lambda row: row.event.id, several=False)
        self.review = self._table("reviewList", review_columns(words), lambda event: event.id)
        self.tables: Mapping[str, RowsTable] = {name: getattr(self, name) for name in PAGES}
        self._counts = dict.fromkeys(PAGES, 0)
        self._open = ""
        self._shows_words = self._shows_figures = True
        self._selected: tuple[str, ...] = ()
        self._empty = {name: plain_label("", "muted") for name in PAGES}
        self._hints = {name: ElidedLabel("", "muted") for name in ("undated", "review", "contradictions")}
        self._buttons: dict[str, QPushButton] = {}
        self._stack = QStackedWidget()
        self.tab_bar = self._make_tab_bar()
        for name in PAGES:
            self._stack.addWidget(self._page(name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._add_review_keys()
        self.setMinimumHeight(LEAST_HEIGHT_PX)
        self.hide()
        translator.changed.connect(self.retranslate)
        appearance.changed.connect(self._restyle)
        self.retranslate()

    @property
    def open_page(self) -> str:
        """The page that is open, "" when the drawer is shut."""
        return self._open

    def open(self, page: str) -> None:
        """Opens a page, or shuts the drawer with ""."""
        self._open = page
        if page:
            self._stack.setCurrentIndex(PAGES.index(page))
            self.select_ids(self._selected)
        self.setVisible(bool(page))
        for name, tab in self._tabs.items():
            tab.setChecked(name == page)

    def select_ids(self, event_ids: Sequence[str]) -> None:
        """These events are selected in the list that is open, and in another one once it opens."""
        self._selected = tuple(event_ids)
        if self._open and self._open != "articles":
            self.tables[self._open].select_ids(self._selected)

    def begin_review(self) -> None:
        """The first event of the queue is chosen where none is: the single keys have something to work on."""
        if not self.review.selected_ids():
            self.review.step(0)

    def show_count(self, page: str, count: int) -> None:
        """The number that stands on a tab."""
        self._counts[page] = count
        self._empty[page].setVisible(count == 0)
        if self._has_room() == self._shows_words and (self._shows_words or not count):
            self._name_tab(page)
        else:
            self._name_tabs()

    def retranslate(self) -> None:
        """Sets all texts in the current language."""
        self._name_tabs()
        for name in PAGES:
            self._empty[name].setText(self._translator(f"drawer.empty_{name}"))
            self.tables[name].setAccessibleName(self._translator(f"drawer.{name}"))
            self.tables[name].rows_model.tell_all_changed()
        for name, hint in self._hints.items():
            hint.setText(self._translator(f"drawer.hint_{name}"))
        for key, button in self._buttons.items():
            button.setText(self._translator(key))

    def _restyle(self) -> None:
        self._name_tabs()
        for table in self.tables.values():
            table.rows_model.tell_all_changed()

    def _table(
        self, name: str, columns: tuple[Column[Row], ...], id_of: Callable[[Row], str], *, several: bool = True
    ) -> RowsTable:
        table = RowsTable(name, RowsModel(columns, id_of, self._translator, self), several=several)
        self._actions.lend_local(table)
        return table

    def _make_tab_bar(self) -> QFrame:
        bar = TabBar(self._name_tabs)
        bar.setObjectName("drawerTabs")
        row = QHBoxLayout(bar)
        row.setContentsMargins(TAB_MARGIN_PX, 3, TAB_MARGIN_PX, 3)
        row.setSpacing(TAB_SPACING_PX)
        self._ruler = self._make_tab()
        self._ruler.setParent(bar)
        self._ruler.hide()
        self._tabs: dict[str, QToolButton] = {}
        for name in PAGES:
            tab = self._make_tab()
            tab.clicked.connect(self._wants(name))
            self._tabs[name] = tab
            row.addWidget(tab)
        row.addStretch()
        return bar

    def _make_tab(self) -> QToolButton:
        tab = QToolButton()
        tab.setCheckable(True)
        tab.setProperty("flavour", "tab")
        tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tab.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return tab

    def _page(self, name: str) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if name in self._hints:
            row = QHBoxLayout()
            row.setContentsMargins(14, 6, 12, 6)
            row.addWidget(self._hints[name], 1)
            if name == "undated":
                row.addWidget(self._button("drawer.set_date", self._actions["event.date"].trigger))
            if name == "review":
                for action_id, _ in REVIEW_KEYS:
                    key = f"drawer.{action_id.replace('.', '_')}"
                    row.addWidget(self._button(key, self._actions[action_id].trigger))
                row.addWidget(self._button("drawer.next", lambda: self.review.step(1)))
            column.addLayout(row)
        column.addWidget(self._empty[name], 0, Qt.AlignmentFlag.AlignHCenter)
        self._empty[name].setContentsMargins(0, 8, 0, 8)
        column.addWidget(self.tables[name], 1)
        return page

    def _button(self, key: str, intention: Callable[[], None]) -> QPushButton:
        button = QPushButton()
        button.setProperty("flavour", "small")
        button.clicked.connect(intention)
        self._buttons[key] = button
        return button

    def _add_review_keys(self) -> None:
        """Single keys work through the queue: accept, correct, hide, next."""
        for action_id, key in REVIEW_KEYS:
            self._review_key(key, self._actions[action_id].trigger)
        self._review_key("N", lambda: self.review.step(1))

    def _review_key(self, key: str, intention: Callable[[], None]) -> None:
        # The table's own letters (the actions it was lent) would make the key ambiguous: they give way here.
        for action in self.review.actions():
            if QKeySequence(key) in action.shortcuts():
                self.review.removeAction(action)
        shortcut = QShortcut(QKeySequence(key), self.review)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(intention)

    def _wants(self, page: str) -> Callable[[], None]:
        return lambda: self.page_wanted.emit("" if page == self._open else page)

    def _name_tabs(self) -> None:
        self._shows_words = self._has_room()
        self._shows_figures = self._shows_words or self._has_room_for_figures()
        for name in PAGES:
            self._name_tab(name)

    def _has_room(self) -> bool:
        """True when all tabs can show their words."""
        return self._fits({name: self._tab_text(name) for name in PAGES}, with_icons=False)

    def _has_room_for_figures(self) -> bool:
        """True when all tabs can show their numbers beside their icons."""
        return self._fits({name: str(self._counts[name]) for name in PAGES}, with_icons=True)

    def _fits(self, texts: Mapping[str, str], *, with_icons: bool) -> bool:
        """Whether tabs with these texts have room beside each other; the style alone knows how wide a tab gets."""
        ruler, side = self._ruler, self._appearance.scaled(16)
        ruler.setFont(self._tabs[PAGES[0]].font())
        ruler.setIconSize(QSize(side, side))
        width = 2 * TAB_MARGIN_PX + TAB_SPACING_PX * len(PAGES)
        for name, text in texts.items():
            ruler.setIcon(self._appearance.icon(ICONS[name]) if with_icons else QIcon())
            ruler.setText(text)
            width += ruler.sizeHint().width()
        return width <= self.tab_bar.width()

    def _tab_text(self, name: str) -> str:
        text, count = self._translator(f"drawer.{name}"), self._counts[name]
        return self._translator("drawer.counted", text=text, count=count) if count else text

    def _name_tab(self, name: str) -> None:
        """Icon and number where there is little room, words where there is enough."""
        tab, full = self._tabs[name], self._tab_text(name)
        tab.setText(full if self._shows_words else str(self._counts[name]))
        styles = Qt.ToolButtonStyle
        tab.setToolButtonStyle(styles.ToolButtonTextBesideIcon if self._shows_figures else styles.ToolButtonIconOnly)
        side = self._appearance.scaled(16)
        tab.setIconSize(QSize(side, side))
        tab.setIcon(QIcon() if self._shows_words else self._appearance.icon(ICONS[name]))
        tab.setAccessibleName(full)
        tab.setToolTip(self._translator("drawer.tip", text=full, hint=self._translator(f"hint.view.{name}")))


class TabBar(QFrame):
    """Calls `on_resize` when its width changes."""

    def __init__(self, on_resize: Callable[[], None]) -> None:
        super().__init__()
        self._on_resize = on_resize

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tabs may need shorter names, or have room for longer ones."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._on_resize()
