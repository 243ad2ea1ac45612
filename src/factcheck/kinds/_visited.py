"""Where a visit leads: its trigger as read, and the place that the trigger reaches."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.entities.mentions import Mention
from factcheck.kinds._visit_words import Visit, ending, light
from factcheck.reading import Reading

_AHEAD = 4  # tokens between a place at the head of its clause and its verb: В Пекин с визитом прилетела
_NEXT = 2  # tokens between a place and the name of its mayor
_DESCRIBED = 5  # tokens of what describes a place's noun
_HYPHENS = frozenset("-‐‑")
_BREAKS = ("say", "offset", "meet-verb", "visit-if")
_PLACE_NOUNS = ("visit-place", "nationality")
_ARRIVES = ("arrive", "bare", "alight", "part", "due", "leave")


def place_of(visit: Visit) -> Mention | None:
    """The first place that the trigger reaches; else the one at the head of its clause: В Москву прибыл Раиси."""
    ahead = next(iter(visit.around.ahead("place")), None)
    if visit.value == "passive":  # Muscat was visited by Boris Johnson
        return ahead
    return next(_reached(visit), None) or (ahead if ahead and _leads(visit, ahead) else None)


def at_head(visit: Visit, place: Mention) -> bool:
    """Whether the place stands before a verb whose subject is then behind: "A Lima llegó ayer el ministro"."""
    return place.first < visit.start and visit.value != "passive"


def _leads(visit: Visit, place: Mention) -> bool:
    reading, scene = visit.reading, visit.around.scene
    if visit.value == "visit" and not visit.noun:  # Киев посетил Джонсон
        free = "free" in reading.language.settings.get("order", ())
        return free and place.last == visit.start and not reading.begins(place.first - 1, "preposition")
    near = visit.value in _ARRIVES and not visit.noun and visit.start - place.last <= _AHEAD
    apart = scene.mentions_in(place.last, visit.start, "person", "organisation")
    return near and not apart and reading.begins(place.first - 1, "toward")


def _reached(visit: Visit) -> Iterator[Mention]:
    """Places behind the trigger that it leads to, up to where something else begins."""
    at = visit.last
    for place in visit.around.behind("place"):
        lead = _lead(visit, place)
        if any(_breaks(visit, i) for i in range(at, place.first)) or _elsewhere(visit, lead):
            return
        at = place.last
        if not visit.reading.begins(lead, "from") and _fits(visit, place, lead):
            yield place


def _breaks(visit: Visit, i: int) -> bool:
    """Whether another clause begins at token i; "the visit that he paid to Kabul" goes on."""
    reading = visit.reading
    clause = reading.begins(i, "complement") and not (visit.noun and reading.begins(i, "relation"))
    return clause or reading.begins(i, *_BREAKS)


def _elsewhere(visit: Visit, lead: int) -> bool:
    """Whether an arrival is at something else before the place: "came to power in Cairo", وصل إلى السلطة في."""
    reading = visit.reading
    if visit.noun or visit.value not in _ARRIVES:
        return False
    for i in range(visit.last - 1, lead - 1):
        at = i < visit.last and reading.begins(i, "at")
        if (at or reading.begins(i, "toward", "visit-toward")) and not reading.begins(i, "visit-means"):
            near = range(i + 1, min(i + _NEXT + 2, lead))
            if not light(visit, i + 1) or visit.around.scene.dated.isdisjoint(near):
                return not any(reading.begins(k, "visit-place", "occasion", "event", "organisation") for k in near)
    return False


def _lead(visit: Visit, place: Mention) -> int:
    """The token before a place, its article and nouns: "to" in "to the Syrian capital Damascus"."""
    reading, lead = visit.reading, place.first - 1
    while lead >= visit.last:
        loose = reading.begins(lead, "preposition") and not reading.begins(lead, "genitive")
        behind_noun = reading.begins(lead - 1, "visit-place") and not loose  # the town of, العاصمة السورية
        if reading.begins(lead, "genitive") and reading.begins(lead - 2, "visit-place"):  # la ciudad inundada de
            lead -= 2
            continue
        both = ending(reading, lead, "party-lead")  # كلا من
        if both is None and not behind_noun and not reading.begins(lead, "article", *_PLACE_NOUNS):
            break
        lead = lead - 1 if both is None else both - 1
    return _over(visit, lead) if reading.begins(lead + 1, "visit-place") else lead


def _over(visit: Visit, lead: int) -> int:
    """The token before the article of a place's noun and what describes it: to "the flood-hit city of"."""
    reading = visit.reading
    for k in range(lead, max(lead - _DESCRIBED, visit.last - 1), -1):
        if reading.begins(k, "article", "indefinite"):
            return k - 1
        if reading.begins(k, "toward", "at"):
            return k
        if reading.word(k) not in _HYPHENS and (light(visit, k) or reading.begins(k, "preposition")):
            break
    return lead


def _fits(visit: Visit, place: Mention, lead: int) -> bool:
    """Whether a place is the object, or stands behind "to" or "in"; behind another preposition it is something else."""
    reading, scene = visit.reading, visit.around.scene
    if visit.value == "leave":
        return lead >= visit.last and ending(reading, lead, "visit-toward") is not None
    if visit.value == "stop" or lead < visit.last:
        return lead < visit.last
    takes = visit.noun and ending(reading, lead, "visit-takes") is not None  # a tour that takes in Egypt
    if takes or visit.value == "tour":  # a round of talks in Geneva is no tour of it
        return takes or (lead == visit.last and reading.begins(lead, "toward", "at"))
    to = place.first if _clitic(reading, place) else ending(reading, lead, "toward", "at")
    if to is not None:
        if visit.value == "bare":  # arrived on Monday in
            return all(light(visit, i) for i in range(visit.last, to))
        return visit.value != "alight" or _at_once(visit, to)
    if reading.begins(lead, "preposition", "with"):
        return False
    if visit.value not in _ARRIVES and not visit.noun:
        return not _of_title(visit, place)
    if not reading.language.verb_first:
        return False
    return lead in scene.dated or any(m.last > lead for m in scene.mentions_in(visit.last, place.first, "person"))


def _at_once(visit: Visit, lead: int) -> bool:
    """Whether only who comes, and when, stands between the verb and what leads to the place: حل ماكرون أمس في بيروت."""
    scene = visit.around.scene
    people = scene.mentions_in(visit.last, lead, "person")
    dates = [visit.reading.token_range(date.span) for date in visit.around.dates()]
    known = [(m.first, m.last) for m in people] + dates
    return bool(people) and all(any(a <= i < b for a, b in known) for i in range(visit.last, lead))


def _clitic(reading: Reading, place: Mention) -> bool:
    """Whether "to" is written together with the place: لأنقرة."""
    term = reading.term(place.first, "place")
    return bool(term and term.prefix > reading.conjoined(place.first))


def _of_title(visit: Visit, place: Mention) -> bool:
    """Whether a place belongs to the title of who visits: زار محافظ خاركيف أوليه سينيهوبوف."""
    scene = visit.around.scene
    if not visit.reading.language.verb_first or scene.mentions_in(visit.last, place.first, "person"):
        return False
    return bool(scene.mentions_in(place.last, place.last + _NEXT, "person"))
