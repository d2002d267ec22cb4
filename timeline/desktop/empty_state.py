"""What an empty project shows: one large, friendly target with two buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from .action_set import ActionSet
from .appearance import Appearance
from .fonts import SMALL, TITLE, wear
from .translator import Translator

TARGET_WIDTH_PX = 600
TARGET_HEIGHT_PX = 360
SHARE = 0.5  # of a large window, for the frame: a target that nobody overlooks


class EmptyState(QWidget):
    """Says what can be dropped; its buttons choose the actions of import and sample."""

    def __init__(self, actions: ActionSet, translator: Translator, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("emptyState")
        self._translator = translator
        self._appearance = appearance
        self._picture = QLabel()
        self._heading, self._sentence, self._formats = (_plain_label() for _ in range(3))
        wear(self._heading, TITLE)
        wear(self._formats, SMALL)
        self._formats.setProperty("role", "muted")
        self._sentence.setProperty("role", "muted")
        self._import_button = QPushButton()
        self._import_button.setProperty("flavour", "primary")
        self._import_button.clicked.connect(actions["file.import"].trigger)
        self._sample_button = QPushButton()
        self._sample_button.clicked.connect(actions["file.open_sample"].trigger)
        self._lay_out()
        translator.changed.connect(self.retranslate)
        appearance.changed.connect(self.restyle)
        self.retranslate()
        self.restyle()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch()
        buttons.addWidget(self._import_button)
        buttons.addWidget(self._sample_button)
        buttons.addStretch()
        target = self._target = QWidget()
        around = QHBoxLayout(self)
        around.addStretch(1)
        around.addWidget(target, 100)
        around.addStretch(1)
        column = QVBoxLayout(target)
        column.setContentsMargins(32, 16, 32, 16)
        column.setSpacing(10)
        column.addStretch()
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._heading, self._sentence):
            column.addWidget(label)
        column.addSpacing(10)
        column.addLayout(buttons)
        column.addSpacing(10)
        column.addWidget(self._formats)
        column.addStretch()

    def retranslate(self) -> None:
        """Sets all texts in the current language."""
        tr = self._translator
        self._heading.setText(tr("empty.heading"))
        self._sentence.setText(tr("empty.sentence"))
        self._formats.setText(tr("empty.formats"))
        self._import_button.setText(tr("action.file.import"))
        self._sample_button.setText(tr("action.file.open_sample"))
        self.setAccessibleName(tr("empty.heading"))

    def restyle(self) -> None:
        """Draws picture and fonts for the theme."""
        side = self._appearance.scaled(56)
        self._picture.setPixmap(self._appearance.pixmap("tool/articles", self._appearance.theme.accent, side))
        self._target.setMaximumWidth(self._appearance.scaled(TARGET_WIDTH_PX))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed frame around the target, as large as the place allows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._appearance.theme.scroll), 1.6, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(self._appearance.theme.band))
        least = self._appearance.scaled(TARGET_WIDTH_PX), self._appearance.scaled(TARGET_HEIGHT_PX)
        width = min(max(least[0], round(self.width() * SHARE)), self.width() - 32)
        height = min(max(least[1], round(self.height() * SHARE)), self.height() - 24)
        frame = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
        painter.drawRoundedRect(frame, 16, 16)
        painter.end()


def _plain_label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setWordWrap(True)
    return label
