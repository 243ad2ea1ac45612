"""Who is appointed, elected or sacked by the words of an act, and which country is the one that does it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.kinds import _offices
from factcheck.kinds._events import Clause
from factcheck.kinds._modality import governed
from factcheck.kinds._offices import Holder
from factcheck.languages.lexicon import Term
from factcheck.model import Span
from factcheck.values import Name

_MADE = frozenset({"act-made", "act-unmade"})
_ELISIONS = frozenset("'’")
_SUBJECT = 4  # tokens between a country and the verb of its parliament


def country(around: Clause) -> Name | None:
    """The country of who acts: Sweden's parliament elected, عين الرئيس التونسي, Haiti names."""
    scene = around.scene
    before = scene.mentions_in(max(around.first - _SUBJECT, around.low), around.first)
    beside = bool(before) and before[-1].last == around.first  # أعاد البرلمان السويدي انتخاب
    behind = scene.mentions_in(around.last, around.last + _SUBJECT)
    if scene.reading.language.verb_first and behind and not beside:
        acting = behind[0]
    else:
        ahead = scene.mentions_in(around.low, around.first)
        if not ahead:
            return None
        gap = _undated(around, ahead[-1].last)
        plain = all(scene.reading.tokens[i].type == "w" and not scene.reading.term(i, "say") for i in gap)
        if len(gap) >= _SUBJECT or not plain:
            return None
        acting = ahead[-1]
    return scene.country(acting.country) if len(acting.country) == 2 else None


def _undated(around: Clause, first: int) -> Sequence[int]:
    """The tokens from one up to the verb that are of no date: Sweden's parliament last week elected."""
    scene, reading = around.scene, around.scene.reading
    span = Span(reading.span(first, first + 1).start, reading.span(around.first, around.first + 1).start)
    dated = {i for date in scene.values_in(span, "date") for i in reading.inside(date.span)}
    return [i for i in range(first, around.first) if i not in dated]


def appointee(around: Clause, term: Term, led: int) -> Holder | None:
    """Who is appointed stands right before the office; who resigns stands by the verb, and the office behind it."""
    between = _offices.holders(around.scene, around.last, led)
    beside = between[-1] if between and between[-1].last == led else None
    verb_first = around.scene.reading.language.verb_first
    if term.category == "act-noun":
        return between[0] if between and between[0].first == around.last else _owner(around, led)
    if term.category in _MADE and not _passive(around):
        if beside is None:
            return _headline(around, led) if term.category == "act-made" and not verb_first else None
        return None if beside.role and beside.first == around.last and verb_first else beside  # أقال الرئيس محمد ...
    # Nothing but a date, or who held it before, stands between the verb and its office.
    if led > around.last and beside is None and not _dated(around, led):
        return None
    if between and verb_first and between[0].first == around.last:
        return between[0]
    return _subject(around) or (beside if verb_first and term.value == "elected" else None)


def _subject(around: Clause) -> Holder | None:
    before = _offices.holders(around.scene, around.low, around.first)
    near = before[-1] if before else None
    return near if near and _leads(around, near.last) else None


def _headline(around: Clause, led: int) -> Holder | None:
    """Who is before a participle without its auxiliary: Ariel Henry named Haiti's prime minister."""
    named = around.scene.mentions_in(around.last, led + 1, "person")
    return _subject(around) if led <= around.last + 1 and not any(m.named for m in named) else None


def _owner(around: Clause, led: int) -> Holder | None:
    """Whose act a noun is: Saad Hariri's resignation as prime minister."""
    if led > around.last:
        return None  # something else stands between the noun and the office
    before = _offices.holders(around.scene, around.low, around.first)
    owned = around.scene.reading.word(around.first - 1) in ("'s", "’s")
    return before[-1] if before and owned and before[-1].last == around.first - 1 else None


def _passive(around: Clause) -> bool:
    """Was later appointed, was not elected."""
    return any(around.scene.reading.term(around.first - back, "act-be") for back in (1, 2))


def _leads(around: Clause, first: int) -> bool:
    """Whether nothing but auxiliaries and negations stands between a name and the verb: n'a pas été élu.

    A comma may stand before a participle (X, élu président), and who speaks of himself is a pronoun (X said he would).
    """
    reading = around.scene.reading
    skipped = ("act-skip", "say", "complement")
    cuts = [i for i in range(first, around.first) if reading.word(i) in _ELISIONS or _any(around, i, *skipped)]
    if reading.term(around.first - 1, "comma") and not reading.language.verb_first:
        cuts.append(around.first - 1)
    ends = [i - (reading.word(i) in _ELISIONS) for i in cuts]  # n'a: the elided word goes with its sign
    starts = [first, *(i + 1 for i in cuts)]
    return all(governed(around.scene, *piece) for piece in zip(starts, [*ends, around.first], strict=True))


def _any(around: Clause, i: int, *categories: str) -> bool:
    return any(around.scene.reading.term(i, category) for category in categories)


def _dated(around: Clause, led: int) -> bool:
    """Whether a date and its preposition fill the tokens between the verb and its office."""
    reading = around.scene.reading
    dated = [i for date in around.dates() for i in reading.inside(date.span) if i < led]
    ahead = range(around.last, dated[0]) if dated else range(0)
    return bool(dated) and dated[-1] == led - 1 and all(reading.word(i) in reading.language.stop for i in ahead)
