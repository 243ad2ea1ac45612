"""A walk through an article's claims: where it is, what was decided on it, and how that is undone."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from factcheck.model import Decision, Finding, Report
from factcheck.signoff import keeping, sidecar
from factcheck.signoff.entries import Entry, as_seen
from factcheck.signoff.keys import Key, key_of


class Walk:
    """The claims of a report in reading order. again: those on which somebody decided before are walked too."""

    def __init__(self, report: Report, path: Path, again: bool = False) -> None:
        self.report, self.path = report, path
        self.findings = list(report.findings)
        self._at = -1
        self._open = [number for number, finding in enumerate(self.findings) if again or not _decided(finding)]
        self._done: list[tuple[int, Key, Entry | None, Decision | None]] = []
        self.skip()

    @property
    def here(self) -> Finding | None:
        """The claim to decide on; None at the end."""
        return self.findings[self._at] if self._at < len(self.findings) else None

    @property
    def number(self) -> int:
        """The claim's number among all, from 1."""
        return self._at + 1

    @property
    def decided(self) -> int:
        """On how many of all somebody decided."""
        return sum(map(_decided, self.findings))

    @property
    def last_by(self) -> str:
        """Who decided last, as far as days tell; "" where nobody did."""
        entries = sidecar.read(self.path).entries
        return max(entries, key=lambda entry: (entry.decision.on, entry.decision.by)).decision.by if entries else ""

    def skip(self) -> None:
        """To the next claim."""
        self._at = next((number for number in self._open if number > self._at), len(self.findings))

    def back(self) -> None:
        """To the claim before, decided or not."""
        self._at = max((number for number in self._open if number < self._at), default=self._at)

    def decide(self, finding: Finding, decision: Decision) -> Decision:
        """Keeps a decision on the claim, and goes on; a note stays. Raises SignoffError."""
        key, seen = key_of(finding.claim, self.report.article), as_seen(decision, finding)
        before = sidecar.read(self.path).on(key)
        keeping.keep(self.path, Entry(key, seen))
        self._done.append((self._at, key, before, finding.decision))
        self.findings[self._at] = replace(finding, decision=seen)
        if decision.what != "noted":
            self.skip()
        return seen

    def undo(self) -> Finding | None:
        """Takes the last decision back, and goes to its claim; None where there is none. Raises SignoffError."""
        if not self._done:
            return None
        self._at, key, before, decision = self._done.pop()
        if before is None:
            keeping.withdraw(self.path, key)
        else:
            keeping.keep(self.path, before)
        self.findings[self._at] = replace(self.findings[self._at], decision=decision)
        return self.findings[self._at]


def _decided(finding: Finding) -> bool:
    return finding.decision is not None and finding.decision.what != "noted"
