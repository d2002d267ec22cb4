"""The tables of the user guides, made from the program's own tables: `python packaging/guide_tables.py`.

Settings, actions with their keys, and verbs stand in docs/guide.md and docs/ghid.md between comments such as
`<!-- settings -->` and `<!-- /settings -->`; what is between them is written by this command alone.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.project.setting_table import Setting

ROOT = Path(__file__).resolve().parents[1]
GUIDES = {"en": "guide.md", "ro": "ghid.md"}
HEADS = {
    "en": {"settings": ("Setting", "Values", "What it does"), "actions": ("Menu", "Action", "Keys")},
    "ro": {"settings": ("Setarea", "Valori", "Ce face"), "actions": ("Meniul", "Acțiunea", "Taste")},
}


def main() -> int:
    """Writes both guides anew."""
    for language, name in GUIDES.items():
        guide = ROOT / "docs" / name
        guide.write_text(with_tables(guide.read_text("utf-8"), language), "utf-8")
        print(guide)
    return 0


def with_tables(text: str, language: str) -> str:
    """A guide with its tables as they should be."""
    for name, rows in (("settings", settings_rows(language)), ("actions", action_rows(language))):
        table = "\n".join(f"| {' | '.join(row)} |" for row in (HEADS[language][name], ("---",) * 3, *rows))
        marked = re.compile(f"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        text = marked.sub(lambda match, table=table: f"{match[1]}{table}\n{match[2]}", text)
    return text


def settings_rows(language: str) -> list[tuple[str, ...]]:
    """Name, values and sentence of every setting."""
    # Lazily, here and below: the checkout's own package is on the path only when this file was started.
    from timeline.project.setting_table import SETTINGS

    return [(f"`{setting.name}`", values_of(setting), setting.sentence(language)) for setting in SETTINGS]


def values_of(setting: Setting) -> str:
    """The values that a setting may have, its default first."""
    default = f"**{str(setting.default).lower() or '–'}**"
    if isinstance(setting.default, bool):
        return f"{default}, {str(not setting.default).lower()}"
    if setting.valid and not isinstance(setting.default, str):
        return f"{default}, {setting.valid[0]}–{setting.valid[1]}"
    return ", ".join([default, *(str(value) for value in setting.valid if value != setting.default)])


def action_rows(language: str) -> list[tuple[str, ...]]:
    """Menu, text and keys of every action, in the order of the menus; those in no menu come last."""
    from timeline.desktop import catalogue
    from timeline.desktop.actions import ACTIONS, MENU_BAR

    texts, by_id, rows, seen = catalogue.load(language), {row.id: row for row in ACTIONS}, [], set()
    for path, action_id in menu_entries(MENU_BAR):
        seen.add(action_id)
        menu = " → ".join(plain(texts.text(f"menu.{name}")) for name in path)
        rows.append((menu, plain(texts.text(f"action.{action_id}")), keys(by_id[action_id].shortcuts)))
    rest = [row for row in ACTIONS if row.id not in seen]
    return rows + [("", plain(texts.text(f"action.{row.id}")), keys(row.shortcuts)) for row in rest]


def menu_entries(menus: tuple[str, ...], path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], str]]:
    """Every action in these menus with the menus that lead to it."""
    from timeline.desktop.actions import FILLED_MENUS, MENUS, SEPARATOR

    found = []
    for menu in menus:
        for entry in MENUS.get(menu, ()):
            if entry.startswith(">"):
                name = entry[1:]
                found += [] if name in FILLED_MENUS else menu_entries((name,), (*path, menu))
            elif entry != SEPARATOR:
                found.append(((*path, menu), entry))
    return found


def plain(text: str) -> str:
    """A menu's text without the mark of its letter."""
    return text.replace("&", "")


def keys(shortcuts: tuple[str, ...]) -> str:
    """Keys as they stand on a keyboard."""
    return " ".join(f"`{shortcut}`" for shortcut in shortcuts)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
