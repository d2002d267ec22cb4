"""The style sheet of the window, made from a Theme. Sizes in px at 1x; the 8 px grid; radii of 7 and 8 px."""

from __future__ import annotations

import re
from dataclasses import fields

from timeline import locations

from .theme import Theme

_LENGTH = re.compile(r"@px\((\d+)\)")
_ROLE = re.compile(r"@\{?([a-z_]+)\}?")

SHEET = """
QMainWindow, QDialog { background: @panel; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QWidget#centre, QWidget#topBar, QStatusBar, QMenuBar { background: @panel; color: @text; }
QMenuBar { padding: 2px 4px; border: none; }
QMenuBar::item { padding: 5px 12px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected { background: @control; }
QMenu { background: @panel; border: 1px solid @line; border-radius: 8px; padding: 6px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 6px; }
QMenu::item:selected { background: @accent_soft; color: @text; }
QMenu::item:disabled { color: @disabled; background: transparent; }
QMenu::separator { height: 1px; background: @line; margin: 5px 8px; }
QMenu::icon { padding-left: 8px; }
QWidget#topBar { border-bottom: 1px solid @line; }
QStatusBar { border-top: 1px solid @line; color: @muted; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @muted; }
QSplitter::handle { background: @line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: @accent; }
QToolTip { background: @tooltip; color: @tooltip_text; border: none; padding: 5px 8px; }

QPushButton, QToolButton[flavour="button"] {
  background: @control; color: @text; border: 1px solid transparent; border-radius: 7px; padding: 6px 13px; }
QPushButton:hover, QToolButton[flavour="button"]:hover { background: @control_hover; }
QPushButton:pressed, QToolButton[flavour="button"]:pressed { background: @control_pressed; }
QPushButton:checked, QToolButton[flavour="button"]:checked { background: @accent_soft; color: @text_accent; }
QPushButton:focus, QToolButton[flavour="button"]:focus { border: 1px solid @accent; }
QPushButton:disabled, QToolButton[flavour="button"]:disabled { color: @disabled; }
QPushButton[flavour="primary"], QToolButton[flavour="primary"], QPushButton:default {
  background: @accent; color: @on_accent; border: 1px solid @accent; border-radius: 7px; padding: 6px 14px; }
QPushButton[flavour="primary"]:hover, QToolButton[flavour="primary"]:hover, QPushButton:default:hover {
  background: @accent_hover; border-color: @accent_hover; }
QPushButton[flavour="primary"]:focus, QToolButton[flavour="primary"]:focus { border: 1px solid @text; }
QPushButton:default:disabled, QPushButton[flavour="primary"]:disabled {
  background: @control; color: @disabled; border-color: @control; }
QPushButton[flavour="small"], QToolButton[flavour="small"] {
  background: @control; color: @text; border: 1px solid transparent; border-radius: 7px; padding: 5px 8px; }
QPushButton[flavour="small"]:hover, QToolButton[flavour="small"]:hover { background: @control_hover; }
QPushButton[flavour="small"]:focus, QToolButton[flavour="small"]:focus { border-color: @accent; }
QPushButton[flavour="small"]:disabled { color: @disabled; }
QPushButton[flavour="link"] { background: transparent; color: @text_accent; border: 1px solid transparent;
  border-radius: 5px; padding: 2px 4px; text-align: left; }
QPushButton[flavour="link"]:hover { background: @accent_soft; }
QPushButton[flavour="link"]:focus { border-color: @accent; }
QToolButton { border: 1px solid transparent; border-radius: 7px; padding: 4px; color: @text; background: transparent; }
QToolButton:hover { background: @control_hover; }
QToolButton:focus { border-color: @accent; }
QToolButton::menu-indicator, QPushButton::menu-indicator { width: 0; image: none; }

QLineEdit, QPlainTextEdit[flavour="field"] { background: @field; color: @text; border: 1px solid @line;
  border-radius: 7px; padding: 5px 9px; selection-background-color: @accent; selection-color: @on_accent; }
QLineEdit:focus, QPlainTextEdit[flavour="field"]:focus { border-color: @accent; background: @panel; }
QLineEdit#searchField { padding: 6px 10px; border-radius: 8px; }
QLineEdit[state="wrong"] { border-color: @text_danger; }

QCheckBox, QRadioButton { spacing: 7px; color: @text; }
QCheckBox:disabled, QRadioButton:disabled { color: @disabled; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: @px(14); height: @px(14);
  border: 1px solid @scroll; border-radius: 4px; background: @panel; }
QRadioButton::indicator { border-radius: @px(8); }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: @accent; border-color: @accent;
  image: url("@{icons}/check_@{name}.svg"); }
QRadioButton::indicator:checked { background: @accent; border-color: @accent; image: url("@{icons}/dot_@{name}.svg"); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @accent; border-width: 2px;
  width: @px(12); height: @px(12); }
QComboBox, QSpinBox, QDoubleSpinBox { background: @field; color: @text; border: 1px solid @line; border-radius: 7px;
  padding: 4px 9px; min-height: 20px; combobox-popup: 0; }
QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus { border-color: @accent; }
QComboBox::drop-down { border: none; width: @px(22); }
QComboBox::down-arrow { image: url("@{icons}/down_@{name}.svg"); width: @px(12); height: @px(12); }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @line; padding: 4px; outline: none;
  selection-background-color: @accent_soft; selection-color: @text; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::down-button {
  border: none; width: @px(18); background: transparent; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url("@{icons}/up_@{name}.svg");
  width: @px(10); height: @px(10); }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url("@{icons}/down_@{name}.svg");
  width: @px(10); height: @px(10); }
QToolButton[flavour="heading"] { color: @muted; padding: 2px; border-radius: 5px; }

QLabel[role="muted"] { color: @muted; }
QLabel[role="heading"] { color: @muted; }
QLabel[role="good"] { color: @text_good; }
QLabel[role="warning"] { color: @text_warning; }
QLabel[role="danger"] { color: @text_danger; }
QLabel[role="chip"] { background: @control; color: @text; border-radius: 11px; padding: 3px 10px; }
QLabel[role="badge"] { background: @control; color: @muted; border-radius: 5px; padding: 2px 6px; }
QLabel[role="soft"] { background: @accent_soft; color: @text_accent; border-radius: 11px; padding: 3px 10px; }
QLabel[role="warning-box"] { background: @warning_soft; color: @text; border-radius: 7px; padding: 8px 10px; }
QLabel[lit="true"] { background: @accent_soft; border-radius: 4px; }
QFrame[role="rule"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="card"] { background: @panel; border: 1px solid @line; border-radius: 8px; }
QFrame[role="card"]:hover { border-color: @scroll; }
QFrame[role="card"]:focus { border-color: @accent; }
QFrame[role="card"][chosen="true"] { background: @accent_soft; border-color: @accent; }
QFrame[role="notice"] { background: @band; border: none; border-top: 1px solid @line; }
QFrame[role="popup"] { background: @panel; border: 1px solid @line; border-radius: 8px; }

QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QWidget#filterPanel, QWidget#detailsPanel { background: @panel; }
QTextEdit, QPlainTextEdit, QTextBrowser { background: @panel; color: @text; border: none;
  selection-background-color: @accent; selection-color: @on_accent; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 10px; } QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: @scroll; border-radius: 3px; margin: 2px; min-height: 24px; min-width: 24px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTableView, QListView, QTreeView, QPushButton { icon-size: @px(16); }
QTableView, QListView, QTreeView { background: @panel; color: @text; border: none; outline: none;
  alternate-background-color: @band; selection-background-color: @accent_soft; selection-color: @text;
  gridline-color: @line; }
QTableView::item { padding: 3px 8px; border: none; }
QListView::item { padding: 0 6px; border: none; border-radius: 5px; }
QAbstractSpinBox QLineEdit { background: transparent; border: none; padding: 0 4px; }
QTableView::item:selected, QListView::item:selected { background: @accent_soft; color: @text; }
QTableView { border: 1px solid @panel; }
QTableView:focus { border: 1px solid @accent; }
QListWidget { border: 1px solid @line; border-radius: 7px; padding: 3px; }
QListWidget:focus { border-color: @accent; }
QDialog#palette { border: 1px solid @line; }
QHeaderView { background: @panel; border: none; }
QHeaderView::section { background: @panel; color: @muted; border: none; border-bottom: 1px solid @line;
  padding: 6px 8px; font-weight: 500; }
QHeaderView::section:hover { color: @text; }
QTableCornerButton::section { background: @panel; border: none; }

QProgressBar { background: @control; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QFrame#drawerTabs { background: @panel; border: none; border-top: 1px solid @line; }
QToolButton[flavour="tab"] { color: @muted; padding: 4px 9px; border-radius: 6px; }
QToolButton[flavour="tab"]:hover { color: @text; }
QToolButton[flavour="tab"]:checked { color: @text_accent; background: @accent_soft; }
QSlider:horizontal { min-height: 20px; }
QSlider::groove:horizontal { height: 4px; margin: 0 2px; background: @line; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @line; border-radius: 2px; }
QSlider::add-page:horizontal { background: @accent; border-radius: 2px; }
QSlider[flavour="until"]::sub-page:horizontal { background: @accent; }
QSlider[flavour="until"]::add-page:horizontal { background: @line; }
QSlider::handle:horizontal { width: 12px; height: 12px; margin: -6px 0; border-radius: 8px; background: @panel;
  border: 2px solid @accent; }
QSlider::handle:horizontal:focus { background: @accent; }
QTabBar::tab { padding: 7px 14px; color: @muted; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @text; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QGroupBox { border: none; margin-top: 20px; }
QGroupBox::title { subcontrol-origin: margin; color: @muted; }
"""


def style_sheet(theme: Theme, scale: float = 1.0) -> str:
    """The whole sheet in the colours of `theme`; boxes and arrows are `scale` times as large as beside 13 px."""
    colours = {field.name: getattr(theme, field.name) for field in fields(theme)}
    colours["icons"] = (locations.resources() / "icons" / "style").as_posix()
    sized = _LENGTH.sub(lambda match: f"{round(int(match[1]) * scale)}px", SHEET)
    return _ROLE.sub(lambda match: str(colours[match[1]]), sized)
