"""Who meets by a noun: talks between A and B, A's meeting with B, A and B held talks, in a call A told B."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.entities.mentions import Mention
from factcheck.kinds._ground import Ground
from factcheck.kinds._met_by import led
from factcheck.kinds._met_rows import row_from, row_to
from factcheck.kinds._met_who import elliptic, said_next, subject
from factcheck.kinds._modality import governor
from factcheck.languages.lexicon import Term
from factcheck.model import Claim

_CARRIED = 14  # tokens between "held" and "talks"
_CARRY = ("meet-carry", "undertake")
_UNREAD = 8  # words between a noun and "with" or "between"
_PAIR = 2  # people before the noun of the meeting in which one spoke to the other
_ADDRESS = 3  # tokens from a subject to whom it speaks to


def carrier(ground: Ground, noun: Term) -> Term | None:
    """The verb that carries a noun: held talks, عقد لقاء, لقاء عقده."""
    relation = ground.term(noun.last, "relation", "complement")
    near = relation.last if relation else noun.last
    if mention := ground.first.get(near):  # the talks Lavrov held with
        near = row_from(ground, mention)[-1].last
    behind = ground.term(near, *_CARRY)
    for i in range(noun.first - 1, max(ground.low, noun.first - _CARRIED) - 1, -1):
        if term := ground.term(i, *_CARRY):
            return term
        if ground.cuts(i):
            break
    return behind


def by_noun(ground: Ground, noun: Term) -> list[Mention]:
    """Everybody who meets by a noun, in reading order."""
    verb = carrier(ground, noun)
    if noun.value == "his":
        return _his(ground, noun)
    own = _owners(ground, noun, verb)
    subjects = own or (_carriers(ground, verb, noun) if verb else [])
    ends = [own[-1].last] if own else [m.last for m in subjects if m.first > noun.first]
    found = _listed(ground, max(noun.last, verb.last if verb else 0, *ends), noun)
    if found is None:
        return []
    kind, others = found
    if kind == "between":
        return others
    if kind == "with" and not subjects:
        subjects = subject(ground, noun.first) or elliptic(ground, noun.first) or said_next(ground, noun.last)
    if kind == "with" or (len(subjects) > 1 and (verb or own)):
        return [*subjects, *others]
    if len(own) == 1 and governor(ground.scene, ground.low, noun.first):  # رفض بايدن لقاء بوتين
        return [*elliptic(ground, noun.first), *own]
    return _told(ground, noun)


def _his(ground: Ground, noun: Term) -> list[Mention]:
    """Whom somebody named before or next meets: خلال لقائه بلينكن."""
    begin = ground.term(noun.last, "with")
    others = led(ground, begin.last if begin else noun.last, "meet")
    subjects = elliptic(ground, noun.first) or said_next(ground, noun.last)
    return [*subjects[:1], *others] if others and subjects else []


def _owners(ground: Ground, noun: Term, verb: Term | None) -> list[Mention]:
    """Whose meeting it is: Lavrov's before it, of Lavrov behind it, لقاء لافروف."""
    if (mention := ground.last.get(noun.first - 1)) and ground.term(noun.first - 1, "possessive"):
        return row_to(ground, mention)
    i = noun.last
    if verb and verb.first >= i:
        return []
    if of := ground.term(i, "genitive"):
        i = of.last
    elif not ground.reading.language.settings.get("construct"):
        return []
    mention = ground.first.get(i)
    if mention is None or (ground.reading.language.verb_first and verb and verb.first < noun.first and not of):
        return []
    row = row_from(ground, mention)
    after = ground.first.get(row[-1].last)  # لقاء بوقادوم بوريطة
    return [*row, *row_from(ground, after)] if after and len(row) == 1 else row


def _carriers(ground: Ground, verb: Term, noun: Term) -> list[Mention]:
    """The subject of the verb that carries the noun: before it, or behind it where verbs come first."""
    if row := subject(ground, verb.first):
        return row
    end = noun.last if verb.first < noun.first else verb.last + _ADDRESS
    near = next((ground.first[i] for i in range(verb.last, end) if i in ground.first), None)
    if near and ground.opens(verb.last, near.first):
        return row_from(ground, near)
    return elliptic(ground, verb.first)


def _listed(ground: Ground, i: int, noun: Term) -> tuple[str, list[Mention]] | None:
    """("with" or "between", the row behind it); None where it leads to nobody who is known."""
    unread = 0
    while i < ground.high and unread <= _UNREAD:
        term = ground.leads(i) or (ground.term(i, "meet-to") if noun.value == "call" else None)
        if term and term.category != "signed-by":
            row = led(ground, term.last, "meet")
            kind = "between" if term.category == "between" else "with"
            return (kind, row) if row and (kind == "with" or len(row) > 1) else None
        if i in ground.first and ground.reading.language.verb_first and unread == 0:
            return "with", row_from(ground, ground.first[i])  # لقاء لافروف بقريشي
        if i in ground.first or ground.reading.word(i) in ".;؛!?؟:" or ground.term(i, "say", "offset"):
            break
        unread += i not in ground.idle and not ground.light(i)
        i += 1
    return "", []


def _told(ground: Ground, noun: Term) -> list[Mention]:
    """Who spoke to whom in it: in a call on Monday, Macron told Putin; Macron told Putin in a call on Monday."""
    inside = any(ground.ending(i, "meeting-in") for i in (noun.first, noun.first - 1)) or ground.opening(noun.first)
    if not inside:
        return []
    ahead = [mention for mention in ground.first.values() if mention.last <= noun.first]
    first = (
        ahead[0] if ahead else next((ground.first[i] for i in range(noun.last, ground.high) if i in ground.first), None)
    )
    return _addressed(ground, first, noun) if first and len(ahead) <= _PAIR else []


def _addressed(ground: Ground, first: Mention, noun: Term) -> list[Mention]:
    """Somebody and whom he speaks to, right behind the verb, or the name where verbs come first."""
    verb = next((t for i in range(first.last, first.last + _ADDRESS) if (t := ground.term(i, "address"))), None)
    begin = verb.last if verb else first.last
    if verb is None and ground.reading.language.verb_first:
        verb = next((t for i in range(first.first - _ADDRESS, first.first) if (t := ground.term(i, "address"))), None)
        while begin < noun.first and ground.term(begin, "comma", "meeting-in"):
            begin += 1
        begin = (
            next((i for i in range(noun.last, ground.high) if i in ground.first), begin)
            if begin == noun.first
            else begin
        )
    other = ground.first.get(begin) or (ground.first.get(begin + 1) if ground.term(begin, "meet-to") else None)
    return [first, other] if other and verb else []


def became(ground: Ground, claim: Claim, i: int) -> Claim:
    """What became of a meeting by the words behind it: was to be held in Oslo, was called off, will take place."""
    if not claim.affirmed or claim.modality != "actual":
        return claim
    while i < ground.high and i not in ground.first and not ground.term(i, "say"):
        if ground.term(i, "undone"):
            return replace(claim, modality="cancelled")
        held = ground.term(i, "held")
        if held and held.value == "never":
            return replace(claim, affirmed=False)
        if held and held.value == "planned":
            claim = replace(claim, modality="planned")
        i = held.last if held else i + 1
    return claim
