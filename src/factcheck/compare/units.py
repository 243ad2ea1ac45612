"""What a sentence says, as units that can be held against another sentence's: names, words and what denies."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from factcheck.compare.settings import light, weight
from factcheck.punctuation import STOPS
from factcheck.scene import Scene
from factcheck.values import Name

_NAMES = frozenset({"place", "nationality", "person", "organisation", "event"})
_NONE = frozenset[str]()
DENIAL, NUMBER, DESIGNATION, JOINT = "not", "number", "make ", "joint"
_MARKS = frozenset({DENIAL, JOINT})
_LETTERS = 3  # letters of a make at most
_HYPHENS = frozenset("-‐‑–")


class Unit(msgspec.Struct, frozen=True):
    """A name, a number or a word at tokens [at, last), with what it says.

    forms: what another word must share to be the same one. meanings: of a word, the groups of the language's [meaning]
    table. concepts: what news calls it by, which is less exact. name: whom or what it names.
    """

    at: int
    last: int
    quote: str
    weight: float
    forms: frozenset[str]
    meanings: frozenset[str] = _NONE
    concepts: frozenset[str] = _NONE
    name: Name | None = None
    kind: str = "word"


class Said(msgspec.Struct, frozen=True):
    """A sentence's units in their order, what denies something in it, and the clause that each unit stands in."""

    units: tuple[Unit, ...]
    denials: tuple[Unit, ...]
    clauses: tuple[int, ...] = ()


def sentences(scene: Scene) -> list[Said]:
    """What each sentence of a text says."""
    return [_said(scene, low, high) for _, low, high in scene.sentences]


def whole(scene: Scene) -> Said:
    """What a text says as one."""
    return _said(scene, 0, len(scene.reading.tokens))


def _said(scene: Scene, low: int, high: int) -> Said:
    units = list(_units(scene, low, high))
    phrases = {i for u in units for i in range(u.at, u.last) if u.last - u.at > 1}  # لا يزال denies nothing
    supposed = min(scene.reading.within("condition", low, high), default=high)  # nor does what only may be
    plain = {i for i in scene.reading.within("not", low, high) if i < supposed} - phrases
    plain.update(u.at for u in units if DENIAL in u.meanings)
    denials = tuple(Unit(i, i + 1, scene.reading.word(i), 0.0, frozenset(), kind=DENIAL) for i in sorted(plain))
    kept = tuple(u for u in units if u.meanings.isdisjoint(_MARKS))
    joints = [u.at for u in units if JOINT in u.meanings]
    joints += [i for i in range(low, high) if scene.reading.word(i) in STOPS or scene.reading.joins(i)]
    return Said(kept, denials, tuple(sum(joint <= u.at for joint in joints) for u in kept))


def _units(scene: Scene, low: int, high: int) -> Iterator[Unit]:
    named = {m.first: m for m in scene.mentions_in(low, high, *_NAMES) if m.name.id or m.named or m.name.office}
    written = scene.reading.written
    i = low
    while i < high:
        if (mention := named.get(i)) is not None and mention.last > i:
            yield _name(scene, i, mention.last, mention.name, mention.type)
            i = mention.last
            continue
        size, unit = (1, None) if i in written and scene.reading.tokens[i].type != "n" else _word(scene, i)
        if unit:
            yield unit
        i += size


def _name(scene: Scene, first: int, last: int, name: Name, type: str) -> Unit:
    forms = frozenset(form for i in range(first, last) for form in _forms(scene, i))
    kind = "place" if type == "nationality" else type
    return Unit(
        first,
        last,
        scene.reading.quote_span(first, last).of(scene.text),
        weight("name"),
        forms,
        name=name,
        kind=kind,
    )


def _word(scene: Scene, i: int) -> tuple[int, Unit | None]:
    """The word or phrase at a token; None of signs and of words that say nothing by themselves."""
    reading = scene.reading
    token = reading.tokens[i]
    size, make = _designation(scene, i)
    if size:
        quote = reading.quote_span(i, i + size).of(scene.text)
        forms = frozenset({make + reading.word(i + size - 1)})
        return size, Unit(i, i + size, quote, weight("name"), forms, kind=DESIGNATION + make)
    if token.type == "n":
        return 1, Unit(i, i + 1, token.text, weight("word"), frozenset({token.text}), kind=NUMBER)
    if token.type != "w" or token.text in STOPS:
        return 1, None
    size, meanings = reading.language.meanings.at(reading.tokens, i)
    stem = reading.language.morphology.stem(token.text)
    if not meanings and (token.text in reading.language.stop or stem in reading.language.stop or len(stem) < 2):
        return size, None
    quote = reading.quote_span(i, i + size).of(scene.text)
    heavy = weight("light" if meanings and meanings <= light() else "meaning" if meanings else "word")
    phrase = " ".join(each.text for each in reading.tokens[i : i + size])
    forms = frozenset(_forms(scene, i) if size == 1 else {phrase})
    concepts = frozenset(reading.lexicon.concepts(token.text)) if size == 1 else _NONE
    return size, Unit(i, i + size, quote, heavy, forms, meanings, concepts=concepts)


def _designation(scene: Scene, i: int) -> tuple[int, str]:
    """How many tokens from i on name one of a make, and the make's letters: S-300, إس 400. 0 for any other word."""
    reading = scene.reading
    row = reading.tokens[i : i + 3]
    spelled = reading.term(i, "letter")
    joined = len(row) == 3 and row[1].text in _HYPHENS and row[0].end == row[1].start and row[1].end == row[2].start
    size = 3 if joined else 2
    known = spelled or (joined and row[0].type == "w" and len(row[0].text) <= _LETTERS)
    if not known or len(row) < size or row[size - 1].type != "n" or i + size - 1 in reading.written:
        return 0, ""
    return size, str(spelled.value) if spelled else row[0].text


def _forms(scene: Scene, i: int) -> Iterator[str]:
    morphology = scene.reading.language.morphology
    word = scene.reading.tokens[i].text
    yield morphology.stem(word)
    if morphology.weak:
        for way in morphology.ways(word):
            yield morphology.verb(way)
            yield from morphology.bares(way)
