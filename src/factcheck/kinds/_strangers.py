"""People and places of no table, told by where they stand: Borrell, Zarif and Lavrov met in Carthage."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.entities.mentions import Mention
from factcheck.entities.skeleton import skeleton
from factcheck.scene import Scene
from factcheck.values import Name

_PARTS = frozenset({"given", "particle", "servant", "ambiguous"})
_FULL = 2  # words of a whole name
_MOST = 5  # tokens of a name
_KNOWN = frozenset({
    "place", "nationality", "month", "weekday", "role", "organisation", "event", "person", "body", "ministry",
    "counterpart", "pact", "company", "occasion", "thing", "side", "country-word", "holiday",
})  # fmt: skip


def stranger(scene: Scene, i: int, least: int = 1) -> Mention | None:
    """Whoever is named at token i by at least so many words with capitals, where the language has them."""
    last = _capitals(scene, i)
    if last - i < least or scene.reading.holds(last - 1, last, "title-noun"):
        return None  # State Councilor
    text = scene.reading.quote_span(i, last).of(scene.text)
    return Mention(i, last, "person", Name(text, "person", skeleton=skeleton(text)), (i, last), named=True)


def strangers(scene: Scene, low: int, high: int) -> list[Mention]:
    """Whoever is named in tokens [low, high) by two words, where no article stands and no noun goes on."""
    found, behind = list[Mention](), low
    taken = {k for m in scene.mentions_in(low, high) for k in range(m.first, m.last)}
    for i in sorted(scene.reading.capitals.intersection(range(low, high)).difference(taken)):
        mention = stranger(scene, i, _FULL) if i >= behind else None
        if mention is None:
            continue
        behind = mention.last
        if not scene.reading.begins(i - 1, "article") and (behind >= high or _ends(scene, behind)):
            found.append(mention)
    return found


def _ends(scene: Scene, i: int) -> bool:
    """Whether no noun goes on at token i: no White House staff."""
    reading, word = scene.reading, scene.reading.word(i)
    return bool(reading.terms[i]) or not word.isalpha() or word in reading.language.stop


def prolonged(scene: Scene, mention: Mention) -> Mention:
    """A name with what a particle adds to it: Marcelo Rebelo de Sousa, where no table knows him."""
    reading, last = scene.reading, mention.last
    if not mention.named or mention.name.id or not reading.term(last, "particle"):
        return mention
    behind = _capitals(scene, last + 1)
    if behind == last + 1:
        return mention
    begin = next((i for i in range(mention.first, last) if mention.name.text.startswith(_text(scene, i, i + 1))), None)
    text = _text(scene, begin, behind) if begin is not None else ""
    name = replace(mention.name, text=text, skeleton=skeleton(text))
    return replace(mention, last=behind, name=name) if text else mention


def _text(scene: Scene, first: int, last: int) -> str:
    return scene.reading.quote_span(first, last).of(scene.text)


def joined(scene: Scene, i: int) -> Mention | None:
    """Whoever is named by one word with "and" written before it, where no capitals tell: بوريل وظريف ولافروف."""
    reading = scene.reading
    word = reading.word(i)
    letters = next((c for c in reading.language.morphology.conjunctions if word.startswith(c)), "")
    known = reading.terms[i].keys() - {"given"} or word in reading.language.stop or len(word) <= len(letters) + 2
    if not letters or known or scene.mentions_in(i, i + 1) or not reading.conjoined(i + 1):
        return None
    text = reading.span(i, i + 1, len(letters)).of(scene.text)
    return Mention(i, i + 1, "person", Name(text, "person", skeleton=skeleton(text)), (i, i + 1), named=True)


def somewhere(scene: Scene, i: int) -> Mention | None:
    """The place named at token i, behind "in"."""
    last = _capitals(scene, i)
    if last == i or scene.reading.letter(last).isupper():
        return None
    text = scene.reading.quote_span(i, last).of(scene.text)
    return Mention(i, last, "place", Name(text, "place"), named=True)


def doubtful(scene: Scene, i: int) -> Mention | None:
    """A name of several places or of an everyday word too, right behind "in": في عمان."""
    term = scene.reading.term(i, "ambiguous")
    if term is None or not scene.reading.begins(i - 1, "at") or scene.mentions_in(i, i + 1):
        return None
    return Mention(i, term.last, "place", Name(_text(scene, i, term.last), "place"), named=True)


def _capitals(scene: Scene, i: int) -> int:
    """Where words with capitals from token i end; where somebody known is named among them, at i."""
    last = i
    while last < i + _MOST and last < len(scene.reading.tokens) and _capital(scene, last, i):
        last += 1
    while last > i and scene.reading.term(last - 1, "particle"):
        last -= 1
    return i if scene.mentions_in(i, last) else last


def _capital(scene: Scene, i: int, first: int) -> bool:
    reading = scene.reading
    if reading.tokens[i].type != "w" or _KNOWN & reading.terms[i].keys():
        return False
    if i > first and "particle" in reading.terms[i]:
        return True
    if i == first and not _PARTS.issuperset(reading.terms[i]) and scene.sentence(i)[1] == i:
        return False  # "Talks Lavrov held": only its place gave the word a capital
    return reading.letter(i).isupper() and reading.word(i) not in reading.language.stop
