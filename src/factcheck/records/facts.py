"""The facts of claims/world as records: each made from its row when somebody asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from factcheck import edtf
from factcheck.entities.bodies import short
from factcheck.model import Citation
from factcheck.records import wording
from factcheck.records.model import Entity, Part, Record, Reference, Stated, Texts
from factcheck.records.rows import FOLDER, Row, several
from factcheck.records.tables import Tables, sure
from factcheck.values import DateRange, Words

_BY = "factcheck maintainers"
_ON = date(2026, 11, 27)  # when the tables were last compared with their sources
_STATEMENT = Stated("statement", "statement", {})
_COUNTRIES, _OFFICES, _MEMBERS = (f"{FOLDER}/{name}.tsv" for name in ("countries", "offices", "members"))


class Facts:
    """Records of a folder's tables, by what they are about. known: people and bodies by id, of any file."""

    def __init__(self, tables: Tables, known: Mapping[str, Entity]) -> None:
        self._tables, self._known = tables, known

    def __contains__(self, id: str) -> bool:
        return id in self._ids

    def offices(self, person: str) -> Iterator[Record]:
        """A record for each term of a person, and for each name that the office has."""
        for row in self._tables.by_person.get(person, ()):
            if days := sure(row):
                yield from (self._position(row, role, days) for role in several(row["roles"]))

    def office(self, office: str) -> Iterator[Record]:
        """A record for each holder of "foreign-minister:RU"."""
        role = office.partition(":")[0]
        rows = self._tables.by_office.get(office, ())
        yield from (self._position(row, role, days) for row in rows if (days := sure(row)))

    def neighbours(self, country: str) -> Iterator[Record]:
        """The whole list of a country's land neighbours."""
        row = self._tables.countries.get(country)
        if row and row["neighbours"]:
            items = several(row["neighbours"], " ")
            slots: dict[str, Part] = {
                "items": Reference(items, ("country",), several=True),
                "subject": Words(f"land-neighbours:{country}"),
                "closed": Words("closed"),
            }
            texts = wording.neighbours(row, [self._tables.countries[item] for item in items])
            yield self._of(row, "land-neighbours", texts, Stated("listing", "listing", slots))

    def about(self, country: str) -> Iterator[Record]:
        """What is said of a country in a sentence: its capital, currency, continent, area and population."""
        if row := self._tables.countries.get(country):
            for column in filter(row.get, wording.COUNTRY):
                texts = wording.of_country(row, column, self._tables.names)
                yield self._of(row, column, texts, _STATEMENT)

    def membership(self, body: str, country: str) -> Iterator[Record]:
        """Two records for each time that a country belongs or belonged to a body: that it does, and when it joined."""
        entity = self._known.get(body)
        for row in self._tables.members.get((body, country), ()):
            if entity and country in self._tables.countries:
                texts, joined = wording.member(row, entity, self._tables.countries[country])
                citations = self._citations(row["source"])
                yield self._record(_member_id(row), _MEMBERS, texts, _STATEMENT, citations)
                if row["from"]:
                    value = Stated("date", "dated", {"date": edtf.parse(row["from"])})
                    yield self._record(_member_id(row, "joined"), _MEMBERS, joined, value, citations)

    def capital(self, country: str) -> Iterator[Record]:
        """A country's capital, to be compared by its slots."""
        row = self._tables.countries.get(country)
        if row and row["capital"]:
            slots: dict[str, Part] = {
                "country": Reference((country,), ("country",)),
                "city": Reference((row["capital"],), ("city",)),
            }
            texts = wording.of_country(row, "capital", self._tables.names)
            yield self._of(row, "capital", texts, Stated("capital", "capital", slots))

    def belonging(self, body: str, country: str) -> Iterator[Record]:
        """That a country belongs or belonged to a body, whichever its id, and when it joined and left."""
        for (known, member), rows in self._tables.members.items():
            if member == country and country in self._tables.countries and short(known) == body:
                for row in rows:
                    yield from self._belonging(row, self._known[known])

    def _belonging(self, row: Row, body: Entity) -> Iterator[Record]:
        texts, joined = wording.member(row, body, self._tables.countries[row["country"]])
        citations = self._citations(row["source"])
        told = [("member", texts, f"{row['from']}/{row['to'] or '..'}" if row["from"] else "")]
        told += [("joined", joined, row["from"])] if row["from"] else []
        told += [("left", texts, row["to"])] if row["to"] else []
        for status, said, days in told:
            slots: dict[str, Part] = {
                "member": Reference((row["country"],), ("country",)),
                "body": Reference((body.id,), ("organisation",)),
                "status": Words(status),
            }
            slots |= {"date": edtf.parse(days)} if days else {}
            value = Stated("membership", "membership", slots)
            yield self._record(_member_id(row, status), _MEMBERS, said, value, citations)

    def _position(self, row: Row, role: str, days: DateRange) -> Record:
        slots: dict[str, Part] = {
            "person": Reference((row["person"],), ("person",)),
            "role": Words(role),
            "of": Reference((row["of"],), ("country", "organisation")),
            "date": days,
        }
        texts = wording.position(row, role, self._known, self._tables.countries)
        value = Stated("position", "position", slots)
        note = "" if row["to"] else wording.KNOWN.format(day=row["known"].rpartition("/")[2])
        return self._record(_term_id(row, role), _OFFICES, texts, value, self._citations(row["source"]), note)

    def _of(self, row: Row, what: str, texts: Texts, value: Stated) -> Record:
        source = "neighbours" if what == "land-neighbours" else what
        return self._record(_fact_id(row, what), _COUNTRIES, texts, value, self._citations(f"countries-{source}"))

    def _record(
        self, id: str, file: str, texts: Texts, value: Stated, citations: tuple[Citation, ...], note: str = ""
    ) -> Record:
        assert self._tables.folder
        return Record(id, self._tables.folder, file, texts, "supported", value, _BY, _ON, citations, note=note)

    def _citations(self, sources: str) -> tuple[Citation, ...]:
        rows = [self._tables.sources[source] for source in several(sources)]
        return tuple(Citation(row["title"], row["address"], _day(row["date"]), row["tier"]) for row in rows)

    @cached_property
    def _ids(self) -> frozenset[str]:
        countries = self._tables.countries.values()
        ids = {_fact_id(row, column) for row in countries for column in wording.COUNTRY if row[column]}
        ids |= {_fact_id(row, "land-neighbours") for row in countries if row["neighbours"]}
        ids |= {_term_id(row, role) for row in self._tables.terms for role in several(row["roles"])}
        members = [row for rows in self._tables.members.values() for row in rows]
        joined = {_member_id(row, "joined") for row in members if row["from"]}
        return frozenset(ids | joined | {_member_id(row) for row in members})


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


def _fact_id(row: Row, what: str) -> str:
    return f"{what}-{row['id'].lower()}"


def _term_id(row: Row, role: str) -> str:
    return f"{row['person']}-{role}-{row['of'].lower()}-{(row['from'] or row['known'])[:4]}"


def _member_id(row: Row, what: str = "member") -> str:
    return "-".join(filter(None, (what, row["body"], row["country"].lower(), row["from"][:4])))
