"""Whose office a title is: the role as it is written, and the names and bodies that have another."""

from __future__ import annotations

from factcheck.entities.cases import nominatives
from factcheck.entities.given import defined
from factcheck.entities.rules import Capture, Match, Payload

_EX = "ex-"  # one word with its role: expresidente


def role_of(match: Match) -> str:
    """The office as written: le ministre russe des Affaires étrangères has it in two parts."""
    role, portfolio = match.value("role").removeprefix(_EX), match.value("portfolio")
    if role == "canciller":  # a foreign minister in Latin America, the head of government in Berlin and Vienna
        return "chancellor" if match.one("country") in ("DE", "AT", None) else "foreign-minister"
    if role == "counsellor":  # a judge's form of address in Cairo, the head of government in Berlin and Vienna
        return "chancellor" if match.one("country") in ("DE", "AT") else ""
    return f"deputy-{portfolio}" if portfolio and role == "deputy-minister" else portfolio or role


def status(match: Match) -> str:
    """Former, acting or elect; a new minister is the minister."""
    if match.value("role").startswith(_EX):
        return "former"
    return match.value("former").replace("new", "")


def aide(match: Match, person: Capture | None) -> bool:
    """Whether the name is that of somebody who works for the title's holder: помощник президента РФ Юрий Ушаков.

    In a language of cases the aide's name stands in the nominative, and the holder's own in the title's case.
    """
    reading = match.reading
    if person is None or not reading.begins(match.first - 1, "aide"):
        return False
    return not nominatives(reading.span(person.first, person.last).of(reading.article.text))


def owned(match: Match) -> bool:
    """Whether an office is that of a body of no table: رئيس الهيئة الوطنية للانتخابات is no head of state."""
    reading, at = match.reading, match.captures[-1]
    bare = at.element == "role" and not defined(reading, at.first) and bool(reading.language.morphology.articles)
    return bare and at.last < len(reading.tokens) and defined(reading, at.last) and not reading.terms[at.last]


def last_of(match: Match, element: str) -> Payload | None:
    """What the last of an element's captures read: a title's own country stands behind it (Китай президента России)."""
    return next((c.payload for c in reversed(match.captures) if c.element == element), None)
