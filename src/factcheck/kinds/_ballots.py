"""How many voted how: the counts of a sentence by the words round them, or by their order (120 votes to 30)."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise

from factcheck.kinds._amounts import Amount, Amounts
from factcheck.kinds._tallies import BETWEEN, Count, tallies
from factcheck.languages.lexicon import Term
from factcheck.punctuation import STOPS
from factcheck.scene import Scene

_BEHIND = 8  # tokens between a count and "in favour"
_AHEAD = 2  # tokens between "against" and a count
_CAST = 6  # tokens between "passed" and a score
_APART = 4  # tokens between two counts of one result
_QUOTES = frozenset('"»”«“')


class Ballots:
    """Asked of one text, by token numbers."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.reading = scene, scene.reading
        self._known: dict[tuple[int, int], list[Count]] = {}

    @cached_property
    def amounts(self) -> Amounts:
        """The figures of the text."""
        return Amounts(self.scene, "vote-with")

    def counts(self, low: int, high: int) -> list[Count]:
        """The counts of a result among tokens [low, high), each with its role; empty where they make no result."""
        if (low, high) not in self._known:
            self._known[low, high] = self._result(low, high)
        return self._known[low, high]

    def _result(self, low: int, high: int) -> list[Count]:
        found = sorted(tallies(self.scene, low, high), key=lambda count: count.first)
        for n, count in enumerate(found):
            self._told(count, low, found[n + 1].first if n + 1 < len(found) else high)
        rejected = self.reading.holds(low, high, "vote-rejected")
        self._opposed(found, rejected)
        told = [count for count in found if count.role]
        self._first(found, told, low)
        told = [count for count in found if count.role]
        if not told and not rejected:
            told = self._alone(found)
        roles = [count.role for count in told]
        return told if len(roles) == len({*roles}) and {"for", "against"} & {*roles} else []

    def _alone(self, found: list[Count]) -> list[Count]:
        """The only count, of votes, "with" which something was passed or somebody elected: elected with 176 votes."""
        if len(found) != 1 or not found[0].votes:
            return []
        count = found[0]
        ahead = range(max(count.first - _AHEAD, 0), count.first + 1)
        linked = any((t := self.reading.term(i, "vote-by")) and t.last in (count.first, count.first + 1) for i in ahead)
        margin = any(self.reading.term(i, "vote-turnout") for i in (*ahead, count.last, count.last + 1))
        if not linked or margin:
            return []
        count.role = "for"
        return found

    def share(self, low: int, high: int) -> tuple[Amount, Term] | None:
        """So many percent who voted in favour: more than 90 percent voted in favour of independence."""
        for k in range(low, high):
            amount = self.amounts.at(k)
            if amount is None or amount.value.unit != "%":
                continue
            behind = range(amount.last, min(amount.last + _CAST, high))
            ahead = range(max(amount.first - _AHEAD, low), amount.first)
            cast = any((t := self.reading.term(i, "vote-cast")) and t.value == "cast" for i in (*ahead, *behind))
            told = [*((i, "vote-role") for i in behind), *((i, "vote-role-ahead") for i in ahead)]
            role = next((t for i, word in told if (t := self.reading.term(i, word))), None)
            if cast and role and role.value == "for":
                return amount, role
        return None

    def _told(self, count: Count, low: int, following: int) -> None:
        """The role by the word behind a count (120 in favour), else by the one before it (against: 30)."""
        for i in range(count.last, min(count.last + _BEHIND, following)):
            if self.reading.word(i) in STOPS - _QUOTES or self.reading.joins(i):
                break
            term = self.reading.term(i, "vote-role")
            if term and self.reading.language.morphology.holds_article(self.reading.word(i), term.prefix):
                continue  # انسحاب المعارضة
            if term and not self._belongs_behind(term.last, following):
                count.role, count.high = term.value, term.last
                return
        for i in range(count.first - 1, max(count.first - _AHEAD - 3, low) - 1, -1):
            term = self.reading.term(i, "vote-role-ahead")
            close = term is not None and count.first - term.last <= _AHEAD
            if term is None and (term := self.reading.term(i, "vote-role")):
                close = self._dashed(term.last, count.first)
            if term and close:
                count.role, count.low = term.value, term.first
                return
        self._headed(count)

    def _headed(self, count: Count) -> None:
        """The role at the head of the clause, where the verb stands right before the count: за закон высказались 12."""
        start, _ = self.scene.segment(count.first)
        role = self.reading.term(start, "vote-role")
        verbs = self.reading.each("vote-cast", start, count.first)
        timed = any(i in self.reading.written for i in range(start, count.first))  # за последний год
        if role and not timed and any(verb.last == count.first for verb in verbs):
            count.role = role.value

    def _belongs_behind(self, i: int, following: int) -> bool:
        """Whether the next count follows a role at once: за 120 против 30."""
        while self.reading.word(i) in BETWEEN | _QUOTES:
            i += 1
        return i == following

    def _dashed(self, first: int, last: int) -> bool:
        """Whether only a dash or a colon, or those and a closing quotation mark, stand between a role and its count."""
        between = [self.reading.word(i) for i in range(first, last)]
        return bool(BETWEEN.intersection(between)) and all(word in BETWEEN | _QUOTES for word in between)

    def _opposed(self, found: list[Count], rejected: bool) -> None:
        """Two counts told by their order: 120 votes to 30; of what was rejected the greater is against."""
        for one, other in pairwise(found):
            between = range(one.last, other.first)
            versus = any((t := self.reading.term(i, "vote-versus")) and t.last == other.first for i in between)
            # In "voted 9 to 6 in favour" the words behind the second count tell of both.
            told = other.role and not (versus and not one.role)
            if told or one.role not in ("", "for") or other.first - one.last > _APART:
                continue
            if versus or all(self.reading.word(i) in BETWEEN for i in between):
                swap = rejected and not one.role and int(one.number) > int(other.number)
                one.role, other.role = ("against", "for") if swap else ("for", "against")

    def _first(self, found: list[Count], told: list[Count], low: int) -> None:
        """The count that only the verb of voting tells of, where the others say who was against: voted."""
        open_ = [count for count in found if not count.role]
        if len(open_) != 1 or {count.role for count in told} & {"for"} or not told:
            return
        count = open_[0]
        near = (*range(max(count.first - _AHEAD, low), count.first), *range(count.last, count.last + _AHEAD + 1))
        if any(self.reading.term(i, "vote-cast") for i in near):
            count.role = "for"
