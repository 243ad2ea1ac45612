"""Every normalised value of a text: the levels of rules over its words, run one after another.

tokens → lexemes → numerals → times → dates and amounts → dates of dates → ranges → hedges and bounds → values
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache

from msgspec.structs import replace

from factcheck import languages
from factcheck.counting import amounts, hedged
from factcheck.counting.figure import Figure, value
from factcheck.counting.labels import Labels
from factcheck.counting.numeral_words import STARTS, read
from factcheck.counting.words import Words
from factcheck.dating import clock, compose, festivals, numeric, periods, ranges, relative, written
from factcheck.dating.moment import Moment
from factcheck.dating.units import Span as TimeSpan
from factcheck.dating.units import iso8601
from factcheck.languages.lexicon import Entry, Token
from factcheck.lexis.compounds import Compounds
from factcheck.lexis.lexeme import Item, Lexeme, Row
from factcheck.lexis.rules import Grammar, Rule
from factcheck.lexis.scan import Scan
from factcheck.lexis.vocabulary import Vocabulary
from factcheck.model import ReadValue
from factcheck.numerals import Numeral
from factcheck.reading import Reading
from factcheck.values import DateRange, Duration, Quantity, Value

_LEVELS: tuple[tuple[Rule, ...], ...] = (
    (*written.PAIRS, *clock.RULES),
    (
        *written.RULES,
        *numeric.RULES,
        *periods.SEASONS,
        *relative.RULES,
        *festivals.RULES,
        *amounts.RULES,
        *hedged.FRACTIONS,
    ),
    (*compose.RULES, *relative.AWAY, *periods.OF, *written.YEARS, *hedged.SHARES),
    (*compose.TIMES, *ranges.RULES, *hedged.RANGES),
    (*ranges.BOUNDS, *hedged.HEDGES),
)
RULES = tuple(rule for level in _LEVELS for rule in level)
_META = ("language", "clitics", "stem", "stop")
_LEADS = ("month-lead", "year-lead")  # one word each: the rules read what may stand around it
_PARTS = {"30": "1/2", "15": "1/4"}
_NEAR = 50  # characters from "rose" to the figures of the rise
_THOUSANDS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_GROUP = re.compile(r"[0-9]{1,3}")


class Normaliser:
    """The vocabulary and the compiled levels of one language."""

    def __init__(self, code: str) -> None:
        language = languages.load(code)
        table = {**language.table}
        stops = [Entry(word, "stop", "") for word in table.get("stop", {}).get("words", ())]
        entries = [*_entries(table), *_entries(languages.common()), *stops]
        compounds = Compounds(table) if "number" in language.settings.get("compounds", ()) else None
        bare = {} if "indefinite" in table else {"bare": ("units",)}  # "in week" is "in a week" where no article is
        self.style: Mapping[str, Sequence[str]] = {**language.settings, **bare}
        self.vocabulary = Vocabulary(entries, language.morphology, compounds and compounds.value)
        self._levels = [Grammar(rules, written.MACROS, self.vocabulary) for rules in _LEVELS]
        self._blanks = "groups" in self.style

    def scan(self, reading: Reading) -> tuple[Scan, Row]:
        """The text's words and numerals, before any rule."""
        scan = Scan(reading.folded, self.style)
        return scan, self._lexemes(reading, scan)

    def read(self, scan: Scan, row: Row, day: date | None) -> Sequence[Item]:
        """The lexemes of a text, values and words, when "today" is a day."""
        scan.today = day
        for level in self._levels:
            row = level.run(scan, *row)
        return row[1]

    def _lexemes(self, reading: Reading, scan: Scan) -> Row:
        tokens = _grouped(reading.tokens, reading.folded.text, self._blanks)
        origin, text = reading.folded.origin, reading.folded.published
        symbols, items = self.vocabulary.read(tokens, lambda token: not text[origin[token.start]].isupper())
        verbs = self._places(symbols, "past", "future")
        scan.note_verbs(items, verbs)
        scan.note_countries([(items[i].start, items[i].terms["country"]) for i in self._places(symbols, "country")])
        scan.note_scores([items[i].start for i in self._places(symbols, "score")])
        changes = [items[i].start for i in self._places(symbols, "change")]
        scan.changing = lambda at: _near(changes, at) or _changing(reading, at)
        return self._numerals(scan, symbols, items)

    def _places(self, symbols: str, *categories: str) -> list[int]:
        chars = "".join(self.vocabulary.chars(category) for category in categories)
        return [match.start() for match in re.finditer(f"[{chars}]", symbols)] if chars else []

    def _numerals(self, scan: Scan, symbols: str, items: list[Item]) -> Row:
        """The row with every numeral as one lexeme."""
        words = Words(scan, items)
        pieces: list[str] = []
        rewritten: list[Item] = []
        done = 0
        for at in self._places(symbols, *STARTS):
            if at < done or (found := read(words, at)) is None:
                continue
            first, behind, lexeme = found
            first = max(first, done)
            pieces += (symbols[done:first], self.vocabulary.symbol(lexeme.terms))
            rewritten += items[done:first]
            rewritten.append(lexeme)
            done = behind
        return "".join((*pieces, symbols[done:])), rewritten + items[done:]


