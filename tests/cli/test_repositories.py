"""The hook and the action, each in a fresh repository: pre-commit and bash run them as they would elsewhere.

Both install the project with pip, which needs the network; without it these tests say that they are skipped.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from cli.conftest import RIGHT, WRONG

ROOT = Path(__file__).parents[2]
PROJECT = ("src", "claims", "man", "pyproject.toml", "README.md", "LICENSE", "action.yml", ".pre-commit-hooks.yaml")
GIT = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
DRAFTS = {"drafts/right.md": RIGHT, "drafts/wrong one.md": WRONG, "notes.md": WRONG}
CONFIG = """
repos:
  - repo: {project}
    rev: {revision}
    hooks:
      - id: factcheck
        files: ^drafts/
        args: [--output-format=concise, --date=2021-07-14, --select=visit]
"""
EXPRESSION = re.compile(r"\$\{\{ *([\w.-]+) *\}\}")


@pytest.fixture(scope="module")
def outside(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment without this checkout in it."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONPATH" and not key.startswith("GIT_")}
    cache = str(tmp_path_factory.mktemp("outside"))
    return kept | {"XDG_CACHE_HOME": cache, "PRE_COMMIT_HOME": f"{cache}/pre-commit", "PYTHONIOENCODING": "utf-8"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, outside: dict[str, str]) -> Path:
    """A checkout of this project, where pip can get what it needs to install it."""
    folder = tmp_path_factory.mktemp("project")
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder), "hatchling"]
    if subprocess.run(command, env=outside, capture_output=True, check=False).returncode:
        pytest.skip("pip can't reach an index of packages")
    home = folder / "factcheck"
    for each in PROJECT:
        if (ROOT / each).is_dir():
            shutil.copytree(ROOT / each, home / each, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / each, home / each)
    git(home, "init", "-q")
    git(home, "add", "-A")
    git(home, "commit", "-qm", "As it stands")
    return home


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """A fresh repository of drafts, none committed yet."""
    home = tmp_path / "a newsroom"
    for name, text in DRAFTS.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(text, "utf-8")
    git(home, "init", "-q", "-b", "main")
    return home


def git(folder: Path, *arguments: str) -> str:
    ran = subprocess.run([*GIT, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return ran.stdout.strip()


def test_the_hook_refuses_a_commit_of_a_wrong_draft(project: Path, newsroom: Path, outside: dict[str, str]) -> None:
    config = CONFIG.format(project=project, revision=git(project, "rev-parse", "HEAD"))
    (newsroom / ".pre-commit-config.yaml").write_text(config, "utf-8")
    install = [sys.executable, "-m", "pre_commit", "install", "--install-hooks"]
    subprocess.run(install, cwd=newsroom, env=outside, capture_output=True, check=True)
    git(newsroom, "add", "-A")
    refused = _committed(newsroom, outside)
    assert refused.returncode == 1, refused.stderr
    told = refused.stdout + refused.stderr
    assert "drafts/wrong one.md:1:1: refuted visit/date" in told
    assert "notes.md" not in told and "Traceback" not in told
    (newsroom / "drafts" / "wrong one.md").write_text(RIGHT, "utf-8")
    git(newsroom, "add", "-A")
    accepted = _committed(newsroom, outside)
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr
    assert "factcheck" in accepted.stdout + accepted.stderr and "Passed" in accepted.stdout + accepted.stderr


def _committed(folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [*GIT, "commit", "-qm", "A draft"]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


class Action:
    """action.yml, its steps run in turn by bash as a runner does. outputs: what each step with an id gave."""

    def __init__(self, project: Path, workspace: Path, runner: Path, environment: dict[str, str]) -> None:
        self._content = yaml.safe_load((project / "action.yml").read_text("utf-8"))
        self._project, self._workspace, self._runner, self._environment = project, workspace, runner, environment
        self.summary = runner / "summary"

    def run(self, **inputs: str) -> tuple[int, str, dict[str, str]]:
        """The exit code of the first step that failed, all that was printed, and the action's outputs."""
        declared = self._content["inputs"]
        assert set(inputs) <= set(declared)
        values = {f"inputs.{name}": inputs.get(name, said.get("default", "")) for name, said in declared.items()}
        values |= {"github.action_path": str(self._project), "steps.python.outputs.python-path": sys.executable}
        code, printed = 0, ""
        for step in self._content["runs"]["steps"]:
            if "run" in step and code == 0:
                ran = self._step(step, values)
                code, printed = ran.returncode, printed + ran.stdout
                assert "Traceback" not in ran.stderr
                told = (self._runner / "output").read_text("utf-8").splitlines()
                values |= {
                    f"steps.{step.get('id')}.outputs.{k}": v for k, _, v in (line.partition("=") for line in told)
                }
        outputs = {name: _filled(said["value"], values) for name, said in self._content["outputs"].items()}
        return code, printed, outputs

    def _step(self, step: dict[str, object], values: dict[str, str]) -> subprocess.CompletedProcess[str]:
        script, output, temporary = self._runner / "step.sh", self._runner / "output", self._runner / "temp"
        temporary.mkdir(exist_ok=True)
        output.write_text("")
        assert not EXPRESSION.search(str(step["run"])), "what an input says must not become part of a script"
        script.write_text(str(step["run"]), "utf-8")
        wanted = step["env"]
        assert isinstance(wanted, dict)
        own = {name: _filled(value, values) for name, value in wanted.items()}
        files = {"GITHUB_OUTPUT": output, "GITHUB_STEP_SUMMARY": self.summary, "RUNNER_TEMP": temporary}
        environment = self._environment | own | {name: str(file) for name, file in files.items()}
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)]
        return subprocess.run(
            command, cwd=self._workspace, env=environment, capture_output=True, text=True, check=False
        )


def _filled(text: str, values: dict[str, str]) -> str:
    """A text with its expressions replaced; an output of a step that did not run is empty, as on a runner."""
    return EXPRESSION.sub(lambda found: values.get(found[1], ""), text)


def test_the_action_annotates_reports_and_ends_with_the_code(
    project: Path, newsroom: Path, tmp_path_factory: pytest.TempPathFactory, outside: dict[str, str]
) -> None:
    action = Action(project, newsroom, tmp_path_factory.mktemp("runner"), outside)
    args = "--date=2021-07-14\n--select=visit"
    code, printed, outputs = action.run(articles="drafts/**/*.md", args=args)
    assert (code, outputs["exit-code"]) == (1, "1")
    annotations = printed.splitlines()
    assert annotations[0].startswith("::error file=drafts/wrong one.md,line=1,col=1,")
    assert not any("notes.md" in line for line in annotations)
    assert {Path(outputs[name]).read_text("utf-8")[:1] for name in ("sarif", "html")} == {"{", "<"}
    assert "drafts/wrong one.md" in action.summary.read_text("utf-8")
    git(newsroom, "add", "-A")
    git(newsroom, "commit", "-qm", "Drafts")
    names = "drafts/right.md\ndrafts/wrong one.md\n\n"
    assert action.run(articles=names, base="HEAD", args=args)[0] == 0
    assert action.run(articles=names, args=f"{args}\n--fail-on=never")[0] == 0
    code, printed, outputs = action.run(articles="drafts/none*.md", args=args)
    assert (code, printed) == (2, "::error title=factcheck::no article has this name or matches it: drafts/none*.md\n")
    assert outputs["exit-code"] == ""
    hostile = "$(touch hacked) `touch hacked`; touch hacked"
    assert action.run(articles=hostile, base=hostile, args=hostile)[0] == 2
    assert not (newsroom / "hacked").exists()
