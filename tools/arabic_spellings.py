"""How Arabic news may spell a given name of other scripts, and which spellings are everyday words.

A spelling counts where Arabic texts have it (wordfreq, data CC BY-SA 4.0, asked only). Nouns and verbs give themselves
away: they are as frequent with the article or with an ending, which names hardly take.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product

from anyascii import anyascii
from wordfreq import top_n_list, zipf_frequency

from factcheck import languages
from factcheck.text import fold

SURE, SHORT = 6, 5  # letters of a spelling that is nothing but a name; of one that may be a name
NOUN, VERB = 0.06, 0.3  # how frequent a name may be with an article or an ending, beside the name alone
CLITIC, ENDING = 1.0, 20.0  # how frequent what is left without one may be
DROPPED, WAYS = 1, 512  # vowels that a spelling leaves out; spellings of one name
_CONSONANTS = {
    "b": "ب", "c": "ك", "d": "د", "f": "ف", "g": "غ ج ك", "h": "ه", "j": "ج ي", "k": "ك", "l": "ل", "m": "م", "n": "ن",
    "p": "ب", "q": "ق ك", "r": "ر", "s": "س", "t": "ت", "v": "ف", "w": "و", "x": "كس", "z": "ز", "ch": "تش ش",
    "sh": "ش", "kh": "خ", "gh": "غ", "th": "ث ت", "ph": "ف", "ck": "ك", "zh": "ج", "ts": "تس", "sch": "ش", "tch": "تش",
    "dz": "دز", "dj": "ج", "ll": "ل", "ss": "س", "nn": "ن", "tt": "ت", "rr": "ر", "mm": "م", "pp": "ب", "ff": "ف",
    "dd": "د", "bb": "ب", "cc": "ك تش", "zz": "ز تس", "gg": "غ", "kk": "ك", "shch": "ش", "qu": "ك",
}  # fmt: skip
_VOWELS = {
    "a": "ا _", "e": "ي _", "i": "ي _", "o": "و _", "u": "و _", "y": "ي", "ee": "ي", "oo": "و", "ou": "و", "ai": "اي ي",
    "ay": "اي", "ei": "اي ي", "ey": "ي اي", "au": "او و", "ie": "ي يي", "ia": "يا", "io": "يو", "iu": "يو",
    "ea": "يا ي", "eo": "يو", "oa": "وا", "ua": "وا", "ue": "وي", "ui": "وي", "oe": "وي و", "aa": "ا", "ya": "يا",
    "yu": "يو", "yo": "يو", "ye": "يي ي", "iy": "ي", "oy": "وي", "oi": "وي وا", "ii": "ي", "ij": "اي", "eu": "يو وي",
    "iya": "يا",
}  # fmt: skip
_FIRST = {
    "a": "ا", "e": "ا اي", "i": "ا اي", "o": "او ا", "u": "او ا ي يو", "y": "ي", "ai": "اي", "ei": "اي", "au": "او",
    "eu": "يو", "ou": "و او", "ya": "يا", "yu": "يو", "ye": "ي", "yo": "يو", "j": "ج ي خ",
}  # fmt: skip
_LAST = {
    "a": "ا ه", "e": "_ ي", "i": "ي", "o": "و", "u": "و", "y": "ي", "ia": "يا يه", "ie": "ي", "ey": "ي", "ee": "ي",
    "iya": "يا", "ya": "يا",
}  # fmt: skip
_BEFORE_E = {"g": "ج غ", "c": "س تش"}
_SOUNDS = re.compile("|".join(sorted({*_CONSONANTS, *_VOWELS}, key=len, reverse=True)))


def spellings(name: str) -> Iterator[str]:
    """Every way in which Arabic may write a name, folded."""
    written = re.sub("[^a-z]", "", anyascii(name.lower()))
    sounds = _SOUNDS.findall(written)
    ways = [_ways(sounds, i).split() for i in range(len(sounds))]
    count = 1
    for each in ways:
        count *= len(each)
    if "".join(sounds) == written and count <= WAYS:
        for letters in product(*ways):
            if letters.count("_") <= DROPPED:
                yield "".join(letters).replace("_", "")


def _ways(sounds: list[str], i: int) -> str:
    sound, behind = sounds[i], sounds[i + 1] if i + 1 < len(sounds) else ""
    if i == 0 and sound in _FIRST:
        return _FIRST[sound]
    if not behind and sound in _LAST:
        return _LAST[sound]
    if sound in _BEFORE_E and behind[:1] in ("e", "i", "y"):
        return _BEFORE_E[sound]
    return _VOWELS.get(sound) or _CONSONANTS[sound]


class Attested:
    """The words of Arabic texts with how frequent they are."""

    def __init__(self) -> None:
        self._often: dict[str, float] = {}
        for word in top_n_list("ar", 400_000):
            folded = fold(word)
            self._often[folded] = self._often.get(folded, 0) + 10 ** zipf_frequency(word, "ar")
        self._language = languages.load("ar")

    def names(self, names: Iterable[str]) -> dict[str, bool]:
        """The spellings of names that texts have, and whether each is nothing but a name."""
        found = {way for name in names for way in spellings(name) if len(way) >= SHORT and way in self._often}
        return {way: len(way) >= SURE for way in found if not self._everyday(way) and not self._made(way)}

    def _share(self, word: str, forms: Iterable[str]) -> float:
        return max((self._often.get(form, 0) for form in forms), default=0) / self._often[word]

    def _everyday(self, word: str) -> bool:
        """Whether an article or an ending stands beside a word as it does beside a noun or a verb."""
        noun = ("ال" + word, "وال" + word, "بال" + word, word + "ات", word + "ين", word + "يه")
        verb = (word + "وا", word + "ت", "ي" + word, "ت" + word, *(word + end for end in ("ها", "ه", "هم", "نا", "ي")))
        return word.startswith("ال") or self._share(word, noun) >= NOUN or self._share(word, verb) >= VERB

    def _made(self, word: str) -> bool:
        """Whether a word is perhaps another with a clitic or an ending, or one that the language's file knows."""
        known = self._language.lexicon.concepts(word) or word in self._language.stop
        clitics = (word[1:],) if word[0] in "وفبكلسيتا" else ()
        endings = tuple(
            word.removesuffix(end) for end in ("ها", "هم", "نا", "ه", "ا", "ي", "ت", "ك") if word.endswith(end)
        )
        return bool(known) or self._share(word, clitics) > CLITIC or self._share(word, endings) > ENDING