def _entries(table: Mapping[str, Mapping[str, Sequence[str]]]) -> Iterator[Entry]:
    joints = frozenset(form for forms in table.get("and", {}).values() for form in forms)
    openers = frozenset(f for name in ("in", "article") for forms in table.get(name, {}).values() for f in forms)
    months = frozenset(table.get("dateunit", {}).get("month", ()))
    for category, words in table.items():
        if category in _META:
            continue
        for value, forms in words.items():
            for form in forms:
                if category == "day-lead":
                    form = _stripped(form, openers)
                if category in _LEADS:
                    first = form.partition(" ")[0]
                    form = form if form.isalpha() else first if first in months else ""
                yield Entry(form, _category(category, value, form, joints), value)
                if category == "clock-part" and form.partition(" ")[0] in joints and value in _PARTS:
                    yield Entry(form, "half-more", _PARTS[value])  # trois millions et demi, trois heures et demie


def _stripped(form: str, openers: frozenset[str]) -> str:
    """A form without the preposition and article that open it: en la noche de."""
    first, _, rest = form.partition(" ")
    return _stripped(rest, openers) if rest and first in openers else form


def _category(category: str, value: str, form: str, joints: frozenset[str]) -> str:
    """The category that the rules know: ages before and behind, fractions that bring their "and" (et demi)."""
    if category == "fraction" and form.partition(" ")[0] in joints:
        return "half-more"
    return f"age-{value}" if category == "age" else category


@cache
def normaliser(code: str) -> Normaliser:
    """The normaliser of a language."""
    return Normaliser(code)


def _grouped(tokens: Sequence[Token], text: str, blanks: bool) -> Sequence[Token]:
    """1 234 567 as one token: groups of three digits behind narrow blanks, or any in languages that write so."""
    grouped: list[Token] = []
    for token in tokens:
        last = grouped[-1] if grouped else None
        if (
            last is not None
            and token.type == last.type == "n"
            and token.start - last.end == 1
            and _joins(last, token, text, blanks)
        ):
            grouped[-1] = Token(last.start, token.end, f"{last.text}'{token.text}", "n")
        else:
            grouped.append(token)
    return grouped


def _joins(last: Token, token: Token, text: str, blanks: bool) -> bool:
    blank = text[last.end]
    head = len(last.text) <= 3 or "'" in last.text
    group = re.fullmatch(r"\d{3}([.,٫]\d+)?", token.text) is not None
    return (
        group
        and head
        and last.text.replace("'", "").isdigit()
        and last.text[0] != "0"
        and (blank in "\u00a0\u202f\u2009" or (blanks and blank == " "))
    )


def _near(places: Sequence[int], at: int) -> bool:
    """Whether one of some offsets lies shortly before another."""
    k = bisect_left(places, at)
    return k > 0 and at - places[k - 1] < _NEAR


