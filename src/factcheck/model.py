"""The frozen types on the road from an article to its report.

    Article ─sentences→ Sentence ─kinds→ Claim ─index→ Passage ─verify→ Evidence ─decide→ Verdict ─reports→ text

Offsets everywhere are code points of the published text, `end` exclusive.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from hashlib import sha256
from operator import attrgetter

import msgspec

from factcheck.values import Value


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """Code points [start, end) of one text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """True when the two share at least one character."""
        return self.start < other.end and other.start < self.end


At = tuple[tuple[str, str], ...]  # a place in a document, the widest part first: (("page", "3"), ("paragraph", "2"))


class Place(msgspec.Struct, frozen=True, gc=False):
    """Where a part of a document stands that has no lines of text. start: where its text begins in the article's."""

    start: int
    at: At


class Ignore(msgspec.Struct, frozen=True, gc=False):
    """A comment to us in an article: <!-- factcheck: ignore number/value the ministry said so -->

    asked: what stands behind the colon. line: of the file. over: the text that it is for. at: the comment itself, empty
    where the reader left it out of the text.
    """

    asked: str
    line: int
    over: Span
    at: Span


class Article(msgspec.Struct, frozen=True, gc=False):
    """A text to read: a draft, or the text of a reference document.

    name: the path, address or "-" that it came from. published: the day that "today" means in it. body: where its
    own text begins, behind front matter, of which nothing is claimed. places: of a document that is no plain text, by
    their starts. ignores: what its comments ask for.
    """

    name: str
    text: str
    lang: str
    published: date | None = None
    title: str = ""
    body: int = 0
    places: tuple[Place, ...] = ()
    ignores: tuple[Ignore, ...] = ()

    @property
    def sha256(self) -> str:
        """The hash of the text in UTF-8, by which a stored document is known; half a character has its three bytes."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def place(self, offset: int) -> At:
        """The place of the code point at `offset`; none in plain text."""
        at = bisect_right(self.places, offset, key=attrgetter("start"))
        return self.places[at - 1].at if at else ()


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """A sentence's span; `end` excludes the blanks behind it."""

    span: Span


class ReadValue(msgspec.Struct, frozen=True, gc=False):
    """A normalised value found in the text, whether or not a claim rests on it.

    kind: date, percentage, number, money, quantity or duration. spoken: a date told by today (yesterday, last year).
    """

    kind: str
    span: Span
    quote: str
    value: Value
    rule: str
    spoken: bool = False


class Frame(msgspec.Struct, frozen=True, gc=False):
    """What is said, slot by slot: a visit's visitor, place and date; a figure's value, subject and date.

    kind: the frame's kind (visit, meeting, position, figure, listing, quotation, statement); claims of the kinds
    date, percentage and number rest on the frame of what they date or count.
    """

    kind: str
    slots: dict[str, Value]


class Attribution(msgspec.Struct, frozen=True, gc=False):
    """Who says it: the speaker as a Name value and the verb's concept (say, deny, claim).

    voice: which of its sentence's voices, counted by the "but" and "while" between them: of two that nobody names.
    noun: the concept of what such a one is called: the army.
    """

    speaker: Value
    verb: str = "say"
    voice: int = 0
    noun: str = ""


class Claim(msgspec.Struct, frozen=True, gc=False):
    """One atomic, checkable claim.

    frame: everything known of the fact. tested: the slots whose words stand in the quote; only these may turn this
    claim to refuted, for a wrong word is reported where it stands, once. tokens: what the claim's clause is about, in
    language-neutral tokens (`place:PK`, `concept:withdrawal`) and lemmas (`w:...`). modality: actual, planned, denied,
    cancelled or hypothetical. words: where a slot's words stand, of a claim that states several.
    """

    kind: str
    span: Span
    quote: str
    frame: Frame
    tested: tuple[str, ...]
    sentence: Span
    rule: str
    tokens: frozenset[str] = frozenset()
    attribution: Attribution | None = None
    affirmed: bool = True
    modality: str = "actual"
    disputed: bool = False
    words: dict[str, Span] = {}

    def written(self, slot: str) -> str:
        """A slot's words as they stand in the quote; "" where that is not known."""
        if (at := self.words.get(slot)) and self.span.covers(at):
            return self.quote[at.start - self.span.start : at.end - self.span.start]
        return self.quote if self.tested == (slot,) else ""


ITSELF = "consistency"  # the kind of a claim of which only what the article says elsewhere makes one
UNSCOPED = "scope:untold"  # a token of what may support and never refute: nobody says what its series covers
PRIMARY = "primary"  # the tier of those who did, decided or measured what they tell of
SECONDARY = "secondary"  # of those who report it: what nobody ranks counts as that too
UNREVIEWED = "unreviewed"  # of those of whom nobody says how well they report
TIERS = (PRIMARY, SECONDARY, UNREVIEWED)


class Provenance(msgspec.Struct, frozen=True, gc=False):
    """Where a document comes from. source: the configured source's id. sha256: of the document's text as stored.

    tier: one of TIERS where the settings say so of its source, else "". valid_from, valid_to: the days of the facts
    that it may answer. never_alone: it may support, but only beside another source, and not refute. languages: the
    only ones in which its documents answer, where the settings bound them.
    """

    source: str
    url: str
    title: str
    published: date | None
    retrieved: str | None
    sha256: str
    tier: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    never_alone: bool = False
    languages: tuple[str, ...] = ()


