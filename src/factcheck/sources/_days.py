"""Days as feeds and pages write them in words, in any language that is read here."""

from __future__ import annotations

from datetime import date

from factcheck.readers import guess_language


def day_in(text: str, lang: str = "") -> date | None:
    """The only day that a text names ("الأربعاء 7 نيسان 2021"); None where it names none or several."""
    if not text.strip():
        return None
    from factcheck.languages import codes, load
    from factcheck.model import Article
    from factcheck.normalise import values
    from factcheck.reading import Reading

    code = lang if lang in codes() else guess_language(text)
    language = load(code)
    read = values(Reading(Article("date", text, code, None), language, language.lexicon))
    found = {day for each in read if (day := _day(each.value))}
    return found.pop() if len(found) == 1 else None


def _day(value: object) -> date | None:
    """The day of a date that is one."""
    first, last = getattr(value, "first", None), getattr(value, "last", None)
    return first if isinstance(first, date) and first == last else None
