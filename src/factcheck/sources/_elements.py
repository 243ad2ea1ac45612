"""A page of HTML as elements within each other, also where end tags are missing or out of order.

Import this module where it is used, for the parser of HTML takes its time.
"""

from __future__ import annotations

import re
from functools import cached_property
from html.parser import HTMLParser

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
_AFTER_P = {"address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer", "form"}
_AFTER_P |= {"h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table"}
_AFTER_P |= {"ul"}
_ENDED_BY = {  # by the beginning of which others an element ends, and what it is not ended through
    "p": (_AFTER_P, {"button", "object", "table", "td", "th"}),
    "li": ({"li"}, {"ul", "ol"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "td": ({"td", "th", "tr"}, {"table"}),
    "th": ({"td", "th", "tr"}, {"table"}),
    "tr": ({"tr"}, {"table"}),
}
_BLOCKS = _AFTER_P | set(_ENDED_BY) | {"br", "body"}
_TABLE = {"table", "td", "th", "tr"}
_UNSEEN = {"script", "style", "template"}
_DEEP = 200  # elements within each other; what lies deeper is taken to lie there, as browsers do at their own limit
_LONGEST = 4000  # characters of a text
_GAP = re.compile(r"\s+")


class Element:
    """An element of the page with what stands in it. parts: elements and pieces of text, in order.

    shown: whether it is on the page, and in no template of it.
    """

    def __init__(self, tag: str, attributes: dict[str, str], shown: bool = True) -> None:
        self.tag, self.attributes, self.shown = tag, attributes, shown
        self.parts = list[Element | str]()

    def words(self, name: str) -> list[str]:
        """An attribute that is a list."""
        return self.attributes.get(name, "").split()

    def is_item(self) -> bool:
        return "itemscope" in self.attributes

    @cached_property
    def text(self) -> str:
        """The text in it, blocks apart from each other; cut where it is longer than anything that is asked for."""
        if self.tag in _UNSEEN:
            return ""
        inner = "".join(part if isinstance(part, str) else part.text for part in self.parts)
        return _GAP.sub(" ", f" {inner} " if self.tag in _BLOCKS else inner)[:_LONGEST]


class Tree(HTMLParser):
    """The elements of a page, also where end tags are missing or out of order."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.all = [Element("", {})]
        self._open = self.all[:]
        self.feed(f"{markup}\n</html>")  # and no close(), as in readers

    def parse_html_declaration(self, i: int) -> int:
        """Passes over <!DOCTYPE ...> and its like, also over those that the library doesn't know."""
        return self.rawdata.find(">", i) + 1 or -1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_others(tag)
        within = self._open[-1]
        given = {name: value or "" for name, value in reversed(attrs)}  # the first of a name counts
        element = Element(tag, given, within.shown and within.tag != "template")
        if element.shown:
            self.all.append(element)
            within.parts.append(element)
        if tag not in _VOID and len(self._open) < _DEEP:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        walls = _BLOCKS if tag not in _BLOCKS else _TABLE if tag not in _TABLE else {"table"}
        self._end(tag, walls - {tag})

    def handle_data(self, data: str) -> None:
        self._open[-1].parts.append(data)

    def _end_others(self, tag: str) -> None:
        for ended, (by, walls) in _ENDED_BY.items():
            if tag in by:
                self._end(ended, walls)

    def _end(self, tag: str, walls: set[str]) -> None:
        """Ends the innermost open element of this name, and what is open in it, unless a wall stands between."""
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].tag == tag:
                del self._open[at:]
                return
            if self._open[at].tag in walls:
                return
