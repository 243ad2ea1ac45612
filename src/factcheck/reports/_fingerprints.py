"""Fingerprints: what knows a finding again in the next run, however far its paragraph has moved."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

from factcheck.model import Article, Finding
from factcheck.text import squeeze


class Fingerprints:
    """Of one run's findings: by article, rule and the claim's words; the same words once more are counted."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def of(self, finding: Finding, article: Article) -> str:
        """64 hexadecimal digits. To be asked in reading order."""
        key = "\n".join((article.name, finding.verdict.rule, squeeze(finding.claim.quote)))
        self._seen[key] += 1
        return sha256(f"{key}\n{self._seen[key]}".encode("utf-8", "replace")).hexdigest()
