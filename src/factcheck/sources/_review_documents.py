"""Reviews as documents: the claim, and under it who rated it as what."""

from __future__ import annotations

from functools import partial
from hashlib import sha256

import msgspec

from factcheck.model import Article, Provenance, Review
from factcheck.readers import guess_language
from factcheck.sources import Document, Lead, _ratings, start_of
from factcheck.sources._reviews import Told


def lead(told: Told, address: str, source: str, retrieved: str | None) -> Lead:
    """A review as a document that may be read. address: unique within the source."""
    fingerprint = sha256(msgspec.json.encode(told)).hexdigest()
    return Lead(address, fingerprint, partial(_read, told, address, source, retrieved))


def _read(told: Told, address: str, source: str, retrieved: str | None) -> tuple[Document, ...]:
    return (document(told, address, source, retrieved),)


def document(told: Told, address: str, source: str, retrieved: str | None) -> Document:
    """The claim, and under it who rated it as what: read by itself the claim would say what it is said to be."""
    lang = told.lang or guess_language(told.claim)
    scale = f"{told.scale.value} ({told.scale.worst}–{told.scale.best})"
    rating = told.rating or scale
    verdict = _ratings.verdict(told.rating, told.scale, told.claim, lang)
    text = f"{told.claim}\n\n{told.by}: {rating}"
    article = Article(address, text, lang, told.since, told.by)
    title = f"{told.by}: {start_of(rating)}"
    origin = Provenance(source, told.url or address, title, told.on, retrieved, article.sha256)
    review = Review(told.by, rating, verdict, told.on, told.since, len(told.claim))
    return Document(article, origin, review=review)
