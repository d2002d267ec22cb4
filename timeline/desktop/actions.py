"""All actions of the window as rows of one table: menus, toolbar, context menus, palette and keys sheet come from it.

An action is `area.verb`; its text is the catalogue's `action.<area>.<verb>`, its longer sentence `hint.<area>.<verb>`.
Shortcuts are Qt's portable text. Preferences and FullScreen have no standard key on X11, hence Ctrl+, and F11.
"""

from __future__ import annotations

from dataclasses import dataclass

from . import situation as when
from .situation import Condition


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action: its keys, icon of `resources/icons`, whether it is a switch, and when it can be chosen."""

    id: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    is_checkable: bool = False
    enabled: Condition = when.always
    is_local: bool = False  # its key belongs to the timeline or a list and must not act while text is typed


def _row(
    action_id: str,
    keys: str = "",
    icon: str = "",
    enabled: Condition = when.always,
    *,
    check: bool = False,
    local: bool = False,
) -> ActionRow:
    return ActionRow(action_id, tuple(keys.split()), icon and f"tool/{icon}", check, enabled, local)


ACTIONS: tuple[ActionRow, ...] = (
    _row("file.new", "Ctrl+N", "new"),
    _row("file.new_window", "Ctrl+Shift+N"),
    _row("file.open", "Ctrl+Shift+O", "open"),
    _row("file.open_sample", "", "articles"),
    _row("file.import", "Ctrl+O", "import", when.can_receive),
    _row("file.import_folder", "Ctrl+Alt+O", "folder", when.can_receive),
    _row("file.import_events", "", "table", when.writable),
    _row("file.save_as", "Ctrl+Shift+S", "save", when.with_project),
    _row("file.save_copy", "", "copy", when.with_project),
    _row("file.merge_project", "", "merge", when.writable),
    _row("file.backups", "", "clock_back", when.with_project),
    _row("file.export", "Ctrl+E", "export", when.with_events),
    _row("file.print", "Ctrl+P", "print", when.with_project),
    _row("file.print_preview", "Ctrl+Shift+P", "print", when.with_project),
    _row("file.close", "Ctrl+W", "", when.always),
    _row("file.quit", "Ctrl+Q"),
    _row("edit.undo", "Ctrl+Z", "undo", when.undoable),
    _row("edit.redo", "Ctrl+Shift+Z Ctrl+Y", "redo", when.redoable),
    _row("edit.paste", "Ctrl+V", "import", when.can_receive, local=True),
    _row("edit.copy_citation", "Ctrl+Shift+C", "quote", when.chosen),
    _row("edit.copy_markdown", "", "copy", when.chosen),
    _row("edit.copy_bibtex", "", "copy", when.chosen),
    _row("edit.copy_csl", "", "copy", when.chosen),
    _row("edit.select_all", "Ctrl+A", "", when.with_events, local=True),
    _row("edit.clear", "Esc", "", when.always, local=True),
    _row("edit.find", "Ctrl+F", "search"),
    _row("edit.next_hit", "F3", "", when.with_events),
    _row("edit.previous_hit", "Shift+F3", "", when.with_events),
    _row("edit.preferences", "Ctrl+,", "settings"),
    _row("view.filters", "Ctrl+Alt+F", "panel_left", check=True),
    _row("view.details", "Ctrl+Alt+D", "panel_right", check=True),
    _row("view.events", "Ctrl+1", "table", check=True),
    _row("view.articles", "Ctrl+2", "articles", check=True),
    _row("view.undated", "Ctrl+3", "undated", check=True),
    _row("view.contradictions", "Ctrl+4", "conflict", check=True),
    _row("view.coming", "Ctrl+5", "coming", check=True),
    _row("view.review", "Ctrl+6", "review", check=True),
    _row("view.known_on", "Ctrl+Alt+K", "clock_back", when.with_articles, check=True),
    _row("view.clear_filters", "Ctrl+Shift+F", "close", when.filtered),
    _row("view.save_view", "", "filter", when.filtered),
    _row("view.notice", "F6", "info"),
    _row("view.theme", "Ctrl+Alt+T", "theme"),
    _row("view.theme_system", "", "", check=True),
    _row("view.theme_light", "", "", check=True),
    _row("view.theme_dark", "", "", check=True),
    _row("view.full_screen", "F11", "", check=True),
    _row("timeline.zoom_in", "+ =", "zoom_in", when.with_events, local=True),
    _row("timeline.zoom_out", "-", "zoom_out", when.with_events, local=True),
    _row("timeline.fit", "F", "fit", when.with_events, local=True),
    _row("timeline.today", "T", "today", when.always, local=True),
    _row("timeline.go_to_date", "G", "go_date", when.always, local=True),
    _row("timeline.range", "R", "", when.with_events, local=True),
    _row("timeline.next", "]", "", when.with_events, local=True),
    _row("timeline.previous", "[", "", when.with_events, local=True),
    _row("timeline.lanes_family", "", "", check=True),
    _row("timeline.lanes_type", "", "", check=True),
    _row("timeline.lanes_actor", "", "", check=True),
    _row("timeline.lanes_country", "", "", check=True),
    _row("timeline.lanes_source", "", "", check=True),
    _row("timeline.lanes_none", "", "", check=True),
    _row("timeline.lanes_between", "", "", when.two_actors, check=True),
    _row("timeline.lane_up", "Alt+Up", "", when.lane_chosen, local=True),
    _row("timeline.lane_down", "Alt+Down", "", when.lane_chosen, local=True),
    _row("timeline.lane_toggle", "Alt+Return", "", when.lane_chosen, local=True),
    _row("timeline.knowledge", "Ctrl+Alt+L", "era", check=True),
    _row("timeline.tidy", "", "lanes", when.with_events),
    _row("timeline.add_era", "", "era", when.writable),
    _row("event.open", "Return", "show", when.chosen, local=True),
    _row("event.new", "Ctrl+Shift+E", "plus", when.writable),
    _row("event.edit", "F2", "edit", when.some_editable),
    _row("event.date", "Ctrl+D", "calendar", when.some_editable),
    _row("event.merge", "M", "merge", when.several_editable, local=True),
    _row("event.split", "", "split", when.splittable),
    _row("event.accept", "Y", "check", when.some_editable, local=True),
    _row("event.star", "*", "star", when.some_editable, check=True, local=True),
    _row("event.note", "N", "note", when.one_editable, local=True),
    _row("event.reset", "", "undo", when.corrected),
    _row("event.history", "", "clock_back", when.chosen),
    _row("event.hide", "H Del", "hide", when.some_editable, check=True, local=True),
    _row("source.open", "Ctrl+Return", "external", when.with_source),
    _row("source.folder", "", "folder", when.with_source),
    _row("source.grade", "Ctrl+G", "review", when.gradable),
    _row("article.date", "", "calendar", when.article_chosen),
    _row("article.language", "", "article", when.article_chosen),
    _row("article.read_again", "", "reread", when.article_chosen),
    _row("article.delete", "", "trash", when.article_chosen),
    _row("tools.read_all_again", "", "reread", when.articles_writable),
    _row("tools.report", "Ctrl+Alt+R", "review", when.with_report),
    _row("tools.cancel_import", "", "close", when.importing),
    _row("tools.palette", "Ctrl+K", "palette"),
    _row("help.first_steps", "", "help"),
    _row("help.shapes", "", ""),
    _row("help.dates", "", ""),
    _row("help.privacy", "", ""),
    _row("help.keys", "F1", "keys"),
    _row("help.log", "", "folder"),
    _row("help.own_actors", "", "folder"),
    _row("help.about", "", "info"),
)
BY_ID = {row.id: row for row in ACTIONS}

SEPARATOR = "-"

# A menu is its name and its rows: action ids, SEPARATOR, or `>name` for a menu inside it.
MENUS: dict[str, tuple[str, ...]] = {
    "file": (
        "file.new", "file.open", ">recent", "file.open_sample", SEPARATOR, "file.import", "file.import_folder",
        "file.import_events", SEPARATOR, "file.save_as", "file.save_copy", "file.merge_project", "file.backups",
        SEPARATOR, "file.export", "file.print", "file.print_preview", SEPARATOR, "file.new_window", "file.close",
        "file.quit",
    ),
    "edit": (
        "edit.undo", "edit.redo", SEPARATOR, "edit.paste", ">copy", "edit.select_all", "edit.clear", SEPARATOR,
        "edit.find", "edit.next_hit", "edit.previous_hit", SEPARATOR, "edit.preferences",
    ),
    "view": (
        "view.filters", "view.details", SEPARATOR, "view.events", "view.articles", "view.undated",
        "view.contradictions", "view.coming", "view.review", SEPARATOR, "view.known_on", SEPARATOR,
        "view.clear_filters", "view.save_view", ">views", SEPARATOR, "view.notice", ">theme", "view.full_screen",
    ),
    "timeline": (
        "timeline.zoom_in", "timeline.zoom_out", "timeline.fit", "timeline.today", "timeline.go_to_date", SEPARATOR,
        "timeline.next", "timeline.previous", "timeline.range", SEPARATOR, ">lanes", "timeline.knowledge",
        "timeline.tidy", SEPARATOR, "timeline.add_era", ">eras",
    ),
    "event": (
        "event.open", "event.new", SEPARATOR, "event.edit", "event.date", "event.note", "event.star", "event.accept",
        SEPARATOR, "event.merge", "event.split", "event.reset", "event.history", SEPARATOR, "event.hide",
    ),
    "tools": (
        "tools.palette", SEPARATOR, "source.open", "source.folder", "source.grade", SEPARATOR, "article.date",
        "article.language", "article.read_again", "article.delete", SEPARATOR, "tools.read_all_again", "tools.report",
        "tools.cancel_import",
    ),
    "help": (
        "help.first_steps", "help.shapes", "help.dates", "help.privacy", SEPARATOR, "help.keys", "help.log",
        "help.own_actors", SEPARATOR, "help.about",
    ),
    "copy": ("edit.copy_citation", "edit.copy_markdown", "edit.copy_bibtex", "edit.copy_csl"),
    "theme": ("view.theme_system", "view.theme_light", "view.theme_dark"),
    "lanes": (
        "timeline.lanes_family", "timeline.lanes_type", "timeline.lanes_actor", "timeline.lanes_country",
        "timeline.lanes_source", "timeline.lanes_none", "timeline.lanes_between", SEPARATOR, "timeline.lane_up",
        "timeline.lane_down", "timeline.lane_toggle",
    ),
}  # fmt: skip
MENU_BAR = ("file", "edit", "view", "timeline", "event", "tools", "help")
FILLED_MENUS = ("recent", "views", "eras")  # their rows are made from data when they open

CONTEXT_MENUS: dict[str, tuple[str, ...]] = {
    "event": (
        "event.open", "source.open", ">copy", SEPARATOR, "event.edit", "event.date", "event.note", "event.star",
        "event.accept", SEPARATOR, "event.merge", "event.split", "event.history", SEPARATOR, "event.hide",
    ),
    "axis": ("timeline.go_to_date", "timeline.today", "timeline.fit", SEPARATOR, "timeline.add_era"),
    "empty": (
        "event.new", "file.import", "edit.paste", SEPARATOR, "timeline.fit", "timeline.today", SEPARATOR, ">lanes",
        "timeline.add_era",
    ),
    "lane": MENUS["lanes"],
    "source": ("source.open", "source.folder", SEPARATOR, ">copy", "source.grade"),
    "article": (
        "source.open", "source.folder", SEPARATOR, "article.date", "article.language", "article.read_again",
        SEPARATOR, "article.delete",
    ),
}  # fmt: skip
