"""Reviews of claims from pages, feeds, files and the Fact Check Tools API on a real server, and what is none."""

from __future__ import annotations

import json
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from factcheck.errors import SourceError, UsageError
from factcheck.sources import Context, Lead, claimreview, single, urls
from sources import taking

CLAIM = "Unemployment in Egypt was 9.2% in 2021."
REVIEW: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "datePublished": "2022-06-10",
    "url": "https://check.example/rate",
    "claimReviewed": CLAIM,
    "author": {"@type": "Organization", "name": "Example Check"},
    "itemReviewed": {"@type": "Claim", "datePublished": "2022-06-05", "author": {"@type": "Person", "name": "A. B."}},
    "reviewRating": {"@type": "Rating", "ratingValue": 1, "bestRating": 5, "worstRating": 1, "alternateName": "False"},
}


taken = partial(taking.taken, claimreview.leads)


def page(*reviews: object, text: str = "<p>Egypt's unemployment was 9.2% in 2021, a post says.</p>") -> str:
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(review)}</script>' for review in reviews)
    return f"<html><head>{scripts}</head><body><article>{text}</article></body></html>"


def served(httpserver: HTTPServer, path: str, data: str | bytes, kind: str = "text/html; charset=utf-8") -> str:
    httpserver.expect_request(path).respond_with_data(data, content_type=kind)
    return httpserver.url_for(path)


def test_a_page_that_carries_a_review(httpserver: HTTPServer, context: Context) -> None:
    (made,), failed = taken(f"claimreview:{served(httpserver, '/a', page(REVIEW))}", context)
    assert not failed
    assert made.article.text == f"{CLAIM}\n\nExample Check: False"
    assert (made.article.lang, made.article.published) == ("en", date(2022, 6, 5))
    assert (made.provenance.url, made.provenance.published) == ("https://check.example/rate", date(2022, 6, 10))
    assert made.provenance.title == "Example Check: False"
    assert made.review and (made.review.verdict, made.review.by) == ("refuted", "Example Check")
    assert made.article.text[: made.review.length] == CLAIM
    assert made.signed is None


@pytest.mark.parametrize(
    "data",
    [
        {"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": "x"}, REVIEW]},
        [{"@type": "Organization"}, REVIEW],
        {"@type": ["Review", "ClaimReview"], **{k: v for k, v in REVIEW.items() if k != "@type"}},
        {**REVIEW, "@type": "http://schema.org/ClaimReview"},
        {"@type": "NewsArticle", "hasPart": {"review": [REVIEW]}},
        {**REVIEW, "author": [{"name": "Example Check"}]},
        {**REVIEW, "author": "Example Check"},
        {**REVIEW, "author": None, "publisher": {"name": "Example Check"}},
        {**REVIEW, "itemReviewed": [REVIEW["itemReviewed"]]},
        {**REVIEW, "claimReviewed": f"  {CLAIM.replace(' ', chr(10))}\x07 "},
        {f"schema:{k}" if not k.startswith("@") else k: v for k, v in REVIEW.items()},
    ],
)
def test_however_it_is_wrapped(data: object, httpserver: HTTPServer, context: Context) -> None:
    (made,), failed = taken(f"claimreview:{served(httpserver, '/a', page(data))}", context)
    assert not failed and made.review
    assert (made.article.text.partition("\n")[0], made.review.by) == (CLAIM, "Example Check")


@pytest.mark.parametrize("wrap", ["<!--{}-->", "//<![CDATA[\n{}\n//]]>", "{};", "{}"])
def test_scripts_as_sites_write_them(wrap: str, httpserver: HTTPServer, context: Context) -> None:
    told = wrap.format(json.dumps({**REVIEW, "reviewBody": "two\nlines"}).replace("\\n", "\n"))
    markup = f"<SCRIPT id=x type='application/ld+json'>{told}</SCRIPT><p>Text.</p>"
    (made,), failed = taken(f"claimreview:{served(httpserver, '/a', markup)}", context)
    assert not failed and made.review


