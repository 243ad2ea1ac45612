"""What the file beside an article holds: decisions by the claim that they are on, and suppressions."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

from factcheck.model import Citation, Decision, Finding
from factcheck.signoff.keys import Key

SUFFIX = ".factcheck.toml"
DECISIONS = ("accepted", "rejected", "corrected", "noted")
TIERS = ("primary", "secondary")
_CITED = re.compile(r"(.*?)\s*<([^<>\s]+)>\s*", re.DOTALL)
_ADDRESS = re.compile(r"(?:https?://|urn:|tel:|mailto:)\S+", re.IGNORECASE)


class Entry(msgspec.Struct, frozen=True):
    """A decision with the key of its claim."""

    key: Key
    decision: Decision


class Suppression(msgspec.Struct, frozen=True):
    """A rule or a kind that is mute in an article. claim: only where these words stand, "" for everywhere."""

    rule: str
    reason: str
    claim: str = ""
    by: str = ""


class Sidecar(msgspec.Struct, frozen=True):
    """What stands in the file beside an article; nothing where there is none."""

    entries: tuple[Entry, ...] = ()
    suppressions: tuple[Suppression, ...] = ()

    def on(self, key: Key) -> Entry | None:
        """The decision on a claim."""
        return next((entry for entry in self.entries if entry.key.identity == key.identity), None)


def sidecar_of(article: str) -> Path | None:
    """The file beside an article; None for standard input."""
    return None if article == "-" else Path(f"{article}{SUFFIX}")


def cited(reference: str, tier: str = "") -> Citation:
    """A source as a person writes it: `Title <address>`, an address, or words.

    >>> cited("Daily bulletin <https://example.org/7>").url
    'https://example.org/7'
    """
    if found := _CITED.fullmatch(reference):
        return Citation(found[1] or found[2], found[2], None, tier)
    return Citation(reference, reference if _ADDRESS.fullmatch(reference) else "", None, tier)


def written(citation: Citation) -> str:
    """A source as `cited` reads it."""
    if not citation.url or citation.url == citation.title:
        return citation.title
    return f"{citation.title} <{citation.url}>"


def as_seen(decision: Decision, finding: Finding) -> Decision:
    """A decision with the verdict and the rule of what it was made on."""
    return msgspec.structs.replace(decision, verdict=finding.verdict.label, rule=finding.verdict.rule)
