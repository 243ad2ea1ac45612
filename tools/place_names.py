"""What a place may be called: its names from the data, their other spellings, and who has a shared one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

import msgspec
from anyascii import anyascii
from babel import Locale

from factcheck.entities.skeleton import skeleton
from factcheck.text import fold

LIKENESS = 0.6  # of an Arabic name's consonants and the city's; below it, the name is another's or a byname
ARABIC = re.compile(r"[ء-غف-ي -]{3,}")  # the alphabet of Arabic itself: no گ چ پ ک ی of its neighbours
GENERIC = re.compile(r"^(?:مدينة|محافظة|ولاية|إمارة|شهر|ضلع|شعبية|جزيرة)\b")


class City(msgspec.Struct, frozen=True):
    """A city of GeoNames; key: "CODE Name", as in places_by_hand.toml; others: its names in every script."""

    id: str
    key: str
    country: str
    name: str
    population: int
    capital: bool
    named: bool
    others: tuple[str, ...]

    @property
    def claim(self) -> tuple[bool, bool, int, str]:
        """Sorts those with the better claim to a shared name first."""
        return (not self.capital, not self.named, -self.population, self.id)


def report(what: str, items: Iterable[str]) -> None:
    for item in items:
        print(f"{what}: {item}")


def spellings(name: str) -> Iterator[str]:
    """A name, then with its apostrophes and hyphens as other writers have them."""
    bare = re.sub("[’‘ʻ`]", "'", name).strip("'")
    yield bare
    if "'" in bare:
        yield from (bare.replace("'", "’"), bare.replace("'", ""))
    if "-" in bare:
        yield bare.replace("-", " ")


def english_names(city: City) -> list[str]:
    """GeoNames' own name, and its ASCII form where folding alone doesn't give it (Łódź, Lodz)."""
    name = re.sub(r"-(?:si|shi|ri)$|(?<=\w)(?: District| Cantt)$", "", city.name)
    return [name, anyascii(name)]


def arabic_names(city: City) -> list[str]:
    """Alternate names in Arabic letters that sound like the city's, the likest first."""
    by_form: dict[str, str] = {}
    for name in sorted(n for n in city.others if ARABIC.fullmatch(n) and not GENERIC.match(n)):
        held = by_form.setdefault(fold(name), name)
        by_form[fold(name)] = min(held, name, key=_irregular)
    alike = {name: likeness(name, city) for name in by_form.values()}
    return sorted((n for n in alike if alike[n] >= LIKENESS), key=lambda n: -alike[n])


def _irregular(name: str) -> tuple[int, str]:
    """Fewest letters that stand for others: ى for ي, ا for أ, ه for ة."""
    return (name.count("ى") + name.endswith("ه") - sum(name.count(c) for c in "أإآ"), name)


def likeness(name: str, city: City) -> float:
    one, other = ("".join(skeleton(n.removeprefix("ال"))) for n in (name, city.name))
    return SequenceMatcher(None, one, other).ratio()


OWN = {"en": english_names, "ar": arabic_names}


class Claims:
    """Who has a name: the first that asked. Ambiguous names ("Nice?") belong to nobody."""

    def __init__(self, stop: Iterable[str]) -> None:
        self.owner = dict.fromkeys((fold(word) for word in stop), "the stop list")

    def take(self, names: Iterable[str], id: str) -> list[str]:
        """The names that `id` may have, each once by its folded form."""
        kept: dict[str, str] = {}
        lost: dict[str, str] = {}
        for name in (s for n in names if n for s in spellings(n)):
            if fold(name) in kept:
                continue
            owner = id if name.endswith("?") else self.owner.setdefault(fold(name), id)
            if owner == id:
                kept[fold(name)] = name
            else:
                lost[fold(name)] = f"{name}: {owner}, not {id}"
        report("shared name", lost.values())
        return list(kept.values())


def country_names(code: str, lang: str, by_hand: str) -> list[str]:
    """Those by hand, then CLDR's, unless it explains itself in brackets or behind a dash or is ambiguous."""
    names, cldr = by_hand.split("|"), Locale.parse(lang).territories.get(code, "")
    plain = not re.search(r"[()]| - | SAR ", cldr) and fold(cldr) + "?" not in map(fold, names)
    return [*names, cldr] if plain else names
