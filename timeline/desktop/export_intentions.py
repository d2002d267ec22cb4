"""What the action of exporting does: asks for form and file, and remembers both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from .dialogs.export_dialog import ExportChoice, ExportDialog
from .notices import Notice
from .parts import Intentions, Parts

NO_NAME = str.maketrans(dict.fromkeys('<>:"/\\|?*', "-"))  # no file name on one system or another


def safe_name(title: str) -> str:
    """A project's title as the name of a file."""
    return title.translate(NO_NAME).strip(". ") or "timeline"


class ExportIntentions(Intentions):
    """Exporting. `title` is what the project is called."""

    def __init__(self, parts: Parts, title: Callable[[], str]) -> None:
        super().__init__(parts)
        self._title = title
        self._last_export: ExportChoice | None = None
        self._export_folder = Path()
        self._workspace.range.wanted.connect(self._use_range)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """The action that this object carries out."""
        return {"file.export": self._export}

    def _use_range(self, deed: str, first: int, last: int) -> None:
        if deed == "export":
            self._export((first, last))

    def _export(self, chosen_days: tuple[int, int] | None = None) -> None:
        project = self._session.project
        if project is None:
            return
        state = self._views.state
        lanes = "actor" if state.lanes == "between" else state.lanes  # pictures know the lanes of all actors alone
        dialog = ExportDialog(
            self._window, self._tr, self._window.appearance.theme.name, lanes, state.filter, state.selection,
            self._views.visible_days(), chosen_days,
        )  # fmt: skip
        dialog.suggested = self._export_folder / safe_name(self._title())
        if self._last_export is not None:
            dialog.show_choice(self._last_export)
        if chosen_days is not None:
            dialog.choose_extent("range")

        def write(path: Path) -> None:
            options = replace(
                dialog.options(),
                first_weekday=self._workspace.first_weekday,
                lane_order=state.lane_orders.get(lanes, ()),
            )
            self._last_export, self._export_folder = dialog.choice(), path.parent
            self._session.ask(
                "export",
                lambda project: project.export(path, options),
                lambda _: self._window.notices.tell(
                    Notice("good", lambda: self._tr("export.done", name=path.name), "file")
                ),
            )

        dialog.on_path = write
        dialog.open()
