"""markdown: for a comment, a ticket or a shared document; GitHub's Markdown, with a table and a part a claim."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.lines import Lines
from factcheck.model import Evidence, Finding, Report
from factcheck.policy import weight
from factcheck.reports import Page, _standing, _words
from factcheck.reports._located import encoded, in_web
from factcheck.reports._signs import sign
from factcheck.terminal import shown
from factcheck.wording import Wording

NAME = "markdown"
SUFFIXES = (".md", ".markdown")
STREAMS = True
TELLS_SOURCES = True

# What means something anywhere in a line, or at its beginning; the last one is a place between a number and its mark.
_MARKS = re.compile(r"[\\`*_\[\]<>|&~$]|:(?=//)|(?<=www)\.|^[#+=-]|(?<=^\d)(?=[.)])", re.IGNORECASE)
_COLUMNS = ("verdict", "claim", "where", "says")


def render(reports: Sequence[Report], page: Page) -> str:
    """Each article's counts, a table of its claims, and the evidence for each."""
    return "\n".join("\n".join(_lines(report, page)) for report in reports) + "\n"


def escaped(text: str) -> str:
    """One line in which nothing is a mark, an address that becomes a link, or the beginning of a list."""
    return _MARKS.sub(lambda mark: f"\\{mark[0]}" if mark[0] else "\\", text)


def _lines(report: Report, page: Page) -> Iterator[str]:
    words, lines = page.words, Lines(report.article.text)
    yield f"# {escaped(words.say('html', 'title', article=report.article.title or report.article.name))}\n"
    told = _words.summary(report, words) if report.findings else _words.nothing(report, words)
    yield f"{escaped(told)}\n"
    yield from (f"**{escaped(note)}**\n" for note in _words.notes(report, words))
    if report.findings:
        yield from _table(report, lines, page)
    for finding in report.findings:
        yield from _part(finding, report.article.lang, page)
    yield from _silent(report, lines, words)


def _verdict(finding: Finding, page: Page) -> str:
    label = finding.verdict.label
    return f"{escaped(sign(label, page.unicode))} {escaped(page.words.name('label', label))}"


def _table(report: Report, lines: Lines, page: Page) -> Iterator[str]:
    """A row a claim, those to mend in bold."""
    words = page.words
    heads = [words.name("report", f"head-{column}") for column in _COLUMNS]
    yield f"| {' | '.join(['', *map(escaped, heads)])} |"
    yield f"|{'---|' * (len(heads) + 1)}"
    for finding in report.findings:
        place = _words.place(report.article, lines, finding.claim.span.start, words)
        told = [
            words.quoted(finding.claim.quote),
            place,
            words.joined((words.reason(finding.verdict.reason), *_standing.told(finding, words))),
        ]
        bold = "**" if weight(finding) in ("refuted", "conflicting") else ""
        yield f"| {' | '.join([finding.id, f'{bold}{_verdict(finding, page)}{bold}', *map(escaped, told)])} |"
    yield ""


def _part(finding: Finding, lang: str, page: Page) -> Iterator[str]:
    """The evidence for a claim; nothing where there is none, for the table has told all."""
    proof = _words.all_evidence(finding.verdict, lang)
    if not proof:
        return
    words, claim = page.words, finding.claim
    yield f"## {finding.id} · {_verdict(finding, page)} · {escaped(words.name('kind', claim.kind))}\n"
    yield f"> {escaped(shown(claim.quote))}\n"
    yield f"{escaped(words.reason(finding.verdict.reason))}. {escaped(f'({shown(finding.verdict.rule)})')}\n"
    yield from (f"**{escaped(said)}**\n" for said in _standing.told(finding, words))
    for held in proof:
        yield from _evidence(held, words)
    yield ""


def _evidence(held: Evidence, words: Wording) -> Iterator[str]:
    yield f"- {escaped(words.name('stance', held.stance))}: {escaped(_words.says(held, words))}"
    signed = held.passage.signed
    urls = {held.passage.provenance.url, *(citation.url for citation in (signed.citations if signed else ()))}
    for told in _words.where(held.passage, words):
        yield f"  - {_link(shown(told)) if shown(told) in map(shown, urls) else escaped(told)}"


def _link(url: str) -> str:
    """An address to follow, if it leads into the web."""
    return f"<{encoded(url)}>" if in_web(url) else escaped(url)


def _silent(report: Report, lines: Lines, words: Wording) -> Iterator[str]:
    """The sentences from which no claim came."""
    silent = report.coverage.unclaimed
    if silent:
        yield f"{escaped(words.counted('silent', len(silent)))}\n"
    for each in silent:
        place = _words.place(report.article, lines, each.span.start, words)
        quote = words.quoted(each.span.of(report.article.text))
        told = f"{place}: {quote} ({words.name('unclaimed', each.reason)})"
        yield f"- {escaped(told)}"
