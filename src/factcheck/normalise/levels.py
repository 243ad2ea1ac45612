"""The levels of rules, and one language's reader that runs them over a text's words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from operator import attrgetter

from factcheck import languages
from factcheck.counting import amounts, hedged, joined_measures, percents, quakes, ranges, shares, spans, steps
from factcheck.counting.numeral_words import STARTS, read
from factcheck.counting.words import Words
from factcheck.dating import (
    away,
    beside,
    cases,
    clock,
    compose,
    days,
    days_of,
    dotted,
    festivals,
    months,
    named,
    nth,
    numeric,
    numeric_runs,
    ordered,
    parts,
    periods,
    relative,
    runs,
    stretches,
    told,
    weekday_runs,
    weekday_weeks,
    weekdays,
    weeks,
    written,
    year_runs,
    years,
)
from factcheck.dating import ranges as date_ranges
from factcheck.lexis.compounds import Compounds
from factcheck.lexis.lexeme import Item, Row
from factcheck.lexis.patterns import categories
from factcheck.lexis.rules import Grammar, Rule, parsed, prepare
from factcheck.lexis.scan import Scan
from factcheck.lexis.vocabulary import Vocabulary
from factcheck.normalise.filing import filed
from factcheck.normalise.groups import grouped
from factcheck.reading import Reading

_LEVELS: tuple[tuple[Rule, ...], ...] = (
    (*months.PAIRS, *clock.RULES, *weekdays.NAMES),
    (
        *stretches.COUNTED, *written.RULES, *months.RULES, *days.RULES, *runs.RULES, *years.RULES, *numeric.RULES,
        *numeric_runs.RULES, *year_runs.RULES, *dotted.RULES, *ordered.NAMES, *periods.SEASONS, *nth.LAST, *weeks.NAMES,
        *weekdays.RULES, *weekday_runs.RULES, *relative.RULES, *days_of.RULES, *cases.DAYS, *told.RULES, *festivals.RULES, *percents.RULES, *joined_measures.RULES, *quakes.RULES, *amounts.RULES,
        *spans.RULES, *shares.FRACTIONS, *ranges.VAGUE,
    ),
    (
        *compose.RULES, *named.RULES, *beside.RULES, *nth.RULES, *parts.RULES, *away.RULES, *stretches.RULES, *relative.AWAY, *told.AWAY,
        *ordered.OF, *cases.RULES, *weekdays.OF, *weekday_weeks.AWAY, *weeks.OF, *beside.LASTING, *years.YEARS, *shares.SHARES,
    ),
    (*compose.TIMES, *weekday_weeks.OF, *parts.RULES, *beside.LASTING, *beside.RULES, *date_ranges.RULES, *cases.RANGES, *ranges.RULES, *steps.RULES, *shares.RULES, *hedged.RANGES),
    (*beside.HEDGED, *date_ranges.BOUNDS, *hedged.HEDGES),
)  # fmt: skip
RULES = tuple(dict.fromkeys(rule for level in _LEVELS for rule in level))


_TOLD = frozenset({"change-verb", "change-made", "change-noun"})
_NEAR = 50  # characters from "rose" to the figures of the rise


# What the reader of numerals, the tense of verbs and the notes of a text ask for, beside the rules' patterns.
_ASKED = frozenset(
    {*STARTS, "point", "suffix", "half-more", "magnitude-short", "magnitude-capital", "magnitude-money",
     "dual-construct", "past", "future", "score", "change", "country", "fixed", "stop", "month-word", "season-word",
     "weekday-word", "age", "halved", "clock-part", "weekday-bare", "decade-suffix", "part-name", "plural", "owner",
     "level", "dated", "dated-behind", "modal", "say", "superlative", "indefinite", "and", "minus", "onward", "weekday-shift"}
)  # fmt: skip


@cache
def asked() -> frozenset[str]:
    """The categories of words that some rule or reader asks for."""
    prepare(RULES, written.MACROS)
    return _ASKED.union(categories(parsed(RULES, written.MACROS)))


class Normaliser:
    """The vocabulary and the compiled levels of one language."""

    def __init__(self, code: str) -> None:
        language = languages.load(code)
        table = language.table
        forms = filed(language, asked())
        compound = Compounds(table).terms if "number" in language.settings.get("compounds", ()) else None
        bare = {} if "indefinite" in table else {"bare": ("units",)}  # "in week" is "in a week" where no article is
        self.style: Mapping[str, Sequence[str]] = {**language.settings, **bare}
        self.vocabulary = Vocabulary(forms, language.morphology, compound)
        self.levels = [Grammar(rules, written.MACROS, self.vocabulary) for rules in _LEVELS]
        self._blanks = "groups" in self.style

    def scan(self, reading: Reading) -> tuple[Scan, Row]:
        """The text's words and numerals, before any rule."""
        scan = Scan(reading.folded, self.style)
        return scan, self._lexemes(reading, scan)

    def read(self, scan: Scan, row: Row, day: date | None) -> tuple[Sequence[Item], Sequence[Item]]:
        """The lexemes of a text, values and words, when "today" is a day: as they are, and without the last hedges."""
        scan.today = day
        for level in self.levels[:-1]:
            row = level.run(scan, *row)
        return self.levels[-1].run(scan, *row)[1], row[1]

    def _lexemes(self, reading: Reading, scan: Scan) -> Row:
        tokens = grouped(reading.tokens, reading.folded, self._blanks)
        origin, text = reading.folded.origin, reading.folded.published
        symbols, items = self.vocabulary.read(tokens, lambda token: not text[origin[token.start]].isupper())
        places = self.vocabulary.symbols.places
        verbs = places(symbols, "past", "future")
        scan.note_verbs(items, verbs)
        scan.note_countries([(items[i].start, items[i].terms["country"]) for i in places(symbols, "country")])
        scan.note_scores([items[i].start for i in places(symbols, "score")])
        changes = [items[i].start for i in places(symbols, "change", "multiple", "growth")]
        scan.moves = lambda: bool(changes) or next(reading.keys(_TOLD), None) is not None
        scan.changing = lambda at: _near(changes, at) or _changing(reading, at)
        return self._numerals(scan, symbols, items)

    def _numerals(self, scan: Scan, symbols: str, items: list[Item]) -> Row:
        """The row with every numeral as one lexeme."""
        words = Words(scan, items)
        pieces: list[str] = []
        rewritten: list[Item] = []
        done = 0
        for at in self.vocabulary.symbols.places(symbols, *STARTS):
            if at < done or (found := read(words, at)) is None:
                continue
            first, behind, lexeme = found
            first = max(first, done)
            pieces += (symbols[done:first], self.vocabulary.symbols.symbol(lexeme.terms))
            rewritten += items[done:first]
            rewritten.append(lexeme)
            done = behind
        return "".join((*pieces, symbols[done:])), rewritten + items[done:]


@cache
def normaliser(code: str) -> Normaliser:
    """The normaliser of a language."""
    return Normaliser(code)


def _near(places: Sequence[int], at: int) -> bool:
    """Whether one of some offsets lies shortly before another."""
    k = bisect_left(places, at)
    return k > 0 and at - places[k - 1] < _NEAR


def _changing(reading: Reading, at: int) -> bool:
    """Whether a word of growth, decline or shift stands shortly before a folded offset: two figures follow, and no range."""
    k = bisect_left(reading.tokens, at, key=attrgetter("start"))
    words = range(max(k - 6, 0), k)
    return any({"growth", "decline", "shift"}.intersection(reading.lexicon.concepts(reading.word(i))) for i in words)
