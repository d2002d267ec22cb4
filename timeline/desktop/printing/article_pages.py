"""An article on paper: its title, where it is from, its paragraphs, and the sentence of the event that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QPainter, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from timeline.desktop.theme import Theme
from timeline.model import Article, Span

from .sheets import Body, Page, sized

TEXT_PX, TITLE_PX = 12, 19
LINE_HEIGHT_PERCENT = 130
PARAGRAPH_GAP_PX = 8
LONGEST_LINE_PX = 620.0  # wider ones are hard to read


def article_pages(
    article: Article, about: str, evidence: Sequence[Span], body: Body, theme: Theme, font: QFont
) -> list[Page]:
    """The pages of an article; `about` is the line under its title, `evidence` spans of its text to mark."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setUseDesignMetrics(True)
    document.setDefaultFont(sized(font, TEXT_PX))
    cursor = QTextCursor(document)
    _paragraph(cursor, article.title, _format(theme.text, sized(font, TITLE_PX, is_bold=True)), is_first=True)
    _paragraph(cursor, about, _format(theme.muted, sized(font, TEXT_PX)))
    plain = _format(theme.text, sized(font, TEXT_PX))
    marked = QTextCharFormat(plain)
    marked.setBackground(QColor(theme.evidence))
    for block in article.blocks:
        words = block.span.text_of(article.text)
        if words.strip() == article.title.strip():
            continue
        _paragraph(cursor, "", plain)
        for text, is_marked in _pieces(article.text, block.span, evidence):
            cursor.insertText(text.replace("\n", " "), marked if is_marked else plain)
    width = min(body.width, LONGEST_LINE_PX)
    document.setPageSize(QSizeF(width, body.height))
    return [_page(document, number, body) for number in range(document.pageCount())]


def _pieces(text: str, span: Span, evidence: Sequence[Span]) -> list[tuple[str, bool]]:
    """A paragraph in pieces that are marked or not."""
    edges = {span.start, span.end}
    for each in evidence:
        edges |= {place for place in (each.start, each.end) if span.start < place < span.end}
    places = sorted(edges)
    return [
        (text[start:end], any(each.start <= start and end <= each.end for each in evidence))
        for start, end in pairwise(places)
    ]


def _paragraph(cursor: QTextCursor, text: str, look: QTextCharFormat, *, is_first: bool = False) -> None:
    shape = QTextBlockFormat()
    shape.setBottomMargin(PARAGRAPH_GAP_PX)
    shape.setLineHeight(LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if is_first:
        cursor.setBlockFormat(shape)
    else:
        cursor.insertBlock(shape)
    cursor.insertText(text, look)


def _format(colour: str, font: QFont) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(colour))  # else the words would be those of a dark window, white on white
    look.setFont(font)
    return look


def _page(document: QTextDocument, number: int, body: Body) -> Page:
    def draw(painter: QPainter) -> None:
        painter.save()
        painter.translate(0, -number * body.height)
        document.drawContents(painter, QRectF(0, number * body.height, document.pageSize().width(), body.height))
        painter.restore()

    return draw
