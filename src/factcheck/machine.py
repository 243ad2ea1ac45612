"""The machine interface: one JSON object a line in, one a line out, in order.

    {"id": 1, "text": "95% of troops left"} → {"id": 1, "lang": "en", "values": [...], "claims": [...]}

A line that can't be answered gives {"id", "error"} for itself alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime

import msgspec

from factcheck import faults, languages
from factcheck.compare import compare as compare_articles
from factcheck.errors import FactcheckError, InputError
from factcheck.extract import extract as extract_article
from factcheck.extract import shape
from factcheck.messages import Message
from factcheck.model import Article, Attribution, Claim, ReadValue
from factcheck.readers import guess_language, language_code
from factcheck.values import Name
from factcheck.wording import Wording

Request = dict[str, object]
Respond = Callable[[Request], dict[str, object]]


class Answer(msgspec.Struct, frozen=True):
    """A line's answer. error: what it says where there is none."""

    content: dict[str, object]
    error: Message | None = None


def answers(lines: Iterable[bytes], respond: Respond) -> Iterator[Answer]:
    """An answer for each line that isn't blank."""
    for line in lines:
        if stripped := line.removeprefix(b"\xef\xbb\xbf").strip():
            yield _answer(stripped, respond)


def _answer(line: bytes, respond: Respond) -> Answer:
    key: object = None
    try:
        request = _request(line)
        key = _identity(request)
        return Answer({"id": key, **respond(request)})
    except FactcheckError as error:
        sentence = error.message
    except Exception as fault:  # a bug that one line meets is told on that line, and the others are answered
        sentence = faults.sentence(fault)
    return Answer({"id": key}, sentence)


def _request(line: bytes) -> Request:
    try:
        request = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise InputError("the line is not UTF-8 at byte {start}", start=error.start) from error
    except json.JSONDecodeError as error:
        raise InputError("the line is not JSON: {msg} at character {pos}", msg=error.msg, pos=error.pos + 1) from error
    except (ValueError, RecursionError) as error:
        raise InputError("the line is JSON with a number or a nesting too deep to read") from error
    if not isinstance(request, dict):
        raise InputError('the line is not a JSON object such as {"id": 1, "text": "..."}')
    return request


def _identity(request: Request) -> object:
    identity = request.get("id")
    if identity is not None and not isinstance(identity, (str, int, float)):
        raise InputError('"id" must be a text or a number')
    return identity


def extract(request: Request) -> dict[str, object]:
    """{"text", "lang"?, "date"?} → {"lang", "values", "claims"}."""
    return extracted(_article(request, "text", "lang", "date"))


def extracted(article: Article) -> dict[str, object]:
    """What was read in an article: every normalised value, and the claims that would be checked."""
    extraction = extract_article(article)
    outer = [(v.span.start, 0, _value(v)) for v in extraction.values]
    inner = [(v.span.start, 1, _value(v) | {"inner": True}) for v in extraction.inner]
    values = [content for _, _, content in sorted(outer + inner, key=lambda each: each[:2])]
    return {"lang": article.lang, "values": values, "claims": [_claim(claim) for claim in extraction.claims]}


def _value(value: ReadValue) -> dict[str, object]:
    span = value.span
    return {
        "kind": value.kind,
        "start": span.start,
        "end": span.end,
        "quote": value.quote,
        "value": value.value.shape(),
    }


def compare(request: Request, words: Wording) -> dict[str, object]:
    """{"claim", "evidence", "lang"?, "evidence_lang"?, "date"?, ...} → {"verdict", "rule", "reason"}."""
    claim = _article(request, "claim", "lang", "date")
    evidence = _article(request, "evidence", "evidence_lang", "evidence_date")
    verdict = compare_articles(claim, evidence)
    return {"verdict": verdict.label, "rule": verdict.rule, "reason": words.reason(verdict.reason)}


def _claim(claim: Claim) -> dict[str, object]:
    content = {
        "kind": claim.kind,
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": claim.quote,
        "value": shape(claim),
    }
    return content | ({"attributed_to": _speaker(claim.attribution)} if claim.attribution else {})


def _speaker(attribution: Attribution) -> object:
    speaker = attribution.speaker
    return speaker.shape() if isinstance(speaker, Name) else {"name": str(speaker.shape()), "id": None}


def _article(request: Request, text_key: str, lang_key: str, date_key: str) -> Article:
    text = _text(request, text_key)
    if text is None:
        raise InputError('"{text_key}" is missing', text_key=text_key)
    language = _language(_text(request, lang_key), text)
    return Article(str(request.get("id", "")), text, language, _day(_text(request, date_key), date_key))


def _text(request: Request, key: str) -> str | None:
    text = request.get(key)
    if text is None or isinstance(text, str):
        return text
    raise InputError('"{key}" must be a text, not {given}', key=key, given=json.dumps(text)[:40])


def _language(code: str | None, text: str) -> str:
    """The language of `code` (ar, ar-SY, AR_sy) where there is one, else the one the text seems to be in."""
    primary = language_code(code)
    return primary if primary in languages.codes() else guess_language(text)


def _day(text: str | None, key: str) -> date | None:
    """The day of an ISO date or datetime, as written there."""
    if text is None:
        return None
    try:
        return datetime.fromisoformat(text).date()
    except ValueError as error:
        raise InputError(
            '"{key}" must be a date such as 2021-07-14, not {given}', key=key, given=json.dumps(text)[:40]
        ) from error
