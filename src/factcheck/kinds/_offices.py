"""Offices as a clause names them behind "appointed" or "resigned as": the role, of which country or body, and whose."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from factcheck.entities.mentions import Mention
from factcheck.entities.skeleton import skeleton
from factcheck.punctuation import STOPS
from factcheck.scene import Scene
from factcheck.values import Name

_LINKS = 6  # tokens between a verb and its role: as the country's new
_NEAR = 5  # tokens between a role and its country
_LONGEST = 4  # words of a country's name, or of a link
TITLE = 10  # tokens of a title with its name
_NAME = 5  # tokens of a name
_HYPHENS = frozenset("-‐‑")
# A bare "minister" names no office; an ambassador's country may be either of two.
VAGUE = frozenset({"minister", "ministers", "foreign-ministers", "ambassador", "president-elect", "canciller"})

# Offices of a government, which no club and no company has.
GOVERNMENT = frozenset({
    "prime-minister", "deputy-prime-minister", "foreign-minister", "defence-minister", "interior-minister",
    "finance-minister", "health-minister", "economy-minister", "justice-minister", "energy-minister", "oil-minister",
    "trade-minister", "education-minister", "agriculture-minister", "transport-minister", "environment-minister",
    "labour-minister", "culture-minister", "planning-minister", "tourism-minister", "information-minister",
    "water-minister", "central-bank-governor", "crown-prince",
})  # fmt: skip


class Office(msgspec.Struct, frozen=True):
    """A role at tokens [first, last), its country or body among them. status: acting, elect or ""."""

    role: str
    of: Name | None
    first: int
    last: int
    status: str = ""


class Holder(msgspec.Struct, frozen=True):
    """Whose office it is, at tokens [first, last). role: of the title beside the name, if any."""

    name: Name
    first: int
    last: int
    role: str = ""


def office(scene: Scene, i: int, implied: Name | None = None) -> Office | None:
    """The office that is named at token i, with its country or body; None for the title of somebody named.

    implied: whose office it is where its own words don't tell; an office of a government may be nobody's.
    """
    reading = scene.reading
    mention = next((m for m in scene.mentions_in(max(i - TITLE, 0), i + 1, "person") if m.role and i < m.last), None)
    if mention and mention.named:
        return None
    made = reading.term(i, "act-role")
    term = made or reading.term(i, "role")
    if made and mention and made.last > mention.last:
        mention = None  # رئيسة للحكومة, and no president
    role = mention.role if mention else term.value if term else ""
    last = mention.last if mention else term.last if term else i
    if not role or role in VAGUE:
        return None
    status = mention.status if mention and mention.first == i else ""  # "élu" is the verb itself
    if mention and mention.country:
        return Office(role, scene.country(mention.country), i, last, status)
    owner = _of(scene, last) or _ahead(scene, i)
    if owner is None:
        plain = _closed(scene, last) and (implied is not None or role in GOVERNMENT)
        return Office(role, implied, i, last, status) if plain else None
    of, first, end = owner
    return Office(role, of, min(i, first), max(last, end), status)


def _closed(scene: Scene, i: int) -> bool:
    """Whether nothing stands behind a role that could tell whose it is."""
    reading = scene.reading
    word = reading.word(i)
    if not word or word in STOPS or reading.tokens[i].type != "w":
        return True
    owned = reading.begins(i, "genitive", "act-of", "article")
    return not owned and (word in reading.language.stop or bool(reading.terms[i]) or reading.conjoined(i) > 0)


def _of(scene: Scene, last: int) -> tuple[Name, int, int] | None:
    """The country or body right behind a role, with its tokens; its government may be a part of the role."""
    reading = scene.reading
    begun = scene.mentions_in(max(last - TITLE, 0), last, "organisation")
    if begun and begun[-1].last > last and len(begun[-1].country) == 2:  # رئيسا للحكومة المغربية
        return scene.country(begun[-1].country), last, begun[-1].last
    for i in range(last, min(last + _NEAR, len(reading.tokens))):
        if found := _owner(scene, i):
            return found
        if not reading.begins(i, "genitive", "article", "act-of"):
            return None
    return None


def _ahead(scene: Scene, first: int) -> tuple[Name, int, int] | None:
    """The country right before a role: the French prime minister."""
    starts = range(max(0, first - _LONGEST), first)
    return next((found for i in starts if (found := _owner(scene, i)) and found[2] == first), None)


def _owner(scene: Scene, i: int) -> tuple[Name, int, int] | None:
    """A country or a known body at token i, with its tokens."""
    for mention in scene.mentions_in(i, i + 1, "place", "nationality", "organisation"):
        if mention.type == "organisation":
            return (mention.name, i, mention.last) if mention.name.id else None
        return (scene.country(mention.country), i, mention.last) if len(mention.country) == 2 else None
    return None


def links(scene: Scene, i: int, low: int) -> int:
    """Where the words begin that lead to an office at token i: as the country's new."""
    reading, first = scene.reading, i
    while first > max(low, i - _LINKS):
        term = next((t for t in reading.each("act-link", first - _LONGEST, first) if t.last == first), None)
        if term is None and not reading.begins(first - 1, "article"):
            break
        first = term.first if term else first - 1
    return first


def holders(scene: Scene, low: int, high: int) -> list[Holder]:
    """Who is named at tokens [low, high): people who are known or titled, and names spelled with capitals."""
    known = [_known(m) for m in scene.mentions_in(low, high, "person") if m.named and m.last <= high]
    taken = {i for holder in known for i in range(holder.first, holder.last)}
    spelled = (run for run in _capitals(scene, low, high) if taken.isdisjoint(range(*run)))
    return sorted([*known, *(_spelled(scene, *run) for run in spelled)], key=lambda holder: holder.first)


def _known(mention: Mention) -> Holder:
    return Holder(mention.name, mention.first, mention.last, mention.role)


def _spelled(scene: Scene, first: int, last: int) -> Holder:
    text = scene.reading.quote_span(first, last).of(scene.text)
    return Holder(Name(text, "person", skeleton=skeleton(text)), first, last)


def _capitals(scene: Scene, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Runs of two to five words with capitals that are no office, no country and no everyday word."""
    i = low
    while i < high:
        end = i
        while end < min(high, i + _NAME) and (_capital(scene, end) or (end > i and _joins(scene, end, high))):
            end += 1
        if end - i >= 2:
            yield i, end
        i = max(end, i + 1)


def _capital(scene: Scene, i: int) -> bool:
    reading = scene.reading
    if reading.tokens[i].type != "w" or not reading.letter(i).isupper() or reading.word(i) in reading.language.stop:
        return False
    known = ("act-role", "role", "place", "nationality", "organisation", "month", "weekday", "act-link")
    return not reading.begins(i, *known) and _owner(scene, i) is None


def _joins(scene: Scene, i: int, high: int) -> bool:
    """Whether a particle or a hyphen stands inside a name: Ursula von der Leyen."""
    inside = scene.reading.term(i, "particle") or scene.reading.word(i) in _HYPHENS
    following = i + 1 < high and (_capital(scene, i + 1) or bool(scene.reading.term(i + 1, "particle")))
    return bool(inside) and following
