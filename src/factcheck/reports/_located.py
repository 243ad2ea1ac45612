"""Located: the findings that ask for somebody's eye, each with its place in the file, as other tools count it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from urllib.parse import quote

import msgspec

from factcheck.lines import Lines, placed
from factcheck.messages import Told
from factcheck.model import Article, Finding, Report
from factcheck.policy import weight
from factcheck.reports import _standing, _words
from factcheck.terminal import harmless
from factcheck.wording import Wording

_SAFE = "/:?#[]@!$&'()*+,;=-._~%"  # what an address has besides letters and digits
_WEB = ("http://", "https://")
STDIN = "-"


class Located(msgspec.Struct, frozen=True):
    """A finding in its article. start, end: (line, column), from one, the end exclusive; columns are code points.

    place: the worded part of a document that is no lines of text, whose lines mean nothing to others; else "".
    """

    finding: Finding
    article: Article
    lines: Lines
    start: tuple[int, int]
    end: tuple[int, int]
    place: str

    @property
    def path(self) -> str:
        """The article's file, as tools write paths."""
        return path(self.article)

    def told(self, words: Wording) -> Told:
        """What is wrong, in one line: page 2: refuted: “85%”: the article says ..."""
        verdict, claim = self.finding.verdict, self.finding.claim
        label, reason = words.name("label", verdict.label), words.reason(verdict.reason)
        main = Told(": ".join(filter(None, (self.place, label, words.quoted(claim.quote), reason))))
        return words.joined((main, *_standing.told(self.finding, words)))

    @property
    def weight(self) -> str:
        """The label that it counts as, see policy.py; "" where people settled it."""
        return weight(self.finding)


def located(reports: Sequence[Report], words: Wording) -> Iterator[Located]:
    """All findings but those supported, unless a person rejected them: what somebody has to look at, in order."""
    for finding, report, lines in placed(reports):
        if finding.verdict.label != "supported" or weight(finding) == "refuted":
            span, article = finding.claim.span, report.article
            place = _words.part(article.place(span.start), words)
            yield Located(finding, article, lines, lines.at(span.start), lines.at(span.end), place)


def path(article: Article) -> str:
    """The article's name with slashes; of standard input, a word."""
    return "stdin" if article.name == STDIN else harmless(PurePath(article.name).as_posix())


def address(article: Article) -> str:
    """The article's file as a URI: relative where its name is."""
    if article.name != STDIN and PurePath(article.name).is_absolute():
        return PurePath(article.name).as_uri() if article.name.isascii() else f"file://{quote(path(article))}"
    return quote(path(article))


def in_web(url: str) -> bool:
    """Whether an address leads into the web; one of another scheme is no link, for it may run something."""
    return url.lower().startswith(_WEB)


def encoded(url: str) -> str:
    """An address with what no address holds percent-encoded."""
    return quote(url.encode("utf-8", "replace"), safe=_SAFE)
