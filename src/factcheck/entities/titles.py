"""What stands beside a title: its country or body, an age, since when, and the name in apposition."""

from __future__ import annotations

from factcheck.entities.names import person, stranger
from factcheck.entities.rules import Matcher, Payload
from factcheck.languages.lexicon import Term
from factcheck.reading import Reading

_OWNED = ("'s", "’s")
_LANDS = ("organisation", "state", "place")
_ENDS = frozenset({"", ".", "!", "?", "؟", "…"})
_AGES = range(15, 111)
_SINCE = 4  # tokens from "since" to its year


def _of_country(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """A country or a body beside a role: الروسي, Russian, Russia's, روسيا, of Pakistan, NATO, of the Arab League.

    Cities stand for none.
    """
    terms = reading.terms[i]
    if "nationality" in terms and (term := reading.term(i, "nationality")):
        return term.value, term.last + (reading.word(term.last) in _OWNED)  # New Zealand's
    at = i + terms["genitive"].size if "genitive" in terms else i
    at += reading.begins(at, "article")
    if not reading.begins(at, *_LANDS):
        return None
    if body := reading.term(at, "organisation"):
        return body.value, body.last + (reading.word(body.last) in _OWNED)
    place = reading.term(at, "place")
    if place is None and (state := reading.term(at, "state")):
        if nation := reading.term(state.last, "nationality"):  # رئيس السلطة الفلسطينية
            return nation.value, nation.last
        place = reading.term(state.last, "place")
    if place is None or ":" in place.value:
        return None
    return place.value, place.last + (reading.word(place.last) in _OWNED)


def _land(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """The country behind a titled name: President Vladimir Putin of Russia."""
    of = reading.term(i, "person-of")
    place = reading.term(of.last, "place") if of else None
    if place is None or ":" in place.value or reading.word(place.last) in _OWNED:
        return None
    return place.value, place.last


def _town(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """A city beside a role: the mayor of London, London Mayor, محافظ البصرة."""
    of = reading.term(i, "genitive")
    place = reading.term(of.last if of else i, "place")
    if place is None or ":" not in place.value:
        return None
    return place.value, place.last + (reading.word(place.last) in _OWNED)


def _apposed(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """A person between commas behind a title: وزير الخارجية، سيرغي لافروف، وصل ...

    Behind a title that opens its sentence there may be no second one: A former minister, John Smith teaches now. At the
    end of a sentence a stop closes it.
    """
    if not reading.begins(i, "comma"):
        return None
    found = person(reading, i + 1)
    closed = found and (_closed(reading, found[1]) or (_titled_so_far(reading, i) and not reading.joins(found[1])))
    return found if closed else None


def _closed(reading: Reading, i: int) -> bool:
    """Whether a comma stands at token i, or the sign that ends a sentence."""
    return reading.term(i, "comma") is not None or reading.word(i) in _ENDS


def _titled_so_far(reading: Reading, i: int) -> bool:
    """Whether a title opens the sentence of token i, by itself or with its article."""
    begin = reading.token_range(reading.sentence_of(reading.span(i, i + 1)).span)[0]
    while term := _first(reading, begin, "article", "indefinite", "former"):
        begin = term.last
    return begin < i and _first(reading, begin, "role", "nationality", "place") is not None


def _first(reading: Reading, i: int, *categories: str) -> Term | None:
    return next((term for category in categories if (term := reading.term(i, category))), None)


def _aged(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """An age between commas: Muhammadu Buhari, 78, Nigeria's president."""
    closed = reading.begins(i, "comma") and reading.begins(i + 2, "comma")
    return (None, i + 3) if closed and reading.word(i + 1).isdigit() and int(reading.word(i + 1)) in _AGES else None


def _since(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """Since when somebody holds an office: depuis 2017, since May 2010."""
    lead = reading.term(i, "held-since")
    for k in range(lead.last, lead.last + _SINCE) if lead else ():
        if k < len(reading.tokens) and reading.tokens[k].type == "n" and len(reading.word(k)) == 4:
            return None, k + 1
    return None


def _years_old(reading: Reading, i: int) -> tuple[Payload, int] | None:
    """An age before a title: the 78-year-old president."""
    term = reading.term(i + 1, "years-old") if i < len(reading.tokens) and reading.tokens[i].type == "n" else None
    return (None, term.last) if term else None


MATCHERS = {
    "country": Matcher(
        _of_country,
        ("nationality", "genitive", "article", "place", "organisation", "state"),
        words=frozenset({"nationality", "place", "organisation"}),
        leads=frozenset({"genitive", "article"}),
        wants=frozenset({*_LANDS, "article"}),
    ),
    "town": Matcher(
        _town,
        ("genitive", "place"),
        words=frozenset({"place"}),
        leads=frozenset({"genitive"}),
        wants=frozenset({"place"}),
    ),
    "land": Matcher(_land, ("person-of",), leads=frozenset({"person-of"}), wants=frozenset({"place"})),
    "apposed": Matcher(_apposed, ("comma",)),
    "aged": Matcher(_aged, ("comma",)),
    "since": Matcher(_since, ("held-since",)),
    "years-old": Matcher(_years_old, (), anywhere=True, numbers=True),
    "person": Matcher(person, ("person", "given", "head", "honorific", "family-first"), anywhere=True),
    "stranger": Matcher(stranger, (), anywhere=True, strange=True),
}
