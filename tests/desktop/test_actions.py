from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from timeline.desktop import icons
from timeline.desktop.action_set import ActionSet
from timeline.desktop.actions import ACTIONS, BY_ID, CONTEXT_MENUS, MENU_BAR, MENUS, SEPARATOR
from timeline.desktop.situation import Situation
from timeline.desktop.translator import Translator


def menu_rows() -> set[str]:
    rows: set[str] = set()
    waiting = list(MENU_BAR)
    while waiting:
        for row in MENUS.get(waiting.pop(), ()):
            waiting.extend([row[1:]] if row.startswith(">") else [])
            rows.add(row)
    return rows


def test_each_id_and_each_key_stands_once_in_the_table() -> None:
    keys = [QKeySequence(key).toString() for row in ACTIONS for key in row.shortcuts]
    assert len(BY_ID) == len(ACTIONS)
    assert sorted(set(keys)) == sorted(keys)


def test_every_action_stands_in_the_menu_bar() -> None:
    beside = {"view.theme"}  # the switch of the top bar; the menu has the three choices
    assert {row.id for row in ACTIONS} - menu_rows() == beside


def test_what_context_menus_offer_the_menu_bar_offers_too() -> None:
    for rows in CONTEXT_MENUS.values():
        assert {row for row in rows if row != SEPARATOR} <= menu_rows()


def test_every_icon_of_the_table_is_drawn() -> None:
    assert not [row.icon for row in ACTIONS if row.icon and not icons.icon_path(row.icon).is_file()]


def test_undo_is_named_and_can_be_chosen_only_when_there_is_a_step(actions: ActionSet) -> None:
    actions.update_for(Situation(has_project=True))
    assert not actions["edit.undo"].isEnabled()
    actions.update_for(Situation(has_project=True, undo_name="Merge 3 events & more"))
    assert actions["edit.undo"].isEnabled()
    assert actions["edit.undo"].text() == "&Undo: Merge 3 events && more"


def test_a_read_only_project_takes_no_changes(actions: ActionSet) -> None:
    actions.update_for(Situation(has_project=True, is_read_only=True, selected=2, has_events=True, undo_name="x"))
    for action_id in ("event.merge", "event.edit", "event.hide", "edit.undo", "file.import", "timeline.add_era"):
        assert not actions[action_id].isEnabled()
    assert actions["file.export"].isEnabled()


def test_another_language_changes_actions_and_menus(actions: ActionSet, translator: Translator) -> None:
    bar = QMenuBar()
    actions.fill_menu_bar(bar)
    translator.use("ro")
    actions.retranslate()
    assert actions["file.quit"].text() == "Ieș&ire"
    assert next(menu.text() for menu in bar.actions()) == "&Fișier"


def test_a_menu_made_from_data_asks_for_its_rows_when_it_opens(actions: ActionSet) -> None:
    asked: list[str] = []
    actions.filling.connect(lambda name, menu: asked.append(name))
    bar = QMenuBar()
    menu = actions.menu("recent", bar)
    menu.aboutToShow.emit()
    assert asked == ["recent"]
    assert isinstance(menu, QMenu)


def test_a_chosen_action_tells_its_id(actions: ActionSet) -> None:
    told: list[str] = []
    actions.chosen.connect(told.append)
    actions["help.about"].trigger()
    assert told == ["help.about"]
