"""Signers: the parties of an agreement, before its verb, behind it, and behind "with", "between" and "by"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.kinds._events import Clause, each_once
from factcheck.kinds._ground import Ground
from factcheck.kinds._pacts import Pact, inverted, placed
from factcheck.kinds._parties import Party, parties
from factcheck.kinds._rows import chain, led, row_before
from factcheck.scene import Scene

_LISTS = ("with", "between", "signed-by")
_MOST = 8


def signers(around: Clause, pact: Pact, ground: Ground) -> list[Party]:
    """Everybody who is said to sign, in reading order, each once; none where somebody of a list can't be told."""
    scene = around.scene
    _, _, high = scene.sentence(around.first)
    found = sorted(set(_subjects(around, pact, ground)) | set(_listed(around, pact, high)), key=lambda each: each.first)
    if len(found) < 2:
        found = _adjectives(scene, pact) or found
    return each_once(found)[:_MOST]


def _subjects(around: Clause, pact: Pact, ground: Ground) -> list[Party]:
    """Who stands right before the verb, or right behind it where verbs come first."""
    scene = around.scene
    if scene.reading.language.verb_first:
        behind = [p for p in parties(scene, _verb_end(around), around.high) if not placed(scene, p)]
        row = chain(scene, behind)
        if row and _directly(around, ground, row[0].first) and row[0].first < max(pact.first, around.last + 1):
            return row
    ahead = [p for p in parties(scene, scene.sentence(around.first)[1], around.first) if not placed(scene, p)]
    return row_before(scene, ahead, around.first) or (inverted(around, ground) if pact.first < around.first else [])


def _directly(around: Clause, ground: Ground, first: int) -> bool:
    """Whether only when and where stand between the verb and its subject: وقعت اليوم مصر."""
    reading = around.scene.reading
    return all(i in ground.idle or reading.begins(i, "party-lead") for i in range(_verb_end(around), first))


def _verb_end(around: Clause) -> int:
    """The token behind the verb itself; a clause that goes on behind commas ends its trigger with them."""
    terms = (around.scene.reading.term(around.first, each) for each in ("sign-verb", "sign-noun"))
    return max(term.last for term in terms if term)


def _listed(around: Clause, pact: Pact, high: int) -> Iterator[Party]:
    """The rows behind "with", "between" and "by": from the noun or the verb on to the clause's end."""
    scene, reading = around.scene, around.scene.reading
    behind = _verb_end(around)
    opening = next((i for i in range(behind, around.last) if reading.begins(i, "comma")), around.last)
    start = min(pact.last, behind)
    for i in (*reading.among(start, opening, *_LISTS), *reading.among(around.last, around.high, *_LISTS)):
        term = next((t for each in _LISTS if (t := reading.term(i, each))), None)
        if term is None or (i > around.first and _another(around, i)):
            continue
        begin = led(scene, term.last)
        row = chain(scene, list(parties(scene, begin, high)))
        if row and row[0].first == begin:
            yield from row


def _another(around: Clause, i: int) -> bool:
    """Whether another verb stands before what is listed: "signed the deal and met with"."""
    reading = around.scene.reading
    return reading.holds(around.last, i + 1, "meet-verb")


def _adjectives(scene: Scene, pact: Pact) -> list[Party]:
    """Two countries told by the noun's adjectives: a Saudi-Egyptian agreement, اتفاق مصري سعودي."""
    for low, high in ((max(pact.first - 4, 0), pact.first), (pact.last, pact.last + 3)):
        row = scene.mentions_in(low, high, "nationality")
        beside = len(row) == 2 and (row[1].last == pact.first or row[0].first == pact.last)
        if beside and row[1].first - row[0].last <= 1:
            return [Party(m.first, m.last, scene.country(m.name.id or "")) for m in row]
    return []
