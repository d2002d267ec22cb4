"""The main window: assembly only. It creates the frame, takes the rooms when they are ready, and keeps geometry.

The frame (menu, top bar, empty state, overlay, notices, status line) needs no project and no NumPy, and is painted
first; `furnish` then puts timeline, panels and lists in. Rules and questions live elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from . import icons, window_places
from .action_set import ActionSet
from .appearance import Appearance
from .drop_overlay import DropOverlay
from .empty_state import EmptyState
from .focus_order import step_focus
from .labels import plain_label
from .notices import Notices
from .status_line import StatusLine
from .top_bar import TopBar
from .translator import Translator

if TYPE_CHECKING:  # the frame is painted before the project's room is read in
    from timeline.project import Project

    from .workspace import Workspace

SMALLEST_PX = (800, 520)
FIRST_SIZE_PX = (1680, 1020)
SIDE_WIDTHS_PX = (272, 412)
# In a narrower window the side panels give room to the timeline: below a width, the widths of left and right.
SIDE_WIDTHS_BELOW_PX = ((1180, (216, 304)), (1480, (232, 344)))


class MainWindow(QMainWindow):
    """One window on one project. `import_finished` carries the import's report, `closed` says that it is gone."""

    import_finished = Signal(object)  # ImportReport
    closed = Signal()

    def __init__(self, translator: Translator, appearance: Appearance) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowIcon(QIcon(str(icons.icon_path("app"))))
        self.setMinimumSize(*SMALLEST_PX)
        self.translator = translator
        self.appearance = appearance
        self.actions_ = ActionSet(self, translator, appearance)
        self.top_bar = TopBar(self.actions_, translator, appearance)
        self.status_line = StatusLine(translator)
        self.empty_state = EmptyState(self.actions_, translator, appearance)
        self.workspace: Workspace | None = None
        self._title = plain_label("", "muted")
        self._body = QSplitter(Qt.Orientation.Horizontal)
        self._centre = QStackedWidget()
        self.notices = Notices(self, translator, appearance)
        self._assemble()
        self.drop_overlay = DropOverlay(self, translator, appearance)
        self._project: Project | None = None
        translator.changed.connect(self.actions_.retranslate)
        appearance.changed.connect(self.actions_.repaint_icons)
        appearance.changed.connect(self._place_title_soon)
        self._scale = appearance.scale
        appearance.changed.connect(self._on_letters)

    @property
    def project(self) -> Project | None:
        """The open project; None before the first article of an untitled one."""
        return self._project

    @project.setter
    def project(self, project: Project | None) -> None:
        if self._project is not None:
            self._keep_places()
        self._project = project
        if project is not None:
            self._restore_places(window_places.kept(project.path))

    def furnish(self, workspace: Workspace) -> None:
        """Puts the rooms in: filters on the left, timeline and lists in the middle, the event on the right."""
        self.workspace = workspace
        self._body.insertWidget(0, workspace.filters)
        self._body.addWidget(workspace.details)
        self._centre.addWidget(workspace.centre)
        self._share_width(self._sides(self.width()))
        self._body.setStretchFactor(1, 1)
        self._body.setChildrenCollapsible(False)
        shared = window_places.kept(None)
        self._restore_places({name: place for name, place in shared.items() if name != "geometry"})
        self.show_empty(True)
        self._centre.setFocus()

    def show_empty(self, is_empty: bool) -> None:
        """The friendly target instead of a timeline without anything on it."""
        if self.workspace is None:
            return
        self.show_panels(is_empty)
        self._body.refresh()  # now: events that were laid out between panels that are still to come would be so twice
        self._centre.setCurrentWidget(self.empty_state if is_empty else self.workspace.centre)

    def show_panels(self, is_empty: bool) -> None:
        """The side panels as the user left them; none of them in an empty project."""
        if self.workspace is None:
            return
        for panel, action_id in ((self.workspace.filters, "view.filters"), (self.workspace.details, "view.details")):
            panel.setVisible(not is_empty and self.actions_[action_id].isChecked())

    def set_title(self, project_name: str) -> None:
        """The project's name in the window's title and in the middle of the menu bar."""
        text = self.translator("window.title", project=project_name) if project_name else self.translator("app.name")
        self.setWindowTitle(text)
        self._title.setText(text)
        self._place_title()

    def restore(self) -> None:
        """The geometry of last time, brought back onto a screen; a large window the first time."""
        stored = window_places.kept(None).get("geometry")
        if stored is not None and self.restoreGeometry(stored):
            return
        screen = self.screen()
        room = screen.availableGeometry() if screen is not None else None
        width, height = FIRST_SIZE_PX
        if room is not None and not self.appearance.is_still:
            width, height = min(width, room.width() - 40), min(height, room.height() - 40)
        self.resize(width, height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Overlay and title keep their places."""
        super().resizeEvent(event)
        wanted = self._sides(event.size().width())
        # Within one class of widths the panels stay as the user has drawn them.
        if wanted != self._sides(event.oldSize().width()) or event.size().width() < SIDE_WIDTHS_BELOW_PX[0][0]:
            QTimer.singleShot(0, self, lambda: self._share_width(wanted))  # the splitter has its new width by then
        self.drop_overlay.setGeometry(self.rect())
        self._place_title()

    def _sides(self, width: int) -> tuple[int, int]:
        return side_widths(width, self.appearance.scale)

    def _on_letters(self) -> None:
        """Larger letters: wider panels. Another theme alone leaves them as the user has drawn them."""
        if self._scale != self.appearance.scale:
            self._scale = self.appearance.scale
            self._share_width(self._sides(self.width()))

    def _share_width(self, sides: tuple[int, int]) -> None:
        """Left and right panel as wide as that, the timeline between them."""
        if self.workspace is not None:
            self._body.setSizes([sides[0], max(self.width() - sum(sides), 1), sides[1]])

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab and Shift+Tab go through the panels as one reads them."""
        panels: list[QWidget] = [self.top_bar, self._centre, self.notices]
        if self.workspace is not None:
            panels[1:2] = [self.workspace.filters, self._centre, self.workspace.details]
        return step_focus(panels, self.focusWidget(), 1 if forward else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus: Qt leaves that to Space outside of dialogs."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keeps geometry; whoever listens to `closed` lets go of the project."""
        self._keep_places()
        super().closeEvent(event)
        self.closed.emit()

    def _keep_places(self) -> None:
        places = {"geometry": self.saveGeometry(), "body": self._body.saveState()}
        if self.workspace is not None:
            places["centre"] = self.workspace.save_state()
        window_places.keep(self._project.path if self._project is not None else None, places)

    def _restore_places(self, places: Mapping[str, QByteArray]) -> None:
        if "geometry" in places:
            self.restoreGeometry(places["geometry"])
        if "body" in places:
            self._body.restoreState(places["body"])
        if "centre" in places and self.workspace is not None:
            self.workspace.restore_state(places["centre"])

    def _assemble(self) -> None:
        self.actions_.fill_menu_bar(self.menuBar())
        self._title.setParent(self.menuBar())
        self._title.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._centre.addWidget(self.empty_state)
        self._body.addWidget(self._centre)
        middle = QWidget()
        middle.setObjectName("centre")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self._body, 1)
        column.addWidget(self.notices)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status_line)
        for action_id in ("view.filters", "view.details"):
            self.actions_.check(action_id, True)

    def _place_title_soon(self) -> None:
        """Other letters move the menus, once the bar has been laid out anew."""
        QTimer.singleShot(0, self, self._place_title)

    def _place_title(self) -> None:
        """In the middle of the menu bar, where the menus leave room for it."""
        bar, title = self.menuBar(), self._title
        title.adjustSize()
        last = bar.actions()[-1]
        menus_end = bar.actionGeometry(last).right() + 24
        left = max((bar.width() - title.width()) // 2, menus_end)
        title.setVisible(left + title.width() <= bar.width() - 8 and not bar.isNativeMenuBar())
        title.move(left, (bar.height() - title.height()) // 2)


def side_widths(window_px: int, scale: float = 1.0) -> tuple[int, int]:
    """How wide the left and the right panel are in a window of that width, at first; with letters `scale` times as
    large they have more room, as far as the timeline keeps half of the window."""
    sides = next((sides for below, sides in SIDE_WIDTHS_BELOW_PX if window_px < below * scale), SIDE_WIDTHS_PX)
    times = max(1.0, min(scale, window_px / 2 / sum(sides)))
    return round(sides[0] * times), round(sides[1] * times)
