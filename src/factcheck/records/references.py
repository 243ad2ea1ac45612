"""Do the ids in claims/ name something that is there, and of the type that is wanted?"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from factcheck.entities import gazetteer
from factcheck.entities.bodies import BODIES
from factcheck.messages import Message, joined, message
from factcheck.records.model import Entity, Record, Reference
from factcheck.records.table import Table, nearest

Known = Mapping[str, Entity]
_TYPES = {
    "person": message("a person"),
    "organisation": message("an organisation"),
    "event": message("an event"),
    "country": message("a country"),
    "city": message("a city"),
}


def check_entity(table: Table, entity: Entity, known: Known) -> None:
    """Notes what is wrong with whom an entity speaks for and where it belongs."""
    for other in entity.part_of:
        _check(table, "part_of", other, ("organisation", "country"), known)
    if entity.country:
        _check(table, "country", entity.country, ("country",), known)
    if entity.id in closure(entity.part_of, known):
        table.fault("part_of", '"part_of" leads from "{id}" back to itself: break the circle.', id=entity.id)


def check_record(table: Table, record: Record, known: Known) -> None:
    """Notes each id of a record's value that names nothing, or something of another type."""
    value = Table(table.file, (*table.address, "value"), {})
    for key, part in record.value.slots.items():
        if isinstance(part, Reference):
            for name in part.ids:
                _check(value, key, name, part.types, known)
            for name in sorted({name for name in part.ids if part.ids.count(name) > 1}):
                value.fault(key, '"{key}" has "{name}" more than once: name each once.', key=key, name=name)


def closure(ids: Collection[str], known: Known) -> tuple[str, ...]:
    """`ids` and all that they are part of, nearest first, each once."""
    found: dict[str, None] = {}
    waiting = list(ids)
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = None
            waiting += known[name].part_of if name in known else ()
    return tuple(found)


def _check(table: Table, key: str, name: str, types: tuple[str, ...], known: Known) -> None:
    thing = known.get(name) or gazetteer.place(name) or BODIES.get(name)
    if thing is None:
        table.fault(key, '"{key}" is "{name}", which {missing}', key=key, name=name, missing=_missing(name, known))
    elif thing.type not in types:
        table.fault(
            key,
            '"{key}" is "{name}", {type}, where {types} is wanted.',
            key=key,
            name=name,
            type=_TYPES[thing.type],
            types=joined(map(_TYPES.__getitem__, types), message(" or ")),
        )


def _missing(name: str, known: Known) -> Message:
    if name.startswith("geonames:"):
        return message("is no city known here: check its number on geonames.org, or name the country instead.")
    if len(name) == 2:
        return message("is no country's code: use ISO 3166-1 alpha-2, such as PK.")
    return message("no [[entity]] of any claims file has as its id{hint}", hint=nearest(name, known))
