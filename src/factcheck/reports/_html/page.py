"""The page: head with style and policy, the filters, one section an article, and the script at its end."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from factcheck import __version__
from factcheck.model import Report
from factcheck.reports import Page
from factcheck.reports._html import head
from factcheck.reports._html.article import column
from factcheck.reports._html.card import cards
from factcheck.reports._html.section import Section
from factcheck.reports._markup import Html, element
from factcheck.wording import Wording


def render(reports: Sequence[Report], page: Page) -> str:
    """The whole document."""
    words = Wording(page.lang, isolate=True)
    one = len(reports) == 1
    sections = [Section(report, words, "" if one else f"a{n}-") for n, report in enumerate(reports, 1)]
    body = element(
        "body",
        {},
        element("header", {}, element("h1", {}, words.say("html", "heading"))),
        None if one else head.contents(sections),
        head.filters(words),
        element("main", {}, *map(_section, sections)),
        element("footer", {}, words.say("html", "made", program=f"factcheck {__version__}")),
        element("script", {}, _part("script.js")),
    )
    root = element("html", {"lang": page.lang, "dir": words.direction}, _head(sections, words), body)
    return f"<!doctype html>\n{root}\n"


def _head(sections: Sequence[Section], words: Wording) -> Html:
    title = (
        words.say("html", "title", article=sections[0].title) if len(sections) == 1 else words.say("html", "heading")
    )
    return element(
        "head",
        {},
        element("meta", {"charset": "utf-8"}),
        element("meta", {"http-equiv": "Content-Security-Policy", "content": _policy()}),
        element("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}),
        element("meta", {"name": "referrer", "content": "no-referrer"}),
        element("meta", {"name": "color-scheme", "content": "light dark"}),
        element("title", {}, title),
        element("style", {}, _part("style.css")),
    )


def _section(section: Section) -> Html:
    claims = section.words.say("html", "claims")
    leave = element("button", {"class": "scripted leave", "type": "button"}, section.words.say("html", "key-leave"))
    region = {"class": "panel", "role": "region", "aria-label": claims, "tabindex": "0"}
    panel = element("div", region, leave, cards(section))
    return element(
        "section",
        {"class": "report", "id": f"{section.prefix}article"},
        head.summary(section),
        element("div", {"class": "columns"}, column(section), panel),
    )


@cache
def _part(name: str) -> Html:
    """The style or the script, which are our own."""
    return Html((files("factcheck.reports._html") / name).read_text("utf-8"))


@cache
def _policy() -> str:
    """Nothing is loaded or sent, and no style or script runs but the two whose hashes stand here."""
    ours = f"style-src {_hash('style.css')}; script-src {_hash('script.js')}"
    return f"default-src 'none'; {ours}; base-uri 'none'; form-action 'none'"


def _hash(name: str) -> str:
    digest = hashlib.sha256(_part(name).encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
