"""The preferences, made from the table of settings: a page a section, applied at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from timeline.desktop.catalogue import AS_TOLD
from timeline.desktop.clock import OF_COMPUTER, zone_names
from timeline.desktop.labels import plain_label
from timeline.desktop.preferences import Preferences
from timeline.desktop.translator import Translator
from timeline.project.setting_table import SETTINGS, Setting, Value

from .frame import Button, Dialog, inset

FOLDERS = ("watch_folder",)
# Settings with a list of names that the computer gives, after those values that have words of their own.
FROM_COMPUTER: dict[str, tuple[tuple[str, ...], Callable[[], Sequence[str]]]] = {
    "font_family": (("",), QFontDatabase.families),
    "time_zone": ((AS_TOLD, OF_COMPUTER), zone_names),
}
WIDEST = 220  # pixels of a list of names that the computer gives
STEP = 5  # per cent


class PreferencesDialog(Dialog):
    """One tab a section, one control a setting. Its texts change with the language while it is open."""

    def __init__(self, parent: QWidget, tr: Translator, preferences: Preferences) -> None:
        super().__init__(parent, tr, tr("preferences.title"))
        self._preferences = preferences
        self.tabs = QTabWidget()
        self.controls: dict[str, QWidget] = {}
        self.body.addWidget(self.tabs)
        self.use_close()
        self._reset = self.add_button("preferences.reset", self._reset_all)
        tr.changed.connect(self._fill)
        preferences.changed.connect(self._show)
        self._fill()
        self.resize(600, 480)

    def _fill(self) -> None:
        tr = self.tr_
        at = max(self.tabs.currentIndex(), 0)
        self.tabs.clear()
        self.controls = {}
        self.setWindowTitle(tr("preferences.title"))
        self.heading.setText(tr("preferences.title"))
        self._reset.setText(tr("preferences.reset"))
        self.buttons.button(Button.Close).setText(tr("form.close"))
        for section in dict.fromkeys(setting.section for setting in SETTINGS):
            page = QWidget()
            column = QVBoxLayout(page)
            column.setContentsMargins(4, 16, 4, 8)
            column.setSpacing(14)
            for setting in SETTINGS:
                if setting.section == section:
                    self._add(column, setting)
            column.addStretch()
            self.tabs.addTab(page, tr(f"preferences.section_{section}"))
        self.tabs.setCurrentIndex(at)
        self.resize(self.size().expandedTo(self.sizeHint()))  # another language has longer sentences

    def _add(self, column: QVBoxLayout, setting: Setting) -> None:
        tr = self.tr_
        value = self._preferences.settings.get(setting.name)
        sentence = setting.sentence(tr.language)
        if isinstance(setting.default, bool):
            box = QCheckBox(sentence.rstrip("."))
            box.setChecked(bool(value))
            box.toggled.connect(self._sets(setting.name))
            control: QWidget = box
            column.addWidget(box)
        else:
            control = self._control(setting, value)
            row = QHBoxLayout()
            row.setSpacing(16)
            label = plain_label(sentence, wraps=True)
            label.setBuddy(control)
            row.addWidget(label, 1)
            row.addWidget(control)
            if setting.name in FOLDERS and isinstance(control, QLineEdit):
                row.addWidget(self._folder_button(setting.name, control))
            column.addLayout(row)
        control.setAccessibleName(sentence)
        self.controls[setting.name] = control

    def _control(self, setting: Setting, value: Value) -> QWidget:
        name = setting.name
        if isinstance(setting.default, float):
            share = QSpinBox()
            inset(share)
            share.setKeyboardTracking(False)
            share.setSuffix(self.tr_("preferences.percent"))
            share.setRange(*(round(100 * float(end)) for end in setting.valid))
            share.setSingleStep(STEP)
            share.setValue(round(100 * float(value)))
            share.valueChanged.connect(lambda percent: self._preferences.set(name, percent / 100))
            return share
        if isinstance(setting.default, int):
            number = QSpinBox()
            inset(number)
            number.setKeyboardTracking(False)  # 20 is not 2 on the way
            number.setRange(int(setting.valid[0]), int(setting.valid[1]))
            number.setSpecialValueText(self.tr_("preferences.of_itself") if int(setting.valid[0]) == 0 else "")
            number.setValue(int(value))
            number.valueChanged.connect(self._sets(name))
            return number
        if setting.valid or name in FROM_COMPUTER:
            return self._list(setting, value)
        line = QLineEdit(str(value))
        line.setMinimumWidth(220)
        line.editingFinished.connect(lambda: self._preferences.set(name, line.text().strip()))
        return line

    def _list(self, setting: Setting, value: Value) -> QComboBox:
        """A list of the words for the valid values, or of the default and the names that this computer knows."""
        tr, name = self.tr_, setting.name
        box = QComboBox()
        if name in FROM_COMPUTER:
            worded, names = FROM_COMPUTER[name][0], FROM_COMPUTER[name][1]()
            for word in worded:
                box.addItem(tr(f"preferences.{name}.{word or 'default'}"), word)
            for each in names if value in (*worded, *names) else (str(value), *names):
                box.addItem(each, each)
            box.setMaximumWidth(WIDEST)
        for choice in setting.valid:
            box.addItem(tr(f"preferences.{name}.{choice}"), choice)
        box.setCurrentIndex(max(box.findData(value), 0))
        box.activated.connect(lambda _: self._preferences.set(name, str(box.currentData())))
        box.setMinimumWidth(170)
        return box

    def _folder_button(self, name: str, line: QLineEdit) -> QPushButton:
        button = QPushButton(self.tr_("preferences.choose_folder"))

        def choose() -> None:
            folder = QFileDialog.getExistingDirectory(self, self.tr_("preferences.choose_folder"), line.text())
            if folder:
                line.setText(folder)
                self._preferences.set(name, folder)

        button.clicked.connect(choose)
        return button

    def _sets(self, name: str) -> Callable[[Value], None]:
        return lambda value: self._preferences.set(name, value)

    def _show(self, name: str) -> None:
        """A setting was changed here, by a menu or in another window: its control tells the value in force."""
        control, value = self.controls.get(name), self._preferences.settings.get(name)
        if control is None:
            return
        with QSignalBlocker(control):
            if isinstance(control, QCheckBox):
                control.setChecked(bool(value))
            elif isinstance(control, QComboBox):
                control.setCurrentIndex(max(control.findData(value), 0))
            elif isinstance(control, QLineEdit):
                if control.text().strip() != value:
                    control.setText(str(value))
            elif isinstance(control, QSpinBox):
                control.setValue(round(100 * value) if isinstance(value, float) else int(value))

    def _reset_all(self) -> None:
        self._preferences.reset()
        self._fill()
