"""The names that begin with a given name where no capitals tell, and their right end."""

from __future__ import annotations

from factcheck.entities.given import defined, given, stop, unknown
from factcheck.reading import Reading

_GIVEN = 7  # tokens where no capitals tell
# Words of these may follow a given name where no capitals tell: شكري is thanks and a family name.
_IN_NAMES = frozenset(
    {"given", "servant", "particle", "place", "nationality", "person", "thank", "ambiguous", "family"}
)
_WHOLE = 2  # given names, which alone make a name: a word that is known otherwise is no part of it
_SHORT = 3  # letters: what looks like an article before fewer begins a name, as in والش


def uncased_shape(reading: Reading, i: int) -> int:
    """Where no capitals tell: given names, particles, and one word that is none of the language's known ones."""
    last, surname = i + 1, False
    while last < min(i + _GIVEN, len(reading.tokens)) and _follows(reading, i, last, surname):
        surname = surname or not _free(reading, last)
        last += 1
    while last > i + 1 and _leads(reading, last - 1):
        last -= 1
    return last


def _leads(reading: Reading, i: int) -> bool:
    """Whether a particle stands at token i with which no name ends: بن, but not أوغلو."""
    particle = reading.terms[i].get("particle")
    return particle is not None and particle.value == "of" and not particle.prefix


def _free(reading: Reading, i: int) -> bool:
    """Whether a name may go on behind token i, which is no family's name."""
    terms = reading.terms[i]
    if "particle" in terms or "servant" in reading.terms[i - 1]:
        return "particle" not in terms or terms["particle"].value != "last"
    return "given" in terms and not defined(reading, i)


def _follows(reading: Reading, first: int, i: int, surname: bool) -> bool:
    """Whether token i belongs to the name that began at `first`; surname: whether its family's name has been read."""
    if not _may_be_name(reading, i):
        return False
    terms = reading.terms[i]
    if i - first >= _WHOLE and "person" in terms and terms["person"].size > 1:
        return False  # التقى جون كيري سيرغي لافروف
    if "particle" in terms:
        return _may_be_name(reading, i + 1) or not _leads(reading, i)
    if _leads(reading, i - 1):
        return True
    if _elsewhere(reading, i, i - first > 1):
        return False  # زارت ماريا ليندستروم الأردن, وصل محمد جواد ظريف دمشق
    if surname:
        return "given" in terms and not _goes_on(reading, i + 1)  # موسى فقي محمد
    if "given" in terms or i - first < _WHOLE or "servant" in reading.terms[i - 1]:
        return True
    if defined(reading, i):
        return _family(reading, i)
    whole = sum("given" in reading.terms[k] for k in range(first, i)) >= _WHOLE
    return not whole or _strange(reading, i)


def _family(reading: Reading, i: int) -> bool:
    """Whether a word with the article is a family's name behind two others: الحداد, السوداني; not كلود جوزيف الوضع."""
    kin = tuple(reading.language.settings.get("nisba", ()))
    known = reading.begins(i, "family", "person", "given", "nationality")
    return known or (reading.word(i).endswith(kin) and not reading.lexicon.concepts(reading.word(i)))


def _strange(reading: Reading, i: int) -> bool:
    """Whether token i is a word of no table, no verb by its beginning, and no word whose end says whose it is."""
    word, settings = reading.word(i), reading.language.settings
    ends, begins = tuple(settings.get("possessive", ())), tuple(settings.get("imperfect", ()))
    return len(word) > _SHORT and unknown(reading, i) and not (word.endswith(ends) or word.startswith(begins))


def _may_be_name(reading: Reading, i: int) -> bool:
    """Whether token i is a word that names may have: none that the language's tables know as another."""
    if i >= len(reading.tokens) or reading.tokens[i].type != "w":
        return False
    terms = reading.terms[i]
    if "particle" in terms or _leads(reading, i - 1):
        return True
    if "family" in terms and not _IN_NAMES.issuperset(terms):  # سليم الحاج, but كريم الشيخ تميم
        return "given" in reading.terms[i - 1] and not given(reading, i + 1)
    return _IN_NAMES.issuperset(terms) and not stop(reading, i) and not _clitic(reading, i)


def _clitic(reading: Reading, i: int) -> bool:
    """Whether token i begins with a conjunction or a preposition: ولويد, بتيموثي, للصحفيين."""
    word, morphology = reading.word(i), reading.language.morphology
    article = morphology.articles[:1]
    if any(word[: listed.prefix] not in ("", *article) for listed in reading.terms[i].values()):
        return True
    long = (n for n, rest in morphology.splits(word) if n and len(rest) > _SHORT and morphology.holds_article(word, n))
    return not reading.term(i, "given") and any(word[:n] not in article for n in long)


def _goes_on(reading: Reading, i: int) -> bool:
    """Whether token i goes on with a name."""
    return _may_be_name(reading, i) and not _elsewhere(reading, i, True)


def _elsewhere(reading: Reading, i: int, later: bool) -> bool:
    """Whether a place stands at token i that is no part of a name; later: behind the name's second word."""
    return "place" in reading.terms[i] and (later or defined(reading, i))
