"""The sources of an event as cards in a list: title, when and by whom, the article's language, the user's grade."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from timeline.desktop.appearance import Appearance, scaled_font
from timeline.desktop.labels import plain_tip

from .event_card import SourceCard

CARD_ROLE = Qt.ItemDataRole.UserRole
MOST_ROWS = 4
Index = QModelIndex | QPersistentModelIndex


class SourceListModel(QAbstractListModel):
    """An adapter over SourceCards; a new event's cards replace the former ones row by row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[SourceCard] = []

    def show(self, cards: Sequence[SourceCard]) -> None:
        """Replaces the cards."""
        if self._cards:
            self.beginRemoveRows(QModelIndex(), 0, len(self._cards) - 1)
            self._cards = []
            self.endRemoveRows()
        if cards:
            self.beginInsertRows(QModelIndex(), 0, len(cards) - 1)
            self._cards = list(cards)
            self.endInsertRows()

    def row_of(self, claim_id: str) -> int:
        """The row of a claim, -1 when it is not there."""
        return next((row for row, card in enumerate(self._cards) if card.claim_id == claim_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """How many sources there are."""
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, description for screen readers, or the card itself."""
        if not index.isValid() or index.row() >= len(self._cards):
            return None
        card = self._cards[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return card.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{card.title}\n{card.line}\n{card.path}")
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return ", ".join(part for part in (card.title, card.line, card.language, card.grade) if part)
        return card if role == CARD_ROLE else None


class SourceList(QListView):
    """The list of sources; `card_chosen` carries the SourceCard whose article is wanted."""

    card_chosen = Signal(object)
    menu_asked = Signal(QPoint)  # where on the screen; the source below is chosen first

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("sourceList")
        self.cards = SourceListModel(self)
        self.setModel(self.cards)
        self.setItemDelegate(SourceCardDelegate(appearance, self))
        self.setSpacing(3)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_cards(self, cards: Sequence[SourceCard], chosen: str) -> None:
        """The sources of an event; the one of claim `chosen` is open."""
        self.cards.show(cards)
        row = self.cards.row_of(chosen)
        if row >= 0:
            self.setCurrentIndex(self.cards.index(row))
        self.setFixedHeight(self.height_for(len(cards)))

    def height_for(self, count: int) -> int:
        """Height in px of so many cards, at most MOST_ROWS of them."""
        row = self.sizeHintForRow(0) if count else 0
        return min(count, MOST_ROWS) * (row + 2 * self.spacing()) + 4

    def _ask_for_menu(self, point: QPoint) -> None:
        self.menu_asked.emit(self.viewport().mapToGlobal(point))

    def _choose(self, index: QModelIndex) -> None:
        card = index.data(CARD_ROLE)
        if isinstance(card, SourceCard):
            self.card_chosen.emit(card)


class SourceCardDelegate(QStyledItemDelegate):
    """Paints a source as a card with two lines and a language badge."""

    def __init__(self, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines and their margins."""
        return QSize(120, round(option.fontMetrics.height() * 2.1) + 17)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Frame, title, line of facts, badge."""
        card = index.data(CARD_ROLE)
        if not isinstance(card, SourceCard):
            return
        theme = self._appearance.theme
        state = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        is_hot = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = 2 if is_chosen and option.widget.hasFocus() else 1
        painter.setPen(QPen(QColor(theme.accent if is_chosen else theme.scroll if is_hot else theme.line), ring))
        painter.setBrush(QColor(theme.accent_soft if is_chosen else theme.panel))
        box = option.rect.adjusted(1, 0, -1, -1)
        painter.drawRoundedRect(box, 8, 8)
        badge = self._paint_badge(painter, box, box.right() - 12, card.language, option.font)
        if card.grade:
            badge = self._paint_badge(painter, box, badge.left() - 4, card.grade, option.font)
        inner = box.adjusted(12, 8, -12, -8)
        width = badge.left() - inner.left() - 8
        title_font = scaled_font(option.font, 1.0, weight=QFont.Weight.DemiBold if is_chosen else QFont.Weight.Medium)
        self._paint_line(
            painter, QRect(inner.left(), inner.top(), width, inner.height() // 2), card.title, title_font, theme.text
        )
        lower = QRect(inner.left(), inner.center().y(), width, inner.height() // 2 + 1)
        self._paint_line(painter, lower, card.line, scaled_font(option.font, 0.9), theme.muted)
        painter.restore()

    @staticmethod
    def _paint_line(painter: QPainter, box: QRect, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(box, int(flags), shown)

    def _paint_badge(self, painter: QPainter, box: QRect, right: int, words: str, font: QFont) -> QRect:
        theme = self._appearance.theme
        painter.setFont(scaled_font(font, 0.8, weight=QFont.Weight.DemiBold))
        width = painter.fontMetrics().horizontalAdvance(words) + 12 if words else 0
        badge = QRect(right - width, box.center().y() - 9, width, 18)
        if words:
            painter.save()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.control))
            painter.drawRoundedRect(badge, 5, 5)
            painter.restore()
            painter.setPen(QColor(theme.muted))
            painter.drawText(badge, int(Qt.AlignmentFlag.AlignCenter), words)
        return badge
