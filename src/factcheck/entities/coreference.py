"""Coreference within an article, by rule: an office for its holder, "the minister", "his counterpart"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import compress, count, zip_longest

from msgspec.structs import replace

from factcheck.entities.identity import one_person
from factcheck.entities.mentions import Mention
from factcheck.reading import Reading
from factcheck.values import Name
from factcheck.world import World

_ANY_MINISTER = "minister"
_MEMORY = 40  # people: nobody is meant by "the minister" who was named so long ago
_PLURAL = frozenset({"ministers", "foreign-ministers"})


_OPENING = re.compile(r"[(\[]")
_BRACKETS = frozenset("()[]")
_ASIDE = 60  # tokens: a bracket that nothing closes within these opens nothing


def asides(reading: Reading) -> frozenset[int]:
    """Tokens between brackets: what stands there is nobody's antecedent."""
    if not _OPENING.search(reading.folded.text):
        return frozenset()
    inside: list[int] = []
    opened: int | None = None
    for i in compress(count(), map(_BRACKETS.__contains__, reading.words)):
        if reading.words[i] in "([":
            opened = i if opened is None else opened
        elif opened is not None:
            inside += range(opened, i) if i - opened <= _ASIDE else ()
            opened = None
    return frozenset(inside)


def _repeated(mention: Mention, following: Mention) -> bool:
    """Whether a bare title is said again at once, with more to it: "the minister, the Russian minister"."""
    bare = mention.type == following.type == "person" and not mention.named and not mention.country
    return bare and mention.last == following.first and bool(mention.role) and following.role.endswith(mention.role)


class Resolver:
    """Reads mentions in order and names those that only point: what was named before decides, then claims/."""

    def __init__(self, reading: Reading, world: World, on: date | None) -> None:
        self._world, self._on = world, on
        self.aside = asides(reading)
        self._people: list[Mention] = []
        self._countries: list[str] = []
        self._places: list[Mention] = []
        self._ministry: Name | None = None

    def resolve(self, mentions: Iterable[Mention]) -> Iterator[Mention]:
        """The same mentions, with the ids and offices that the text so far gives them."""
        row = tuple(mentions)
        for mention, following in zip_longest(row, row[1:]):
            if following and _repeated(mention, following):
                continue
            if resolved := self._resolved(mention):
                if mention.first not in self.aside:
                    self._note(resolved)
                yield resolved

    def _resolved(self, mention: Mention) -> Mention | None:
        match mention.type:
            case "person":
                return self._person(mention)
            case "ministry":
                return replace(mention, type="organisation", name=self._ministry) if self._ministry else None
            case "country-word":
                return self._country(mention)
            case "there":
                return replace(self._places[-1], first=mention.first, last=mention.last) if self._places else None
        return mention

    def _note(self, mention: Mention) -> None:
        if mention.type == "person" and (mention.name.id or mention.name.office or mention.named):
            self._people.append(mention)
        elif mention.type == "place":
            self._places.append(mention)
            self._countries.append(mention.name.within[0] if mention.name.within else mention.name.id or "")
        elif mention.type == "organisation" and (mention.name.id or "").partition(":")[0].endswith("ministry"):
            self._ministry = mention.name

    def _country(self, mention: Mention) -> Mention | None:
        if not self._countries:
            return None
        return replace(
            mention, type="place", name=self._world.place(self._countries[-1], mention.name.text), named=False
        )

    def _person(self, mention: Mention) -> Mention | None:
        if mention.role in _PLURAL:
            return mention
        if mention.counterpart and not mention.role and self._people:
            role = self._people[-1].role or (self._people[-1].name.office or "").partition(":")[0]
            office = f"{role}:{mention.country}" if role and mention.country else None
            mention = replace(mention, name=replace(mention.name, office=office), role=role if mention.country else "")
        if mention.named:
            return mention
        return self._holder(mention)

    def _holder(self, mention: Mention) -> Mention:
        """Whom an office alone means: the person last given it here, else its holder on the article's day."""
        if earlier := self._antecedent(mention):
            spelled = earlier.name.spelled or earlier.name.text
            found = replace(earlier.name, text=mention.name.text, basis="coreference", spelled=spelled)
            return replace(mention, name=found)
        office = mention.name.office
        holder = self._world.holder(office, self._on) if office and not mention.status else None
        if not holder:
            return mention
        return replace(
            mention,
            name=replace(self._world.entity(holder, mention.name.text), office=office, basis="office"),
        )

    def _antecedent(self, mention: Mention) -> Mention | None:
        """The person meant; a bare "the minister" means nobody for sure where the text has named two."""
        if not mention.role:
            return None
        meant = [p for p in self._people[-_MEMORY:] if self._means(mention, p)]
        if not mention.country and not one_person(p.name for p in meant):
            return None
        return meant[-1] if meant else None

    def _means(self, mention: Mention, person: Mention) -> bool:
        """Whether "the minister", "the Russian minister" or an office alone can mean a person named before."""
        if mention.status != person.status or not person.named:
            return False
        role, _, country = (person.name.office or f"{person.role}:").partition(":")
        if mention.country and mention.country != country:
            return False
        if mention.role == _ANY_MINISTER:
            return role.endswith(_ANY_MINISTER)
        return mention.role == role
