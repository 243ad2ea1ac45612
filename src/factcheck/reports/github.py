"""github: workflow commands, which GitHub Actions shows as annotations beside the lines of a change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.model import Report
from factcheck.reports import Page
from factcheck.reports._located import Located, located
from factcheck.terminal import shown

NAME = "github"
SUFFIXES = ()
STREAMS = True
TELLS_SOURCES = False

_COMMANDS = {"refuted": "error", "conflicting": "warning"}


def render(reports: Sequence[Report], page: Page) -> str:
    """A line a finding: ::error file=draft.txt,line=1,col=5,endColumn=9,title=visit/date::refuted: ..."""
    words = page.bare
    return "".join(f"{_command(each, each.told(words))}\n" for each in located(reports, words))


def _command(each: Located, told: str) -> str:
    verdict = each.finding.verdict
    properties = ",".join(f"{key}={_property(value)}" for key, value in _place(each))
    return f"::{_COMMANDS.get(each.weight, 'notice')} {properties},title={_property(verdict.rule)}::{_escaped(told)}"


def _place(each: Located) -> Iterator[tuple[str, str]]:
    """The claim's file and place; GitHub takes columns only within one line."""
    yield "file", each.path
    if each.place:
        return
    yield "line", str(each.start[0])
    if each.start[0] != each.end[0]:
        yield "endLine", str(each.end[0])
        return
    yield "col", str(each.start[1])
    yield "endColumn", str(each.end[1] - 1)


def _escaped(text: str) -> str:
    """Text that ends neither the line nor the command; a line break cannot be in it, but is escaped all the same."""
    return shown(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
