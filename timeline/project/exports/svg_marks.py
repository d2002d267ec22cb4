"""The marks of events as SVG elements: the outline tells the kind of time and the status, as in the window."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.layout.columns import Drawing, Flag, Kind
from timeline.layout.metrics import Metrics
from timeline.layout.scene import Item
from timeline.layout.theme import Theme

HOLLOW = (Drawing.OUTLINE, Drawing.DOTTED)


@dataclass(frozen=True, slots=True)
class Brush:
    """Colours of one event's mark, and the number that names its family's gradients."""

    colour: str
    pale: str
    ground: str
    family: int


def brush_of(theme: Theme, family: str, number: int, *, is_shaded: bool) -> Brush:
    """The colours of a family in a lane."""
    colour = theme.family(family)
    return Brush(colour, theme.on_canvas(colour, theme.pale), theme.colour("band" if is_shaded else "canvas"), number)


def mark_svg(item: Item, metrics: Metrics, brush: Brush) -> str:
    """The mark of a written-out event."""
    if item.kind == Kind.POINT:
        return _dot(item, metrics.dot_radius, brush)
    y, height, width = item.y - metrics.bar_height / 2, metrics.bar_height, max(item.x1 - item.x0, 1.0)
    if item.kind == Kind.OPEN_START:
        return _box(item.x1 - metrics.tail, y, metrics.tail, height, f"url(#rise{brush.family})") + _end(item, brush)
    if item.kind == Kind.KNOWLEDGE or item.flags & Flag.KNOWLEDGE:
        return _box(item.x0, y, width, height, brush.pale, height / 2) + _end(item, brush)
    is_hollow = item.drawing in HOLLOW or bool(item.flags & Flag.PLANNED)
    if item.kind == Kind.WITHIN:
        fill = "none" if is_hollow else f"url(#soft{brush.family})"
        # A thin box and no line: the gradient of a line without height has no box to stand in (SVG 2, 8.11).
        edges = "".join(_box(item.x0, edge, width, 1.5, f"url(#edge{brush.family})") for edge in (y, y + height - 1.5))
        return _box(item.x0, y, width, height, fill) + edges
    return _firm_bar(item, y, width, height, is_hollow, brush)


def gradients_svg(theme: Theme, family: str, number: int) -> str:
    """The gradients that the bars of a family need."""
    colour = theme.family(family)
    fades = {"soft": (theme.on_canvas(colour, theme.pale), True), "edge": (colour, True), "rise": (colour, False)}
    return "".join(_gradient(f"{name}{number}", hue, is_falling) for name, (hue, is_falling) in fades.items())


def _gradient(name: str, colour: str, is_falling: bool) -> str:
    stops = [(0, 0), (0.3, 1), (0.7, 1), (1, 0)] if is_falling else [(0, 0), (1, 1)]
    body = "".join(
        f'<stop offset="{offset}" stop-color="{colour}" stop-opacity="{opacity}"/>' for offset, opacity in stops
    )
    return f'<linearGradient id="{name}">{body}</linearGradient>'


def _dot(item: Item, radius: float, brush: Brush) -> str:
    centre = f'cx="{item.x0:.2f}" cy="{item.y:.2f}"'
    halo = ""
    if item.flags & Flag.UNCERTAIN:
        halo = f'<circle {centre} r="{radius * 1.5:.2f}" fill="{brush.colour}" fill-opacity="0.22"/>'
    if item.drawing in HOLLOW or item.flags & Flag.PLANNED:
        dashes = ' stroke-dasharray="1.6 2"' if item.drawing == Drawing.DOTTED else ""
        return f'{halo}<circle {centre} r="{radius - 0.9:.2f}" fill="{brush.ground}" {_stroke(brush, 1.8)}{dashes}/>'
    if item.drawing == Drawing.HATCHED:
        return f'{halo}<circle {centre} r="{radius - 0.6:.2f}" fill="{brush.pale}" {_stroke(brush, 1.2)}/>'
    return f'{halo}<circle {centre} r="{radius:.2f}" fill="{brush.colour}"/>{_split(item, radius, brush)}'


def _firm_bar(item: Item, y: float, width: float, height: float, is_hollow: bool, brush: Brush) -> str:
    style = f'fill="{brush.ground if is_hollow else brush.pale}" {_stroke(brush, 1.4)}'
    if is_hollow:
        style += ' stroke-dasharray="4 3"'
    if item.kind == Kind.OPEN_END:
        head = min(height / 2, width)
        left, right, bottom = item.x0, item.x0 + width, y + height
        corners = (left, y), (right - head, y), (right, y + height / 2), (right - head, bottom), (left, bottom)
        shape = f'<polygon points="{" ".join(f"{x:.2f},{down:.2f}" for x, down in corners)}" {style}/>'
    else:
        radius = min(height, width) / 2
        shape = (
            f'<rect x="{item.x0:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}" rx="{radius:.2f}" {style}/>'
        )
    return shape + _split(item, height / 2 + 1, brush)


def _split(item: Item, reach: float, brush: Brush) -> str:
    """A slanting cut: the sources disagree."""
    if not item.flags & Flag.CONFLICT:
        return ""
    x, y = item.x0 + min(max(item.x1 - item.x0, 0) / 2, 12), item.y
    return (
        f'<line x1="{x - reach * 0.4:.2f}" y1="{y + reach:.2f}" x2="{x + reach * 0.4:.2f}" y2="{y - reach:.2f}" '
        f'stroke="{brush.ground}" stroke-width="2"/>'
    )


def _end(item: Item, brush: Brush) -> str:
    return _box(item.x1 - 1.5, item.y - 10, 3, 20, brush.colour)


def _box(x: float, y: float, width: float, height: float, fill: str, radius: float = 0.0) -> str:
    rounding = f' rx="{radius:.2f}"' if radius else ""
    return f'<rect x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}"{rounding} fill="{fill}"/>'


def _stroke(brush: Brush, width: float) -> str:
    return f'stroke="{brush.colour}" stroke-width="{width}"'
