"""Charts of precision against coverage, printed as a table and drawn as a picture (SVG)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

Point = tuple[float, float]  # coverage and precision, percent
_SIDE, _EDGE = 400, 50  # pixels
_COLOURS = ("#1b6ca8", "#c0392b", "#2e7d32")


def table(names: Sequence[str], rows: Iterable[Sequence[float]]) -> None:
    """Prints figures below their names, one decimal each."""
    print("   ".join(names))
    for row in rows:
        print("   ".join(f"{value:{len(name)}.1f}" for name, value in zip(names, row, strict=True)))


def picture(title: str, lines: Mapping[str, Sequence[Point]], least: float) -> str:
    """Precision (upwards, from `least` percent on) against coverage of each named line, as SVG."""
    size = _SIDE + 2 * _EDGE
    drawn = [
        _line(name, points, colour, least) for (name, points), colour in zip(lines.items(), _COLOURS, strict=False)
    ]
    legend = (
        f'<text x="{_EDGE + 10}" y="{size - _EDGE - 30 - 16 * i}" fill="{colour}">{name}</text>'
        for i, (name, colour) in enumerate(zip(lines, _COLOURS, strict=False))
    )
    frame = f'<rect x="{_EDGE}" y="{_EDGE}" width="{_SIDE}" height="{_SIDE}" fill="none" stroke="#888"/>'
    texts = (
        f'<text x="{_EDGE}" y="30" font-weight="bold">{title}</text>',
        f'<text x="{_EDGE}" y="{size - 20}">coverage, 0 to 100%</text>',
        f'<text x="{_EDGE + 10}" y="{_EDGE + 20}">precision, {least:g} to 100%</text>',
    )
    font = 'font-family="sans-serif" font-size="13"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" {font}>'
    return "\n".join([head, frame, *texts, *drawn, *legend, "</svg>", ""])


def _line(name: str, points: Sequence[Point], colour: str, least: float) -> str:
    places = [(_EDGE + x * _SIDE / 100, _EDGE + (100 - y) * _SIDE / (100 - least)) for x, y in points]
    joined = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3"/>' for x, y in places)
    path = f'<polyline points="{joined}" fill="none" stroke="{colour}"/>'
    return f'<g fill="{colour}"><title>{name}</title>{path}{dots}</g>'
