"""Labels of a frame through pictures of them that are kept from frame to frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QImage, QPainter

from timeline.layout.blits import HALO, ON_LANE, ON_SHADED, STYLES, items_at, label_places
from timeline.layout.columns import EventColumns, Int64
from timeline.layout.metrics import Metrics
from timeline.layout.scene import Item, Scene, Written
from timeline.layout.stretches import Stretches
from timeline.painting.inks import Inks
from timeline.painting.labels import draw_label, label_left
from timeline.painting.plate import Plate
from timeline.painting.stamps import Sheet, Stamps

CORNER = QPointF(0, 0)
FRAMES = 10  # after so many every label of a view is painted, however slow the machine is
AT_ONCE = 8  # labels taken out of the columns together: most of those that are missing find no time
LEAST_MOVING = 2  # labels that a frame makes whatever the budget
Name = tuple[str, int, int, int]  # event, `_look` of it, width of the text in pixels, style: in any order of events


class LabelCache:
    """Pictures of labels, those that have not been used for long dropped beyond `limit` bytes.

    Those of half the bytes are young; when there are more, the old ones are dropped and the young grow old, and one
    that is used again is young again. So looking up costs nothing but the look.
    """

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self._young: dict[int, QImage] = {}
        self._old: dict[int, QImage] = {}
        self._names: dict[int, Name] = {}
        self._named: dict[Name, QImage] = {}  # from before the positions changed
        self._young_bytes = self._other_bytes = 0

    @property
    def held_bytes(self) -> int:
        """Memory that the pictures take."""
        return self._young_bytes + self._other_bytes

    def clear(self) -> None:
        """Forget all: the theme, the font or the device pixel ratio has changed."""
        for pictures in (self._young, self._old, self._names, self._named):
            pictures.clear()
        self._young_bytes = self._other_bytes = 0

    def forget_positions(self) -> None:
        """Positions mean other events from now on; pictures are found by name until they have their new codes."""
        self._named = {self._names[code]: image for code, image in (self._old | self._young).items()}
        self._young, self._old, self._names = {}, {}, {}
        self._young_bytes, self._other_bytes = 0, sum(map(QImage.sizeInBytes, self._named.values()))

    def pictures(self, codes: Sequence[int]) -> list[QImage | None]:
        """The pictures of codes; None for those that are to be made."""
        found = list(map(self._young.get, codes))
        if self._old:
            for place in _absent(found):
                if (old := self._old.pop(codes[place], None)) is not None:
                    self._other_bytes -= old.sizeInBytes()
                    self._keep(codes[place], old)
                    found[place] = old
        return found

    def recalled(self, code: int, name: Name) -> QImage | None:
        """A picture from before the positions changed."""
        image = self._named.pop(name, None)
        if image is not None:
            self._other_bytes -= image.sizeInBytes()
            self.keep(code, name, image)
        return image

    def keep(self, code: int, name: Name, image: QImage) -> None:
        """Keep a new picture."""
        self._names[code] = name
        self._keep(code, image)

    def _keep(self, code: int, image: QImage) -> None:
        self._young[code] = image
        self._young_bytes += image.sizeInBytes()
        if self._young_bytes > self.limit / 2:
            for dropped in self._old:
                self._names.pop(dropped, None)
            self._named.clear()
            self._old, self._other_bytes = self._young, self._young_bytes
            self._young, self._young_bytes = {}, 0


@dataclass(frozen=True, slots=True, eq=False)
class Pictures:
    """The pictures of a frame's labels and their corners, from top to bottom; a layer. Those of the places `missing`
    are put off."""

    tops: Int64
    xs: list[int]
    ys: list[int]
    images: list[QImage | None]
    missing: list[int]

    def cuts(self, stretches: Stretches) -> list[int]:
        """The number of the first label of each stretch, and how many there are."""
        return stretches.cuts(self.tops)

    def lay(self, painter: QPainter, first: int, last: int) -> None:
        """Lay those from one number up to another, with a painter that counts in device pixels."""
        draw = painter.drawImage
        for x, y, image in zip(self.xs[first:last], self.ys[first:last], self.images[first:last], strict=True):
            if image is not None:
                draw(x, y, image)


class LabelPainter:
    """Draws the labels of a scene through a cache, at most `budget` seconds of making new ones in a frame.

    In a view that moves few are made, so that it moves smoothly. One that stands gets a share of them whatever the
    budget, so that on a machine too busy any view is complete after FRAMES all the same."""

    def __init__(self, inks: Inks, ratio: float, cache: LabelCache) -> None:
        self.inks = inks
        self.ratio = ratio
        self.cache = cache
        self.stamps = Stamps(ratio)
        self._sheet = Sheet(QSizeF(_longest_label(inks.metrics), inks.metrics.row_height), ratio)
        self.plate = Plate(inks, ratio)
        self._scene: Scene | None = None
        self._frames = 0  # of the same scene
        self.seconds = 0.0  # that making labels took in the last frame

    @property
    def is_standing(self) -> bool:
        """Whether the last scene was drawn before."""
        return self._frames > 1

    def is_of(self, scene: Scene) -> bool:
        """Whether a scene is the one that was drawn last, so that the view stands."""
        return scene is self._scene

    def pictures(self, scene: Scene, columns: EventColumns, budget: float, hovered: int | None) -> Pictures:
        """The labels of a scene, those that are put off left out."""
        places = label_places(scene, self.inks.metrics, self.ratio, hovered)
        pictures = self.cache.pictures(places.codes)
        self._frames = self._frames + 1 if scene is self._scene else 1
        self._scene, self.seconds = scene, 0.0
        missing = self._complete(scene.written, columns, places.codes, pictures, budget)
        return Pictures(places.tops, places.xs, places.ys, pictures, missing)

    def _complete(
        self,
        written: Written,
        columns: EventColumns,
        codes: Sequence[int],
        pictures: list[QImage | None],
        budget: float,
    ) -> list[int]:
        """Put the pictures that are missing into their places; returns the places for which there is no time."""
        places = _absent(pictures)
        if not places:
            return []
        least = LEAST_MOVING if budget > 0 else 0
        if self.is_standing and budget > 0:
            least = -(-len(places) // max(FRAMES - self._frames, 1))
        begun = perf_counter()
        try:
            for first in range(0, len(places), AT_ONCE):
                for number, item in enumerate(items_at(written, places[first : first + AT_ONCE]), start=first):
                    if number >= least and perf_counter() - begun > budget:
                        return places[number:]
                    place = places[number]
                    pictures[place] = self._picture(item, columns, codes[place])
        finally:
            self._sheet.close()
            self.seconds = perf_counter() - begun
        return []

    def _picture(self, item: Item, columns: EventColumns, code: int) -> QImage:
        """A label's picture from before the positions changed, or a new one; it is kept."""
        style = code % STYLES
        name = (columns.event_id(item.position), _look(item, columns), int(item.text_width), style)
        image = self.cache.recalled(code, name)
        if image is None:
            image = self._made(item, columns, style)
            self.cache.keep(code, name, image)
        return image

    def _made(self, item: Item, columns: EventColumns, style: int) -> QImage:
        """A picture as high as the row, so that it hides the lines that run behind it."""
        inks, on_lane = self.inks, bool(style & ON_LANE)
        ground = inks.role["band" if style & ON_SHADED else "canvas"]
        family = columns.families[item.family]
        painter = self._sheet.blank(ground if on_lane else None)
        draw_label(painter, item, CORNER, columns.title(item.position), family, inks, ground, self.stamps)
        width = item.right - label_left(item, inks) + (1 if on_lane else inks.metrics.margin)
        return self._sheet.cut(width)


def _absent(pictures: Sequence[QImage | None]) -> list[int]:
    """The places without a picture. Python's `in` would ask each picture whether it is equal to None, which takes four
    times as long."""
    return [place for place, image in enumerate(pictures) if image is None]


def _look(item: Item, columns: EventColumns) -> int:
    """Differs where a change of the event (another title, kind, status, source or sign) makes another picture."""
    family = columns.families[item.family]
    return hash((columns.title(item.position), family, item.kind, item.drawing, item.flags, item.sources))


def _longest_label(metrics: Metrics) -> float:
    """Pixels that no label exceeds, with its dot, badge, signs and the room after it."""
    signs = metrics.badge_width + 2 * metrics.sign_width + metrics.margin + 4 * metrics.gap
    return metrics.longest_text + signs + 4 * metrics.dot_radius * HALO
