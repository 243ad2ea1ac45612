"""The links of a page. Import this module where it is used, for the parser of HTML takes its time."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urljoin

from factcheck.sources import _spec


class Links(HTMLParser):
    """The addresses that a page links to, in order, and that of its next page."""

    def __init__(self, base: str, markup: str) -> None:
        super().__init__()
        self.all: list[str] = []
        self.next: str | None = None
        self._base = base
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in ("a", "link") and values.get("href"):
            self._note(tag, values)

    def _note(self, tag: str, values: dict[str, str]) -> None:
        try:
            url = urljoin(self._base, values["href"].strip()).partition("#")[0]
        except ValueError:
            return
        if "next" in values.get("rel", "").lower().split():
            self.next = self.next or url
        elif tag == "a" and _spec.is_address(url):
            self.all.append(url)
