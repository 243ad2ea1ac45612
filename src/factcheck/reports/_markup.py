"""Markup: elements whose text is escaped unless it is markup already, so that nobody has to remember to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from factcheck.messages import Told
from factcheck.reports._located import in_web
from factcheck.terminal import FIRST_STRONG_ISOLATE, POP_ISOLATE, harmless

_VOID = frozenset({"br", "input", "meta"})

Attributes = Mapping[str, str | None]


class Html(str):
    """Markup that was made here: it goes into more markup as it is."""

    __slots__ = ()


def element(name: str, attributes: Attributes, *children: str | None) -> Html:
    """An element; an attribute that is None is left out, and so is a child.

    >>> element("a", {"href": "#c01", "title": None}, "<b> & c")
    '<a href="#c01">&lt;b&gt; &amp; c</a>'
    """
    told = "".join(f' {key}="{_attribute(value)}"' for key, value in attributes.items() if value is not None)
    if name in _VOID:
        return Html(f"<{name}{told}>")
    return Html(f"<{name}{told}>{joined(children)}</{name}>")


def joined(children: Iterable[str | None]) -> Html:
    """Several children in a row."""
    return Html("".join(child if isinstance(child, Html) else _text(child) for child in children if child is not None))


def apart(sign: str, parts: Iterable[str]) -> Iterator[str]:
    """Children with a sign between them."""
    for number, part in enumerate(parts):
        yield sign if number else ""
        yield part


def written(text: str, unicode: bool) -> str:
    """A whole page as it is written; where it has to be ASCII, other letters are character references."""
    return text if unicode else text.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _text(text: str) -> str:
    """Text as it may stand in a page; the isolates of what was told become elements of the same meaning."""
    if not isinstance(text, Told):
        return escape(harmless(text), quote=False)
    return escape(text, quote=False).replace(FIRST_STRONG_ISOLATE, "<bdi>").replace(POP_ISOLATE, "</bdi>")


def _attribute(value: str) -> str:
    return escape(value if isinstance(value, Told) else harmless(value))


def link(address: str) -> Html:
    """An address to follow, if it leads into the web, else text."""
    if not in_web(address):
        return element("bdi", {}, address)
    return element("a", {"href": address, "rel": "noopener noreferrer nofollow", "dir": "ltr"}, address)
