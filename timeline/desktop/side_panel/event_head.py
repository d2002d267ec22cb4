"""The upper part of the panel: chips, title, date with how it was read, place, participants, disagreements, note."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from timeline.desktop.appearance import Appearance
from timeline.desktop.chips import Chip
from timeline.desktop.flow_layout import FlowLayout, clear
from timeline.desktop.fonts import STRONG, TITLE, Look, wear
from timeline.desktop.labels import plain_label, plain_tip, set_property
from timeline.desktop.terms import Terms
from timeline.desktop.translator import Translator
from timeline.model import STATUSES, Span

from .event_card import EventCard
from .in_place import InPlaceLine
from .readings_button import ReadingsButton


class EventHead(QWidget):
    """Shows an EventCard. `lit` carries the spans that a field under the pointer, or with the focus, was read from."""

    actor_chosen = Signal(str)
    event_chosen = Signal(str)  # what took the place of a plan, or the plan
    lit = Signal(object)  # tuple[Span, ...]
    date_chosen = Signal(str)  # EDTF text of one of the readings
    date_wanted = Signal()  # another date than those offered
    date_reset = Signal()  # back to what the sources say
    field_edited = Signal(str, str)  # title, place or status, and what it is from now on

    def __init__(self, translator: Translator, appearance: Appearance, may_edit: Callable[[], bool]) -> None:
        super().__init__()
        self._may_edit = may_edit
        self._place_name = ""
        self._translator = translator
        self._appearance = appearance
        self._spans: dict[QWidget, tuple[Span, ...]] = {}
        self._chip_spans: dict[QWidget, tuple[Span, ...]] = {}
        self._chips = FlowLayout(gap_px=6)
        self._confidence = plain_label("", "muted")
        self._confidence.setObjectName("eventConfidence")
        self._confidence.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.title = self._label("eventTitle")
        self.when = self._label("eventWhen")
        self.readings = ReadingsButton(translator, appearance)
        self.how_read = self._label("eventHowRead", "muted")
        self._known = self._label("", "muted")
        self.place = self._label("eventPlace")
        self._note = self._label("eventNote")
        set_property(self._note, "role", "warning-box")
        self._actors = QWidget()
        self._actors.setObjectName("eventActors")
        self._linked = QWidget()
        self._linked.setObjectName("eventLinks")
        self._linked_column = QVBoxLayout(self._linked)
        self._linked_column.setContentsMargins(0, 0, 0, 0)
        self._actor_flow = FlowLayout(self._actors, gap_px=6)
        self.how_read.setCursor(Qt.CursorShape.PointingHandCursor)
        self._lay_out()
        for label in (self.title, self.when, self.how_read, self.place):
            label.installEventFilter(self)
        for label in (self.title, self.when, self.place):
            label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._fonts = {
            "title": wear(self.title, TITLE), "when": wear(self.when, STRONG), "place": wear(self.place, Look()),
        }  # fmt: skip
        for own, of_button in (
            (self.date_chosen, self.readings.chosen), (self.date_wanted, self.readings.wanted),
            (self.date_reset, self.readings.reset),
        ):  # fmt: skip
            of_button.connect(own)

    def _label(self, name: str, role: str = "") -> QLabel:
        label = plain_label("", role, wraps=True, selectable=True)
        label.setObjectName(name)
        return label

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        chips = QWidget()
        chips.setLayout(self._chips)
        top.addWidget(chips, 1)
        top.addWidget(self._confidence)
        date = QHBoxLayout()
        date.setSpacing(4)
        date.addWidget(self.when, 1)
        date.addWidget(self.readings, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addSpacing(2)
        column.addWidget(self.title)
        column.addLayout(date)
        for widget in (self.how_read, self._known, self.place, self._linked):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(self._actors)
        column.addWidget(self._note)

    def show_card(self, card: EventCard, terms: Terms) -> None:
        """Shows an event."""
        self._chip_spans = {}
        self._show_chips(card, terms)
        self._confidence.setText(card.confidence)
        tip = "\n".join(card.confidence_reasons) or self._translator("card.confidence_hint")
        self._confidence.setToolTip(plain_tip(tip))
        self.title.setText(card.title)
        self.when.setText(card.when)
        self.readings.show_readings(card.readings, card.chosen_reading, is_by_hand="when" in card.by_hand)
        self.readings.setVisible(bool(card.event_id))
        self._set(self.how_read, card.how_read)
        self._set(self._known, card.known)
        self._set(self.place, card.place and self._translator("card.place", place=card.place))
        self._set(self._note, card.note)
        self._place_name = card.place
        self._show_actors(card)
        self._show_linked(card)
        for field, label in (("title", self.title), ("when", self.when), ("place", self.place)):
            self._fonts[field].set_italic(field in card.by_hand)
            hints = ("card.by_hand",) if field in card.by_hand else ()
            if field != "when" and card.event_id:
                hints = (*hints, "card.edit_hint")
            label.setToolTip("\n".join(map(self._translator, hints)))
        self._spans = {
            self.title: card.spans.get("title", ()),
            self.when: card.spans.get("when", ()),
            self.how_read: card.spans.get("when", ()),
            self.place: card.spans.get("place", ()),
        }

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field under the pointer, or with the focus, lights the words that it was read from."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self.lit.emit(next((spans for field, spans in self._spans.items() if field is watched), ()))
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self.lit.emit(())
        elif watched in (self.title, self.place) and _begins_edit(event):
            return self._edit(self.title if watched is self.title else self.place)
        elif watched is self.how_read and event.type() == QEvent.Type.MouseButtonRelease:
            self._offer_readings()
        return False

    def _edit(self, label: QLabel) -> bool:
        """Puts a line over title or place; False where nothing may be changed."""
        if not self._may_edit():
            return False
        field, text = ("title", label.text()) if label is self.title else ("place", self._place_name)
        line = InPlaceLine(label, text, self._translator(f"event_form.{field}").replace("&", ""), self)
        line.accepted.connect(partial(self.field_edited.emit, field))
        return True

    def _offer_statuses(self, chip: Chip, current: str) -> None:
        if not self._may_edit():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for status in STATUSES:
            row = menu.addAction(self._translator(f"status_word.{status}"))
            row.setCheckable(True)
            row.setChecked(row.text() == current)
            if not row.isChecked():
                row.triggered.connect(partial(self.field_edited.emit, "status", status))
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _offer_readings(self) -> None:
        if not self.how_read.hasSelectedText():
            self.readings.open()

    def light_fields(self, place: int | None) -> None:
        """Lights the fields that were read from the words at a place of the open article; None lights none.

        Of words within words the narrowest count: a date inside the evidence lights the date, not the title.
        """
        covering = {
            field: min(span.end - span.start for span in spans if span.start <= place < span.end)
            for field, spans in self._read_from()
            if place is not None and any(span.start <= place < span.end for span in spans)
        }
        narrowest = min(covering.values(), default=0)
        for field, _ in self._read_from():
            is_lit = covering.get(field) == narrowest and field in covering
            if isinstance(field, Chip):
                field.set_lit(is_lit)
            else:
                set_property(field, "lit", is_lit)

    def _read_from(self) -> Iterator[tuple[QWidget, tuple[Span, ...]]]:
        yield from self._spans.items()
        yield from self._chip_spans.items()

    def _show_chips(self, card: EventCard, terms: Terms) -> None:
        clear(self._chips)
        colour = terms.colour(card.family, is_dark=self._appearance.theme.is_dark)
        kind = Chip(card.type, self._appearance, colour=colour, icon=card.icon)
        status = Chip(card.status, self._appearance, is_button=bool(card.event_id))
        status.chosen.connect(partial(self._offer_statuses, status, card.status))
        for field, chip, hint in (("type", kind, terms.family(card.family, self._translator.language)),
                                  ("status", status, self._translator("card.status_hint"))):  # fmt: skip
            is_by_hand = field in card.by_hand
            chip.set_italic(is_by_hand)
            chip.show_tip(self._translator("card.by_hand") if is_by_hand else hint)
            self._join(chip, card.spans.get(field, ()))
            self._chips.addWidget(chip)
        if card.is_starred:
            self._chips.addWidget(Chip(self._translator("card.starred"), self._appearance, icon="tool/star_on"))
        if card.is_hidden:
            self._chips.addWidget(Chip(self._translator("card.hidden"), self._appearance, icon="tool/hide"))
        if card.disagreements:
            warning = self._appearance.theme.text_warning
            self._chips.addWidget(
                Chip(self._translator("card.conflict"), self._appearance, colour=warning, icon="tool/conflict")
            )

    def _show_actors(self, card: EventCard) -> None:
        clear(self._actor_flow)
        for actor in card.actors:
            chip = Chip(actor.name, self._appearance, is_button=True)
            hint = actor.office or self._translator("card.actor_hint", name=actor.name)
            chip.show_tip(f"{hint}\n{self._translator('card.by_hand')}" if actor.is_by_hand else hint)
            chip.set_italic(actor.is_by_hand)
            chip.chosen.connect(partial(self.actor_chosen.emit, actor.key))
            self._join(chip, actor.spans)
            self._actor_flow.addWidget(chip)
        self._actors.setVisible(bool(card.actors))

    def _show_linked(self, card: EventCard) -> None:
        clear(self._linked_column)
        for sentence, event_id in card.linked:
            button = QPushButton(sentence.replace("&", "&&"))
            button.setProperty("flavour", "link")
            button.clicked.connect(partial(self.event_chosen.emit, event_id))
            self._linked_column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._linked.setVisible(bool(card.linked))

    def _join(self, chip: Chip, spans: tuple[Span, ...]) -> None:
        """Joins a chip with its words, both ways."""
        chip.hovered.connect(lambda is_over: self.lit.emit(spans if is_over else ()))
        self._chip_spans[chip] = spans

    @staticmethod
    def _set(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))


def _begins_edit(event: QEvent) -> bool:
    """True for a double click, and for Enter on a label that has the focus."""
    if event.type() == QEvent.Type.MouseButtonDblClick:
        return True
    keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in keys
