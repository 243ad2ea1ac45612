"""Signers: the parties of an agreement, before its verb, behind it, and behind "with", "between" and "by"."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.kinds._events import Clause, each_once
from factcheck.kinds._pacts import Pact
from factcheck.kinds._parties import Party, parties
from factcheck.kinds._rows import chain, led, row_before
from factcheck.scene import Scene

_LISTS = ("with", "between", "signed-by")
_MOST = 8


def signers(around: Clause, pact: Pact) -> list[Party]:
    """Everybody who is said to sign, in reading order, each once; none where somebody of a list can't be told."""
    scene = around.scene
    _, _, high = scene.sentence(around.first)
    found = sorted(set(_subjects(around, pact)) | set(_listed(around, pact, high)), key=lambda each: each.first)
    if len(found) < 2:
        found = _adjectives(scene, pact) or found
    return each_once(found)[:_MOST]


def _subjects(around: Clause, pact: Pact) -> list[Party]:
    """Who stands right before the verb, or right behind it where verbs come first."""
    scene = around.scene
    if scene.reading.language.verb_first:
        behind = list(parties(scene, around.last, around.high))
        row = chain(scene, behind)
        if row and _directly(around, row[0].first) and row[0].first < max(pact.first, around.last + 1):
            return row
    return row_before(scene, list(parties(scene, scene.sentence(around.first)[1], around.first)), around.first)


def _directly(around: Clause, first: int) -> bool:
    """Whether only a date stands between the verb and its subject: وقعت اليوم مصر."""
    scene = around.scene
    dated = {i for date in around.dates() for i in scene.reading.inside(date.span)}
    return all(i in dated or scene.reading.term(i, "party-lead") for i in range(around.last, first))


def _listed(around: Clause, pact: Pact, high: int) -> Iterator[Party]:
    """The rows behind "with", "between" and "by": from the noun or the verb on to the clause's end."""
    scene, reading = around.scene, around.scene.reading
    for i in range(min(pact.last, around.last), around.high):
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
    return any(reading.term(k, "meet-verb") for k in range(around.last, i + 1))


def _adjectives(scene: Scene, pact: Pact) -> list[Party]:
    """Two countries told by the noun's adjectives: a Saudi-Egyptian agreement, اتفاق مصري سعودي."""
    for low, high in ((max(pact.first - 4, 0), pact.first), (pact.last, pact.last + 3)):
        row = scene.mentions_in(low, high, "nationality")
        beside = len(row) == 2 and (row[1].last == pact.first or row[0].first == pact.last)
        if beside and row[1].first - row[0].last <= 1:
            return [Party(m.first, m.last, scene.country(m.name.id or "")) for m in row]
    return []
