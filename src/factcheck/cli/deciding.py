"""factcheck accept and reject: a person's decision on claims, kept beside the article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from factcheck.cli import tongue
from factcheck.cli.articles import STDIN
from factcheck.cli.checked import reports, settled
from factcheck.cli.streams import FINE, emit
from factcheck.errors import SignoffError, UsageError
from factcheck.messages import message
from factcheck.model import Article, Decision, Finding, Report
from factcheck.settings import Settings
from factcheck.signoff import keeping
from factcheck.signoff.entries import TIERS, Entry, as_seen, cited, sidecar_of
from factcheck.signoff.keys import key_of, same
from factcheck.terminal import shown
from factcheck.wording import Wording


class Said(msgspec.Struct, frozen=True):
    """A decision as the command line gives it."""

    what: str
    by: str
    reason: str
    sources: tuple[str, ...]
    on: str | None = None
    tier: str | None = None
    method: str = ""
    note: str = ""
    correction: str = ""


class Asked(msgspec.Struct, frozen=True):
    """What the command line asks for. flags: the options by the names of their parameters."""

    article: str
    claims: tuple[str, ...]
    said: Said
    quote: str | None
    sign: bool
    flags: Mapping[str, object]


def said(what: str, given: Mapping[str, Any]) -> Said:
    """A decision from the options by the names of their parameters."""
    names = ("tier", "method", "note", "correction")
    told = {name: given[name] for name in names if name in given}
    return Said(what, given["by"], given.get("reason", ""), tuple(given["source"] or ()), given["on"], **told)


def asked(what: str, article: str, claims: Iterable[str], flags: Mapping[str, Any]) -> Asked:
    """What `factcheck accept` or `reject` is asked for."""
    return Asked(article, tuple(claims), said(what, flags), flags["quote"], flags["sign"], flags)


def run(asked: Asked) -> int:
    """Writes the decisions. Raises UsageError for what lacks or is not there, SignoffError, and what a check raises."""
    decided = decision(asked.said)
    settings = settled(asked.flags).settings
    words = Wording(tongue.interface(settings.ui_lang))
    path = sidecar_of(asked.article)
    if path is None:
        raise UsageError("A decision is kept beside its article, and {stdin} has no place: name a file.", stdin=STDIN)
    folder = folder_of(settings, asked.sign)
    ((report, _),) = reports((asked.article,), settings)
    from factcheck.reports import _standing

    for finding in _found(asked, report):
        seen = as_seen(decided, finding)
        keeping.keep(path, Entry(key_of(finding.claim, report.article), seen))
        told = _standing.decided(seen, words)
        emit(f"{shown(str(path))}: {finding.id} {words.quoted(finding.claim.quote)} {told}\n")
        if folder:
            emit(f"{shown(str(folder))}: {signed(finding, report.article, seen, folder, settings)}\n")
    return FINE


def folder_of(settings: Settings, asked: bool) -> Path | None:
    """The claims folder into which decisions are signed, where that is asked for. UsageError where there is none."""
    if not asked:
        return None
    folder = next((Path(each) for each in settings.claims), None)
    if folder is None or not folder.is_dir():
        raise UsageError(
            "--sign writes into a claims folder: name one with --claims, or make `claims` beside factcheck.toml."
        )
    return folder


def signed(finding: Finding, article: Article, decision: Decision, folder: Path, settings: Settings) -> str:
    """The id of the claim that was written. SignoffError says why it could not be, while the decision stays."""
    from factcheck.signing import sign

    try:
        return sign(finding, article, decision, folder, settings)
    except SignoffError as error:
        raise SignoffError(
            "{id} is decided beside the article, but not signed: {error}", id=finding.id, error=error
        ) from None


def decision(said: Said) -> Decision:
    """The decision. UsageError where the name, the reason or a source lacks, each told at once."""
    why = said.reason or said.correction
    wanted = {"--by": said.by, "--reason": why, "--source": said.sources or said.what != "accepted"}
    lacking = [option for option, value in wanted.items() if not (value.strip() if isinstance(value, str) else value)]
    if lacking:
        raise UsageError("A claim is decided by somebody for a reason: give {lacking}.", lacking=tuple(lacking))
    if said.tier and said.tier not in TIERS:
        raise UsageError("--tier must be one of {tiers}, not {tier!r}.", tiers=tuple(TIERS), tier=said.tier)
    return Decision(
        said.what, said.by.strip(), _day(said.on), said.reason.strip(),
        tuple(cited(each.strip(), said.tier or "") for each in said.sources),
        said.method.strip(), said.note.strip(), said.correction.strip(),
    )  # fmt: skip


def noted(before: Decision | None, said: Said, note: str) -> Decision:
    """A note, beside what was decided if something was."""
    if before:
        return msgspec.structs.replace(before, note=note)
    return Decision("noted", said.by.strip(), _day(said.on), note=note)


def _day(told: str | None) -> date:
    if told is None:
        return date.today()
    try:
        return date.fromisoformat(told)
    except ValueError:
        raise UsageError("--on must be a date such as 2021-07-14, not {told!r}.", told=told) from None


def _found(asked: Asked, report: Report) -> list[Finding]:
    """The findings that were named, each once; UsageError where one is not there, or says something else."""
    there = {finding.id: finding for finding in report.findings}
    for id in asked.claims:
        if id not in there:
            known = message("no checkable claim was found in it")
            known = message("it has {headings}", headings=tuple(there)) if there else known
            raise UsageError("{article} has no claim {id!r}: {known}.", article=asked.article, id=id, known=known)
        quote = there[id].claim.quote
        if asked.quote is not None and not same(asked.quote, quote):
            raise UsageError(
                "{id} of {article} says {quote!r} and not {wanted!r}: look again.",
                id=id,
                article=asked.article,
                quote=shown(quote),
                wanted=asked.quote,
            )
    return [there[id] for id in dict.fromkeys(asked.claims)]
