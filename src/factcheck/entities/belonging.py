"""What belongs to what: the bodies and the people of one country."""

from __future__ import annotations

from factcheck.values import Name


def of_one_country(said: Name, found: Name) -> bool:
    """Whether both belong to one country: its government, its ministry of defence, its president."""
    return not _countries(said).isdisjoint(_countries(found))


def _countries(name: Name) -> frozenset[str]:
    office = (name.office or "").partition(":")[2]
    return frozenset(filter(None, (*name.within, office)))


def one_described(said: Name, found: Name) -> bool:
    """One body by name, one by ministry and country (defence-ministry:US): they may be the same."""
    described = {":" in (name.id or "") for name in (said, found)}
    return said.type == "organisation" and len(described) == 2 and bool(set(said.within) & set(found.within))
