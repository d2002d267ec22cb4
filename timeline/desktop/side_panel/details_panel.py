"""The panel on the right: the chosen event, its sources, and the article with the evidence. It asks no questions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from timeline.desktop.action_set import ActionSet
from timeline.desktop.appearance import Appearance
from timeline.desktop.column_area import ColumnArea
from timeline.desktop.flow_layout import FlowLayout
from timeline.desktop.fonts import STRONG, wear
from timeline.desktop.labels import ElidedLabel, heading, plain_label, rule, set_property
from timeline.desktop.terms import Terms
from timeline.desktop.translator import Translator

from .conflict_lens import ConflictLens
from .contacts_page import ContactsCard, ContactsPage
from .event_card import EventCard, SourceCard
from .event_head import EventHead
from .source_list import SourceList
from .source_text import SourceText
from .source_view import SourceView

WORD_USES = ("date", "actor", "place", "title", "event")  # keys 1 to 5
UPPER_SHARE, UPPER_SHARE_LOW, LOW_PX = 0.58, 0.56, 620
NARROW_PX = 370  # below, the foot shows no button to merge, which the menus have too
FOOT_BUTTON_PADDING_PX = 13
EMPTY_PAGE, CHOSEN_PAGE, CONTACTS_PAGE = range(3)
FOOT_ACTIONS = ("source.open", "event.edit", "event.merge")


class DetailsPanel(QWidget):
    """Shows a card and a source. Its signals are intentions; whoever answers shows the outcome here."""

    source_chosen = Signal(str)  # claim id
    event_chosen = Signal(str)
    actor_chosen = Signal(str)
    claim_used = Signal(str)
    not_same = Signal(str)
    both_kept = Signal()
    date_chosen = Signal(str)  # EDTF text
    date_wanted = Signal()
    date_reset = Signal()
    field_edited = Signal(str, str)
    words_taken = Signal(str, object)  # one of WORD_USES, Span

    def __init__(self, actions: ActionSet, translator: Translator, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("detailsPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(280)
        self._actions = actions
        self._translator = translator
        self._appearance = appearance
        self.head = EventHead(translator, appearance, lambda: actions["event.edit"].isEnabled())
        self.lens = ConflictLens(translator)
        self.sources = SourceList(appearance)
        self.text = SourceText(appearance)
        self._sources_heading = heading()
        self._agreement = plain_label("", "good", wraps=True)
        self._agreement.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._source_title = ElidedLabel()
        self._source_line = ElidedLabel("", "muted")
        self._placeholder = plain_label("", "muted", wraps=True)
        self.contacts = ContactsPage()
        self._has_contacts = False
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        translator.changed.connect(self.retranslate)
        appearance.changed.connect(self._size_foot)
        wear(self._source_title, STRONG)
        self.retranslate()

    def show_event(self, card: EventCard | None, view: SourceView | None, chosen: str, terms: Terms) -> None:
        """Shows an event with one of its sources (claim `chosen`), a source alone, or neither."""
        self._pages.setCurrentIndex(self._resting_page() if card is None and view is None else CHOSEN_PAGE)
        self._upper.setVisible(card is not None)
        if card is not None:
            self.head.show_card(card, terms)
            self.lens.show_card(card)
            self.sources.show_cards(card.sources, chosen)
            self._agreement.setText(card.agreement)
            self._sources_heading.setVisible(bool(card.sources))
            set_property(self._agreement, "role", "good" if card.is_agreed else "warning")
        else:
            self.head.title.setText("")
            self.head.when.setText("")
        self._lower.setVisible(view is not None)
        self.text.show_view(view, terms)
        self._source_title.setText(view.title if view else "")
        self._source_line.setText(view.line if view else "")
        # The wrapped labels know their heights only after the layout has run.
        QTimer.singleShot(0, self, self._fit_upper)

    def show_contacts(self, card: ContactsCard | None) -> None:
        """What stands here while nothing is chosen: the contacts of two actors, or with None how to choose."""
        self._has_contacts = card is not None
        if card is not None:
            self.contacts.show_card(card)
        if self._pages.currentIndex() != CHOSEN_PAGE:
            self._pages.setCurrentIndex(self._resting_page())

    def _resting_page(self) -> int:
        return CONTACTS_PAGE if self._has_contacts else EMPTY_PAGE

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The event keeps the height that it needs."""
        super().resizeEvent(event)
        self._buttons["event.merge"].setVisible(not self._is_narrow())
        self._name_copy()
        self._fit_upper()

    def retranslate(self) -> None:
        """Sets all texts in the current language; the card is shown anew by whoever made it."""
        tr = self._translator
        self._sources_heading.setText(tr("card.sources"))
        self._placeholder.setText(tr("card.nothing_chosen"))
        self.text.setAccessibleName(tr("card.source_text"))
        self.sources.setAccessibleName(tr("card.sources"))
        self._name_copy()
        for action_id, button in self._buttons.items():
            button.setText(tr(f"card.{action_id.replace('.', '_')}"))

    def _is_narrow(self) -> bool:
        return self.width() < self._appearance.scaled(NARROW_PX)

    def _name_copy(self) -> None:
        key = "card.cite_short" if self._is_narrow() else "card.cite"
        self._copy.setText(self._translator(key))

    def _lay_out(self) -> None:
        self._upper = self._make_upper()
        self._lower = self._make_lower()
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.addWidget(self._upper)
        self._split.addWidget(self._lower)
        self._split.setStretchFactor(1, 1)
        self._split.setChildrenCollapsible(False)
        empty = QWidget()
        inner = QVBoxLayout(empty)
        inner.setContentsMargins(32, 32, 32, 32)
        self._placeholder.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inner.addWidget(self._placeholder)
        self._pages.addWidget(empty)
        self._pages.addWidget(self._split)
        self._pages.addWidget(self.contacts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    def _make_upper(self) -> ColumnArea:
        inside = QWidget()
        column = self._upper_column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(12)
        column.addWidget(self.head)
        column.addWidget(rule())
        row = QHBoxLayout()
        row.addWidget(self._sources_heading, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._agreement, 1)
        column.addLayout(row)
        column.addWidget(self.lens)
        column.addWidget(self.sources)
        column.addStretch()
        area = ColumnArea(inside)
        area.setMinimumHeight(120)
        return area

    def _make_lower(self) -> QWidget:
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(4)
        column.addWidget(self._source_title)
        column.addWidget(self._source_line)
        column.addWidget(self.text, 1)
        column.addSpacing(6)
        foot = QWidget()
        row = FlowLayout(foot, gap_px=6)
        self._buttons: dict[str, QPushButton] = {}
        self._copy = QToolButton()
        self._copy.setProperty("flavour", "small")
        self._copy.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._copy.setMenu(self._actions.menu("copy", self._copy))
        self._copy.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for action_id in FOOT_ACTIONS:
            self._buttons[action_id] = self._action_button(action_id)
            row.addWidget(self._buttons[action_id])
            if action_id == "source.open":
                row.addWidget(self._copy)
        self._size_foot()
        column.addWidget(foot)
        lower.setMinimumHeight(160)
        return lower

    def _size_foot(self) -> None:
        """Qt makes the two kinds of buttons of unlike heights; other letters make them higher."""
        for button in (*self._buttons.values(), self._copy):
            button.setFixedHeight(button.fontMetrics().height() + FOOT_BUTTON_PADDING_PX)

    def _action_button(self, action_id: str) -> QPushButton:
        button = QPushButton()
        button.setProperty("flavour", "small")
        action = self._actions[action_id]
        button.clicked.connect(action.trigger)

        def follow() -> None:
            button.setEnabled(action.isEnabled())
            button.setToolTip(action.toolTip())

        action.changed.connect(follow)
        follow()
        return button

    def _connect(self) -> None:
        self.head.actor_chosen.connect(self.actor_chosen)
        self.head.event_chosen.connect(self.event_chosen)
        self.head.lit.connect(self.text.light)
        self.head.date_chosen.connect(self.date_chosen)
        self.head.date_wanted.connect(self.date_wanted)
        self.head.date_reset.connect(self.date_reset)
        self.head.field_edited.connect(self.field_edited)
        self.text.place_hovered.connect(self.head.light_fields)
        self.lens.claim_used.connect(self.claim_used)
        self.lens.not_same.connect(self.not_same)
        self.lens.both_kept.connect(self.both_kept)
        self.lens.claim_shown.connect(self._choose_card)
        self.sources.card_chosen.connect(self._choose_card)
        self.text.mark_chosen.connect(self.event_chosen)
        self.contacts.event_chosen.connect(self.event_chosen)
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.text.customContextMenuRequested.connect(
            lambda point: self._word_menu().popup(self.text.viewport().mapToGlobal(point))
        )
        for number, use in enumerate(WORD_USES, 1):
            shortcut = QShortcut(QKeySequence(str(number)), self.text)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._takes(use))

    def _word_menu(self) -> QMenu:
        """What the selected words can be made into."""
        menu = QMenu(self.text)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        has_words = self.text.selected_span() is not None
        for number, use in enumerate(WORD_USES, 1):
            action = menu.addAction(self._translator(f"words.{use}", number=number))
            action.setEnabled(has_words)
            action.triggered.connect(self._takes(use))
        menu.addSeparator()
        copy = menu.addAction(self._translator("words.copy"))
        copy.setEnabled(has_words)
        copy.triggered.connect(self.text.copy)
        return menu

    def _takes(self, use: str) -> Callable[[], None]:
        def take() -> None:
            span = self.text.selected_span()
            if span is not None:
                self.words_taken.emit(use, span)

        return take

    def _choose_card(self, card: SourceCard) -> None:
        self.source_chosen.emit(card.claim_id)

    def _fit_upper(self) -> None:
        """As much height for the event as it needs, and no more than half of the panel."""
        wanted = self._upper_column.heightForWidth(self._upper.viewport().width() or self.width())
        total = self._split.height() or self.height()
        share = UPPER_SHARE if total >= LOW_PX else UPPER_SHARE_LOW
        upper = min(max(wanted, 120), round(total * share)) if self._lower.isVisibleTo(self) else total
        self._split.setSizes([upper, max(total - upper, 0)])
