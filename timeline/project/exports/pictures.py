"""The timeline as a picture: PNG and PDF painted by Qt, SVG from the scene alone. All of it, or a range."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from timeline import locations
from timeline.layout.axis_names import AxisNames, names_for
from timeline.layout.columns import EventColumns, estimate_ems
from timeline.layout.compose import Frame, compose
from timeline.layout.emphasis import Emphasis
from timeline.layout.emphasis import Era as DrawnEra
from timeline.layout.index import LayoutIndex, View, build_index
from timeline.layout.lane_boxes import stack_lanes
from timeline.layout.lanes import OTHERS, USUAL_ORDER, LanePlan
from timeline.layout.metrics import Metrics
from timeline.layout.minutes import MINUTES_PER_DAY
from timeline.layout.scene import Scene
from timeline.layout.theme import Theme, parse_theme
from timeline.layout.viewport import Viewport
from timeline.model import EnvironmentProblem, InputError

from .options import Exported, ExportOptions
from .svg_picture import svg_bytes

FONT_SIZES_PX = (13.0, 12.0, 11.0, 10.0, 9.0)  # the largest at which all lanes fit a given height
LEAST_HEIGHT = 400
MOST_DEVICE_PIXELS = 250_000_000  # a gigabyte of memory
EDGE_PX = 24.0  # left of the first mark and right of the last label
MOST_LABEL_ROOM = 0.4  # share of the width that is kept free for the last label
LEAST_SPAN = 20 * MINUTES_PER_DAY
DEFAULT_SIZE = (1600, 0)  # as high as the lanes need
PAGE = (1123, 794)  # A4 across, at 96 px an inch
OTHER_LANES = {"en": "others", "ro": "altele"}

Measure = Callable[[str], float]


class Artist(Protocol):
    """Who paints scenes with Qt: `timeline.painting.pictures.Studio`, which is read in only when it is needed."""

    @property
    def measure(self) -> Measure:
        """The width of a label's text in logical pixels."""
        ...

    def png(self, scene: Scene, columns: EventColumns, scale: float, /) -> bytes:
        """The scene as a PNG."""
        ...

    def pdf(self, scenes: Sequence[Scene], columns: EventColumns, title: str, /) -> bytes:
        """The scenes as pages of a PDF."""
        ...

    def paint(self, painter: Any, scene: Scene, columns: EventColumns) -> None:
        """The scene at the origin of a QPainter."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """What every scene of one export shares."""

    index: LayoutIndex
    viewport: Viewport
    emphasis: Emphasis
    names: AxisNames
    height: float

    def scene(self, viewport: Viewport | None = None, scroll: float = 0.0) -> Scene:
        """The scene of a stretch of time (None: all of it), its lanes moved up by `scroll`."""
        frame = Frame(viewport or self.viewport, self.height, scroll, self.emphasis, self.names)
        return compose(self.index, frame)


def picture_bytes(project: Exported, suffix: str, options: ExportOptions) -> bytes:
    """The picture. Raises InputError when it would be too large, EnvironmentProblem when Qt cannot draw here."""
    theme = _theme(options)
    columns = EventColumns.from_rows(project.event_rows(options.chosen, options.language))
    if suffix == ".svg":
        drawing = _drawing(project, columns, options, lambda px: lambda text: estimate_ems(text) * px)
        return svg_bytes(drawing.scene(), columns, theme, drawing.index.metrics, drawing.names.today)
    drawing, artist = _painted(project, columns, options, theme)
    if suffix == ".pdf":
        return artist.pdf(_pages(drawing, options), columns, project.name)
    scene = drawing.scene()
    if scene.width * scene.height * options.scale**2 > MOST_DEVICE_PIXELS:
        raise InputError("The picture would be too large.", "Choose a smaller size or scale, or export a PDF or SVG.")
    return artist.png(scene, columns, options.scale)


@dataclass(frozen=True, slots=True, eq=False)
class PaperPages:
    """The timeline on pages of paper, and who paints them."""

    scenes: tuple[Scene, ...]
    columns: EventColumns
    artist: Artist


def paper_pages(project: Exported, options: ExportOptions) -> PaperPages:
    """The timeline on pages of `options.size` (logical pixels), as many as its lanes need.

    Raises EnvironmentProblem when Qt cannot draw here.
    """
    columns = EventColumns.from_rows(project.event_rows(options.chosen, options.language))
    drawing, artist = _painted(project, columns, options, _theme(options))
    return PaperPages(tuple(_pages(drawing, options)), columns, artist)


def _theme(options: ExportOptions) -> Theme:
    path = locations.resources() / "themes" / f"{options.theme}.toml"
    return parse_theme(options.theme, path.read_text(encoding="utf-8"))


def _painted(project: Exported, columns: EventColumns, options: ExportOptions, theme: Theme) -> tuple[Drawing, Artist]:
    """The drawing, measured with the fonts that it is painted in, and who paints it."""
    try:
        # Lazily: only pictures need Qt, and the verbs must run where it cannot.
        from timeline.painting.pictures import Studio
    except ImportError as error:
        raise EnvironmentProblem(
            "Qt cannot be loaded here, so no PNG or PDF can be drawn.",
            "Export an SVG, or install the libraries that starting the window names.",
            str(error),
        ) from error
    shapes = {key: family.shape for key, family in project.knowledge.families.items()}
    names = names_for(options.language, options.first_weekday)

    def studio(font_px: float) -> Artist:
        return Studio(theme, Metrics(font_px), names.today, shapes)

    drawing = _drawing(project, columns, options, lambda px: studio(px).measure)
    return drawing, studio(drawing.index.metrics.font_px)


def _drawing(
    project: Exported, columns: EventColumns, options: ExportOptions, measure: Callable[[float], Measure]
) -> Drawing:
    """Lanes and rows at the largest text that lets all of them fit; without a given height, at the usual one."""
    width, height = PAGE if options.pages > 1 else options.size or DEFAULT_SIZE
    titles = _lane_titles(project, options)
    plan = LanePlan(
        options.lanes, options.lane_order, titles, usual=tuple(titles) if options.lanes in USUAL_ORDER else ()
    )
    today, has_eras = options.day * MINUTES_PER_DAY, bool(project.eras())
    for font_px in FONT_SIZES_PX if height else FONT_SIZES_PX[:1]:
        metrics = Metrics(font_px)
        canvas = max(width - metrics.header_width, 100.0) * options.pages
        rows = int((height or 4 * width) / metrics.row_height)
        index = build_index(columns, plan, measure(font_px), metrics, today, View(canvas, rows))
        top = metrics.axis_height + (metrics.era_height if has_eras else 0.0)
        needed = top + stack_lanes(index, top, 0, 0).height
        if needed <= height:
            break
    drawn_height = float(height or max(math.ceil(needed), LEAST_HEIGHT))
    viewport = _viewport(index, options, canvas)
    return Drawing(
        index,
        viewport,
        Emphasis(eras=_eras(project, viewport)),
        names_for(options.language, options.first_weekday),
        drawn_height,
    )


def _viewport(index: LayoutIndex, options: ExportOptions, width: float) -> Viewport:
    """The range asked for; where it is open, the events up to its end with room for the longest label."""
    first, last = options.chosen.first, options.chosen.last
    start, end = index.first_minute, index.last_minute
    if not len(index.columns):
        start = end = float(index.today)
    spare = max(LEAST_SPAN - (end - start), 0.0) / 2
    start, end = start - spare, end + spare
    label = min(float(index.room.right.max()), width * MOST_LABEL_ROOM) if len(index.columns) else 0.0
    start = start if first is None else float(first * MINUTES_PER_DAY)
    end = end if last is None else float((last + 1) * MINUTES_PER_DAY)
    before, after = (EDGE_PX if first is None else 0.0), (EDGE_PX + label if last is None else 0.0)
    minutes_per_px = max(end - start, float(MINUTES_PER_DAY)) / (width - before - after)
    start -= before * minutes_per_px
    return Viewport.showing(start, start + width * minutes_per_px, width)


def _pages(drawing: Drawing, options: ExportOptions) -> list[Scene]:
    """One scene a page: stretch after stretch of time, each with axis and lane headers, and further down where the
    lanes are higher than a page; a row at the foot of one stands at the head of the next again."""
    metrics, width = drawing.index.metrics, drawing.viewport.width / options.pages
    scenes = []
    for page in range(options.pages):
        start = drawing.viewport.time_at(page * width)
        viewport = Viewport.showing(start, drawing.viewport.time_at((page + 1) * width), width)
        scenes.append(drawing.scene(viewport))
        scroll, room = 0.0, drawing.height - scenes[-1].axis_height
        while scenes[-1].content_height - scroll > room:
            scroll += room - metrics.row_height
            scenes.append(drawing.scene(viewport, scroll))
    return scenes


def _eras(project: Exported, viewport: Viewport) -> tuple[DrawnEra, ...]:
    """Bands; an open end runs out of the picture."""
    before, after = math.floor(viewport.start) - 1, math.ceil(viewport.end) + 1
    return tuple(
        DrawnEra(
            era.id,
            era.title,
            before if era.first is None else era.first * MINUTES_PER_DAY,
            after if era.last is None else (era.last + 1) * MINUTES_PER_DAY,
            number,
        )
        for number, era in enumerate(project.eras())
    )


def _lane_titles(project: Exported, options: ExportOptions) -> Mapping[str, str]:
    """Names of the lanes' keys in the language of the export; a source is its own name."""
    knowledge, language = project.knowledge, options.language
    titles = {OTHERS: OTHER_LANES.get(language, OTHER_LANES["en"])}
    if options.lanes == "family":
        titles |= {key: family.label(language) for key, family in knowledge.families.items()}
    elif options.lanes == "type":
        titles |= {key: kind.label(language) for key, kind in knowledge.event_types.items()}
    elif options.lanes == "country":
        titles |= {body.id: body.label(language) for body in knowledge.actors.values() if body.kind == "state"}
    elif options.lanes == "actor":
        names = project.counts(options.chosen).actor_names
        titles |= {key: (label if language == "ro" and label else name) for key, (name, label) in names.items()}
    return titles
