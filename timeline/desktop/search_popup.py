"""The hits under the search field: events and articles with the words found, as the user types."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from timeline.desktop.clock import told
from timeline.project.answers import SearchHit

from .appearance import Appearance, scaled_font
from .labels import plain_label
from .models.rows_model import Index
from .translator import Translator

HIT_ROLE = Qt.ItemDataRole.UserRole
TYPING_PAUSE_MS = 60
MOST_SHOWN = 9


class HitModel(QAbstractListModel):
    """An adapter over SearchHits."""

    def __init__(self, translator: Translator, parent: QObject) -> None:
        super().__init__(parent)
        self._translator = translator
        self.hits: tuple[SearchHit, ...] = ()

    def show(self, hits: Sequence[SearchHit]) -> None:
        """Replaces the hits."""
        if self.hits:
            self.beginRemoveRows(QModelIndex(), 0, len(self.hits) - 1)
            self.hits = ()
            self.endRemoveRows()
        if hits:
            self.beginInsertRows(QModelIndex(), 0, len(hits) - 1)
            self.hits = tuple(hits)
            self.endInsertRows()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many hits there are."""
        return 0 if parent is not None and parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title and date, or the hit."""
        if not index.isValid() or index.row() >= len(self.hits):
            return None
        hit = self.hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._translator("search.hit", title=hit.title, when=self.when(hit))
        return hit if role == HIT_ROLE else None

    def when(self, hit: SearchHit) -> str:
        """The date of a hit, short."""
        return told(hit.when, self._translator, short=True) if hit.when else ""


class SearchPopup(QFrame):
    """Stands under the field while it has words. `asked` carries the query, `hit_chosen` the hit."""

    asked = Signal(str)
    hit_chosen = Signal(object)  # SearchHit
    left = Signal()  # Esc: the search is over

    def __init__(self, window: QWidget, field: QLineEdit, translator: Translator, appearance: Appearance) -> None:
        super().__init__(window)
        self.setProperty("role", "popup")
        self._window = window
        self._field = field
        self._translator = translator
        self.model = HitModel(translator, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(HitDelegate(self.model, appearance, self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.clicked.connect(self._choose)
        self._none = plain_label("", "muted", wraps=True)
        self._none.setContentsMargins(12, 10, 12, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(5, 5, 5, 5)
        column.addWidget(self._none)
        column.addWidget(self.list)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        field.textEdited.connect(lambda: self._pause.start())
        field.textChanged.connect(self._hide_when_empty)
        field.installEventFilter(self)
        self.hide()

    def show_hits(self, query: str, hits: Sequence[SearchHit]) -> None:
        """The hits of a query; those of a former one are too late and are not shown."""
        if query != self._field.text().strip() or not query:
            return
        self.model.show(hits)
        self._none.setVisible(not hits)
        self._none.setText(self._translator("search.none"))
        self.list.setVisible(bool(hits))
        if hits:
            self.list.setCurrentIndex(self.model.index(0))
        self._place(len(hits))
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows and Enter of the field serve the list; Esc ends the search."""
        if watched is not self._field:
            return False
        if event.type() == QEvent.Type.FocusOut and not self.underMouse():
            self.hide()
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        moves: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Down: lambda: self._move(1), Qt.Key.Key_Up: lambda: self._move(-1),
            Qt.Key.Key_Return: self._choose_current, Qt.Key.Key_Enter: self._choose_current,
            Qt.Key.Key_Escape: self._leave,
        }  # fmt: skip
        act = moves.get(event.key())
        if act is None:
            return False
        act()
        return True

    def _ask(self) -> None:
        query = self._field.text().strip()
        if query:
            self.asked.emit(query)

    def _hide_when_empty(self, text: str) -> None:
        if not text.strip():
            self.hide()
            self.left.emit()

    def _move(self, by: int) -> None:
        if self.model.hits:
            at = (self.list.currentIndex().row() + by) % len(self.model.hits)
            self.list.setCurrentIndex(self.model.index(at))

    def _choose_current(self) -> None:
        if self.isVisible() and self.list.currentIndex().isValid():
            self._choose(self.list.currentIndex())
        else:
            self._ask()

    def _choose(self, index: QModelIndex) -> None:
        hit = index.data(HIT_ROLE)
        self.hide()
        if isinstance(hit, SearchHit):
            self.hit_chosen.emit(hit)

    def _leave(self) -> None:
        self.hide()
        self._field.clear()
        self.left.emit()

    def _place(self, hits: int) -> None:
        corner = self._field.mapTo(self._window, self._field.rect().bottomLeft())
        width = max(self._field.width(), 420)
        left = min(corner.x(), self._window.width() - width - 8)
        rows = min(hits, MOST_SHOWN)
        height = rows * self.list.sizeHintForRow(0) + 16 if hits else self._none.sizeHint().height() + 22
        self.setGeometry(QRect(max(left, 8), corner.y() + 6, width, height))


class HitDelegate(QStyledItemDelegate):
    """Two lines: title and date; the words in their context, those that were found in bold."""

    def __init__(self, model: HitModel, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._appearance = appearance

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for two lines."""
        return QSize(200, round(option.fontMetrics.height() * 2) + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, icon, title, date, snippet."""
        hit = index.data(HIT_ROLE)
        if not isinstance(hit, SearchHit):
            return
        theme = self._appearance.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_soft))
            painter.drawRoundedRect(option.rect, 6, 6)
        icon = self._appearance.pixmap("tool/today" if hit.kind == "event" else "tool/article", theme.muted, 16)
        painter.drawPixmap(option.rect.left() + 9, option.rect.top() + 8, icon)
        inner = option.rect.adjusted(34, 6, -10, -6)
        half = inner.height() // 2
        when = self._model.when(hit)
        painter.setFont(scaled_font(option.font, 0.9))
        painter.setPen(QColor(theme.muted))
        date_width = painter.fontMetrics().horizontalAdvance(when) + 8
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(inner.left(), inner.top(), inner.width(), half), int(right), when)
        painter.setFont(scaled_font(option.font, 1.0, weight=QFont.Weight.Medium))
        painter.setPen(QColor(theme.text))
        room = inner.width() - date_width
        title = painter.fontMetrics().elidedText(hit.title, Qt.TextElideMode.ElideRight, room)
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRect(inner.left(), inner.top(), room, half), left, title)
        self._paint_snippet(painter, QRect(inner.left(), inner.top() + half, inner.width(), half), hit, option.font)
        painter.restore()

    def _paint_snippet(self, painter: QPainter, box: QRect, hit: SearchHit, font: QFont) -> None:
        theme = self._appearance.theme
        plain, bold = scaled_font(font, 0.9), scaled_font(font, 0.9, weight=QFont.Weight.Bold)
        x, place = box.left(), 0
        pieces = []
        for start, end in hit.marks:
            pieces += [(hit.snippet[place:start], False), (hit.snippet[start:end], True)]
            place = end
        pieces.append((hit.snippet[place:], False))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        for text, is_mark in pieces:
            text = text.replace("\n", " ")
            painter.setFont(bold if is_mark else plain)
            painter.setPen(QColor(theme.text if is_mark else theme.muted))
            room = box.right() - x
            if room < 8 or not text:
                continue
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(x, box.top(), room, box.height()), flags, shown)
            x += painter.fontMetrics().horizontalAdvance(text)
