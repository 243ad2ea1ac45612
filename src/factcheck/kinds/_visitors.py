"""Who visits: the subject of a visit's verb, the owner of its noun, the speaker of a first person."""

from __future__ import annotations

from factcheck.entities.mentions import Mention
from factcheck.kinds._visit_behind import behind, free, named_next
from factcheck.kinds._visit_words import Visit, ending, light
from factcheck.kinds._visited import at_head
from factcheck.punctuation import COMMAS
from factcheck.values import Name

_NEAR = 5  # tokens between "I" and its verb


def visitor_of(visit: Visit, place: Mention) -> Mention | Name | None:
    """The speaker of a first person; else the subject where the language puts it; None where nobody is named."""
    scene = visit.around.scene
    if _first_person(visit):
        return _speaker(visit)
    if inside := scene.mentions_in(visit.start, visit.first, "person", "organisation"):
        return inside[0]  # قام لافروف بزيارة
    if at_head(visit, place):
        return behind(visit, place)
    found = _between(visit, place) or _ahead(visit) or behind(visit, place) or named_next(visit)
    return found if found and _known(visit, found) else None


def _first_person(visit: Visit) -> bool:
    """Whether "I" or "we" visits, by the verb's form or by what stands before it."""
    reading = visit.reading
    if any(reading.begins(k, "visit-first") for k in (visit.start, visit.start - 1)):
        return True
    near = range(max(visit.around.low, visit.start - _NEAR), visit.start)
    said = list(reading.each("visit-i", near.start, near.stop))
    return bool(said and not visit.noun) and all(light(visit, k) for k in range(said[-1].last, visit.start))


def _known(visit: Visit, person: Mention) -> bool:
    """Whether a mention says who it is: رئيس إقليم alone is nobody, nor an office whose holder's name is not read."""
    name, reading = person.name, visit.reading
    if not person.named and reading.letter(person.last).isupper() and not light(visit, person.last):
        return False
    if name.id or name.skeleton or name.office or person.type == "organisation":
        return True
    if reading.begins(person.last, "genitive"):  # the mayor of Lyon is more than a mayor
        return False
    opens = person.first == visit.around.low or reading.begins(person.first - 1, "article")
    return opens or reading.word(person.first).startswith(reading.language.morphology.articles or ("\n",))


def _speaker(visit: Visit) -> Mention | Name | None:
    """Who says "I": the speaker of the sentence, else the only person whom it names outside the quotation."""
    scene, reading = visit.around.scene, visit.reading
    span = reading.span(visit.first, visit.first + 1)
    said = scene.attribution(span)
    if said and isinstance(said.speaker, Name) and said.speaker.text:
        return said.speaker
    quote = next((q.span for q in reading.quotes if q.span.covers(span)), None)
    _, low, high = scene.sentence(visit.first)
    people = scene.mentions_in(low, high, "person")
    outside = [m for m in people if quote and not quote.covers(reading.span(m.first, m.last))]
    return outside[0] if len(outside) == 1 else None


def _between(visit: Visit, place: Mention) -> Mention | None:
    """Who stands between the trigger and the place: زار لافروف دمشق, "the visit of Lavrov to Damascus"."""
    person = next(iter(visit.around.behind("person")), None)
    if person is None or (visit.value != "passive" and person.first > place.first):
        return None
    if visit.noun or visit.value == "passive" or visit.reading.language.verb_first:
        return person if _own(visit, person) else None
    return person if free(visit) and visit.value != "visit" and not _led(visit, person) else None  # no object


def _own(visit: Visit, person: Mention) -> bool:
    """Whether a name is not that of somebody's envoy: زار مبعوث ترامب دمشق."""
    reading, before = visit.reading, person.first - 1
    if not reading.language.verb_first or before != visit.last:
        sent = reading.language.verb_first and reading.begins(before, "preposition")  # وصلت رسالة من ماكرون
        return visit.value == "passive" or not (sent or reading.begins(before, "with"))
    defined = reading.word(before).startswith(reading.language.morphology.articles)
    plain = reading.tokens[before].type == "w" and reading.word(before) not in reading.language.stop
    return defined or not plain or reading.begins(before, "visit-carried", "given", "nationality")


def _ahead(visit: Visit) -> Mention | None:
    """The subject before the trigger: the nearest name that neither a preposition nor a comma sets aside."""
    ahead = [m for m in visit.around.ahead("person", "organisation") if _known(visit, m)]
    if invited := next((m for m in ahead if ending(visit.reading, m.first - 1, "visit-invite") is not None), None):
        return invited
    named = [m for m in ahead if not _led(visit, m) and (m.type == "person" or _right_before(visit, m))]
    if not named:
        return None
    nearest = _before_aside(visit, named) or named[0]
    people = [m for m in named if m.type == "person"]
    if len(people) > 1 and _goes_on(visit, people):
        return people[-1]
    owner = not visit.noun and visit.reading.begins(nearest.last, "possessive")
    carried = visit.reading.begins(nearest.last + 1, "visit-carried")
    return None if _told(visit, nearest) or (owner and not carried) else nearest


def _right_before(visit: Visit, body: Mention) -> bool:
    """Whether a body stands right before its verb, or owns the visit."""
    return body.last == visit.start or visit.reading.begins(body.last, "possessive")


def _led(visit: Visit, person: Mention) -> bool:
    """Whether a preposition stands before a name, except in "a delegation led by"."""
    reading = visit.reading
    before = person.first - 1 - reading.begins(person.first - 1, "article")
    if ending(reading, before, "visit-carried") is not None:
        return False
    return reading.begins(before, "preposition", "with", "agent", "genitive")


def _before_aside(visit: Visit, named: list[Mention]) -> Mention | None:
    """The name whose apposition ends at the trigger: "Pashinyan, accompanied by two ministers, flew to"."""
    reading, end = visit.reading, visit.start
    while end > visit.around.low and light(visit, end - 1) and reading.word(end - 1) not in COMMAS:
        end -= 1
    if reading.word(end - 1) not in COMMAS:
        return None
    heads = [m for m in named if m.last < end - 1 and reading.word(m.last) in COMMAS]
    return heads[0] if heads and named[0].first != heads[0].last + 1 else None


def _told(visit: Visit, person: Mention) -> bool:
    """Whether a name only says what another did: "Lavrov said the delegation visited Damascus"."""
    reading = visit.reading
    said = [i for i in range(person.last, visit.start) if reading.begins(i, "say", "complement")]
    if not said:
        return False
    after = range(said[-1], visit.start)
    if reading.holds(said[0], visit.first, "visit-self", "owner"):
        return False
    return visit.noun or not all(light(visit, i) for i in after[1:])


def _goes_on(visit: Visit, people: list[Mention]) -> bool:
    """Whether the visit is told of who met another: "Qureshi met Lavrov and visited Kabul", "on a visit to Kabul"."""
    reading = visit.reading
    joined = visit.noun or reading.conjoined(visit.start) or _and(visit)
    at = range(max(people[-1].first - 2, 0), visit.start)
    met = list(reading.each("meet-verb", at.start, at.stop))
    return bool(joined and met) and all(term.value != "receive" for term in met)


def _and(visit: Visit) -> bool:
    """Whether "and", or "and then", stands before the trigger."""
    near = range(visit.start - 1, visit.start - 4, -1)
    return any(visit.reading.begins(i, "and") and all(light(visit, k) for k in range(i, visit.start)) for i in near)
