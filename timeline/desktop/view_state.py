"""What the user looks at: filter, selection, open source, lanes. Plain values, apart from the project."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.project.filters import EVERYTHING, EventFilter


@dataclass(frozen=True, slots=True)
class ViewState:
    """`claim_id` names the source that is open, `article_id` an article opened by itself; "" for none. `menu_day` is
    the day number under the pointer while the timeline's context menu is open, `menu_lane` the key of the lane whose
    header has its menu open. `lane_orders` holds the orders that the user dragged lanes into."""

    filter: EventFilter = EVERYTHING
    selection: tuple[str, ...] = ()
    claim_id: str = ""
    article_id: str = ""
    lanes: str = "family"
    between: tuple[str, ...] = ()  # the two actors of the lanes "between"
    collapsed: frozenset[str] = frozenset()
    lane_orders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # what lanes stand for -> their keys
    hits: tuple[str, ...] = ()
    shows_knowledge: bool = False
    dims: bool = False  # events that the filter leaves out turn pale instead of vanishing
    menu_day: int | None = None
    menu_lane: str = ""

    @property
    def lets_stand_back(self) -> bool:
        """True where events that the filter leaves out turn pale: where the user wants them to, and in the lanes of
        two actors, which show those among all others."""
        return self.dims or self.lanes == "between"

    @property
    def event_id(self) -> str:
        """The event that the panel shows: the one that was selected first."""
        return self.selection[0] if self.selection else ""
