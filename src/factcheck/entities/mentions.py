"""Mentions: where a text names a person, a place, an organisation or an event, titles and countries included."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from factcheck.entities.cases import written
from factcheck.entities.given import clitics, unread
from factcheck.entities.grammar import Grammar
from factcheck.entities.holders import aide, last_of, owned, role_of, status
from factcheck.entities.rules import Capture, Match, Rule
from factcheck.entities.skeleton import skeleton
from factcheck.entities.titles import MATCHERS
from factcheck.entities.unlisted import begins
from factcheck.languages.lexicon import Term
from factcheck.reading import Reading
from factcheck.values import Name
from factcheck.world import World


class Mention(msgspec.Struct, frozen=True, gc=False):
    """A name at tokens [first, last).

    type: person, place, nationality, organisation, event, ministry (with no country), country-word or there. title: the
    tokens of role, country and person alone, for a position's quote. role, country: as written beside the name. status:
    former, acting, elect or ever (at some time), where said. counterpart: "his counterpart". aside: between brackets.
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


def _draft(match: Match) -> Match | None:
    """The match; None for a title whose word is the act itself (X, élu président en 2002), and for "the republic" of
    a country that is named by it."""
    if len(match.captures) < 2 and match.captures[0].element != "country-word":
        return match
    if match.captures[0].element == "country-word" and match.reading.holds(match.first + 1, match.last, "place"):
        return None
    former, role = match.capture("former"), match.capture("role")
    act = former and match.reading.holds(former.first, former.first + 1, "act-begun", "act-made")
    return None if act and role and former and former.first < role.first else match


_RULES = tuple(
    Rule(name, pattern, _draft)
    for name, pattern in (
        ("person", "counterpart? former? role country? former? person?"),
        ("person", "article? years-old? former? country former? role country? person?"),
        ("person", "counterpart? former? role country? former? since? apposed"),
        ("person", "counterpart? former? role former? country? person?"),
        ("person", "counterpart? former? role former? country? since? apposed"),
        ("person", "counterpart? former? role country former? portfolio former? person?"),
        ("person", "counterpart? former? role country former? portfolio former? since? apposed"),
        ("person", "person comma|aged article? former? role country former? portfolio"),
        ("person", "article? years-old? former? country former? role apposed"),
        ("person", "person comma|aged article|indefinite? years-old? former? role country? former?"),
        ("person", "person comma|aged article|indefinite? years-old? former? country former? role former?"),
        ("person", "article? former? role person land"),
        ("person", "article? former? role town former? person|apposed"),
        ("person", "article? former? town former? role person|apposed"),
        ("person", "person comma|aged article? former? role town"),
        ("person", "counterpart country? person?"),
        ("person", "country counterpart person?"),
        ("person", "country counterpart apposed"),
        ("person", "counterpart country apposed"),
        ("person", "person"),
        ("person", "meet-verb|visit-verb|sign-verb|say|deed stranger"),
        ("organisation", "article? organisation"),
        ("event", "article? event"),
        ("ministry", "article? ministry country?"),
        ("ministry", "article? country ministry"),
        ("side", "article? side country"),
        ("side", "article? country side"),
        ("elsewhere", "elsewhere"),
        ("place", "place"),
        ("nationality", "nationality"),
        ("country-word", "country-word"),
        ("there", "there"),
    )
)
_NAMING, _ROLES = frozenset({"person", "apposed", "stranger"}), frozenset({"role", "portfolio"})
_OWNERS, _LOCAL = frozenset({"country", "land", "town"}), frozenset({"mayor", "governor"})
_TITLE = (*_OWNERS, *_ROLES, "person", "apposed")
_GRAMMAR: Grammar[Match] = Grammar(_RULES, MATCHERS)


def mentions(reading: Reading, world: World) -> Iterator[Mention]:
    """Every mention in reading order, none within another."""
    for rule, match, _ in _GRAMMAR.matches(reading):
        if rule.name == "person":
            yield from _person_mention(match, world)
        elif rule.name != "elsewhere":  # New Mexico is no Mexico, مسقط رأسه no Muscat
            yield _other(rule.name, match, world)


def _person_mention(match: Match, world: World) -> Iterator[Mention]:
    """A person by name, by office or by both; capitals alone, without a title or a known given name, are nobody."""
    elements = {capture.element for capture in match.captures}
    person = next((capture for capture in match.captures if capture.element in _NAMING), None)
    role = role_of(match) if not elements.isdisjoint(_ROLES) and not aide(match, person) else ""
    counterpart = "counterpart" in elements
    known = person.payload if person and isinstance(person.payload, Term) else None
    begin = _name_begins(match.reading, person) if person else 0
    if person and not (known or role or counterpart or "stranger" in elements or begins(match.reading, begin)):
        return
    parts = [c for c in match.captures if c.element in _TITLE]
    title = (min(c.first for c in parts), max(c.last for c in parts)) if parts else (match.first, match.last)
    first, last = (begin, person.last) if person else title
    prefix = clitics(match.reading, first) if person else match.reading.conjoined(first)
    text = match.reading.span(first, last, prefix).of(match.reading.article.text)
    # Not the holder, but somebody whose name is not read here, or who presides over something else.
    if not person and (unread(match.reading, match.last) or owned(match)):
        yield Mention(match.first, match.last, "person", Name(text, "person", basis="office"), title)
        return
    own = None if elements.isdisjoint(_OWNERS) else last_of(match, "country") or match.one("land")
    country = str(own or ("town" in elements and role in _LOCAL and match.one("town")) or "")
    name = _person_name(world, known, text, person is not None, f"{role}:{country}" if role and country else None)
    at = match.first if role or counterpart else begin
    yield Mention(
        at, match.last, "person", name, title, role, country, status(match), counterpart, person is not None
    )  # fmt: skip


def _name_begins(reading: Reading, person: Capture) -> int:
    """The token at which a name begins: behind the comma of an apposition and a rank or form of address."""
    begin = person.first + (person.element == "apposed")
    address = reading.term(begin, "honorific") if begin < person.last else None
    return address.last if address and address.last < person.last else begin


def _person_name(world: World, known: Term | None, text: str, named: bool, office: str | None) -> Name:
    """A person of claims/ by id, another by the skeleton of the name, an office alone by the office."""
    name = world.entity(known.value, text) if known else Name(text, "person", skeleton=skeleton(text) if named else ())
    return msgspec.structs.replace(name, office=office, basis="named" if named else "office")


def _other(type: str, match: Match, world: World) -> Mention:
    first = next(capture.first for capture in match.captures if capture.element != "article")
    country = str(match.one("country") or "") if len(match.captures) > 1 else ""
    value = match.captures[-1].value
    text = written(match.reading, first, match.last, type, lambda: world.names(value, match.reading.language.code))
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
