"""The HTML report in a browser: what is seen, clicked and pressed, from a file on disk, with scripts and without."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from factcheck.model import Report
from factcheck.reports import Page, html

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if not BROWSER:
        pytest.skip("no Chromium on this machine")
    with playwright.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(params=["en", "ar"])
def file(request: pytest.FixtureRequest, report: Report, tmp_path: Path) -> str:
    path = tmp_path / "report.html"
    path.write_text(html.render((report,), Page(lang=request.param)), "utf-8")
    return path.as_uri()


def opened(browser: Any, address: str, width: int = 1300, **options: Any) -> tuple[Any, list[str]]:
    """The page, and what it complained of or asked of the network."""
    page = browser.new_context(viewport={"width": width, "height": 800}, **options).new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("request", lambda asked: None if asked.url.startswith("file:") else heard.append(asked.url))
    page.goto(address)
    return page, heard


def test_keys_go_from_claim_to_claim(browser: Any, file: str) -> None:
    page, heard = opened(browser, file)
    walked = []
    for key in ("j", "j", "k", "x", "x", "Escape"):
        page.keyboard.press(key)
        walked.append(page.evaluate("(document.querySelector('.card.chosen') || {}).id || ''"))
    assert walked == ["c01", "c02", "c01", "c03", "c03", ""]
    assert heard == []


def test_a_click_in_the_text_shows_its_card_beside_it(browser: Any, file: str) -> None:
    page, _ = opened(browser, file)
    page.click("a.claim[href='#c04']")
    assert page.locator(".card.chosen").get_attribute("id") == "c04"
    assert page.url.endswith("#c04")
    card, panel = (page.locator(selector).bounding_box() for selector in (".card.chosen", ".panel"))
    assert panel["y"] - 1 <= card["y"] < panel["y"] + panel["height"]


@pytest.mark.parametrize("scripts", [True, False])
def test_verdicts_can_be_hidden_with_scripts_and_without(browser: Any, file: str, scripts: bool) -> None:
    page, heard = opened(browser, file, java_script_enabled=scripts)
    assert page.locator(".card:visible").count() == 5
    page.uncheck("#show-supported")
    assert page.locator(".card:visible").count() == 4
    assert not page.locator(".badge.supported").is_visible()
    assert page.locator("#find").is_visible() is scripts
    assert heard == []


def test_words_find_their_claims(browser: Any, file: str) -> None:
    page, _ = opened(browser, file)
    page.keyboard.press("/")
    page.keyboard.type("surely")
    assert [page.locator(".card:visible").nth(0).get_attribute("id")] == ["c03"]
    assert page.locator(".card:visible").count() == 1


@pytest.mark.parametrize("width", [320, 760, 1300])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_runs_over_the_side(browser: Any, file: str, width: int, scheme: str) -> None:
    page, heard = opened(browser, file, width, color_scheme=scheme)
    page.keyboard.press("j")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".card.chosen").is_visible()
    assert heard == []


def test_on_a_narrow_page_the_card_can_be_put_away(browser: Any, file: str) -> None:
    page, _ = opened(browser, file, 400)
    assert page.locator(".card:visible").count() == 0
    page.click(".badge[href='#c01']")
    assert page.locator(".card:visible").count() == 1
    card, leave = (page.locator(selector).bounding_box() for selector in (".card.chosen", ".leave"))
    assert leave["y"] + leave["height"] <= card["y"]
    page.click(".leave")
    assert page.locator(".card:visible").count() == 0


def test_a_link_to_a_claim_opens_at_it(browser: Any, file: str) -> None:
    page, _ = opened(browser, f"{file}#c05")
    assert page.locator(".card.chosen").get_attribute("id") == "c05"
    page, _ = opened(browser, f"{file}#c05", java_script_enabled=False)
    assert page.locator("#c05").bounding_box()["y"] < 800


def test_print_shows_every_card_and_no_filters(browser: Any, file: str) -> None:
    page, _ = opened(browser, file, 700)
    page.emulate_media(media="print")
    assert page.locator(".card:visible").count() == 5
    assert not page.locator(".filters").is_visible()
    assert not page.locator(".leave").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_somebody_elses_rules_of_accessibility_find_nothing(browser: Any, file: str, scheme: str) -> None:
    """axe-core's, which follow WCAG."""
    pytest.importorskip("axe_playwright_python", reason="axe-playwright-python is not installed")
    page, _ = opened(browser, file, color_scheme=scheme)
    page.keyboard.press("x")
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text("utf-8"))
    found = page.evaluate("axe.run()")
    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []
    assert len(found["passes"]) > 20
