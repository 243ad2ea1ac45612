"""What is known before reading: places, and the people, organisations, events and offices of claims/."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from factcheck import languages
from factcheck.entities import gazetteer
from factcheck.entities.cases import declined
from factcheck.entities.skeleton import skeleton
from factcheck.languages.filing import Entry
from factcheck.languages.lexicon import Lexicon
from factcheck.records.library import Library
from factcheck.records.model import Entity
from factcheck.values import DateRange, Name

_MOST = 16_384  # names that are kept


class World:
    """The tables that extraction reads names with. Built once a run; each language's lexicon on first use."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._lexicons: dict[str, Lexicon] = {}
        self.place = lru_cache(maxsize=_MOST)(self._place)  # a text names the same ones again and again
        self.entity = lru_cache(maxsize=_MOST)(self._entity)

    def lexicon(self, lang: str) -> Lexicon:
        """The language's words with the names of places, people, organisations and events."""
        if lang not in self._lexicons:
            language = languages.load(lang)
            given = languages.names_of(next(iter(language.settings.get("script", ())), ""), lang)
            names = gazetteer.toponyms(lang).starting
            self._lexicons[lang] = language.lexicon.extended(self._entries(lang), names, given)
        return self._lexicons[lang]

    def _entries(self, lang: str) -> Iterator[Entry]:
        for entity in self.library.entities:
            for name in dict.fromkeys((*entity.names.get(lang, ()), *self._latin(lang, entity))):
                yield from (Entry(form, entity.type, entity.id) for form in gazetteer.elided(lang, name))
                if entity.type == "person":
                    yield from (Entry(form, entity.type, entity.id) for form in self._declined(lang, name))

    def _declined(self, lang: str, name: str) -> Iterator[str]:
        settings = languages.load(lang).settings
        return declined(name, settings.get("name-cases", ()), settings.get("feminine", ()))

    def _latin(self, lang: str, entity: Entity) -> tuple[str, ...]:
        """The English names, which other languages of the same script use too."""
        latin = languages.load(lang).settings.get("script") == ["latin"]
        return tuple(entity.names.get("en", ())) if latin else ()

    def names(self, id: str, lang: str) -> tuple[str, ...]:
        """What a place or an entity of claims/ is called in a language."""
        if known := self.library.entity.get(id):
            return tuple(known.names.get(lang, ()))
        return (gazetteer.display(id, lang),) if gazetteer.place(id) else ()

    def _place(self, id: str, text: str) -> Name:
        """A country or city as a name; a city lies within its country."""
        known = gazetteer.place(id)
        within = (known.country,) if known and known.type == "city" else ()
        return Name(text, "place", id, within=within)

    def _entity(self, id: str, text: str) -> Name:
        """A person, organisation or event of claims/ as a name, with all that it speaks for."""
        known = self.library.entity[id]
        return Name(text, known.type, id, within=tuple(self._owners(known)), skeleton=skeleton(text))

    def _owners(self, entity: Entity) -> Iterator[str]:
        for owner in entity.part_of:
            yield owner
            if above := self.library.entity.get(owner):
                yield from self._owners(above)

    def holder(self, office: str, on: date | None) -> str | None:
        """Who held "foreign-minister:RU" on a day; None where nobody, or more than one, is known."""
        when = DateRange("", on, on)
        held = {o.person for o in self.library.held(office) if on and o.covers(when)}
        return held.pop() if len(held) == 1 else None

    def offices(self, person: str, on: date | None) -> frozenset[str]:
        """The offices that a person is known to have held on a day."""
        when = DateRange("", on, on)
        mine = (o for o in self.library.held_by(person) if on and o.covers(when))
        return frozenset(f"{o.role}:{o.of}" for o in mine)
