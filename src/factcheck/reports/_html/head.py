"""The head: what a reader knows after ten seconds, and what chooses the claims that are shown."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model import Finding
from factcheck.policy import counts, weight
from factcheck.reports import _standing, _words
from factcheck.reports._html.card import verdict
from factcheck.reports._html.section import Section
from factcheck.reports._markup import Html, apart, element, joined
from factcheck.reports._signs import GRAVEST_FIRST, sign
from factcheck.wording import Wording

_MENDED_FIRST = ("refuted", "conflicting")
_FIRST = 8  # claims to mend that are named on top; the others stand in the text


def summary(section: Section) -> Html:
    """How many claims have which verdict, those to mend first, and what was not checked."""
    report, words = section.report, section.words
    article = report.article
    about: list[str] = [element("bdi", {}, article.name)]
    if article.published:
        about.append(words.say("html", "as-of", day=article.published.isoformat()))
    about.append(words.counted("claim", len(report.findings)))
    return element(
        "header",
        {"class": "summary"},
        element("h2", {}, element("bdi", {}, section.title)),
        element("p", {"class": "about"}, *apart(" · ", about)),
        element("p", {"class": "headline"}, _headline(section)),
        element("ul", {"class": "counts"}, *_counts(section)),
        element("p", {"class": "decided"}, said) if (said := _standing.summary(report, words)) else None,
        *_first(section),
        *_unchecked(section),
    )


def _headline(section: Section) -> str:
    report, words = section.report, section.words
    if not report.findings:
        return _words.nothing(report, words)
    wrong = sum(weight(finding) == "refuted" for finding in report.findings)
    if wrong:
        return words.counted("to-mend", wrong)
    return words.say("html", "none-left-to-mend" if counts(report)["refuted"] else "nothing-to-mend")


def _counts(section: Section) -> Iterator[Html]:
    found = counts(section.report)
    for label in GRAVEST_FIRST:
        none = " none" if not found[label] else ""
        number = element("b", {}, str(found[label]))
        yield element("li", {"class": f"count {label}{none}"}, number, " ", verdict(label, section))


def _first(section: Section) -> Iterator[Html]:
    """The claims to mend, the gravest first, each with its reason."""
    graded = [[f for f in section.report.findings if weight(f) == label] for label in _MENDED_FIRST]
    worst = [finding for each in graded for finding in each]
    if worst:
        items = [_item(finding, section) for finding in worst[:_FIRST]]
        if (more := len(worst) - _FIRST) > 0:
            items.append(element("li", {}, section.words.counted("more-claim", more)))
        yield element("h3", {}, section.words.say("html", "first"))
        yield element("ul", {"class": "first"}, *items)


def _item(finding: Finding, section: Section) -> Html:
    anchor, label = section.anchor(finding), finding.verdict.label
    quoted = section.words.quoted(finding.claim.quote)
    led = element("a", {"href": f"#{anchor}", "data-claim": anchor}, quoted)
    said = section.words.joined((section.words.reason(finding.verdict.reason), *_standing.told(finding, section.words)))
    reason = element("span", {"class": "reason"}, said, ".")
    return element("li", {}, verdict(label, section), " ", led, " ", reason)


def _unchecked(section: Section) -> Iterator[Html]:
    """The sources that failed, and the sentences from which no claim came."""
    words = section.words
    for told in _words.notes(section.report, words):
        yield element("p", {"class": "failed", "role": "note"}, told)
    items = []
    for each in section.report.coverage.unclaimed:
        quote = words.quoted(each.span.of(section.report.article.text))
        place = _words.place(section.report.article, section.lines, each.span.start, words)
        items.append(element("li", {}, place, ": ", quote, " (", words.name("unclaimed", each.reason), ")"))
    if items:
        head = element("summary", {}, words.counted("silent", len(items)))
        yield element("details", {"class": "unclaimed"}, head, element("ul", {}, *items))


def filters(words: Wording) -> Html:
    """A box for each verdict, which works without scripts; and for scripts a field to search in, and the keys."""
    boxes = (
        element(
            "label",
            {"class": f"box {label}"},
            element("input", {"type": "checkbox", "id": f"show-{label}", "checked": ""}),
            element("span", {"class": "sign", "aria-hidden": "true"}, sign(label)),
            " ",
            words.name("label", label),
        )
        for label in GRAVEST_FIRST
    )
    find = element("input", {"type": "search", "id": "find", "autocomplete": "off"})
    return element(
        "form",
        {"class": "filters", "role": "search"},
        element(
            "div",
            {"role": "group", "aria-labelledby": "shown"},
            element("span", {"id": "shown"}, words.say("html", "show")),
            *boxes,
        ),
        element("label", {"class": "scripted"}, words.say("html", "find"), " ", find),
        element("p", {"class": "scripted keys"}, *_keys(words)),
    )


def _keys(words: Wording) -> Iterator[Html]:
    for keys, does in (("j k", "next"), ("x", "next-to-mend"), ("1 … 5", "toggle"), ("/", "search"), ("Esc", "leave")):
        pressed = (element("kbd", {}, key) for key in keys.split())
        yield element("span", {}, joined(pressed), " ", words.say("html", f"key-{does}"))
        yield Html(" ")


def contents(sections: list[Section]) -> Html:
    """Of several articles: each with its counts."""
    items = (
        element(
            "li",
            {},
            element("a", {"href": f"#{section.prefix}article"}, element("bdi", {}, section.title)),
            ": ",
            _words.summary(section.report, section.words),
        )
        for section in sections
    )
    return element("nav", {"class": "contents"}, element("ol", {}, *items))
