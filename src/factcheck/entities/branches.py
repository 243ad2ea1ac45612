"""The tree of a grammar's patterns, and which of its branches a word may begin."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.entities.rules import Matcher
from factcheck.languages.listing import Listing

Element = tuple[tuple[str, ...], bool]  # (alternatives, optional)
_MOST = 4096  # words' terms that are kept


class Node:
    """A place in the tree of all patterns: elements that may follow, and the rules that end here, by number.

    branches: as `next`, each with the matcher of its element, None for a category's. keys: where they can begin.
    """

    def __init__(self) -> None:
        self.next: dict[str, Node] = {}
        self.ends: list[int] = []
        self.branches: list[Branch] = []
        self.keys: frozenset[str] = frozenset()
        self._able: dict[int, tuple[Listing, list[Branch]]] = {}  # with the terms, so that ids stay

    def grow(self, elements: tuple[Element, ...], rule: int) -> None:
        """A branch for each way of taking the optional elements."""
        if not elements:
            self.ends.append(rule)
            return
        (names, optional), rest = elements[0], elements[1:]
        for name in names:
            self.next.setdefault(name, Node()).grow(rest, rule)
        if optional:
            self.grow(rest, rule)

    def branch(self, matchers: Mapping[str, Matcher]) -> None:
        """Notes the matchers of this node's branches and of all behind it."""
        self.branches = [(name, matchers.get(name), node) for name, node in self.next.items()]
        self.keys = frozenset(key for branch in self.branches for key in _starts(branch))
        for node in self.next.values():
            node.branch(matchers)

    def able(self, terms: Listing) -> list[Branch]:
        """The branches that may follow at a word with some terms."""
        found = self._able.get(id(terms))
        if found is None:
            if len(self._able) > _MOST:
                self._able.clear()
            found = self._able[id(terms)] = terms, self.following(frozenset(terms))
        return found[1]

    def following(self, keys: frozenset[str]) -> list[Branch]:
        """The branches that may follow at a word of some categories."""
        return [branch for branch in self.branches if _follows(branch, keys)]

    def opening(self, keys: frozenset[str], after: frozenset[str] | None) -> list[Branch]:
        """The branches that one of the keys may begin, where the next word is of some categories; None for any."""
        found = [branch for branch in self.branches if not keys.isdisjoint(_starts(branch))]
        return found if after is None else [branch for branch in found if _goes_on(branch, keys, after)]


Branch = tuple[str, Matcher | None, Node]


def _starts(branch: Branch) -> tuple[str, ...]:
    """The keys at which a branch can begin."""
    name, matcher, _ = branch
    return matcher.starts if matcher else (name,)


def _follows(branch: Branch, keys: frozenset[str]) -> bool:
    """Whether a branch may go on at a word of some categories."""
    _, matcher, _ = branch
    if matcher is not None and matcher.anywhere:
        return not (matcher.strange and keys)
    return not keys.isdisjoint(_starts(branch))


def _goes_on(branch: Branch, keys: frozenset[str], after: frozenset[str]) -> bool:
    """Whether a branch that one word begins, and nothing that owns or is a number follows, is one with the next."""
    _, matcher, node = branch
    if matcher is not None:
        begun = keys.intersection(matcher.starts)
        if begun <= matcher.leads:
            return not matcher.wants.isdisjoint(after)
        if not begun <= matcher.words:
            return True
    return bool(node.ends) or any(not (each[1] and each[1].numbers) for each in node.following(after))


def element(word: str) -> Element:
    """An element as a pattern writes it: article?, person|apposed."""
    return tuple(word.rstrip("?").split("|")), word.endswith("?")
