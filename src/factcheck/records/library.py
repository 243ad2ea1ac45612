"""The library: everything that a run's claims folders say, in one value."""

from __future__ import annotations

from functools import cached_property

import msgspec

from factcheck.records.model import Entity, Office, Record
from factcheck.records.tables import Tables


class Library(msgspec.Struct, frozen=True, dict=True):
    """Everything that a run's claims folders say, replaced records left out.

    offices: of the records. tables: claims/world, which is looked up and not listed.
    """

    entities: tuple[Entity, ...]
    records: tuple[Record, ...]
    offices: tuple[Office, ...]
    tables: Tables = msgspec.field(default_factory=Tables)

    @cached_property
    def entity(self) -> dict[str, Entity]:
        """Entities by id."""
        return {entity.id: entity for entity in self.entities}

    def held(self, office: str) -> list[Office]:
        """Every known term of "foreign-minister:RU"."""
        own = [one for one in self.offices if f"{one.role}:{one.of}" == office]
        return own + list(self.tables.held(office))

    def held_by(self, person: str) -> list[Office]:
        """Every known term of a person."""
        return [one for one in self.offices if one.person == person] + list(self.tables.offices(person))

    def with_names_of(self, other: Library) -> Library:
        """This library with the entities of another that it lacks; the other's claims and offices stay out."""
        lacking = tuple(entity for entity in other.entities if entity.id not in self.entity)
        return Library((*self.entities, *lacking), self.records, self.offices, self.tables)