def _changing(reading: Reading, at: int) -> bool:
    """Whether a word of growth or decline stands shortly before a folded offset: two figures follow, and no range."""
    k = bisect_left([token.start for token in reading.tokens], at)
    words = range(max(k - 6, 0), k)
    return any({"growth", "decline"}.intersection(reading.lexicon.concepts(reading.word(i))) for i in words)


def values(reading: Reading) -> tuple[ReadValue, ...]:
    """Every value of the text, in reading order; none overlaps another."""
    own = normaliser(reading.language.code)
    day = reading.article.published
    scan, row = own.scan(reading)
    items = own.read(scan, row, day)
    if day is None and scan.asked:
        day = _day_of(items)
        items = own.read(scan, row, day) if day else items
    reading.today = day
    labels = Labels(reading.tokens, own.vocabulary.may_lead, own.vocabulary.may_follow)
    return tuple(_values(reading, scan, items, labels))


def _is_of(items: Sequence[Item], at: int) -> bool:
    return at < len(items) and "of" in items[at].terms and "comma" not in items[at].terms


def _whole(number: Numeral, digits: str) -> Numeral:
    """12,345 cases are thousands, whatever the language's decimal sign: nobody counts thousandths of a case."""
    if not _THOUSANDS.fullmatch(digits) or number.spelled:
        return number
    return Numeral(Decimal(re.sub(r"\D", "", digits)), Decimal(1))


def _counted(items: Sequence[Item], at: int) -> str:
    """The noun that a number counts: 5 doses, une vingtaine de personnes."""
    if at + 1 < len(items) and "of" in items[at].terms and "unit" not in items[at].terms:
        at += 1
    return items[at].terms.get("unit", "") if at < len(items) else ""


def _day_of(items: Sequence[Item]) -> date | None:
    """The latest full date of the text, what "today" means where nothing else tells."""
    said = [item.payload for item in items if isinstance(item.payload, Moment) and not item.payload.spoken]
    days = [
        m.value.last if (m.value.days or 99) <= 7 else m.value.first
        for m in said
        if (m.value.days or 99) <= 31 and m.year
    ]
    return max((day for day in days if day), default=None)


def _values(reading: Reading, scan: Scan, items: Sequence[Item], labels: Labels) -> Iterator[ReadValue]:
    for k, item in enumerate(items):
        found = _value(items, k, labels)
        if found is None:
            continue
        kind, said, rule = found
        span = reading.folded.span(item.start, item.end)
        payload = item.payload
        spoken = isinstance(payload, Moment) and payload.spoken and payload.day is None
        if kind == "money" and isinstance(said, Quantity):
            said = replace(said, unit=scan.currency(said.unit, item.start))
        yield ReadValue(kind, span, span.of(reading.article.text), said, rule, spoken)


def _value(items: Sequence[Item], k: int, labels: Labels) -> tuple[str, Value, str] | None:
    item = items[k]
    payload = item.payload
    if isinstance(payload, Moment):
        return "date", payload.value, item.rule
    if isinstance(payload, TimeSpan):
        return None if "bare" in item.terms else ("duration", Duration(iso8601(payload)), item.rule)
    if isinstance(payload, Numeral):
        if "num" not in item.terms or ("digits" in item.terms and labels.labelled(item.start)):
            return None
        payload = Figure(payload)
    if not isinstance(payload, Figure):
        return None
    unit = payload.unit
    if payload.kind in ("number", "quantity") and "indefinite" in item.terms:
        return None  # un homme, una casa: an article
    if payload.kind == "number" and item.terms.get("num") == "1" and "word" in item.terms and _is_of(items, k + 1):
        return None  # one of them
    if payload.kind == "number" and not unit:
        unit = _counted(items, k + 1)
    if payload.kind == "number" and unit and "digits" in item.terms:
        payload = replace(payload, low=_whole(payload.low, item.terms["digits"]))
    said = value(Figure(payload.low, payload.kind, unit, payload.high, payload.comparator))
    return (payload.kind, said, item.rule if "/" in item.rule else "number/count") if said else None
