"""factcheck review: an article's claims one after another, and what an editor decides on them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

import msgspec

from factcheck.cli import deciding
from factcheck.cli.articles import STDIN
from factcheck.cli.checked import reports, settled
from factcheck.cli.deciding import Said
from factcheck.cli.delivery import page
from factcheck.cli.keyboard import Keyboard, there
from factcheck.cli.streams import FINE, emit, say
from factcheck.cli.walk import Walk
from factcheck.errors import SignoffError, UsageError
from factcheck.messages import Told
from factcheck.model import Decision, Finding
from factcheck.reports import Page
from factcheck.settings import Settings
from factcheck.signoff.entries import sidecar_of

_END = "\x04"  # the end of input leaves as quit does


class Review(msgspec.Struct, frozen=True):
    """What the command line asks for. said: what every decision of the walk shares. again: decided claims too."""

    article: str
    said: Said
    sign: bool
    again: bool
    flags: Mapping[str, object]


def run(asked: Review) -> int:
    """Walks the claims; FINE however far. UsageError where there is no terminal, or no place for decisions."""
    if not there():
        raise UsageError("factcheck review needs a terminal: in a script use factcheck accept and factcheck reject.")
    path = sidecar_of(asked.article)
    if path is None:
        raise UsageError("A decision is kept beside its article, and {stdin} has no place: name a file.", stdin=STDIN)
    settings = settled(asked.flags).settings
    folder = deciding.folder_of(settings, asked.sign)
    ((_, report),) = reports((asked.article,), settings)
    walk = Walk(report, path, asked.again)
    with Keyboard() as keyboard:
        desk = _Desk(walk, page(settings), settings, folder, keyboard)
        try:
            return desk.work(asked.said)
        finally:
            desk.close()


@cache
def _keys() -> dict[str, list[str]]:
    """What each thing to do is asked for by, the key that is shown first."""
    content: dict[str, list[str]] = tomllib.loads((files("factcheck.cli") / "keys.toml").read_text("utf-8"))
    return content


class _Desk:
    """Somebody at a terminal, with the walk before them."""

    def __init__(self, walk: Walk, page: Page, settings: Settings, folder: Path | None, keyboard: Keyboard) -> None:
        self._walk, self._page, self._settings, self._folder = walk, page, settings, folder
        self._keyboard, self._words = keyboard, page.words
        self._usual = {"by": walk.last_by, "source": ""}
        self._begun = False

    def work(self, said: Said) -> int:
        if not self._walk.findings:
            emit(f"{self._words.say('review', 'none')}\n")
            return FINE
        if self._walk.here is None:
            emit(f"{self._words.say('review', 'all-decided', all=len(self._walk.findings))}\n")
            return FINE
        by = said.by or self._ask("by", self._usual["by"])
        if not by:
            raise UsageError("A decision has a name: give it with --by, or when it is asked for.")
        self._begun = True
        while (finding := self._walk.here) is not None and self._one(finding, msgspec.structs.replace(said, by=by)):
            pass
        return FINE

    def close(self) -> None:
        """Tells what is kept, also when Ctrl-C ends the walk."""
        if self._begun:
            told = {"decided": self._walk.decided, "all": len(self._walk.findings), "file": str(self._walk.path)}
            emit(f"\n{self._words.say('review', 'end', **told)}\n")

    def _one(self, finding: Finding, said: Said) -> bool:
        """Shows a claim and does what a key asks for; False to leave."""
        from factcheck.reports import _review

        walk = self._walk
        told = {"number": walk.number, "all": len(walk.findings), "decided": walk.decided}
        emit(_review.card(finding, walk.report, self._words.say("review", "progress", **told), self._page))
        emit(_review.keys({keys[0]: self._words.say("review", what) for what, keys in _keys().items()}, self._page))
        what = self._pressed()
        match what:
            case "quit":
                return False
            case "skip":
                walk.skip()
            case "back":
                walk.back()
            case "undo":
                undone = walk.undo()
                self._tell("undone", claim=undone.id) if undone else self._tell("nothing-to-undo")
            case _:
                self._decide(what, finding, said)
        return True

    def _pressed(self) -> str:
        """What the next key that is one of ours asks for."""
        while True:
            pressed = self._keyboard.key()
            if pressed == _END:
                return "quit"
            for what, keys in _keys().items():
                if pressed in keys:
                    return what

    def _decide(self, what: str, finding: Finding, said: Said) -> None:
        decision = self._asked(what, finding, said)
        if decision is None:
            self._tell("nothing")
            return
        from factcheck.reports import _standing

        seen = self._walk.decide(finding, decision)
        self._tell("kept", claim=finding.id, told=_standing.decided(seen, self._words))
        if self._folder and what != "note":
            try:
                record = deciding.signed(finding, self._walk.report.article, seen, self._folder, self._settings)
            except SignoffError as error:
                say(str(error))
            else:
                self._tell("signed", record=record, folder=str(self._folder))

    def _asked(self, what: str, finding: Finding, said: Said) -> Decision | None:
        """The decision as it is told key by key; None where something that it needs is left out."""
        if what == "note":
            note = self._ask("note")
            return deciding.noted(finding.decision, said, note) if note else None
        correction = self._ask("correction") if what == "correct" else ""
        if what == "correct" and not correction:
            return None
        reason = said.reason or self._ask("reason")
        if not reason and what != "correct":
            return None
        source = "" if said.sources else self._ask("source", self._usual["source"])
        self._usual["source"] = source
        sources = said.sources or ((source,) if source else ())
        if not sources and what == "accept":
            return None
        verb = {"accept": "accepted", "reject": "rejected", "correct": "corrected"}[what]
        words = msgspec.structs.replace(said, what=verb, reason=reason, sources=sources, correction=correction)
        return deciding.decision(words)

    def _ask(self, what: str, usual: str = "") -> str:
        """An answer; where nothing is said, the usual one."""
        question: Told = self._words.say("review", f"ask-{what}")
        if usual:
            question = self._words.say("review", "ask", question=question, usual=usual)
        return self._keyboard.line(f"{question} ") or usual

    def _tell(self, key: str, **parts: object) -> None:
        emit(f"{self._words.say('review', key, **parts)}\n")
