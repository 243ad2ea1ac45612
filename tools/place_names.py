"""What a place may be called: its names from the data, their other spellings, and who has a shared one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache

import msgspec
from anyascii import anyascii
from babel import Locale
from babel.core import get_global
from wordfreq import zipf_frequency

from factcheck.entities.skeleton import skeleton
from factcheck.text import fold

LIKENESS = 0.6  # of an Arabic name's consonants and the city's; below it, the name is another's or a byname
ARABIC = re.compile(r"[ء-غف-ي -]{3,}")  # the alphabet of Arabic itself: no گ چ پ ک ی of its neighbours
RUSSIAN = re.compile(r"[А-ЯЁ][А-Яа-яЁё-]*(?: [А-ЯЁ][А-Яа-яЁё-]*)*")  # no і ї ј ў ә of its neighbours
BULGARIAN = re.compile("ъ(?![еёюя])")
# Countries whose names GeoNames has in an English transcription, and what other languages make of its letters.
_ARAB, _SOVIET = "AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE", "AM BY GE KG KZ MD RU TJ TM UA UZ"
TRANSCRIBED = frozenset(f"{_ARAB} {_SOVIET} AF BG IR MK MN RS".split())
SOUNDS = {
    "fr": [("ch", "tch"), ("sh", "ch"), ("zh", "j"), ("u", "ou"), ("ya", "ia"), ("yu", "iou"), ("j", "dj")],
    "es": [("kh", "j"), ("zh", "yi"), ("j", "y"), ("ya", "ia"), ("yu", "iu"), ("yi", "i"), ("sh", "s"), ("yy", "i")],
}
EXPLAINED = re.compile(r"[()]| - | SAR |R\.A\.S|^RAE |\bо-ва?\b|EE\. ")  # of CLDR's names
GENERIC = re.compile(r"^(?:مدينة|محافظة|ولاية|إمارة|شهر|ضلع|شعبية|جزيرة)\b")


class City(msgspec.Struct, frozen=True):
    """A city of GeoNames; key: "CODE Name", as in places_by_hand/; others: its names in every script."""

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


@cache
def exemplars(lang: str) -> dict[tuple[str, str], str]:
    """CLDR's names of the cities that time zones are called after, by country and English name."""
    territories = get_global("zone_territories")
    own, english = Locale.parse(lang).time_zones, Locale.parse("en").time_zones
    named = ((zone, own[zone].get("city")) for zone in sorted(own) if zone in territories)
    tail = {zone: english.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ") for zone in own}
    return {(territories[zone], fold(tail[zone])): city for zone, city in named if city}


def exemplar(city: City, lang: str) -> str:
    name = exemplars(lang).get((city.country, fold(city.name)), "")
    return "" if re.search("[(]", name) else name


def western_names(lang: str) -> Callable[[City], list[str]]:
    """CLDR's name or GeoNames' own; where that is taken from another script, also as the language spells it."""

    def names(city: City) -> list[str]:
        own = exemplar(city, lang)
        found = [own] if own else english_names(city)
        if not own and city.country in TRANSCRIBED:
            heard = {fold(n) for n in english_names(city)}
            for here, there in SOUNDS[lang]:
                heard |= {h.replace(here, there) for h in heard}
            latin = sorted(n for n in city.others if n[:1].isupper() and fold(n).isalpha() and fold(n) in heard)
            found += latin
        return found

    return names


def russian_names(city: City) -> list[str]:
    """CLDR's name, then alternate names in Russian letters that sound like the city's, the one most written first."""
    own = [exemplar(city, "ru")] if exemplar(city, "ru") else []
    names = sorted(n for n in city.others if RUSSIAN.fullmatch(n) and not BULGARIAN.search(n))
    alike = {n: likeness(n, city) for n in names}
    heard = [n for n in names if alike[n] >= LIKENESS]
    ranked = sorted(heard, key=lambda n: (-zipf_frequency(n, "ru"), -alike[n], len(n), n))
    return [*own, *ranked[:1], *(n for n in ranked[1:2] if zipf_frequency(n, "ru"))]


OWN = {
    "en": english_names,
    "ar": arabic_names,
    "fr": western_names("fr"),
    "es": western_names("es"),
    "ru": russian_names,
}


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
    """Those by hand, then CLDR's, unless that explains itself (in brackets, behind a dash) or is cut or ambiguous."""
    names, cldr = by_hand.split("|"), Locale.parse(lang).territories.get(code, "")
    plain = not EXPLAINED.search(cldr) and fold(cldr) + "?" not in map(fold, names)
    return [*names, cldr] if plain else names
