"""Memberships told by nouns: the accession of Montenegro to NATO, Syria's membership of the League was suspended."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from factcheck.kinds._events import Clause, clause
from factcheck.kinds._modality import denying
from factcheck.kinds._parties import Party, body, parties, party
from factcheck.kinds._rows import governs
from factcheck.languages.lexicon import Term
from factcheck.scene import Scene
from factcheck.values import DateRange

_APART = 5  # tokens between a noun, its member and its body
_OWNED = ("'s", "’s")
_LEADS = ("article", "body-lead", "genitive", "toward", "to", "from")


class Told(msgspec.Struct, frozen=True):
    """A member, its body, what became of it, and the clause that says so."""

    status: str
    member: Party
    whole: Party
    around: Clause


def nouns(scene: Scene, i: int) -> Iterator[Told]:
    """What a noun at token i tells, where something says that it came about or was suspended."""
    for category in ("membership-noun", "accession"):
        noun = scene.reading.term(i, category)
        if noun is None or (found := _found(scene, noun)) is None:
            continue
        member, whole, told = found
        around = clause(scene, noun.first, noun.last)
        if _halted(scene, around):
            if category == "membership-noun":
                yield Told("suspended", member, whole, around)
        elif category == "accession" and (told or _came(scene, around)):
            yield Told(noun.value, member, whole, around)


def _found(scene: Scene, noun: Term) -> tuple[Party, Party, bool] | None:
    """The member, its body, and whether the member itself tells or denies it: Qatar announced its withdrawal from."""
    at = _led(scene, noun.last)
    member = named(scene, at)
    whole = body(scene, _led(scene, member.last if member else at))
    if member and whole:
        return member, whole, False
    if (whole := body(scene, at)) is None:
        return None
    if owned := owner(scene, noun.first):
        return owned, whole, False
    member = _speaker(scene, noun)
    return (member, whole, True) if member else None


def named(scene: Scene, i: int) -> Party | None:
    """A country at token i, by a name that may be an everyday word too: عضوية مالي."""
    found = party(scene, i)
    if found:
        return found if found.name.type == "place" else None
    doubtful = scene.reading.term(i, "ambiguous")
    if doubtful is None or len(doubtful.value) != 2:
        return None
    text = scene.reading.quote_span(i, doubtful.last).of(scene.text)
    return Party(i, doubtful.last, scene.world.place(doubtful.value, text))


def _led(scene: Scene, i: int) -> int:
    """The token behind articles and prepositions."""
    for _ in range(_APART):
        if not scene.reading.begins(i, *_LEADS):
            break
        led = next((term for name in _LEADS if (term := scene.reading.term(i, name))), None)
        if led is None or scene.reading.begins(i, "body") or scene.mentions_in(i, i + 1, "place"):
            break
        i = led.last
    return i


def owner(scene: Scene, first: int) -> Party | None:
    """Whose noun it is: Finland's accession."""
    if scene.reading.word(first - 1) not in _OWNED:
        return None
    owners = [m for m in scene.mentions_in(max(first - _APART, 0), first, "place") if m.last >= first - 1]
    return Party(owners[0].first, first - 1, owners[0].name) if owners else None


def _speaker(scene: Scene, noun: Term) -> Party | None:
    """Who announces or denies it of itself: Казахстан опроверг сообщения о выходе из ЕАЭС, أعلنت قطر انسحابها."""
    _, low, _ = scene.sentence(noun.first)
    ahead = [each for each in parties(scene, low, noun.first) if each.name.type == "place"]
    said = scene.reading.holds(low, noun.first, "say")
    return ahead[-1] if said and ahead and governs(scene, ahead[-1].last, noun.first) else None


def _halted(scene: Scene, around: Clause) -> bool:
    _, low, high = scene.sentence(around.first)
    return scene.reading.holds(low, high, "membership-halted")


def _came(scene: Scene, around: Clause) -> bool:
    """Whether it is said to have come about, is denied, or has a day that is past."""
    _, low, high = scene.sentence(around.first)
    if scene.reading.holds(low, high, "happened") or denying(scene, low, around.first):
        return True
    dates = (date.value for date in around.dates())
    last = next((date.last for date in dates if isinstance(date, DateRange)), None)
    return bool(last and scene.today and last < scene.today)
