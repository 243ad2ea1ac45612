"""factcheck ARTICLE...: its exit codes, its flags, and a sentence for everything that can go wrong."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


def only_sentences(errors: bytes) -> bool:
    return b"Traceback" not in errors and all(line.startswith(b"factcheck: ") for line in errors.splitlines())


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["right.txt"], 0),
        (["wrong.txt"], 1),
        (["check", "wrong.txt"], 1),
        (["--offline", "wrong.txt"], 1),
        (["right.txt", "wrong.txt"], 1),
        (["wrong.txt", "--exit-zero"], 0),
        (["wrong.txt", "--fail-on", "never"], 0),
        (["wrong.txt", "--fail-on", "conflicting"], 1),
        (["right.txt", "--fail-on", "not-enough-evidence"], 0),
        (["wrong.txt", "--ignore", "visit,date"], 0),
        (["wrong.txt", "--select", "position"], 0),
        (["wrong.txt", "--no-cache"], 1),
        (["wrong.txt", "--statistics"], 1),
        (["wrong.txt", "none.txt"], 2),
        (["wrong.txt", "none.txt", "--exit-zero"], 2),
        (["."], 1),
        ([], 2),
    ],
)
def test_exit_codes(run: Run, arguments: list[str], code: int) -> None:
    done = run(*arguments)
    assert done.returncode == code, done.stderr.decode()
    assert only_sentences(done.stderr)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "No article was given: name one, or - for standard input"),
        (["none.txt"], "none.txt does not exist"),
        (
            ["right.txt", "--fail-on", "sometimes"],
            "--fail-on must be refuted, conflicting, not-enough-evidence or never",
        ),
        (["right.txt", "--output-format", "xml"], "--output-format must be one of"),
        (["right.txt", "--date", "14.7.2021"], '--date must be a date such as 2021-07-14, not "14.7.2021".'),
        (["right.txt", "--lang", "tlh"], "--lang must be one of ar, de, en, es, fr, ru, tr, not 'tlh'."),
        (["right.txt", "--ui-lang", "tlh"], "--ui-lang must be one of ar, en, not 'tlh'."),
        (
            ["right.txt", "--select", "percntage"],
            '--select percntage: there is no such kind; did you mean "percentage"?',
        ),
        (["right.txt", "--config", "none.toml"], "none.toml: no such settings file."),
        (["right.txt", "--config", ""], ". can't be read: Is a directory."),
        (["right.txt", "-o", "right.txt"], "--output-file right.txt would overwrite the article"),
        (["right.txt", "-o", "none/r.json"], "there is no folder none."),
        (["right.txt", "-o", "."], "--output-file . is a folder"),
        (["right.txt", "--source", "none"], "none"),
        (["right.txt", "--claims", "none"], "none"),
        (["right.txt", "--source", "x" * 5_000], "x… names no source: give a folder or a file that is there"),
        *(
            (["right.txt", option, "x" * 5_000], "x… is too long for a name")
            for option in ("--claims", "-o", "--primary")
        ),
        (["-"], "empty"),
        (["x\x1b[2Jy.txt"], "x\\x1b[2Jy.txt does not exist"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_exit_2(run: Run, arguments: list[str], sentence: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stdout == b""
    assert len(done.stderr.splitlines()) == 1
    assert only_sentences(done.stderr)
    assert sentence in done.stderr.decode()


def test_an_unknown_option_is_told_with_its_neighbours(run: Run) -> None:
    done = run("right.txt", "--ofline")
    assert done.returncode == 2
    assert b"--offline" in done.stderr
    assert b"Traceback" not in done.stderr


def test_one_bad_article_does_not_keep_the_others_from_being_checked(run: Run, desk: Path) -> None:
    (desk / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (desk / "empty.txt").write_bytes(b"")
    done = run("none.txt", "binary.txt", "empty.txt", "wrong.txt", "--output-format", "concise", "--date", "2021-07-14")
    assert done.returncode == 2
    assert b"wrong.txt:1:1: refuted visit/" in done.stdout
    assert len(done.stderr.splitlines()) == 3
    assert only_sentences(done.stderr)


def test_standard_input_has_a_name(run: Run) -> None:
    text = "Russian Foreign Minister Sergey Lavrov visited Islamabad on 6-9 April 2021."
    done = run("-", "--stdin-filename", "draft.md", "--output-format", "concise", given=text.encode())
    assert done.returncode == 1
    assert done.stdout.startswith(b"draft.md:1:1: ")


def test_an_article_without_claims_says_so(run: Run) -> None:
    done = run("-", given=b"Good morning.\n")
    assert done.returncode == 0
    assert b"No checkable claim was found." in done.stdout


def test_reports_go_to_files_too_and_change_nothing_else(run: Run, desk: Path) -> None:
    plain = run("wrong.txt", "right.txt")
    done = run("wrong.txt", "right.txt", "-o", "r.json", "-o", "r.txt", "--output-file", "lines")
    assert (done.returncode, done.stdout, done.stderr) == (1, plain.stdout, plain.stderr)
    content = json.loads((desk / "r.json").read_text("utf-8"))
    assert [each["article"]["name"] for each in content["reports"]] == ["wrong.txt", "right.txt"]
    assert (desk / "r.txt").read_text("utf-8") == (desk / "lines").read_text("utf-8") == plain.stdout.decode()


def test_the_end_of_a_files_name_says_which_report_it_is(run: Run, desk: Path) -> None:
    names = (
        "r.html",
        "r.sarif",
        "r.xml",
        "r.md",
        "r.csv",
        "r.jsonl",
        "gl-code-quality-report.json",
        "r.rdjson",
        "r.jsonld",
    )
    done = run(
        "wrong.txt", "right.txt", "--output-format", "github", *(part for name in names for part in ("-o", name))
    )
    assert (done.returncode, done.stdout.decode().partition(" ")[0]) == (1, "::error")
    begin = {name: (desk / name).read_text("utf-8").split()[0] for name in names}
    assert begin == {
        "r.html": "<!doctype",
        "r.sarif": "{",
        "r.xml": "<?xml",
        "r.md": "#",
        "r.csv": begin["r.csv"],
        "r.jsonl": '{"type":',
        "gl-code-quality-report.json": "[",
        "r.rdjson": "{",
        "r.jsonld": "{",
    }
    assert begin["r.csv"].startswith("\ufeffarticle,id,")
    assert run("wrong.txt", "right.txt", "-o", "again.html").returncode == 1
    assert (desk / "again.html").read_bytes() == (desk / "r.html").read_bytes()


def test_json_is_the_same_from_run_to_run(run: Run) -> None:
    first, second = (run("wrong.txt", "--output-format", "json") for _ in range(2))
    assert first.stdout == second.stdout
    assert json.loads(first.stdout)["counts"]["refuted"] > 0


def test_json_is_ascii_where_the_stream_is(run: Run) -> None:
    text = "زار وزير الخارجية الروسي سيرغي لافروف إسلام أباد يومي 6 و7 أبريل 2021.".encode()
    done = run("-", "--output-format", "json", given=text, PYTHONIOENCODING="ascii")
    assert done.stdout.isascii()
    assert "لافروف" in json.dumps(json.loads(done.stdout), ensure_ascii=False)
    table = run("-", "--date", "2021-07-14", given=text, PYTHONIOENCODING="ascii")
    assert (table.returncode, table.stderr) == (done.returncode, b"")


def test_lone_surrogates_and_controls_crash_nothing(run: Run, desk: Path) -> None:
    (desk / "odd.txt").write_bytes("He said \ufeff\u202e95% \u0085left in \u2028Kabul on 6 July 2021.\n".encode())
    for form in ("table", "concise", "json"):
        done = run("odd.txt", "--output-format", form)
        assert done.returncode in (0, 1), done.stderr.decode()
        assert "\u202e" not in done.stdout.decode()


def test_settings_come_from_the_file_and_flags_win(run: Run, desk: Path) -> None:
    (desk / "factcheck.toml").write_text('output-format = "concise"\nfail-on = "never"\n', "utf-8")
    assert run("wrong.txt").returncode == 0
    assert run("wrong.txt").stdout.startswith(b"wrong.txt:1:1: ")
    assert run("wrong.txt", "--fail-on", "refuted").returncode == 1
    assert run("wrong.txt", "--isolated").returncode == 1
    shown = run("--show-settings", "--offline")
    assert shown.returncode == 0
    assert b'fail-on = "never"  # factcheck.toml\n' in shown.stdout
    assert b"offline = true  # command line\n" in shown.stdout
    assert b"quiet = false  # default\n" in shown.stdout


def test_a_broken_settings_file_is_told_with_its_line(run: Run, desk: Path) -> None:
    (desk / "factcheck.toml").write_text("\nofline = true\n", "utf-8")
    done = run("right.txt")
    assert done.returncode == 2
    assert b"factcheck.toml:2: unknown setting \"ofline\"; did you mean 'offline'?" in done.stderr


def test_reports_and_notices_are_in_the_interfaces_language(run: Run, desk: Path) -> None:
    done = run("wrong.txt", "--ui-lang", "ar")
    table, notice = done.stdout.decode(), done.stderr.decode()
    assert done.returncode == 1
    assert "✗ مدحوض · زيارة · visit/date · c02" in table
    assert re.sub("[\u2068\u2069]", "", table).splitlines()[-2].startswith("3 ادعاءات: مؤيد: 1، مدحوض: 2، ")
    assert re.sub("[\u2068\u2069]", "", notice).startswith("factcheck: يُقرأ wrong.txt على أن تاريخه ")
    (desk / "factcheck.toml").write_text('ui-lang = "ar"\n', "utf-8")
    assert run("wrong.txt").stdout == done.stdout
    line = run("wrong.txt", "--output-format", "concise", "-q").stdout.decode().splitlines()[1]
    assert line.startswith("wrong.txt:1:1: refuted visit/date ") and "جاء في المقال" in line
    assert not set(line) & set("\u2068\u2069")
    reports = [
        json.loads(run("wrong.txt", "--output-format", "json", "--ui-lang", lang).stdout) for lang in ("ar", "en")
    ]
    reasons = [[claim.pop("reason") for claim in report["claims"]] for report in reports]
    assert reports[0] == reports[1]
    assert all(re.search("[\u0600-\u06ff]", reason) for reason in reasons[0])
    assert reasons[1][1].startswith("the article says “6-9 April 2021” (2021-04-06/2021-04-09); ")


def test_quiet_leaves_the_report_alone(run: Run) -> None:
    loud, quiet = run("wrong.txt"), run("wrong.txt", "-q")
    assert quiet.stdout == loud.stdout
    assert quiet.stderr == b""


def test_version_and_help(run: Run) -> None:
    from factcheck import __version__

    assert run("--version").stdout.decode().strip() == f"factcheck {__version__}"
    text = run("--help").stdout.decode()
    for word in ("check", "extract", "compare", "--source", "--offline", "--show-settings", "--version"):
        assert word in text
    assert run("-h").stdout.decode() == text


def test_help_imports_nothing_of_the_pipeline(desk: Path, environment: dict[str, str]) -> None:
    import subprocess
    import sys

    script = (
        "import sys; sys.argv = ['factcheck', '--help']\n"
        "from factcheck.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "print(*sorted(sys.modules))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=desk, env=environment, capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.splitlines()[-1].split())
    ours = {name for name in loaded if name.startswith("factcheck")}
    told = {"factcheck.errors", "factcheck.faults", "factcheck.messages", "factcheck.messages.catalogue"}
    light = {"factcheck", "factcheck.terminal", *told}
    assert {name for name in ours if not name.startswith("factcheck.cli")} <= light
    assert not loaded & {
        "rich",
        "httpx",
        "msgspec",
        "rapidfuzz",
        "tantivy",
        "diskcache",
        "charset_normalizer",
    }


def test_show_settings_names_what_sources_are_asked_for(run: Run) -> None:
    api = "claimreview:https://factchecktools.googleapis.com/v1alpha1/claims:search#query=vaccines Egypt"
    wiki = "mediawiki:https://a.example/api.php#search=Doha"
    shown = run("--show-settings", "--source", api, "--source", wiki, "--source", "nothing").stdout.decode()
    assert f"# {api} sends: vaccines Egypt, with the key in FACTCHECK_GOOGLE_KEY\n" in shown
    assert f"# {wiki} sends: Doha\n" in shown
    assert "nothing sends" not in shown
