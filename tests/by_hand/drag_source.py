"""A window at the screen's left edge from which files, addresses or text are dragged: the other program of a drop.

python -m tests.by_hand.drag_source PATH…      (addresses are kept as they are; --text TEXT drags plain text)
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

HAND_OVER_MS = 3000


class Source(QLabel):
    """Starts a drag of its data at the first move with a pressed button."""

    def __init__(self, paths: list[str], text: str) -> None:
        super().__init__("drag from here")
        self.paths, self.text_to_drag = paths, text
        self.setWindowTitle("drag source")
        self.setGeometry(10, 10, 160, 60)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        data = QMimeData()
        if self.text_to_drag:
            data.setText(self.text_to_drag)
        else:
            data.setUrls(
                [QUrl(path) if "://" in path else QUrl.fromLocalFile(Path(path).resolve()) for path in self.paths]
            )
        drag = QDrag(self)
        drag.setMimeData(data)
        action = drag.exec(Qt.DropAction.CopyAction)
        print("dropped as", action.name, flush=True)
        # The other program still fetches what was dropped; it is this one that must hand it over.
        QTimer.singleShot(HAND_OVER_MS, QApplication.quit)


def main() -> int:
    """Shows the window until something was dropped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--text", default="")
    arguments = parser.parse_args()
    app = QApplication(sys.argv[:1])
    source = Source(arguments.paths, arguments.text)
    source.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
