"""Signing: a decision written into a claims folder, once it is tried that it answers the same claim next time."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec.structs import replace

from factcheck import changing
from factcheck.check import check
from factcheck.desk import open_desk
from factcheck.errors import ClaimsError, SignoffError
from factcheck.model import Article, Claim, Decision, Finding
from factcheck.settings import Settings
from factcheck.signoff import toml
from factcheck.signoff.keys import key_of
from factcheck.signoff.record import Draft, drafted

NAME = "signed.toml"
_HEAD = "# Claims that people signed by `factcheck accept --sign` and `factcheck reject --sign`.\n"
_WANTED = {"accepted": "supported", "rejected": "refuted", "corrected": "refuted"}


def sign(finding: Finding, article: Article, decision: Decision, folder: Path, settings: Settings) -> str:
    """Writes the decision into `signed.toml` of a claims folder, and gives the claim's id there.

    SignoffError where the format of claims/ can't tell of it, or what it tells would not answer the claim.
    """
    if decision.what not in _WANTED:
        raise SignoffError("A note decides nothing, so there is nothing to sign.")
    draft = _drafted(finding, article, decision, settings)
    _tried(draft, finding, article, decision, folder, settings)
    changing.change(folder / NAME, lambda text: _with(text, draft), SignoffError)
    return draft.id


def _drafted(finding: Finding, article: Article, decision: Decision, settings: Settings) -> Draft:
    if decision.what != "corrected":
        return drafted(finding.claim, article, decision)
    text, claim = _corrected(finding.claim, article, decision.correction, settings)
    return drafted(claim, text, decision, key_of(finding.claim, article))


def _corrected(claim: Claim, article: Article, words: str, settings: Settings) -> tuple[Article, Claim]:
    """The article with other words where the claim stands, and the claim that they make."""
    text = article.text[: claim.span.start] + words + article.text[claim.span.end :]
    mended = replace(article, text=text)
    found = check(mended, open_desk(_quick(settings, settings.claims), None)).findings
    here = [f.claim for f in found if f.claim.kind == claim.kind and f.claim.span.start == claim.span.start]
    if len(here) != 1:
        raise SignoffError(
            '"{words}" is not read as a {kind} in place of "{quote}".', words=words, kind=claim.kind, quote=claim.quote
        )
    return mended, here[0]


def _tried(
    draft: Draft, finding: Finding, article: Article, decision: Decision, folder: Path, settings: Settings
) -> None:
    """SignoffError where the draft would be no claim, or not answer the one that it is of as it was decided."""
    key = key_of(finding.claim, article).identity
    with _copy(folder, settings) as (copy, claims):
        changing.change(copy / NAME, lambda text: _with(text, draft), SignoffError)
        try:
            report = check(article, open_desk(_quick(settings, claims), None))
        except ClaimsError as error:
            told = str(error).replace(str(copy), str(folder)).splitlines()[0]
            raise SignoffError("It would be no claim of claims/: {told}", told=told) from None
    same = next((f for f in report.findings if key_of(f.claim, report.article).identity == key), None)
    if same is None or not _by(draft, same) or same.verdict.label != _WANTED[decision.what]:
        raise SignoffError(
            "As claims/ tells it, it would not answer the same claim next time, for another fact may be meant."
        )
    for other in report.findings:
        if other.verdict.label == "refuted" and _by(draft, other) and not other.claim.span.meets(same.claim.span):
            raise SignoffError(
                'It would refute "{quote}" too, which nobody rejected: say what is right with --correction.',
                quote=other.claim.quote,
            )


def _by(draft: Draft, finding: Finding) -> bool:
    """Whether a finding rests on the draft."""
    return any(held.passage.signed and held.passage.signed.record == draft.id for held in finding.verdict.evidence)


def _quick(settings: Settings, claims: tuple[str, ...]) -> Settings:
    """With what people verified alone, and nothing kept."""
    return replace(settings, sources=(), claims=claims, builtin_claims=True, no_cache=True, semantic=False)


@contextmanager
def _copy(folder: Path, settings: Settings) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """A copy of a claims folder, and the settings' claims folders with the copy in its place."""
    with tempfile.TemporaryDirectory() as home:
        copy = Path(home) / "claims"
        shutil.copytree(folder, copy, ignore=lambda _, names: [n for n in names if Path(n).suffix not in ("", ".toml")])
        others = (each for each in settings.claims if Path(each).resolve() != folder.resolve())
        yield copy, (*others, str(copy))


def _with(text: str, draft: Draft) -> str:
    """A file's text with a claim in place of the one of its id, all in the order of their ids."""
    head, bodies = toml.parted(text, "claim")
    others = [body for body in bodies if _id(body) != draft.id]
    return "\n".join([head or _HEAD, *sorted([*others, draft.text], key=_id)])


def _id(body: str) -> str:
    found = re.search(r'^id\s*=\s*"([^"]*)"', body, re.MULTILINE)
    return found[1] if found else ""
