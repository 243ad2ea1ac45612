"""The baseline: the findings that were there when it was made, known by article, verdict, rule and what the claim says.

They stay in every report as what they are, and fail no run; whatever is new, or graver than it was, does.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path, PurePath

import msgspec

from factcheck import changing
from factcheck.errors import SignoffError
from factcheck.model import Report
from factcheck.policy import LABELS, weight
from factcheck.records.file import ClaimsFile
from factcheck.records.table import Table
from factcheck.signoff import sidecar, toml
from factcheck.signoff.keys import Key, key_of

NAME = "factcheck-baseline.toml"
_HEAD = "# Findings that fail no run: made by `factcheck baseline create`, kept by `factcheck baseline update`.\n"


class Held(msgspec.Struct, frozen=True):
    """A finding in the baseline. article: its path as the baseline's folder sees it."""

    article: str
    verdict: str
    rule: str
    key: Key

    @property
    def identity(self) -> str:
        """By what a finding is known again, see standing.py."""
        return f"{self.verdict} {self.rule} {self.key.identity}"

    @property
    def order(self) -> tuple[str, ...]:
        return (self.article, *self.key.order, self.rule, self.verdict)


class Baseline(msgspec.Struct, frozen=True):
    """The findings that a file holds, in their order."""

    file: Path
    held: tuple[Held, ...] = ()

    def of(self, article: str) -> Counter[str]:
        """How often the baseline has each finding of an article."""
        seen = self.seen(article)
        return Counter(each.identity for each in self.held if each.article == seen)

    def seen(self, article: str) -> str:
        """An article's path as the file's folder sees it."""
        return _seen(article, self.file)


def read(file: Path) -> Baseline:
    """The baseline in a file. SignoffError where there is none, or it is broken."""
    if not file.is_file():
        raise SignoffError(
            "There is no baseline {file}: make one with `factcheck baseline create ARTICLE...`.", file=file
        )
    source = ClaimsFile(file.parent, file)
    top = Table(source, (), source.data)
    held = tuple(_held(table) for table in top.tables("finding"))
    top.finish()
    sidecar.raise_faults(source)
    return Baseline(file, held)


def of(reports: Iterable[Report], file: Path) -> Baseline:
    """What stands in reports and fails or may come to fail a run: all but what is supported, accepted or suppressed."""
    held = [
        Held(_seen(report.article.name, file), finding.verdict.label, finding.verdict.rule, key)
        for report in reports
        for finding in report.findings
        if weight(finding) not in ("", "supported") and finding.decision is None
        for key in [key_of(finding.claim, report.article)]
    ]
    return Baseline(file, tuple(sorted(held, key=lambda each: each.order)))


def write(baseline: Baseline) -> None:
    """Writes the file. Raises SignoffError."""
    tables = [
        toml.table(
            "[finding]",
            {"article": each.article, "verdict": each.verdict, "rule": each.rule, **toml.keyed(each.key)},
        )
        for each in sorted(baseline.held, key=lambda each: each.order)
    ]
    changing.change(baseline.file, lambda _: "\n".join([_HEAD, *tables]), SignoffError)


def _held(table: Table) -> Held:
    found = Held(table.text("article"), table.choice("verdict", LABELS), table.text("rule"), sidecar.key(table))
    table.finish()
    return found


def _seen(article: str, file: Path) -> str:
    return PurePath(os.path.relpath(Path(article).resolve(), file.resolve().parent)).as_posix()
