"""Positions: وزير الخارجية الروسي سيرغي لافروف, "President Joe Biden", "was appointed foreign minister of Russia".

The frame has the person, the role and of which country or body, as of the article's day, or the act by which the office
was begun or ended, with its day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.entities.identity import one_person
from factcheck.entities.mentions import Mention
from factcheck.kinds._acts import act_date, acts
from factcheck.kinds._held import held
from factcheck.kinds._left import left
from factcheck.kinds._paired import paired
from factcheck.model import Claim, Frame, Span
from factcheck.scene import Scene
from factcheck.values import DateRange, Name, Value, Words

NAME = "position"
RANK = 10
_YEARS = 400  # days: a sentence about longer ago speaks of who held the office then
# A bare "minister" names no office, and a leader is one only of a country or a body.
_VAGUE = frozenset({"minister", "ministers", "foreign-ministers", "prince"})
_WANTING = frozenset({"chief", "leader", "director", "chairman", "director-general", "managing-director"})


def claims(scene: Scene, before: Sequence[Claim]) -> Iterator[Claim]:
    """A claim for each name that stands with its office, and for each act that begins or ends one."""
    yield from acts(scene, NAME)
    yield from held(scene, NAME)
    yield from paired(scene, NAME)
    titled = [m for m in scene.mentions if m.type == "person" and m.named and _tells(m)]
    holders: dict[str, list[Name]] = defaultdict(list)
    for mention in titled:
        holders[f"{mention.role}:{mention.country}"].append(mention.name)
    single = {office: one_person(names) for office, names in holders.items()}
    for mention in titled:
        told = single[f"{mention.role}:{mention.country}"]
        yield _claim(scene, mention, _when(scene, mention) if told else None)


def _tells(mention: Mention) -> bool:
    """Whether a title names an office."""
    return bool(mention.role) and mention.role not in _VAGUE and (bool(mention.country) or mention.role not in _WANTING)


def _when(scene: Scene, mention: Mention) -> DateRange | None:
    """As of when: the article's day, or the date of a sentence about years ago ("Obama ordered in 2009")."""
    today = scene.today
    if today is None or mention.status == "ever" or scene.reading.word(mention.last) in ("'s", "’s"):
        return None  # "President Reagan's policy" may be told of any time
    dates = scene.values_in(scene.sentence(mention.first)[0].span, "date")
    near = [v.value for v in dates if _beside(scene, mention, v.span)]
    past = [value for value in near if isinstance(value, DateRange) and value.last]
    longest_ago = next((d for d in past if d.last and (today - d.last).days > _YEARS), None)
    if longest_ago is None and left(scene, mention):
        day = next((d.last for d in past if d.last and d.last <= today and d.days == 1), today)
        return DateRange(f"../{day.isoformat()}", None, day)
    return longest_ago or DateRange(today.isoformat(), today, today)


def _beside(scene: Scene, mention: Mention, date: Span) -> bool:
    """Whether a date stands in the clause of a title, or alone at its sentence's head: In 2009, President Obama."""
    first, last = scene.reading.token_range(date)
    _, low, _ = scene.sentence(mention.first)
    start, end = scene.segment(mention.first)
    return start <= first < end or (first - low <= 1 and last + 1 >= start)


def _claim(scene: Scene, mention: Mention, when: DateRange | None) -> Claim:
    """`when` is None where the text gives the office to several people: who holds it now it does not tell."""
    span = scene.reading.quote_span(*mention.title)
    slots: dict[str, Value] = {"person": mention.name, "role": Words(mention.role)}
    if mention.country:
        slots["of"] = scene.country(mention.country)
    if when:
        slots["date"] = when
    sentence, _, _ = scene.sentence(mention.first)
    # The office of "his counterpart" stands in the title before: where that is wrong, it is wrong there.
    written = not mention.counterpart or scene.reading.holds(mention.first, mention.last, "role", "portfolio")
    tested = ("person", "role", "of") if written else ("person", "of")
    return Claim(
        NAME, span, span.of(scene.text), Frame(NAME, slots), tested, sentence.span,
        "position/title", scene.tokens_of(*mention.title), None, True, mention.status.replace("ever", "") or "actual",
    )  # fmt: skip


def shape(claim: Claim) -> object:
    """{"person", "role", "of"} of the machine interface; of an act also what it was, and its day: {"act", "edtf"}."""
    slots = claim.frame.slots
    of, role = slots.get("of"), slots["role"]
    assert isinstance(role, Words)
    held = {
        "person": slots["person"].shape(),
        "role": role.text.replace("-", " "),
        "of": of.id if isinstance(of, Name) else None,
    }
    act = slots.get("act")
    return held | {"act": act.shape(), "edtf": act_date(claim)} if act else held