def test_any_page_that_carries_one_is_read_as_its_reviews_alone(
    httpserver: HTTPServer, context: Context, tmp_path: Path
) -> None:
    """What the page quotes to refute it would support it, were the page read as any other."""
    (lead,) = urls.leads(served(httpserver, "/a", page(REVIEW)), context)
    assert isinstance(lead, Lead)
    (made,) = lead.read()
    assert made.review and made.article.text.startswith(CLAIM)
    file = tmp_path / "saved.html"
    file.write_text(page(REVIEW), "utf-8")
    (lead,) = single.leads(str(file), context)
    assert isinstance(lead, Lead)
    assert all(each.review for each in lead.read())
    plain = page(text="<p>ClaimReview is a format of schema.org, in which fact-checkers tell what they found.</p>")
    (lead,) = urls.leads(served(httpserver, "/b", plain), context)
    assert isinstance(lead, Lead)
    assert lead.read()[0].review is None


@pytest.mark.parametrize(
    "markup",
    [
        '<script type="application/ld+json">{"@type": "ClaimReview", </script><p>False claim.</p>',
        '<div itemscope itemtype="https://schema.org/ClaimReview"><p>False claim.</p></div>',
        '<div typeof="schema:ClaimReview"><p property="claimReviewed">False claim.</p></div>',
        page({**REVIEW, "claimReviewed": ""}),
        page({**REVIEW, "reviewRating": None}),
    ],
)
def test_a_page_whose_review_cant_be_read_is_no_source(markup: str, httpserver: HTTPServer, context: Context) -> None:
    (lead,) = urls.leads(served(httpserver, "/a", markup), context)
    assert isinstance(lead, Lead)
    with pytest.raises(SourceError, match="carries a ClaimReview that can't be read"):
        lead.read()


def feed(*reviews: object) -> bytes:
    elements = [{"@type": "DataFeedItem", "dateCreated": "2022-06-11", "item": [review]} for review in reviews]
    return json.dumps({"@context": "https://schema.org", "@type": "DataFeed", "dataFeedElement": elements}).encode()


def test_a_feed_of_reviews(httpserver: HTTPServer, context: Context) -> None:
    arabic = REVIEW | {
        "claimReviewed": "بلغ معدل البطالة في مصر 9.2% في عام 2021.",
        "datePublished": "2021-01-05",
        "author": {"name": "مرصد"},
        "reviewRating": {"alternateName": "خاطئ"},
        "url": "https://m.example/1",
    }
    same = REVIEW | {"claimReviewed": "Inflation in Egypt was 9.2% in 2021."}
    address = served(httpserver, "/feed.json", feed(arabic, REVIEW, same, {"@type": "ClaimReview"}), "application/json")
    made, failed = taken(f"claimreview:{address}", context)
    assert [each.provenance.published for each in made] == [date(2022, 6, 10), date(2022, 6, 10), date(2021, 1, 5)]
    assert failed == [f"{address} has 1 reviews without a claim, an author or a rating: they are left out."]
    addresses = [
        lead.address for lead in claimreview.leads(f"claimreview:{address}", context) if isinstance(lead, Lead)
    ]
    assert addresses == ["https://check.example/rate", "https://check.example/rate#2", "https://m.example/1"]
    for options, texts in (
        ("since=2022-01-01&limit=1", [CLAIM]),
        (
            "languages=ar",
            [arabic["claimReviewed"], CLAIM, same["claimReviewed"]],
        ),  # others do not say of which they are
        ("by=مرصد", [arabic["claimReviewed"]]),
        ("by=CHECK.example", [CLAIM, same["claimReviewed"]]),
    ):
        found, _ = taken(f"claimreview:{address}#{options}", context)
        assert sorted(each.article.text.partition("\n")[0] for each in found) == sorted(texts)


