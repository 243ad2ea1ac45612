"""Loading of claims folders: every file is read, and every fault of all of them is told at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Generic, TypeVar

import msgspec

from factcheck.errors import ClaimsError
from factcheck.messages import joined
from factcheck.records.facts import Facts
from factcheck.records.file import ClaimsFile, read_files
from factcheck.records.library import Library
from factcheck.records.model import Entity, Office, Record, Reference
from factcheck.records.reading import entity, record
from factcheck.records.references import check_entity, check_record
from factcheck.records.rows import FOLDER
from factcheck.records.table import Table
from factcheck.records.tables import Tables
from factcheck.values import DateRange, Words

_Thing = TypeVar("_Thing", Entity, Record)


class Entry(msgspec.Struct, Generic[_Thing]):
    """An entity or a record with the table that it was read from."""

    table: Table
    thing: _Thing


def load(folders: Sequence[Path]) -> Library:
    """What the claims files of `folders` say; a later folder's table may take an earlier one's place.

    Of a row of world/ any claim or entity of the same id takes the place.

    ClaimsError: every fault of every file, one a line, as FILE:LINE: sentence.
    """
    files = list(read_files(folders))
    tables = Tables(next((folder for folder in folders if (folder / FOLDER).is_dir()), None))
    tabled = {entity.id: entity for entity in tables.entities}
    tops = [Table(file, (), file.data) for file in files]
    entities = _unique(
        [Entry(table, entity(table)) for top in tops for table in top.tables("entity")], tabled.__contains__
    )
    records = _unique(
        [Entry(table, record(table)) for top in tops for table in top.tables("claim")],
        Facts(tables, tabled).__contains__,
    )
    for top in tops:
        top.finish()
    known = tabled | {entry.thing.id: entry.thing for entry in entities}
    for described in entities:
        check_entity(described.table, described.thing, known)
    for claimed in records:
        check_record(claimed.table, claimed.thing, known)
    _raise_faults(files)
    held = tuple(claimed.thing for claimed in records)
    return Library(tuple(known.values()), held, tuple(_offices(held)), tables)


def _raise_faults(files: Iterable[ClaimsFile]) -> None:
    if faults := sorted(fault for file in files for fault in file.faults):
        raise ClaimsError(joined((fault.message for fault in faults), "\n"))


def _unique(entries: Iterable[Entry[_Thing]], tabled: Callable[[str], bool]) -> list[Entry[_Thing]]:
    """One entry an id: the first, or the one of a later folder that says `replaces = true`. tabled: is in world/."""
    held: dict[str, Entry[_Thing]] = {}
    for entry in entries:
        table, name = entry.table, entry.thing.id
        replaces = table.keys.get("replaces") is True
        other = held.get(name)
        if not name:
            continue  # noted when it was read
        if other is None and replaces and not tabled(name):
            table.fault("replaces", 'No earlier folder has "{name}": leave replaces out.', name=name)
        elif other is not None and not (replaces and other.table.file.folder != table.file.folder):
            _note_duplicate(table, name, other.table)
            continue
        held[name] = entry
    return list(held.values())


def _note_duplicate(table: Table, name: str, other: Table) -> None:
    place = other.file.place((*other.address, "id"))
    if other.file.folder == table.file.folder:
        table.fault("id", 'The id "{id}" already stands in {place}: give one of them another id.', id=name, place=place)
        return
    table.fault(
        "id",
        'The id "{id}" already stands in {place}: give one of them another id, or write replaces = true here if it is '
        "to take that one's place.",
        id=name,
        place=place,
    )


def _offices(records: Iterable[Record]) -> Iterator[Office]:
    """Who held what, from the positions that are verified as true."""
    for held in records:
        match held.value.slots:
            case {
                "person": Reference(ids=(person,)),
                "role": Words(text=role),
                "of": Reference(ids=(of,)),
                "date": DateRange() as term,
            } if held.verdict == "supported":
                yield Office(person, role, of, term)
