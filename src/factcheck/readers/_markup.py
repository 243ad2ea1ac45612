"""The text of an HTML page: paragraphs, headings, lists and quotations, without what surrounds them."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from html.parser import HTMLParser

from factcheck.readers._body import Line, body, named_for_else
from factcheck.readers._ignore import asked
from factcheck.readers._page import Flow, Page, day_of, language_code

BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "blockquote", "figcaption", "td", "th"}
DROPPED = {"script", "style", "nav", "aside", "footer", "template", "noscript", "svg", "form", "button"}
DROPPED |= {"select", "textarea", "iframe"}
CONTAINERS = {"html", "body", "main", "article", "section", "header", "div", "figure", "details"}
CONTAINERS |= {"ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr"}
PARTS = CONTAINERS - {"html", "body", "main", "article"}
TRACKED = BLOCKS | DROPPED | CONTAINERS
DATES = ("article:published_time", "datepublished", "time")
"""Where a page says when it was published, the surest first."""
BLANKS = re.compile("[ \t\r\n\f]+")
"""What HTML calls white space; a no-break space holds a figure's digits together and stays."""


def extract(markup: str, whole: bool = False) -> Page:
    """What the page says; its text is empty where it has no blocks of text.

    whole: it is a letter or a book, all of which is text, and no page of a site with others' stories round its own.
    """
    parser = _Parser()
    parser.feed(f"{markup}\n</html>")  # and no close(): it looks for the end of each broken tag over and over
    return parser.page(whole)


class _Parser(HTMLParser):
    """Follows the open blocks and containers alone: tags within a line are often closed out of order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._ignores: list[tuple[str, int]] = []
        self._open: list[tuple[str, tuple[str, ...]]] = []  # tags, and what each counts as
        self._count = Counter[str]()
        self._line: list[str] = []
        self._lines: list[Line] = []
        self._link = self._linked = self._parts = 0
        self._round: list[int] = []
        self._author = ""
        self._title: list[str] = []
        self._heading = ""
        self._in_title = False
        self._lang = ""
        self._dates: dict[str, date] = {}

    def page(self, whole: bool) -> Page:
        self._end_line()
        title = BLANKS.sub(" ", "".join(self._title)).strip() or self._heading
        published = next((self._dates[name] for name in DATES if name in self._dates), None)
        flow = Flow()
        for number, line in enumerate(self._lines if whole else body(self._lines), 1):
            flow.add(line.text, ("paragraph", number))
            for ignored in line.ignores:
                flow.ignore(*ignored)
        return flow.page(title, published, self._lang, self._author)

    def parse_html_declaration(self, i: int) -> int:
        """Passes over <!DOCTYPE ...> and its like; the library's own fails at those that it doesn't know."""
        return self.rawdata.find(">", i) + 1 or -1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._note(tag, values)
        if tag == "br":
            self._line.append("\n")
        elif tag == "a":
            self._link = len(self._open) + 1
        if tag in TRACKED:
            self._end_line()
            if self._count["p"]:
                self._close("p")  # a paragraph holds no other block, closed or not
            self._enter(tag, values)

    def _enter(self, tag: str, values: dict[str, str]) -> None:
        """Opens an element; one that is named for something else is a part, within another one too."""
        roles = _roles(tag)
        names = (values.get("class", ""), values.get("id", ""), values.get("role", ""))
        if tag in PARTS and named_for_else(*names):
            self._parts += 1
            self._round.append(self._parts)
            roles = (*roles, ":round")
        self._open.append((tag, roles))
        self._count.update(roles)

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False
        elif tag == "a":
            self._link = 0
        if self._count[tag]:
            self._end_line()
            self._close(tag)

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self._title.append(data)
        elif not self._count[":dropped"]:
            self._line.append(BLANKS.sub(" ", data))
            self._linked += len(data.strip()) if self._link else 0

    def handle_comment(self, data: str) -> None:
        if (told := asked(data)) is not None:
            self._ignores.append((told, self.getpos()[0]))

    def _close(self, tag: str) -> None:
        closed = ""
        while closed != tag:
            closed, roles = self._open.pop()
            self._count.subtract(roles)
            if ":round" in roles:
                self._round.pop()
        if self._link > len(self._open) + 1:
            self._link = 0  # never closed

    def _end_line(self) -> None:
        line = re.sub(" *\n[ \n]*", "\n", re.sub(" +", " ", "".join(self._line))).strip()
        self._line.clear()
        linked, self._linked = self._linked, 0
        if not line:
            return
        open = self._count
        heading = next((level for level in range(1, 7) if open[f"h{level}"]), 0)
        round = self._round[-1] if self._round else 0
        within = (open["article"] > 0, open["main"] > 0)
        ignores, self._ignores = tuple(self._ignores), []
        self._lines.append(Line(line, heading, not open[":block"], linked, *within, round, ignores))
        if heading == 1 and not self._heading:
            self._heading = line

    def _note(self, tag: str, values: dict[str, str]) -> None:
        """What a tag says of the whole page: its language, its title's beginning, its date."""
        if tag == "html":
            self._lang = language_code(values.get("lang")) or ""
        elif tag == "title":
            self._in_title = not self._title and not self._count[":dropped"]
        elif tag in ("meta", "time") and not self._count[":dropped"]:
            name = (values.get("property") or values.get("itemprop") or tag).lower()
            day = day_of(values.get("content") or values.get("datetime", ""))
            if day is not None:
                self._dates.setdefault(name, day)
            if values.get("name", "").lower() == "author":
                self._author = self._author or " ".join(values.get("content", "").split())


def _roles(tag: str) -> tuple[str, ...]:
    """What an open tag counts as."""
    return (tag, *([":block"] if tag in BLOCKS else []), *([":dropped"] if tag in DROPPED else []))
