"""Who meets by a verb: its subject before it or behind it, and whom it leads to."""

from __future__ import annotations

from factcheck.entities.mentions import Mention
from factcheck.kinds._ground import Ground
from factcheck.kinds._met_rows import row_from
from factcheck.kinds._met_who import elliptic, said_next, subject
from factcheck.languages.lexicon import Term

_WORDS = {"talk": 12}  # unread words between a verb and "with": discussed the war in Gaza with
_FEW = 4
_TITLE = 12  # and between "with" and a name: the special envoy of the Secretary-General for Yemen
_DIRECT = frozenset({"meet", "receive", "unite", "meeting"})


def by_verb(ground: Ground, verb: Term) -> list[Mention]:
    """Everybody who meets by a verb, in reading order."""
    if verb.value == "receive" and verb.last in ground.reading.written - ground.scene.dated:
        return []  # received 52 percent of the vote
    if verb.value == "unite":
        return united(ground, verb)
    row = subject(ground, verb.first)
    if not row and ground.reading.language.verb_first:
        return _behind_verb(ground, verb)
    if not row and verb.value in ("meet", "confer") and ground.opening(verb.first):  # встретились Путин и Асад
        both = led(ground, verb.last, "meet") or []
        return both if len(both) > 1 else []
    opening = not row and verb.value == "receive" and ground.opening(verb.first)
    others = led(ground, verb.last, "received" if opening else verb.value)
    if opening and others:  # reçu par Macron, Zelensky
        row = said_next(ground, verb.last)
    if verb.value == "meeting" and others:
        row = elliptic(ground, verb.first) or said_next(ground, verb.last)
    if others is None or not row:
        return []
    if others:
        return [*row, *others]
    return row if len(row) > 1 and _among_them(ground, verb) else []


def _among_them(ground: Ground, verb: Term) -> bool:
    """Whether a verb of several people without an object tells that they met each other."""
    if verb.value == "speak":
        return called(ground, verb.last)
    behind = next((i for i in range(verb.last, ground.high) if i not in ground.idle), ground.high)
    return verb.value in ("confer", "talk") or (verb.value == "meet" and not _object(ground, behind))


def _object(ground: Ground, i: int) -> bool:
    """Whether whom they met begins at token i, somebody who is not known: met families of the victims."""
    if i >= ground.high or ground.cuts(i) or not ground.reading.word(i).isalpha():
        return False
    ends = ("preposition", "clause", "and", "toward", "between", "with", "planned")
    nouns = ("article", "indefinite", "owner", "nationality", "number")
    some = ground.term(i, "genitive") is not None and ground.term(i, "clause") is None  # des étudiants
    return some or ground.term(i, *nouns) is not None or ground.term(i, *ends) is None


def _behind_verb(ground: Ground, verb: Term) -> list[Mention]:
    """Where verbs come first: the subject right behind it and then the others, or the others of a subject before."""
    first = _next_person(ground, verb.last)
    if first is None or not ground.opens(verb.last, first.first):
        others = led(ground, verb.last, verb.value)
        return [*elliptic(ground, verb.first), *others] if others and _goes_back(ground, verb.first) else []
    row = row_from(ground, first)
    others = led(ground, row[-1].last, verb.value)
    if others is None:
        return []
    if not others and len(row) == 1 and verb.value != "talk" and _goes_back(ground, verb.first):
        return [*elliptic(ground, verb.first), *row]
    return [*row, *others]


def _next_person(ground: Ground, i: int) -> Mention | None:
    return next((ground.first[k] for k in range(i, ground.high) if k in ground.first), None)


def _goes_back(ground: Ground, i: int) -> bool:
    """Whether a verb's subject is somebody named before: and met, where he met, إنه التقى."""
    before = ground.reading.word(i - 1)
    return bool(ground.reading.conjoined(i)) or (i > ground.low and before in ground.reading.language.stop)


def called(ground: Ground, i: int) -> bool:
    """Whether somebody speaks by telephone: right behind the verb, or at its clause's end."""
    for k in range(i, ground.high):
        if ground.cuts(k):
            return False
        if (term := ground.term(k, "meet-manner")) and term.value == "call":
            return True
    return False


def led(ground: Ground, i: int, value: str) -> list[Mention] | None:
    """The row of people to whom a verb leads, right behind it or behind "with"; None where it leads to others."""
    lead, unread, lead_found = (i if value in _DIRECT else None), 0, False
    while i < ground.high:
        if mention := ground.first.get(i):
            lead = i if lead is None and ground.prefixed(mention) else lead
            if lead is None or not ground.opens(lead, i):
                return None if value != "talk" else []
            return [] if ground.term(mention.last, "possessive") else row_from(ground, mention)
        if i in ground.idle or ground.term(i, "comma"):
            i += 1
            continue
        term = _lead(ground, i, value)
        noun = None if term else ground.term(i, "meet-noun")
        if ground.cuts(i) or (noun and (value, noun.value) != ("talk", "call")):
            return None if lead_found else []
        if term and unread and value == "meet":
            return None  # met his team with the vice president
        unread += term is None and not ground.light(i)
        if unread > (_WORDS.get(value, _FEW) if lead is None else _TITLE):
            return None if lead_found else []
        lead, lead_found = (term.last, True) if term else (lead, lead_found)
        i = term.last if term else i + 1
    return None if lead_found else []


def _lead(ground: Ground, i: int, value: str) -> Term | None:
    """The word that leads to the others: by of the received, from of a call, with of all."""
    if value == "received":
        return ground.term(i, "signed-by")
    lists = ("with", "between", "meet-to") if value in ("speak", "call") else ("with", "signed-by")
    return ground.term(i, *lists)


def united(ground: Ground, verb: Term) -> list[Mention]:
    """Whom a meeting brings together: the talks brought together A and B, a call united A with B."""
    nouns = any(ground.term(i, "meet-noun", "occasion") for i in range(ground.low, verb.first))
    behind = any(ground.term(i, "meet-noun", "occasion") for i in range(verb.last, min(verb.last + 2, ground.high)))
    first = _next_person(ground, verb.last)
    if not (nouns or behind) or first is None or not _opens_object(ground, verb.last, first.first):
        return []
    row = row_from(ground, first)
    i = row[-1].last
    together = ground.term(i, "together")
    lead = ground.term(together.last if together else i, "with")
    if lead and (more := led(ground, lead.last, "meet")):
        row = [*row, *more]
    elif not lead and len(row) == 1 and (near := ground.first.get(i)):
        row = [*row, *row_from(ground, near)]  # جمع لقاء ماكرون بالحريري
    return row


def _opens_object(ground: Ground, first: int, last: int) -> bool:
    """Whether only when, where and the meeting's own noun stand before whom it unites."""
    while first < last and (term := ground.term(first, "meet-noun", "together", "occasion", "meet-manner")):
        first = term.last
    return ground.opens(first, last)