class Citation(msgspec.Struct, frozen=True, gc=False):
    """A source that a verified claim rests on. tier: primary, secondary or "" where nobody said."""

    title: str
    url: str
    published: date | None
    tier: str = ""


class Signature(msgspec.Struct, frozen=True, gc=False):
    """A person's decision on a verified claim of claims/: who, when, with which verdict, and on what it rests.

    disputed_by: who disputes what the claim says, in words; "" where nobody is known to.
    """

    record: str
    verdict: str
    by: str
    on: date
    note: str = ""
    disputed_by: str = ""
    citations: tuple[Citation, ...] = ()


class Review(msgspec.Struct, frozen=True, gc=False):
    """A fact-checker's verdict on a claim that somebody else made, and whose words the document repeats.

    by: who reviewed it. rating: in the reviewer's words. verdict: supported or refuted where the rating says that all
    of the claim is true or false; "" for every other. on: the day of the review. since: the day on which the claim was
    made, if that is told. length: code points of the claim, with which the document's text begins.
    """

    by: str
    rating: str
    verdict: str
    on: date | None
    since: date | None
    length: int


class Passage(msgspec.Struct, frozen=True, gc=False):
    """One to three sentences of a reference document with the claims read from them.

    span: in the document's text, so that text == document[span]. signed: only for a record of claims/. vector: what it
    means, see semantic.py; empty where nobody asked for it. lead: who, where, when and what the document's first
    sentence tells, for those further down say it no more. place: where in the document it stands, if that is told.
    review: of a reviewed claim, which says nothing but what its rating says.
    """

    provenance: Provenance
    lang: str
    span: Span
    text: str
    claims: tuple[Claim, ...]
    tokens: frozenset[str]
    signed: Signature | None = None
    vector: bytes = b""
    lead: frozenset[str] = frozenset()
    place: At = ()
    review: Review | None = None


class Evidence(msgspec.Struct, frozen=True, gc=False):
    """A passage held against a claim: the value found, its relation to the claim's, the rule and the score (0-100).

    copies: addresses of other documents with nearly the same passage; the source counts once.
    """

    passage: Passage
    found: Claim | None
    stance: str
    slot: str
    relation: str
    rule: str
    score: float
    copies: tuple[str, ...] = ()


class Term(msgspec.Struct, frozen=True, gc=False):
    """What has a name of its own in the interface's language: a slot, a weekday. section: of the wording tables."""

    section: str
    key: str


class Worded(msgspec.Struct, frozen=True, gc=False):
    """A value as it is written in a text, and as it was read; "" and None where that is not known."""

    written: str
    read: Value | None = None


class Reason(msgspec.Struct, frozen=True, gc=False):
    """Why a verdict is what it is, in no language yet: a sentence of the wording tables by its key, and what fills it.

    more: what is told behind it.
    """

    key: str
    parts: dict[str, Part] = {}
    more: tuple[Reason, ...] = ()


Part = str | Term | Worded | Value | Reason | tuple[Worded, ...]


class Verdict(msgspec.Struct, frozen=True, gc=False):
    """label: supported, refuted, conflicting, not-enough-evidence or not-checked.

    independent: how many sources, none a copy of another, say what the first piece of evidence says.
    """

    label: str
    rule: str
    reason: Reason
    evidence: tuple[Evidence, ...] = ()
    independent: int = 0


class Decision(msgspec.Struct, frozen=True, gc=False):
    """What a person decided on a claim of an article. what: accepted, rejected, corrected or noted.

    by, on: who, and on which day it was checked. method: how. citations: what it rests on. correction: what it should
    say. verdict, rule: what the claim had when it was decided on.
    """

    what: str
    by: str
    on: date
    reason: str = ""
    citations: tuple[Citation, ...] = ()
    method: str = ""
    note: str = ""
    correction: str = ""
    verdict: str = ""
    rule: str = ""


class Waiver(msgspec.Struct, frozen=True, gc=False):
    """Why a finding fails no run though nobody decided on its claim. how: comment, sidecar or baseline."""

    how: str
    reason: str = ""


class Finding(msgspec.Struct, frozen=True, gc=False):
    """A claim with its verdict. id: stable for the same article text (c01, c02 ... in reading order).

    decision, waiver: what people said of it, see signoff/; the verdict stays what it is.
    """

    id: str
    claim: Claim
    verdict: Verdict
    decision: Decision | None = None
    waiver: Waiver | None = None


class SourceState(msgspec.Struct, frozen=True, gc=False):
    """What became of a source in this run: documents read, and the sentence of its failure, if any."""

    id: str
    documents: int
    error: str | None = None


class Unclaimed(msgspec.Struct, frozen=True, gc=False):
    """A sentence with a figure, a date or a name from which no claim came. reason: why, one of coverage.REASONS."""

    span: Span
    reason: str


class Coverage(msgspec.Struct, frozen=True, gc=False):
    """Sentences in all, those with a claim, and those that say something and gave none."""

    sentences: int
    with_claims: int
    unclaimed: tuple[Unclaimed, ...]


class Report(msgspec.Struct, frozen=True, gc=False):
    """The outcome of one article's check. notices: decisions that hold no more, suppressions that mute nothing."""

    article: Article
    findings: tuple[Finding, ...]
    coverage: Coverage
    sources: tuple[SourceState, ...]
    notices: tuple[Reason, ...] = ()