def test_a_file_of_reviews(tmp_path: Path, context: Context) -> None:
    file = tmp_path / "data.json"
    file.write_bytes(b"\xef\xbb\xbf" + feed(REVIEW, REVIEW))
    assert claimreview.accepts(str(file))
    (made,), failed = taken(str(file), context)
    assert not failed and made.provenance.source == "claimreview:data.json"
    with pytest.raises(UsageError, match="name it by its path alone"):
        taken(f"claimreview:{file}", context)
    table = tmp_path / "rates.json"
    table.write_text('[{"Country": "Egypt", "Year": 2021, "Rate": 7.2}]')
    assert not claimreview.accepts(str(table))
    assert not claimreview.accepts(str(tmp_path / "none.json"))


@pytest.mark.parametrize(
    "data",
    [
        b'{"@type": "ClaimReview"',
        b"[" * 100_000 + b"ClaimReview",
        b'{"a":' * 100_000 + b'"ClaimReview"',
        b'{"dataFeedElement": [' + b"[" * 5_000 + b'"ClaimReview"' + b"]" * 5_000 + b"]}",
        b'{"dataFeedElement": 7, "x": "ClaimReview"}',
        b'{"claims": "ClaimReview", "nextPageToken": [1]}',
        b'["ClaimReview"]',
        b'"ClaimReview"',
        b"",
        b"\x00\x01ClaimReview",
        b'{"x": "\xff\xfeClaimReview"}',
        b'{"@type": "ClaimReview", "claimReviewed": {"a": [1]}, "author": 5, "reviewRating": [[]]}',
        b'{"@type": "ClaimReview", "claimReviewed": "x", "author": "y", "reviewRating": "False"}',
        json.dumps({**REVIEW, "claimReviewed": "x" * 2_000_000}).encode(),
        json.dumps({"x": [{"y": n} for n in range(200_000)], "@type": "no ClaimReview"}).encode(),
    ],
)
def test_hostile_json_is_one_sentence(data: bytes, tmp_path: Path, context: Context, httpserver: HTTPServer) -> None:
    file = tmp_path / "data.json"
    file.write_bytes(data)
    address = served(httpserver, "/feed.json", data, "application/json")
    for spec in (str(file), f"claimreview:{address}"):
        try:
            made, failed = taken(spec, context)
        except SourceError as error:
            made, failed = [], [str(error)]
        assert not made and len(failed) == 1 and "\n" not in failed[0]


def test_hostile_words_are_shown_whole(httpserver: HTTPServer, context: Context) -> None:
    odd = {**REVIEW, "author": {"name": "A\x1b[31m\u202e&lt;b&gt;" + "B" * 500}, "datePublished": "yesterday",
           "url": "javascript:alert(1)", "inLanguage": {"name": "x"}, "itemReviewed": 5}  # fmt: skip
    odd["reviewRating"] = {"ratingValue": "9" * 10_000, "alternateName": ["False", "True"]}
    address = served(httpserver, "/a", page(odd))
    (made,), _ = taken(f"claimreview:{address}", context)
    assert made.review and len(made.review.by) <= 120 and made.review.by.isprintable()
    assert (made.provenance.url, made.provenance.published, made.review.verdict) == (address, None, "")
    assert made.review.rating == "False, True"


class Tools:
    """The API as Google describes it: one answer a page, each wanting the key in a header."""

    def __init__(self, httpserver: HTTPServer) -> None:
        self.asked: list[Request] = []
        httpserver.expect_request("/v1alpha1/claims:search").respond_with_handler(self.answer)
        self.address = httpserver.url_for("/v1alpha1/claims:search")

    def answer(self, request: Request) -> Response:
        self.asked.append(request)
        number = int(request.args.get("pageToken", "1"))
        review = {
            "publisher": {"name": "Example Check", "site": "check.example"},
            "url": f"https://check.example/{number}",
            "reviewDate": "2022-06-10T00:00:00Z",
            "textualRating": "False",
            "languageCode": "en",
        }
        claim = {"text": CLAIM, "claimant": "A post", "claimDate": "2022-06-05T00:00:00Z", "claimReview": [review]}
        more = {"nextPageToken": str(number + 1)} if number < 3 else {}
        told = json.dumps({"claims": [claim], **more})
        return Response(
            told, content_type="application/json", status=200 if request.headers.get("X-Goog-Api-Key") else 403
        )


