"""The almanac: what claims/world/ has to say of a claim, looked up by what the claim names.

Its rows are thousands and each says one thing of a few names, so they stand in no index: nothing is read or written
for them at the start, and they crowd no other record out of the candidates. Only what may answer is made a passage.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

import msgspec

from factcheck.entities.bodies import short
from factcheck.model import Article, Claim, Passage, Sentence
from factcheck.passages import Extraction, passages
from factcheck.records import Facts, Library, Record, frame
from factcheck.records.rows import FOLDER
from factcheck.relation import relation
from factcheck.sources import claims
from factcheck.values import AGREEING, Name, Words

NAME = f"{claims.NAME}/{FOLDER}"
_SHORT = 10  # tokens of a claim that a fact in one plain sentence can hold
_LANGUAGES = ("en", "ar")  # of the sentences in which facts are stated
_READ = ("statement", "dated")  # frames that are compared by what their sentence says; others by their slots alone


class _Unread(msgspec.Struct, frozen=True):
    """A sentence that was not read."""

    sentences: tuple[Sentence, ...] = ()
    claims: tuple[Claim, ...] = ()
    tokens: tuple[frozenset[str], ...] = ()


class Almanac:
    """Answers claims from the tables of a library. extract: reads the sentence of a fact that is one."""

    def __init__(self, library: Library, extract: Callable[[Article], Extraction]) -> None:
        self._library, self._extract = library, extract
        self._facts = Facts(library.tables, library.entity)
        self._made: dict[tuple[str, str, str], Passage] = {}

    def passages(self, claim: Claim, lang: str) -> list[Passage]:
        """The facts that may answer a claim, stated in `lang` or in English."""
        shown = lang if lang in _LANGUAGES else _LANGUAGES[0]
        records = (r for r in self._records(claim) if r.id not in self._replaced)
        return [self._passage(record, shown) for record in records]

    @cached_property
    def _replaced(self) -> frozenset[str]:
        """Ids of claims that somebody wrote himself: they take a row's place."""
        return frozenset(record.id for record in self._library.records)

    def _records(self, claim: Claim) -> Iterator[Record]:
        slots = claim.frame.slots
        match claim.frame.kind, slots.get("person"), slots.get("subject"):
            case "position", Name() as person, _:
                yield from self._offices(claim, person)
            case "listing", _, Words(text=subject) if subject.startswith("land-neighbours:"):
                yield from self._facts.neighbours(subject.partition(":")[2])
            case "capital" | "membership", _, _:
                yield from self._slotted(claim)
            case "statement" | "dated", _, _:
                yield from self._stated(claim)

    def _slotted(self, claim: Claim) -> Iterator[Record]:
        """The capital of the said country, or what the said member is to the said body."""
        slots = claim.frame.slots
        match slots.get("country"), slots.get("member"), slots.get("body"):
            case Name(id=str() as country), _, _:
                yield from self._facts.capital(country)
            case _, Name(id=str() as member), Name(id=str() as body):
                yield from self._facts.belonging(short(body), member)

    def _offices(self, claim: Claim, person: Name) -> Iterator[Record]:
        """What the person held; by an unknown spelling, the terms of a namesake in that office.

        Nobody is refuted by who else held the office: news tells of former holders by their titles, too.
        """
        if person.id:
            yield from self._facts.offices(person.id)
            return
        role, of = claim.frame.slots.get("role"), claim.frame.slots.get("of")
        if isinstance(role, Words) and isinstance(of, Name):
            for record in self._facts.office(f"{role.text}:{of.id}"):
                holder = frame(record, self._library).slots["person"]
                if relation(person, holder) in AGREEING:
                    yield record

    def _stated(self, claim: Claim) -> Iterator[Record]:
        """Facts of the countries that a sentence names, and of the bodies beside them.

        Of a long one none says all, and to read them costs more than to leave them out.
        """
        if len(claim.tokens) > _SHORT:
            return
        countries = sorted(token[6:] for token in claim.tokens if token.startswith("place:") and len(token) == 8)
        bodies = sorted(token[5:] for token in claim.tokens if token.startswith("name:"))
        for country in countries:
            yield from self._facts.about(country)
            for body in bodies:
                yield from self._facts.membership(body, country)

    def _passage(self, record: Record, lang: str) -> Passage:
        key = (record.id, record.value.frame, lang)  # one row is told as a sentence, and by its slots
        if key not in self._made:
            made = claims.document(NAME, record, self._library, lang)
            read = self._extract(made.article) if record.value.frame in _READ else _Unread()
            self._made[key] = next(iter(passages(made, read)))
        return self._made[key]
