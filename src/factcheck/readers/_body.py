"""What of a page's lines is its text, and what only stands round it: menus, other stories, comments, notices.

A line is none of the text where most of it is links, where it hangs in a part that is named for something else, or,
of a page that marks its article, outside that. Each rule gives way where it would leave nothing, or less than half.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable

import msgspec

_ROUND = frozenset(
    [
        "ad",
        "ads",
        "advert",
        "advertisement",
        "advertising",
        "banner",
        "breadcrumb",
        "breadcrumbs",
        "comment",
        "comments",
        "consent",
        "cookie",
        "cookies",
        "disqus",
        "newsletter",
        "paywall",
        "popular",
        "popup",
        "promo",
        "promoted",
        "recirc",
        "recommended",
        "recommendations",
        "related",
        "share",
        "sharing",
        "sidebar",
        "signup",
        "social",
        "sponsored",
        "subscribe",
        "subscription",
        "teaser",
        "teasers",
        "toolbar",
        "trending",
        "widget",
    ]
)
_PARTS = re.compile(r"[a-z]+|[A-Z][a-z]*")
_ENDED = re.compile(r"[.!?…؟۔:][\"'»”’)\]]*(?:\s|\Z)")
_PARAGRAPH = 60  # characters of what is a paragraph whatever its tag, if it ends as a sentence does
_LINKED = 0.6
_SUBSTANCE = 0.5


class Line(msgspec.Struct, frozen=True):
    """A line of a page. heading: its level, 0 for none. loose: in no block of text. linked: characters in links.

    article, main: within such an element. round: the number of the part named for something else in which it hangs.
    ignores: the comments to us before it, with their lines.
    """

    text: str
    heading: int = 0
    loose: bool = False
    linked: int = 0
    article: bool = False
    main: bool = False
    round: int = 0
    ignores: tuple[tuple[str, int], ...] = ()


def named_for_else(*names: str) -> bool:
    """Whether an element's class, id or role says that it is none of the text."""
    return any(part.lower() in _ROUND for name in names for part in _PARTS.findall(name))


def body(lines: list[Line]) -> list[Line]:
    """The lines of the text."""
    beside = zip(lines, [None, *lines], [*lines[1:], None], strict=False)
    told = [line for line, before, behind in beside if _tells(line, (before, behind))]
    told = told or [line for line in lines if _ENDED.search(line.text)]
    large = _large(told)
    kept = _narrowed(told, lambda line: not line.round or line.round in large)
    for within in (lambda line: line.article, lambda line: line.main):
        if any(map(within, kept)):
            kept = _narrowed(kept, within)
            break
    return _headed(kept)


def _tells(line: Line, beside: Iterable[Line | None]) -> bool:
    """Whether a line is more than links, and of text in no block whether it or the line beside it is a paragraph."""
    if line.loose and not _prose(line):
        return _ENDED.search(line.text) is not None and any(each.loose and _prose(each) for each in beside if each)
    return bool(line.heading) or line.linked <= _LINKED * len(line.text) or _prose(line)


def _prose(line: Line) -> bool:
    return len(line.text) >= _PARAGRAPH and _ENDED.search(line.text) is not None


def _large(lines: Iterable[Line]) -> frozenset[int]:
    """Parts that are named for something else and yet hold half of the page."""
    sizes = Counter[int]()
    for line in lines:
        sizes[line.round] += len(line.text)
    least = _SUBSTANCE * sizes.total()
    return frozenset(part for part, size in sizes.items() if part and size > least)


def _narrowed(lines: list[Line], within: Callable[[Line], bool]) -> list[Line]:
    """The lines within, if they are half of all that is left when headings are left out."""
    kept = [line for line in lines if within(line)]
    enough = _size(kept) >= _SUBSTANCE * _size(lines)
    return kept if kept and enough else lines


def _size(lines: Iterable[Line]) -> int:
    return sum(len(line.text) for line in lines if not line.heading)


def _headed(lines: list[Line]) -> list[Line]:
    """Without the headings that nothing follows: what they stood over was none of the text."""
    kept: list[Line] = []
    for line in reversed(lines):
        if (
            not line.heading
            or line.heading == 1
            or (kept and (not kept[-1].heading or kept[-1].heading > line.heading))
        ):
            kept.append(line)
    return kept[::-1]