def test_the_fact_check_tools(httpserver: HTTPServer, context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_GOOGLE_KEY", "a-secret")
    tools = Tools(httpserver)
    spec = f"claimreview:{tools.address}#query=unemployment Egypt&languages=en"
    made, failed = taken(spec, context)
    assert not failed
    assert [each.provenance.url for each in made] == [f"https://check.example/{n}" for n in (1, 2, 3)]
    assert made[0].review and made[0].review.verdict == "refuted" and made[0].article.published == date(2022, 6, 5)
    assert dict(tools.asked[0].args) == {
        "pageSize": "50", "query": "unemployment Egypt", "languageCode": "en",
    }  # fmt: skip
    assert {request.headers["X-Goog-Api-Key"] for request in tools.asked} == {"a-secret"}
    assert "a-secret" not in str(context.fetcher.served) + spec + str(made)
    kept = b"".join(path.read_bytes() for path in context.cache.rglob("*") if path.is_file())
    assert b"a-secret" not in kept
    found = list(claimreview.search(f"claimreview:{tools.address}", "Egypt", context))
    assert found[0] == (f"{CLAIM} (Example Check: False)", "https://check.example/1")


def test_offline_nothing_is_asked_and_no_key_is_wanted(
    httpserver: HTTPServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_GOOGLE_KEY", "a-secret")
    tools = Tools(httpserver)
    spec, own = f"claimreview:{tools.address}#query=Egypt", frozenset({"localhost", "127.0.0.1"})
    with Context(tmp_path, allow_hosts=own) as context:
        assert len(taken(spec, context)[0]) == 3
    monkeypatch.delenv("FACTCHECK_GOOGLE_KEY")
    asked = len(tools.asked)
    with Context(tmp_path, offline=True) as context:
        assert len(taken(spec, context)[0]) == 3
        with pytest.raises(SourceError, match="not in the cache"):
            taken(f"claimreview:{tools.address}#query=other", context)
    assert len(tools.asked) == asked


@pytest.mark.parametrize(
    ("key", "address", "told"),
    [
        ("", "https://factchecktools.googleapis.com/v1alpha1/claims:search", "set the variable FACTCHECK_GOOGLE_KEY"),
        ("a\nb", "https://factchecktools.googleapis.com/v1alpha1/claims:search", "set the variable"),
        ("ключ", "https://factchecktools.googleapis.com/v1alpha1/claims:search", "set the variable"),
        ("k", "https://evil.example/claims:search", "gets no key"),
        ("k", "https://googleapis.com.evil.example/claims:search", "gets no key"),
        ("k", "http://factchecktools.googleapis.com/v1alpha1/claims:search", "gets no key"),
        ("k", "https://evil.example/x?googleapis.com/claims:search", "claims"),
    ],
)
def test_the_key_goes_to_google_alone(
    key: str, address: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_GOOGLE_KEY", key)
    with Context(tmp_path) as context, pytest.raises(SourceError, match=told):
        taken(f"claimreview:{address}#query=x", context)


@pytest.mark.parametrize(
    ("spec", "told"),
    [
        ("claimreview:nothing", "names no address"),
        ("claimreview:https://[x/", "names no address"),
        ("claimreview:https://a.example/claims:search", "asks for nothing"),
        ("claimreview:https://a.example/#since=June", "must be a day"),
        ("claimreview:https://a.example/#colour=red", "no option 'colour'"),
    ],
)
def test_what_is_named_wrongly(spec: str, told: str, context: Context) -> None:
    with pytest.raises(UsageError, match=told):
        taken(spec, context)
    with pytest.raises(UsageError, match="can't be searched"):
        list(claimreview.search("claimreview:https://a.example/feed.json", "x", context))
