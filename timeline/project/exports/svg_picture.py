"""A scene as SVG 1.1, without Qt: every text is a text, every mark a shape, foreign words escaped."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from timeline.layout.columns import Drawing, EventColumns, Flag, estimate_ems
from timeline.layout.lines import Line
from timeline.layout.metrics import Metrics
from timeline.layout.scene import Item, Scene
from timeline.layout.theme import Theme
from timeline.layout.ticks import Tick

from .docx_report import xml_text
from .svg_marks import brush_of, gradients_svg, mark_svg

FONTS = "'Inter', 'Noto Sans', 'DejaVu Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"


def svg_bytes(scene: Scene, columns: EventColumns, theme: Theme, metrics: Metrics, today: str) -> bytes:
    """The scene; each event is a group with its title as a tooltip, `today` the word on today's line."""
    return "".join(_Page(scene, columns, theme, metrics).parts(today)).encode("utf-8")


class _Page:
    def __init__(self, scene: Scene, columns: EventColumns, theme: Theme, metrics: Metrics) -> None:
        self._scene, self._columns, self._theme, self._metrics = scene, columns, theme, metrics

    def parts(self, today: str) -> Iterator[str]:
        scene, theme = self._scene, self._theme
        left, top = scene.header_width, scene.axis_height
        yield '<?xml version="1.0" encoding="UTF-8"?>\n'
        yield (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{scene.width:.0f}" height="{scene.height:.0f}" '
            f'viewBox="0 0 {scene.width:.0f} {scene.height:.0f}" font-family={quoteattr(FONTS)} '
            f'font-size="{self._metrics.font_px:g}">\n'
        )
        yield f'<defs><clipPath id="canvas">{_area(left, top, scene.width - left, scene.height - top, "")}</clipPath>'
        yield from (gradients_svg(theme, family, number) for number, family in enumerate(scene.families))
        yield "</defs>\n"
        yield _area(0, 0, scene.width, scene.height, theme.colour("canvas"))
        yield from self._ground()
        yield '<g clip-path="url(#canvas)">\n'
        yield from (_line(line, theme.colour("line_strong" if line.major else "line")) for line in scene.grid)
        yield from (_line(line, theme.colour("today"), 1.5) for line in scene.today)
        yield from self._small_marks()
        yield from (self._item(item) for item in scene.items)
        yield from self._counts()
        yield "</g>\n"
        yield from self._headers()
        yield from self._axis(today)
        yield "</svg>\n"

    def _ground(self) -> Iterator[str]:
        scene, theme = self._scene, self._theme
        for lane in scene.lanes:
            if lane.shaded:
                yield _area(0, lane.top, scene.width, lane.height, theme.colour("band"))
        for era in scene.eras:
            wash = theme.on_canvas(self._hue(era.colour), 0.13 if theme.is_dark else 0.09)
            yield _area(era.x0, scene.axis_height, era.x1 - era.x0, scene.height - scene.axis_height, wash)

    def _small_marks(self) -> Iterator[str]:
        scene, metrics = self._scene, self._metrics
        for marks, half in ((scene.bars, metrics.thin_bar_height / 2), (scene.dots, 0.0)):
            rows = zip(marks.x0.tolist(), marks.x1.tolist(), marks.y.tolist(), marks.family.tolist(), strict=True)
            for x0, x1, y, family in rows:
                colour = self._theme.family(scene.families[family])
                if half:
                    yield _area(x0, y - half, max(x1 - x0, 1.0), 2 * half, colour)
                else:
                    yield f'<circle cx="{x0:.2f}" cy="{y:.2f}" r="{metrics.small_radius:g}" fill="{colour}"/>\n'

    def _item(self, item: Item) -> str:
        scene, metrics = self._scene, self._metrics
        title = self._columns.title(item.position)
        shaded = any(lane.shaded and lane.top <= item.y < lane.top + lane.height for lane in scene.lanes)
        brush = brush_of(self._theme, scene.families[item.family], item.family, is_shaded=shaded)
        struck = ' text-decoration="line-through"' if item.drawing == Drawing.STRUCK else ""
        shown = _elided(title, item.text_width / metrics.font_px)
        x, middle = item.text_x, item.y + metrics.font_px * 0.35
        label = self._text(x, middle, shown, "muted" if struck else "text", 1.0, struck)
        x += min(estimate_ems(shown) * metrics.font_px, item.text_width) + metrics.gap
        signs = []
        if item.sources > 1:
            signs.append(self._text(x, middle, f"×{item.sources}", "muted", 0.85))
            x += metrics.badge_width
        if item.flags & Flag.CONFLICT:
            signs.append(self._text(x, middle, "⚠", "warning", 0.9))
            x += metrics.sign_width
        if item.flags & Flag.STARRED:
            signs.append(self._text(x, middle, "★", "evidence_line", 0.9))
        event = escape(xml_text(self._columns.event_id(item.position)), {'"': "&quot;"})
        return (
            f'<g class="event" data-event="{event}"><title>{escape(xml_text(title))}</title>'
            f"{mark_svg(item, metrics, brush)}{label}{''.join(signs)}</g>\n"
        )

    def _counts(self) -> Iterator[str]:
        for count in self._scene.counts:
            y = count.y + self._metrics.font_px * 0.3
            yield self._text(count.x, y, f"+{count.events}", "badge_text", 0.8, ' text-anchor="middle"')

    def _headers(self) -> Iterator[str]:
        scene, theme, metrics = self._scene, self._theme, self._metrics
        yield _area(scene.header_width - 1, scene.axis_height, 1, scene.height, theme.colour("line"))
        room = (scene.header_width - metrics.gap * 3) / metrics.font_px
        for lane in scene.lanes:
            ground = theme.colour("band" if lane.shaded else "canvas")
            yield _area(0, lane.top, scene.header_width - 1, lane.height, ground)
            yield _area(0, lane.top + 6, 3, max(lane.height - 12, 4), theme.family(lane.family))
            first = lane.top + metrics.lane_padding + metrics.row_height * 0.65
            lines = _wrapped(lane.title, room)
            for number, text in enumerate(lines):
                yield self._text(metrics.gap * 1.6, first + number * metrics.font_px * 1.25, text, "text")
            below = first + len(lines) * metrics.font_px * 1.25
            yield self._text(metrics.gap * 1.6, below, str(lane.events), "muted", 0.85)

    def _axis(self, today: str) -> Iterator[str]:
        scene, theme = self._scene, self._theme
        height = self._metrics.axis_height
        yield _area(0, 0, scene.width, scene.axis_height, theme.colour("panel"))
        yield from self._tier(scene.axis.majors, 0.0, height * 0.34, "text", "line_strong", 1.04)
        yield from self._tier(scene.axis.minors, height * 0.52, height * 0.84, "muted", "line", 0.85)
        yield _area(0, height - 1, scene.width, 1, theme.colour("line"))
        yield from self._era_names()
        if scene.today_x is not None:
            yield self._text(scene.today_x + 4, height * 0.34, today, "today", 0.85)

    def _era_names(self) -> Iterator[str]:
        bottom = self._scene.axis_height
        for era in self._scene.eras:
            yield _area(era.x0, bottom - 2, era.x1 - era.x0, 2, self._hue(era.colour))
            title = _elided(era.title, (era.x1 - era.text_x) / self._metrics.font_px)
            yield self._text(era.text_x, bottom - self._metrics.gap, title, "text", 0.85)

    def _hue(self, number: int) -> str:
        hues = self._theme.eras
        return hues[number % len(hues)] if hues else self._theme.colour("neutral")

    def _tier(
        self, ticks: tuple[Tick, ...], top: float, baseline: float, ink: str, line: str, size: float
    ) -> Iterator[str]:
        left, height = self._scene.header_width, self._metrics.axis_height
        for tick in ticks:
            if tick.x >= 0:
                yield _area(tick.x + left, top, 1, height - top, self._theme.colour(line))
            width = estimate_ems(tick.text) * self._metrics.font_px * size
            text_x = min(tick.text_x, tick.text_end - width - self._metrics.gap)
            if text_x >= max(tick.x, 0.0) or (tick.x < 0 <= text_x):
                yield self._text(text_x + left, baseline, tick.text, ink, size)

    def _text(self, x: float, y: float, text: str, ink: str, size: float = 1.0, more: str = "") -> str:
        font = "" if size == 1.0 else f' font-size="{self._metrics.font_px * size:.1f}"'
        colour = self._theme.colour(ink)
        return f'<text x="{x:.2f}" y="{y:.2f}" fill="{colour}"{font}{more}>{escape(xml_text(text))}</text>\n'


def _area(x: float, y: float, width: float, height: float, fill: str) -> str:
    colour = f' fill="{fill}"' if fill else ""
    return f'<rect x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}"{colour}/>\n'


def _line(line: Line, colour: str, width: float = 1.0) -> str:
    return (
        f'<line x1="{line.x:.2f}" y1="{line.top:.2f}" x2="{line.x:.2f}" y2="{line.bottom:.2f}" '
        f'stroke="{colour}" stroke-width="{width:g}"/>\n'
    )


def _elided(text: str, room_ems: float) -> str:
    """The text, cut with an ellipsis where it would be wider than its room."""
    if estimate_ems(text) <= room_ems + 0.1:
        return text
    while text and estimate_ems(text) + 0.9 > room_ems:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _wrapped(text: str, room_ems: float) -> list[str]:
    """At most three lines, broken at blanks."""
    lines: list[str] = []
    for word in text.split():
        if lines and estimate_ems(f"{lines[-1]} {word}") <= room_ems:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return [_elided(line, room_ems) for line in [*lines[:2], *([" ".join(lines[2:])] if lines[2:] else [])]]
