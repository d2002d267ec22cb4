"""The backups of a project: choose one, and it takes the project's place; the former file is kept aside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from timeline.desktop.translator import Translator

from .frame import Dialog
from .history_dialog import local_time


class Backup(Protocol):
    """A copy of a project as the project's room lists it."""

    @property
    def path(self) -> Path: ...
    @property
    def made_at(self) -> str: ...
    @property
    def articles(self) -> int: ...


class BackupDialog(Dialog):
    """A list of backups, newest first; `on_restore` gets the path of the chosen one."""

    def __init__(
        self,
        parent: QWidget,
        tr: Translator,
        sentence: str,
        backups: Sequence[Backup],
        on_restore: Callable[[Path], object],
    ) -> None:
        super().__init__(parent, tr, tr("backup.title"), sentence)
        self.list = QListWidget()
        self.list.setSpacing(3)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(tr("backup.title"))
        for backup in backups:
            time = local_time(backup.made_at, tr)
            readable = backup.articles >= 0
            text = tr("backup.entry", n=backup.articles, time=time) if readable else tr("backup.broken", time=time)
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, str(backup.path))
            if not readable:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        self.body.addWidget(self.list)
        if not backups:
            self.list.addItem(tr("backup.none"))
            self.list.setEnabled(False)
        self.ok = self.use_buttons("backup.accept", lambda: on_restore(self.chosen()))
        self.ok.setEnabled(False)
        self.list.itemSelectionChanged.connect(lambda: self.ok.setEnabled(bool(self.list.selectedItems())))
        if backups and backups[0].articles >= 0:
            self.list.setCurrentRow(0)
        self.resize(480, 320)

    def chosen(self) -> Path:
        """The path of the chosen backup."""
        return Path(str(self.list.currentItem().data(Qt.ItemDataRole.UserRole)))
