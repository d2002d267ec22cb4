"""What is exported, and how: format, which events, and for pictures their size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QSpinBox, QWidget

from timeline.desktop.translator import Translator
from timeline.project.exports.options import ExportOptions
from timeline.project.filters import EVERYTHING, EventFilter

from .frame import Dialog, inset

PICTURES = (".png", ".svg", ".pdf")
FORMATS = (*PICTURES, ".csv", ".docx", ".md", ".html", ".ics", ".jsonl", ".timelinejs.json", ".json", ".bib", ".ris")
EXTENTS = ("all", "shown", "view", "range", "selection")


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What the fields hold. `days` are those in view, `chosen_days` those of the selected range, if there is one."""

    suffix: str
    extent: str
    language: str
    theme: str
    lanes: str
    filter: EventFilter
    selection: tuple[str, ...]
    days: tuple[int, int]
    scale: int = 2
    pages: int = 1
    chosen_days: tuple[int, int] | None = None

    def options(self) -> ExportOptions:
        """The choice as the project wants it."""
        chosen = {
            "all": EVERYTHING,
            "shown": self.filter,
            "view": self.filter,
            "range": self.filter,
            "selection": replace(EVERYTHING, event_ids=frozenset(self.selection), hidden=True),
        }[self.extent]
        days = {"view": self.days, "range": self.chosen_days}.get(self.extent)
        first, last = days or (None, None)
        return ExportOptions(
            filter=chosen, first=first, last=last, language=self.language, format=self.suffix, theme=self.theme,
            lanes=self.lanes, scale=float(self.scale) if self.suffix == ".png" else 1.0,
            pages=self.pages if self.suffix == ".pdf" else 1,
        )  # fmt: skip


class ExportDialog(Dialog):
    """Asks for the format first and for the file then; `on_path` gets the file."""

    def __init__(
        self,
        parent: QWidget,
        tr: Translator,
        theme: str,
        lanes: str,
        chosen: EventFilter,
        selection: tuple[str, ...],
        days: tuple[int, int],
        chosen_days: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(parent, tr, tr("export.title"))
        self.on_path: Callable[[Path], None] = lambda path: None
        self.suggested = Path("timeline")  # folder and name without suffix, offered for the file
        self._base = ExportChoice(
            ".png", "all", tr.language, theme, lanes, chosen, selection, days, chosen_days=chosen_days
        )
        self.format = QComboBox()
        for suffix in FORMATS:
            self.format.addItem(tr(f"export.format.{suffix.lstrip('.').replace('.', '_')}"), suffix)
        self.extent = QComboBox()
        for extent in EXTENTS:
            if (extent != "selection" or selection) and (extent != "range" or chosen_days):
                self.extent.addItem(tr(f"export.extent.{extent}"), extent)
        self.theme = QComboBox()
        for name in ("light", "dark"):
            self.theme.addItem(tr(f"preferences.theme.{name}"), name)
        self.theme.setCurrentIndex(max(self.theme.findData(theme), 0))
        self.scale, self.pages = QSpinBox(), QSpinBox()
        for box in (self.scale, self.pages):
            inset(box)
        self.scale.setRange(1, 4)
        self.scale.setValue(2)
        self.pages.setRange(1, 40)
        form = self.form()
        self.field(form, "export.format_label", self.format)
        self.field(form, "export.extent_label", self.extent)
        for key, widget in (("theme", self.theme), ("scale", self.scale), ("pages", self.pages)):
            self.field(form, f"export.{key}", widget)
        self.format.currentIndexChanged.connect(self._check)
        self.use_buttons("export.accept", self._ask_path)
        self._check()

    def show_choice(self, former: ExportChoice) -> None:
        """Format, extent and the rest as they were chosen the last time."""
        self.format.setCurrentIndex(max(self.format.findData(former.suffix), 0))
        self.choose_extent(former.extent)
        self.scale.setValue(former.scale)
        self.pages.setValue(former.pages)

    def choose_extent(self, extent: str) -> None:
        """One of EXTENTS, where it is offered."""
        self.extent.setCurrentIndex(max(self.extent.findData(extent), 0))

    def choice(self) -> ExportChoice:
        """What the fields hold."""
        return replace(
            self._base,
            suffix=str(self.format.currentData()),
            extent=str(self.extent.currentData()),
            theme=str(self.theme.currentData()),
            scale=self.scale.value(),
            pages=self.pages.value(),
        )

    def options(self) -> ExportOptions:
        """The choice as the project wants it."""
        return self.choice().options()

    def _ask_path(self) -> None:
        suffix = str(self.format.currentData())
        offered = str(self.suggested.with_name(self.suggested.name + suffix))
        path, _ = QFileDialog.getSaveFileName(self.parentWidget(), self.tr_("export.title"), offered)
        if path:
            self.on_path(Path(path if path.lower().endswith(suffix) else path + suffix))

    def _check(self) -> None:
        suffix = str(self.format.currentData())
        self.theme.setEnabled(suffix in PICTURES)
        self.scale.setEnabled(suffix == ".png")
        self.pages.setEnabled(suffix == ".pdf")
