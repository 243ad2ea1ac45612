"""ClaimReview in the markup of pages, as sites write it, and what is none or can't be read."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.errors import SourceError
from factcheck.sources import _microdata
from factcheck.sources._review_carriers import in_page
from factcheck.sources._reviews import Told

CLAIM = "Unemployment in Egypt was 9.2% in 2021."
PAGE = f"""<!DOCTYPE html><html><head><title>Check</title></head><body>
<article itemscope itemtype="https://schema.org/ClaimReview">
<meta itemprop="datePublished" content="2022-06-10"><link itemprop="url" href="https://check.example/rate">
<h1 itemprop="claimReviewed">{CLAIM}</h1>
<div itemprop="author" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Example Check</b></div>
<div itemprop="itemReviewed" itemscope itemtype="https://schema.org/Claim">
 <span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">A. B.</span></span>
 <time itemprop="datePublished" datetime="2022-06-05">last week</time></div>
<p itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><img itemprop="image" src="x.png">
 <meta itemprop="ratingValue" content="1"><meta itemprop="bestRating" content="5">
 <span itemprop="worstRating" content="1"></span>
 We find this <em itemprop="alternateName">False</em></p>
<div itemprop="reviewBody"><p>The office says 7.2%.</p><script>var claim = "x";</script></div>
</article></body></html>"""  # fmt: skip


def read(markup: str) -> list[Told]:
    return in_page(markup.encode(), "a page")


def test_a_review_is_read_with_all_that_it_says() -> None:
    (told,) = read(PAGE)
    assert (told.claim, told.by, told.rating, told.url) == (
        CLAIM,
        "Example Check",
        "False",
        "https://check.example/rate",
    )
    assert (told.on, told.since) == (date(2022, 6, 10), date(2022, 6, 5))
    assert (told.scale.value, told.scale.best, told.scale.worst) == ("1", "5", "1")


@pytest.mark.parametrize(
    ("written", "otherwise"),
    [
        ("https://schema.org/ClaimReview", "http://www.schema.org/ClaimReview https://schema.org/Review"),
        ('itemtype="https://schema.org/ClaimReview"', "itemtype=http://schema.org/ClaimReview"),
        ("itemscope", "ITEMSCOPE=itemscope"),
        ("</article>", ""),
        ("</h1>", "</h1></span></li>"),
        ("<h1", "<p><h1"),
        (f'<h1 itemprop="claimReviewed">{CLAIM}</h1>', f'<p itemprop="claimReviewed">{CLAIM}<p>What the office says.'),
        (f'<h1 itemprop="claimReviewed">{CLAIM}</h1>', f'<ul><li itemprop="claimReviewed">{CLAIM}<li>More</ul>'),
        (f"{CLAIM}</h1>", "Unemployment in <b>Egypt</b> was<br>9.2%\n in<!-- 7 --> 2021.<script>1</script></h1>"),
        (f"{CLAIM}</h1>", "<i><b>Unemployment in Egypt</i> was 9.2% in 2021.</b></h1>"),
        ("</h1>", f'</h1><meta itemprop="claimReviewed" content="{CLAIM}">'),
        ("<b itemprop", '<b itemprop="legalName">Example Check Ltd</b><b itemprop'),
        (f'<h1 itemprop="claimReviewed">{CLAIM}</h1>', ""),
    ],
)  # fmt: skip
def test_however_it_is_written(written: str, otherwise: str) -> None:
    assert written in PAGE
    markup = PAGE.replace(written, otherwise)
    if "claimReviewed" not in markup:  # it stands elsewhere in the page
        markup = markup.replace("itemtype=\"https://schema.org/ClaimReview\"", '\\g itemref="said none"', 1).replace(
            "\\g", 'itemtype="https://schema.org/ClaimReview"'
        ).replace("</body>", f'<q id="said" itemprop="claimReviewed">{CLAIM}</q></body>')  # fmt: skip
    (told,) = read(markup)
    assert (told.claim, told.by, told.rating) == (CLAIM, "Example Check", "False")


def test_each_review_has_its_own_properties() -> None:
    other = PAGE.replace("9.2%", "7.2%").replace("False", "True").replace("Example", "Other")
    told = read(PAGE.replace("</article>", f'<div itemprop="review">{other}</div></article>'))
    assert [(each.claim, each.by, each.rating) for each in told] == [
        (CLAIM, "Example Check", "False"),
        (CLAIM.replace("9.2%", "7.2%"), "Other Check", "True"),
    ]


def test_json_in_the_page_comes_first() -> None:
    json = '{"@type": "ClaimReview", "claimReviewed": "Another.", "author": "X", "reviewRating": {"name": "True"}}'
    (told,) = read(PAGE.replace("</head>", f'<script type="application/ld+json">{json}</script></head>'))
    assert told.claim == "Another."
    (told,) = read(PAGE.replace("</head>", f'<script type="application/ld+json">{json[:30]}</script></head>'))
    assert told.claim == CLAIM


@pytest.mark.parametrize(
    ("written", "otherwise"),
    [
        ('itemprop="claimReviewed"', 'class="claimReviewed"'),
        ('itemprop="reviewRating" itemscope', "itemscope"),
        ("<article itemscope", "<article"),
        ('itemscope itemtype="https://schema.org/ClaimReview"', 'typeof="schema:ClaimReview"'),
        ("<h1 ", "<div itemscope><h1 "),  # what stands in another thing is that thing's
        ("<h1 ", "<template><h1 "),
        (CLAIM, CLAIM * 50),
    ],
)
def test_what_is_marked_and_is_no_whole_review_is_told(written: str, otherwise: str) -> None:
    assert written in PAGE
    with pytest.raises(SourceError, match="only whole ones in JSON-LD or Microdata"):
        read(PAGE.replace(written, otherwise))


@pytest.mark.parametrize(
    "markup",
    [
        PAGE.replace("ClaimReview", "Review"),
        PAGE.replace("schema.org/ClaimReview", "schema.org/ClaimReviewed"),
        '<p>Write <code>&lt;div itemtype="https://schema.org/ClaimReview"&gt;</code> round it.</p>',
        '<!-- <div itemscope itemtype="https://schema.org/ClaimReview"> --><p>Text.</p>',
        "<script>x = '<div itemscope itemtype=\"https://schema.org/ClaimReview\">'</script><p>Text.</p>",
        "<p title='itemtype=\"https://schema.org/ClaimReview\"'>Text.</p>",
        "<p>ClaimReview is an itemtype = of schema.org</p>",
    ],
)
def test_what_is_no_review(markup: str) -> None:
    assert read(markup) == []


@pytest.mark.parametrize(
    "markup",
    [
        '<div itemscope itemtype="https://schema.org/ClaimReview">' * 3000,
        '<div itemprop="x" itemscope itemtype="https://schema.org/ClaimReview"><p>' * 3000,
        '<div id="a" itemprop="author" itemscope itemref="a b" itemtype="https://schema.org/ClaimReview">'
        '<div id="b" itemprop="author" itemscope itemref="b a"></div></div>',
        "".join(
            f'<div id="a{n}" itemprop="author" itemscope itemtype="https://schema.org/ClaimReview" '
            f'itemref="{" ".join(f"a{m}" for m in range(60))}"></div>'
            for n in range(60)
        ),
        '<div itemscope itemtype="https://schema.org/ClaimReview"' + " itemprop=a" * 50_000 + "<![<" * 1000,
    ],
)  # fmt: skip
def test_hostile_markup_ends_in_a_sentence(markup: str) -> None:
    with pytest.raises(SourceError, match="can't be read"):
        read(markup)
    assert len(_microdata.reviews(PAGE) or []) == 1
