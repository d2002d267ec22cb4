"""A printer that writes a PDF, and its pages read back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

Printed = Callable[[], list[str]]


@pytest.fixture
def printer(qapp: QApplication, tmp_path: Path) -> QPrinter:
    """A4 across, printed into a file."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    made.setPageOrientation(QPageLayout.Orientation.Landscape)
    made.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout.Unit.Millimeter)
    return made


@pytest.fixture
def printed(tmp_path: Path) -> Printed:
    """The words of each page that was printed."""

    def read() -> list[str]:
        document = pypdfium2.PdfDocument((tmp_path / "printed.pdf").read_bytes())
        return [page.get_textpage().get_text_bounded() for page in document]

    return read
