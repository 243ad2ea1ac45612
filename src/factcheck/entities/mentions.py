"""Mentions: where a text names a person, a place, an organisation or an event, titles and countries included."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from factcheck.entities.skeleton import skeleton
from factcheck.grammar import Grammar, Match, Matcher, Payload, Rule
from factcheck.languages.lexicon import Term
from factcheck.reading import Reading
from factcheck.values import Name
from factcheck.world import World


class Mention(msgspec.Struct, frozen=True):
    """A name at tokens [first, last).

    type: person, place, nationality, organisation, event, ministry (with no country), country-word or there.
    title: the tokens of role, country and person alone, for a position's quote. role, country: as written beside
    the name. status: former or acting, where said. counterpart: "his counterpart". aside: between brackets.
    """

    first: int
    last: int
    type: str
    name: Name
    title: tuple[int, int] = (0, 0)
    role: str = ""
    country: str = ""
    status: str = ""
    counterpart: bool = False
    named: bool = False


def _of_country(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """A country beside a role: الروسي, Russian, Russia's, روسيا, of Pakistan. Cities stand for none."""
    if term := reading.term(i, "nationality"):
        return term.value, term.last
    of = reading.term(i, "genitive")
    at = of.last if of else i
    at += bool(reading.term(at, "article"))
    place = reading.term(at, "place")
    if place is None or ":" in place.value:
        return None
    return place.value, place.last + (reading.word(place.last) in ("'s", "’s"))


def _person(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """A person of claims/, or words that have the shape of a person's name."""
    if term := reading.term(i, "person"):
        return term, term.last
    given = reading.term(i, "given") and not _cased(_initial(reading, i))
    last = _given_shape(reading, i) if given else _capitals(reading, i)
    return (None, last) if last - i >= 2 else None


def _given_shape(reading: Reading, i: int) -> int:
    """Where no capitals tell: given names and up to three words that are none of the language's known ones."""
    last = i + 1
    while last < min(i + 4, len(reading.tokens)):
        terms = reading.terms[last].keys() - {"given", "particle", "place", "nationality"}
        if reading.tokens[last].type != "w" or terms or reading.word(last) in reading.language.stop:
            break
        last += 1
        if not (
            reading.term(last - 1, "particle") or reading.term(last - 1, "given") or _goes_on(reading, last)
        ):
            break
    return last


def _goes_on(reading: Reading, i: int) -> bool:
    return bool(reading.term(i, "particle")) or reading.word(i).startswith("ال")


def _capitals(reading: Reading, i: int) -> int:
    """Two to four words with capitals, particles between them; none of them a known place, month or nationality."""
    last = i
    while last < min(i + 4, len(reading.tokens)) and _capital(reading, last):
        last += 1
    return last


def _capital(reading: Reading, i: int) -> bool:
    known = reading.terms[i].keys() & {
        "place",
        "nationality",
        "month",
        "weekday",
        "role",
        "organisation",
        "event",
    }
    if reading.tokens[i].type != "w" or known:
        return False
    return _initial(reading, i).isupper() or (i > 0 and bool(reading.term(i, "particle")))


def _initial(reading: Reading, i: int) -> str:
    """The first letter of token i as published."""
    return reading.article.text[reading.folded.origin[reading.tokens[i].start]]


def _cased(letter: str) -> bool:
    return letter.lower() != letter.upper()


def _draft(match: Match) -> Match:
    return match


_RULES = tuple(
    Rule(name, pattern, _draft)
    for name, pattern in (
        ("person", "counterpart? former? role country? former? person?"),
        ("person", "article? former? country former? role country? person?"),
        ("person", "person comma article? former? role country?"),
        ("person", "person comma article? former? country former? role"),
        ("person", "counterpart country? person?"),
        ("person", "country counterpart person?"),
        ("person", "person"),
        ("organisation", "organisation"),
        ("event", "event"),
        ("ministry", "article? ministry country?"),
        ("ministry", "article? country ministry"),
        ("side", "side country"),
        ("elsewhere", "elsewhere"),
        ("place", "place"),
        ("nationality", "nationality"),
        ("country-word", "country-word"),
        ("there", "there"),
    )
)
_GRAMMAR: Grammar[Match] = Grammar(
    _RULES,
    {
        "country": Matcher(_of_country, ("nationality", "genitive", "article", "place")),
        "person": Matcher(_person, ("person", "given", "capital")),
    },
)


def mentions(reading: Reading, world: World) -> Iterator[Mention]:
    """Every mention in reading order, none within another."""
    for rule, match, _ in _GRAMMAR.matches(reading):
        if rule.name == "person":
            yield from _person_mention(match, world)
        elif rule.name != "elsewhere":  # New Mexico is no Mexico, مسقط رأسه no Muscat
            yield _other(rule.name, match, world)


def _person_mention(match: Match, world: World) -> Iterator[Mention]:
    """A person by name, by office or by both. Capitals alone are no person: only a title or a known name makes them one."""
    person, role = match.capture("person"), match.value("role")
    country = str(match.one("country") or "")
    known = person.payload if person and isinstance(person.payload, Term) else None
    if person and not known and not role and not match.capture("counterpart"):
        if not match.reading.term(person.first, "given"):
            return
    parts = [c for c in match.captures if c.element in ("role", "country", "person")]
    title = (min(c.first for c in parts), max(c.last for c in parts)) if parts else (match.first, match.last)
    written = person or match.captures[0]
    first, last = (person.first, person.last) if person else title
    text = match.reading.quote_span(first, last).of(match.reading.article.text)
    office = f"{role}:{country}" if role and country else None
    name = (
        world.entity(known.value, text)
        if known
        else Name(text, "person", skeleton=skeleton(text) if person else ())
    )
    name = msgspec.structs.replace(name, office=office, basis="named" if person else "office")
    yield Mention(
        match.first, match.last, "person", name, title, role, country, match.value("former"),
        match.capture("counterpart") is not None, written is person,
    )  # fmt: skip


def _other(type: str, match: Match, world: World) -> Mention:
    text = match.reading.quote_span(match.first, match.last).of(match.reading.article.text)
    country, value = str(match.one("country") or ""), match.captures[-1].value
    if type == "ministry" and country:
        owner = f"{match.value('ministry')}:{country}"
        name = Name(text, "organisation", owner, within=(country,))
        return Mention(match.first, match.last, "organisation", name, country=country, named=True)
    if type == "side":
        name = Name(text, "organisation", f"government:{country}", within=(country,))
        return Mention(match.first, match.last, "organisation", name, country=country, named=True)
    if type in ("place", "nationality"):
        return Mention(match.first, match.last, type, world.place(value, text), country=value, named=True)
    if type in ("organisation", "event"):
        return Mention(match.first, match.last, type, world.entity(value, text), named=True)
    return Mention(match.first, match.last, type, Name(text, type))
