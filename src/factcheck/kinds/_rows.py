"""Rows of parties: who stands together, who is a verb's subject, each once."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.kinds._modality import governed
from factcheck.kinds._parties import Party, titled
from factcheck.scene import Scene

_PARENTHESIS = 25  # tokens between commas
# Between a subject and its verb.
_CARRIED = ("auxiliary", "governments", "report-noun", "complement", "act-skip", "become")


def chain(scene: Scene, found: Sequence[Party]) -> list[Party]:
    """The parties of a row that stand together from its first: Egypt, Sudan and Ethiopia."""
    row = list(found[:1])
    for each in found[1:]:
        if not joined(scene, row[-1].last, each.first):
            break
        row.append(each)
    return row


def joined(scene: Scene, first: int, last: int) -> bool:
    """Whether only "and", a comma and words that lead to a party stand between two of them."""
    reading = scene.reading
    links, i = 0, first
    while i < last:
        link = reading.term(i, "and") or reading.term(i, "comma")
        led = (reading.term(i, category) for category in ("party-lead", "article", "indefinite"))
        term = link or next((term for term in led if term), None)
        if term is None:
            return False
        links += link is not None
        i = term.last
    return links > 0 or bool(reading.conjoined(last))


def led(scene: Scene, i: int) -> int:
    """The token behind articles and words that lead to a party: with both the governments of."""
    reading = scene.reading
    while titled(scene, i) or not scene.mentions_in(i, i + 1):
        term = reading.term(i, "party-lead") or reading.term(i, "article") or reading.term(i, "indefinite")
        if term is None:
            break
        i = term.last
    return i


def row_before(scene: Scene, ahead: Sequence[Party], verb: int) -> list[Party]:
    """The row of parties whose last is the verb's subject."""
    if not ahead:
        return []
    parted = scene.reading.holds(ahead[-1].last, verb, "comma")
    over = _over(scene, ahead, verb) if parted else []
    if over or not governs(scene, ahead[-1].last, verb):
        ahead = over
    row = list(ahead[-1:])
    for each in ahead[-2::-1]:
        if not joined(scene, each.last, row[0].first):
            break
        row.insert(0, each)
    return row


def _over(scene: Scene, ahead: Sequence[Party], verb: int) -> Sequence[Party]:
    """The parties up to the last that stands before what commas set off: Egypt, which ..., signed."""
    reading = scene.reading
    closing = next((i for i in range(verb - 1, ahead[0].last, -1) if reading.begins(i, "comma")), None)
    if closing is None or not governs(scene, closing, verb):
        return []
    found = [k for k, each in enumerate(ahead) if each.last < closing and reading.term(each.last, "comma")]
    return ahead[: found[-1] + 1] if found and closing - ahead[found[-1]].last <= _PARENTHESIS else []


def governs(scene: Scene, first: int, verb: int) -> bool:
    """Whether only auxiliaries, a date or a relative pronoun behind a comma stand between subject and verb."""
    reading = scene.reading
    i = first
    while i < verb:
        date = next((v for k in (i, i + 1) for v in scene.values_in(reading.span(k, k + 1), "date")), None)
        if date and (reading.token_range(date.span)[0] <= i or reading.term(i, "preposition")):
            i = max(reading.token_range(date.span)[1], i + 1)
        elif term := reading.term(i, "planned") or reading.term(i, "not"):
            i = term.last
        elif reading.begins(i, "comma", "say", "relation"):
            i += 1
        elif reading.begins(i, *_CARRIED) and (
            auxiliary := next((t for name in _CARRIED if (t := reading.term(i, name))), None)
        ):
            i = auxiliary.last
        else:
            break
    return i >= verb or governed(scene, i, verb)
