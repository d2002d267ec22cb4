"""Grading a source: how reliable it is (A to F), and how credible what it tells of this event is (1 to 6)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from timeline.desktop.translator import Translator
from timeline.project.grades import CREDIBILITIES, RELIABILITIES

from .frame import Dialog


class GradeDialog(Dialog):
    """Shows the two scales in words; `on_grade` gets letter and figure, "" for none."""

    def __init__(
        self,
        parent: QWidget,
        tr: Translator,
        source: str,
        reliability: str,
        credibility: str,
        on_grade: Callable[[str, str], None],
    ) -> None:
        super().__init__(parent, tr, tr("grade.title", source=source), tr("grade.sentence"))
        self.reliability = self._box(RELIABILITIES, "grade.reliability", reliability)
        self.credibility = self._box(CREDIBILITIES, "grade.credibility", credibility)
        form = self.form()
        self.field(form, "grade.of_source", self.reliability)
        self.field(form, "grade.of_telling", self.credibility)
        self.use_buttons(
            "form.save",
            lambda: on_grade(str(self.reliability.currentData()), str(self.credibility.currentData())),
        )
        self.reliability.setFocus()

    def _box(self, grades: Sequence[str], section: str, current: str) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr_("grade.none"), "")
        for grade in grades:
            box.addItem(self.tr_("grade.row", grade=grade, words=self.tr_(f"{section}_words.{grade}")), grade)
        box.setCurrentIndex(max(box.findData(current), 0))
        return box
