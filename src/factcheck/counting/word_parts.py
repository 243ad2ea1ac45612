"""The parts of a numeral in words: units, tens, hundreds, magnitudes, duals, dozens, ordinals."""

from __future__ import annotations

from decimal import Decimal

from factcheck.counting.words import ONE, State, Words, place

_VIGESIMAL = (60, 80)  # soixante-dix, quatre-vingt-onze
_CENTURIES = range(10, 21)  # twenty eighteen, nineteen ninety


def number(row: Words, state: State, at: int) -> int:
    value = row.value(at, "number")
    if state.written and (not state.scale or (value == ONE and row.has(at + 1, "dateunit"))):
        return at  # 7,8 milliards un an plus tôt
    if state.group is None:
        if state.scale and row.required and value == 1:
            return at + 1  # مليون واحد
        if state.scale and (value >= state.scale or row.required):
            return at
        state.group, state.step, state.room = value, ONE, place(value)
    elif state.group == 0 and state.words and not state.scale and 0 < value < 10 and not row.required:
        state.group = value  # cero cinco: 05
    elif row.required or not composes(state, value):
        return _year(row, state, at, value)
    else:
        state.group += value
        state.room = place(value)
    state.words = True
    return at + 1


def composes(state: State, value: Decimal) -> bool:
    """Whether a part is smaller than the place of the last: 20 then 3, 300 then 20, 80 then 11."""
    group = state.group or Decimal(0)
    return 0 < value < state.room or (group % 100 in _VIGESIMAL and 10 <= value < 20)


def _year(row: Words, state: State, at: int, value: Decimal) -> int:
    """ "Twenty eighteen", "nineteen ninety": two numbers below a hundred that are a year."""
    group = state.group or Decimal(0)
    allowed = row.scan.has("number-and", "allowed") and state.words and not state.scale
    if allowed and row.digits_read and 0 < group < 10 and 10 <= value < 100:
        state.group, state.room = group * 100 + value, place(value)
        return at + 1  # one twenty two, as digits are read out
    if not (allowed and int(group) in _CENTURIES):
        return at
    if value == 0 and row.has(at + 1, "number") and 0 < (unit := row.value(at + 1, "number")) < 10:
        state.group, state.room = group * 100 + unit, ONE
        return at + 2  # nineteen zero five
    if not 10 <= value < 100:
        return at
    state.group, state.room = group * 100 + value, place(value)
    return at + 1


def _loose(row: Words, state: State, at: int) -> bool:
    """On 5 May thousands gathered: a plural behind digits counts by itself, but where nothing else is said."""
    return row.has(at, "plural") and bool(state.written) and not state.words and not row.scan.alone


def hundred(row: Words, state: State, at: int) -> int:
    group = state.group
    if _loose(row, state, at):
        return at
    if group is None:
        opening = at == 0 and row.has(at + 1, "magnitude")  # Hundred thousand dollars
        if row.has(at, "number") or not (row.has(at, "single") or opening):
            return at
        group = ONE
    elif row.has(at, "subunit") and (state.written or group >= 20):
        return at  # 15 cents and quarante-cinq cents are money in French too, quinze cents are 1,500
    elif not (0 < group < 100 and group == group.to_integral_value()) or (state.written and group >= 20):
        return at
    state.group, state.room, state.words = group * 100, Decimal(100), True
    return at + 1


def magnitude(row: Words, state: State, at: int) -> int:
    name = "magnitude" if row.has(at, "magnitude") else "single"
    value = row.value(at, name)
    if value < 1000 or _loose(row, state, at):
        return at
    if state.group is None and state.scale is None:
        if not row.has(at, "single"):
            return at
        state.group, state.step = ONE, ONE
    if state.group is None and not (state.scale and value > state.scale):
        if not (row.has(at, "single") and state.scale and value < state.scale and not row.required):
            return at
        state.group = ONE
    grown = state.scale is not None and value > state.scale
    if state.scale is not None and value == state.scale:
        return at
    _close(state, value, grown)
    state.step = state.step * value
    state.group, state.scale, state.spelled = None, value, True
    state.words = state.words or not state.written
    return at + 1


def _close(state: State, value: Decimal, grown: bool) -> None:
    """Ends a group by its magnitude. A larger one takes all since one larger still: 3 billones 455 mil 228 millones."""
    if grown:
        base = state.above if state.high > value else Decimal(0)
        state.total = base + (state.value - base) * value
        return
    if state.scale is not None:
        state.above, state.high = state.total, state.scale
    state.total += (state.group or 0) * value


def dual(row: Words, state: State, at: int) -> int:
    value = row.value(at, "dual")
    if state.group is not None or (state.scale and value >= state.scale):
        return at
    state.words = True
    if value < 1000:
        state.group, state.room = value, place(value)
    else:
        scale = ONE.scaleb(value.adjusted() // 3 * 3)
        state.total, state.scale, state.step, state.spelled = state.total + value, scale, scale, True
    return at + 1


def dual_construct(row: Words, state: State, at: int) -> int:
    """مليونا دولار are two million; the same word is one million elsewhere (مليونا و300 ألف)."""
    if not state.empty or not row.has(at + 1, "unit", "currency", "percent"):
        return at
    value = row.value(at, "dual-construct")
    scale = value / 2
    state.total, state.scale, state.step, state.spelled, state.words = value, scale, scale, True, True
    return at + 1


def dozen(row: Words, state: State, at: int) -> int:
    value = row.value(at, "dozen")
    if state.scale or (state.group is None and value >= 10 and not row.has(at, "single")) or _loose(row, state, at):
        return at  # "dozens" alone count nothing, media docena is six
    state.group, state.closed = (state.group or ONE) * value, True
    state.step, state.spelled = value, True  # two dozen are 24, give or take half a dozen
    state.words = state.words or not state.written
    return at + 1


def ordinal(row: Words, state: State, at: int) -> int:
    value = row.value(at, "ordinal")
    alone = state.group is None and not state.scale
    if not alone and (row.required or not _ranked(state, value)):
        return at
    if not alone and row.parts(at) and not row.glued(at - 1):
        return at  # vingt cinquièmes are four, vingt-cinquièmes are the 25th
    state.group = value if state.group is None else state.group + value
    state.room, state.words = place(value), True
    state.ordinal = True
    return at + 1


def _ranked(state: State, value: Decimal) -> bool:
    if state.written or (state.group is not None and state.group != state.group.to_integral_value()):
        return False
    return value < (state.scale or 0) if state.group is None else composes(state, value)
