"""From a record to the frame that claims are held against: ids become names with what is known of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from factcheck.entities import gazetteer
from factcheck.entities.bodies import BODIES
from factcheck.model import Frame
from factcheck.records.library import Library
from factcheck.records.model import Office, Part, Record, Reference, Texts
from factcheck.records.references import closure
from factcheck.values import DateRange, Name, Names, Value, Words


def frame(record: Record, library: Library, lang: str = "en") -> Frame:
    """What the record says, slot by slot, with names and texts in `lang` where the file has them so."""
    when = _when(record)
    slots = {slot: _value(part, library, lang, when) for slot, part in record.value.slots.items()}
    match record.value.frame:
        case "figure" if record.as_of:
            slots["date"] = _day(record.as_of)
        case "statement":
            slots["text"] = Words(record.texts.text(lang))
    return Frame(record.value.frame, slots)


def name(identity: str, library: Library, lang: str, when: DateRange | None = None) -> Name:
    """A person, organisation, event, country or city by its id; `when` finds the office that it held then."""
    if (entity := library.entity.get(identity)) is None:
        return _place(identity, lang)
    return Name(
        text=entity.name(lang),
        type=entity.type,
        id=entity.id,
        office=_office(library.held_by(identity), when),
        within=closure(entity.part_of, library.entity),
    )


def _place(identity: str, lang: str) -> Name:
    if body := BODIES.get(identity):
        return Name(body.name, body.type, body.id)
    known = gazetteer.place(identity)
    shown = gazetteer.display(identity, lang)
    shown = gazetteer.display(identity, "en") if shown == identity else shown
    return Name(shown, "place", identity, within=(known.country,) if known and known.type == "city" else ())


def _value(part: Part, library: Library, lang: str, when: DateRange | None) -> Value:
    match part:
        case Reference(several=True):
            return Names(tuple(name(one, library, lang, when) for one in part.ids))
        case Reference():
            return name(part.ids[0], library, lang, when)
        case Texts():
            return Words(part.text(lang))
        case _:
            return part


def _when(record: Record) -> DateRange | None:
    """The dates of the fact, else the day as of which it was verified."""
    said = record.value.slots.get("date")
    return said if isinstance(said, DateRange) else _day(record.as_of) if record.as_of else None


def _day(day: date) -> DateRange:
    return DateRange(day.isoformat(), day, day)


def _office(offices: Iterable[Office], when: DateRange | None) -> str | None:
    """ROLE:COUNTRY that was held all through `when`, the latest assumed where there are several."""
    held = [o for o in offices if when is not None and o.covers(when)]
    latest = max(held, key=lambda o: (o.term.first or date.min, o.role, o.of), default=None)
    return f"{latest.role}:{latest.of}" if latest else None
