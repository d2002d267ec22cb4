"""Version, licences of all parts, and a description of the system to copy."""

from __future__ import annotations

import platform
import sys
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from timeline import __version__, locations
from timeline.desktop.fonts import SMALL
from timeline.desktop.labels import plain_label
from timeline.desktop.translator import Translator

from .frame import Dialog


class AboutDialog(Dialog):
    """Who made what, under which licence."""

    def __init__(self, parent: QWidget, tr: Translator) -> None:
        super().__init__(parent, tr, tr("app.name"), tr("about.sentence", version=__version__))
        text = QPlainTextEdit(notices_text() or tr("about.licences"))
        text.setReadOnly(True)
        text.setFont(fixed_font(self.font()))  # the notices stand in columns, in lines of their own
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text.setAccessibleName(tr("about.licences_name"))
        self.body.addWidget(plain_label(tr("about.licences"), wraps=True))
        self.body.addWidget(text)
        self.use_close()
        self.add_button("about.copy", copy_system)
        self.resize(900, 560)


def fixed_font(beside: QFont) -> QFont:
    """The system's font of equal letters, a little smaller than the letters beside it."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPointSizeF(beside.pointSizeF() * SMALL.scale)
    return font


def notices_text() -> str:
    """The licences of the parts as shipped with the program; "" where the file is missing."""
    for folder in (locations.resources(), locations.resources().parent):
        path = Path(folder) / "NOTICES"
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return ""


def system_text() -> str:
    """Versions of program, Python, Qt and system in a line."""
    return (
        f"Geopolitical Timeline {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.release()}, {sys.platform}, {QGuiApplication.platformName()}"
    )


def copy_system() -> None:
    """Puts the description of the system on the clipboard."""
    QGuiApplication.clipboard().setText(system_text())
