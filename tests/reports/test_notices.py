"""What people said that holds no more is told in every report that tells of the run, and once."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html import unescape

import pytest
from msgspec.structs import replace

from factcheck.model import Reason, Report, Worded
from factcheck.reports import Page, html, junit, markdown, sarif, table
from factcheck.reports import json as whole
from factcheck.wording import Wording

MUTE = Reason("unused-suppression", {"where": "a.md:3", "rule": "date/weekday", "reason": "a draft"})
GONE = Reason("lapsed-gone", {"article": "a.md", "claim": Worded("59%"), "by": "A. \x1b[2JEditor", "on": "2021-07-20"})


def _sarif(text: str) -> str:
    notes = json.loads(text)["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert [note["level"] for note in notes] == ["warning", "note", "note"]
    assert all(note["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for note in notes[1:])
    return "\n".join(note["message"]["text"] for note in notes)


def _json(text: str) -> str:
    return "\n".join(json.loads(text)["notices"])


def _html(text: str) -> str:
    return unescape(re.sub("<[^>]+>", "", text))


def bare(text: str) -> str:
    """Without the characters that order a line, and the marks before those that mean something in Markdown."""
    return re.sub("[\u2066-\u2069\u200e\u200f\\\\]", "", text)


READ: dict[str, tuple[Callable[..., str | bytes], Callable[[str], str]]] = {
    "table": (table.render, str),
    "markdown": (markdown.render, str),
    "sarif": (sarif.render, _sarif),
    "junit": (junit.render, _html),
    "html": (html.render, _html),
    "json": (whole.render, _json),
}


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("name", READ)
@pytest.mark.parametrize("empty", [False, True])
def test_a_report_tells_what_holds_no_more(report: Report, name: str, lang: str, empty: bool) -> None:
    render, read = READ[name]
    noted = replace(report, notices=(MUTE, GONE), findings=() if empty else report.findings)
    shown = render((noted,), Page(lang=lang, unicode=True))
    assert isinstance(shown, str)
    told, words = bare(read(shown)), Wording(lang)
    assert all(bare(words.reason(notice)) in told for notice in noted.notices)
    assert "\x1b" not in shown


@pytest.mark.parametrize("name", READ)
def test_a_report_without_notices_has_no_room_for_them(report: Report, name: str) -> None:
    render, _ = READ[name]
    assert "nothing is left" not in str(render((report,), Page()))
