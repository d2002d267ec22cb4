"""The source article as plain text, with the evidence highlighted, its date words underlined, and marks beside it.

Nothing in the text is markup: the document is built from our own extracted text, and no resource is ever loaded.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QMouseEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit

from timeline.desktop.appearance import Appearance
from timeline.desktop.terms import Terms
from timeline.model import Span

from .margin_marks import MARGIN_PX, MarginMarks
from .source_view import SourceView
from .text_places import ShownText

LINE_HEIGHT_PERCENT = 138
LINES_FOR_LEAD = 8  # in less room the evidence stands at the upper edge, without what goes before
DESCENDERS_PX = 2  # of the line above, which reach below it
FORMATTED_BLOCKS = 3_000  # beyond that many paragraphs the text stands without headings and spacing, but at once


class SourceText(QTextEdit):
    """Shows a SourceView. `mark_chosen` carries the event of a margin mark."""

    mark_chosen = Signal(str)
    place_hovered = Signal(object)  # the code point of the text under the pointer, or None

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("sourceText")
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        self.document().setDocumentMargin(4)
        self._appearance = appearance
        self._view: SourceView | None = None
        self._shown = ShownText.of("")
        self._terms = Terms()
        self._lit: tuple[Span, ...] = ()
        self._place: int | None = None
        self.viewport().setMouseTracking(True)
        self.setViewportMargins(MARGIN_PX, 0, 0, 0)
        self.margin = MarginMarks(self, appearance, self.rects_of, self.family_colour)
        self.margin.chosen.connect(self.mark_chosen)
        self.verticalScrollBar().valueChanged.connect(self.margin.update)
        self.cursorPositionChanged.connect(self._follow_caret)
        self._points = self.font().pointSizeF()
        appearance.changed.connect(self._on_look)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is ever loaded, whatever the text says."""
        return None

    def toPlainText(self) -> str:
        """The article's text, letter by letter: Qt's own answer would turn no-break spaces into blanks."""
        return self._view.text if self._view is not None else ""

    def show_view(self, view: SourceView | None, terms: Terms) -> None:
        """Shows an article, or nothing, and brings the evidence into sight."""
        is_same_text = self._view is not None and view is not None and self._view.text == view.text
        self._view, self._terms, self._lit = view, terms, ()
        if not is_same_text:
            self._shown = ShownText.of(view.text if view else "")
            self.setPlainText(self._shown.shown)
            self._set_paragraphs()
        self.restyle()
        self.scroll_to_evidence()

    def light(self, spans: Sequence[Span]) -> None:
        """Lights the words of a field under the pointer; no spans: none."""
        self._lit = tuple(spans)
        self.restyle()

    def restyle(self) -> None:
        """Sets the highlights in the colours of the theme: the evidence is always the first extra selection."""
        theme = self._appearance.theme
        view = self._view
        selections = []
        if view is not None and view.evidence is not None:
            evidence = QTextCharFormat()
            evidence.setBackground(QColor(theme.evidence))
            selections.append(self._selection(view.evidence, evidence))
        for span in view.date_words if view is not None else ():
            dates = QTextCharFormat()
            dates.setFontUnderline(True)
            dates.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            dates.setUnderlineColor(QColor(theme.evidence_line))
            dates.setFontWeight(QFont.Weight.Bold)
            selections.append(self._selection(span, dates))
        for span in self._lit:
            lit = QTextCharFormat()
            lit.setBackground(QColor(theme.accent_soft))
            selections.append(self._selection(span, lit))
        self.setExtraSelections(selections)
        self.margin.show_marks(view.marks if view is not None else (), view.event_id if view is not None else "")

    def _on_look(self) -> None:
        """Other colours; where the letters have another size, so have those of titles and captions."""
        if self.font().pointSizeF() != self._points:
            self._points = self.font().pointSizeF()
            self._set_paragraphs()
            self.scroll_to_evidence()  # the lines are higher: what was in sight no longer is
        self.restyle()

    def scroll_to_evidence(self) -> None:
        """Brings the evidence into sight, a little below the upper edge."""
        if self._view is None or self._view.evidence is None:
            self.verticalScrollBar().setValue(0)
            return
        cursor = self._cursor(self._view.evidence)
        cursor.setPosition(cursor.selectionStart())
        top = self.document().documentLayout().blockBoundingRect(cursor.block()).top()
        height = self.viewport().height()
        lead = height / 5 if height > LINES_FOR_LEAD * self.fontMetrics().height() else 0.0
        self.verticalScrollBar().setValue(self._line_above(max(0.0, top - lead)))

    def _line_above(self, y: float) -> int:
        """The upper edge of the line at a height of the document: the edge of the view cuts no line."""
        layout = self.document().documentLayout()
        place = layout.hitTest(QPointF(self.viewport().width() / 2, y), Qt.HitTestAccuracy.FuzzyHit)
        block = self.document().findBlock(place)
        line = block.layout().lineForTextPosition(place - block.position())
        above = layout.blockBoundingRect(block).top() + (line.y() if line.isValid() else 0.0)
        return max(0, math.ceil(above) + DESCENDERS_PX) if above > 0 else 0

    def rects_of(self, span: Span) -> tuple[int, int]:
        """Upper and lower edge of a span's lines in px of the viewport."""
        start, end = self._cursor(span), self._cursor(span)
        start.setPosition(start.selectionStart())
        end.setPosition(max(end.selectionEnd() - 1, end.selectionStart()))
        return self.cursorRect(start).top(), self.cursorRect(end).bottom()

    def selected_span(self) -> Span | None:
        """The selected words as a span of the article's text; None when nothing is selected."""
        cursor = self.textCursor()
        if self._view is None or not cursor.hasSelection():
            return None
        return Span(self._shown.place(cursor.selectionStart()), self._shown.place(cursor.selectionEnd()))

    def place_at(self, point: QPoint) -> int | None:
        """The code point of the text at a point of the viewport; None beside the words."""
        x, y = point.x() + self.horizontalScrollBar().value(), point.y() + self.verticalScrollBar().value()
        unit = self.document().documentLayout().hitTest(QPointF(x, y), Qt.HitTestAccuracy.ExactHit)
        if self._view is None or unit < 0:
            return None
        cursor = QTextCursor(self.document())
        cursor.setPosition(unit)
        if unit and self.cursorRect(cursor).left() > point.x():  # the right half of a letter gives the place after it
            unit -= 1
        return self._shown.place(unit)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tells which words the pointer is over."""
        super().mouseMoveEvent(event)
        self._hover(self.place_at(event.position().toPoint()))

    def viewportEvent(self, event: QEvent) -> bool:
        """The pointer has left the text."""
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def _follow_caret(self) -> None:
        """With the keyboard the caret stands for the pointer."""
        if self.hasFocus() and self._view is not None:
            self._hover(self._shown.place(self.textCursor().selectionStart()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Without the focus the caret lights nothing."""
        super().focusOutEvent(event)
        self._hover(None)

    def _hover(self, place: int | None) -> None:
        if place != self._place:
            self._place = place
            self.place_hovered.emit(place)

    def family_colour(self, family: str) -> str:
        """The colour of a family in the theme in force."""
        return self._terms.colour(family, is_dark=self._appearance.theme.is_dark)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The margin is as high as the text."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        self.margin.setGeometry(QRect(inside.left(), inside.top(), MARGIN_PX, inside.height()))

    def _cursor(self, span: Span) -> QTextCursor:
        start, end = self._shown.units(span)
        last = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _selection(self, span: Span, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(span)
        selection.format = look
        return selection

    def _set_paragraphs(self) -> None:
        """Line height, small gaps for the empty lines between paragraphs, and the look of titles and captions."""
        document = self.document()
        if document.blockCount() > FORMATTED_BLOCKS:
            return
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        lines = QTextBlockFormat()
        lines.setLineHeight(LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(lines)
        gap = QTextBlockFormat()
        gap.setLineHeight(7, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block = document.begin()
        while block.isValid():
            if block.length() == 1:
                cursor.setPosition(block.position())
                cursor.mergeBlockFormat(gap)
            block = block.next()
        for part in self._view.blocks if self._view is not None else ():
            look = QTextCharFormat()
            if part.kind in ("title", "heading"):
                look.setFontWeight(QFont.Weight.DemiBold)
            elif part.kind in ("caption", "header", "noise"):
                look.setFontPointSize(self.font().pointSizeF() * 0.9)
                look.setFontItalic(part.kind == "caption")
            else:
                continue
            self._cursor(part.span).mergeCharFormat(look)
        cursor.endEditBlock()
