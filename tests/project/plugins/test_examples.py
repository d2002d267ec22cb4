"""The worked examples of docs/examples, built into packages, installed into a folder, and used by the program."""

import json
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from tests.house.sources import ROOT

EXAMPLES = sorted(folder.name for folder in (ROOT / "docs" / "examples").iterdir())
SUBTITLES = """1
00:00:01,000 --> 00:00:03,000
Trump spoke by phone

2
00:00:03,100 --> 00:00:05,000
<i>with Xi Jinping on Wednesday.</i>

3
00:00:10,000 --> 00:00:12,000
And now the weather.
"""
FRENCH = (
    "Le président Donald Trump a parlé au téléphone avec Xi Jinping mercredi, selon la presse. "
    "Emmanuel Macron a rencontré Vladimir Poutine à Moscou le 3 février 2026, et les ministres sont restés."
)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All examples as wheels, unpacked into one folder as an installer does with wheels of Python alone."""
    work = tmp_path_factory.mktemp("examples")
    target = work / "installed"
    for name in EXAMPLES:
        shutil.copytree(ROOT / "docs" / "examples" / name, work / name)
        build = f"from hatchling.build import build_wheel; print(build_wheel({str(work)!r}))"
        built = subprocess.run(
            [sys.executable, "-c", build], cwd=work / name, capture_output=True, text=True, check=True
        )
        with zipfile.ZipFile(work / built.stdout.split()[-1]) as wheel:
            wheel.extractall(target)
    return target


def run(installed: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program with the examples on its path."""
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join((str(installed), str(ROOT))), **environment}
    command = [sys.executable, "-m", "timeline", *words]
    return subprocess.run(command, env=variables, cwd=ROOT, capture_output=True, text=True, timeout=240)


def test_subtitles_are_read_by_the_example_of_a_reader(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "news.srt").write_text(SUBTITLES)
    done = run(installed, "extract", "--format", "jsonl", "--published", "2026-02-04", str(tmp_path / "news.srt"))
    article = json.loads(done.stdout)
    assert article["text"] == "Trump spoke by phone with Xi Jinping on Wednesday.\n\nAnd now the weather."
    assert [(event["type"], event["when"]) for event in article["events"] if event["shown"]] == [
        ("phone_call", "2026-02-04")
    ]


def test_french_is_read_by_the_example_of_a_language(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FRENCH, "utf-8")
    done = run(installed, "extract", "--format", "jsonl", "--published", "2026-02-04", str(tmp_path / "a.txt"))
    article = json.loads(done.stdout)
    assert article["language"] == "fr"
    found = {(event["type"], event["when"]) for event in article["events"]}
    assert found >= {("phone_call", "2026-02-04"), ("meeting", "2026-02-03")}
    checked = run(installed, "check-language", "fr")
    assert (checked.returncode, checked.stdout.split(",")[-1]) == (0, " 0 wrong.\n")


def test_an_outline_is_written_by_the_example_of_an_exporter(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Trump spoke by phone with Xi Jinping on 4 February 2026.")
    project, outline = str(tmp_path / "p.gtl"), tmp_path / "out.org"
    run(installed, "import", "--jobs", "1", "--project", project, str(tmp_path / "a.txt"))
    done = run(installed, "export", "--project", project, "-o", str(outline))
    assert done.returncode == 0, done.stderr
    lines = outline.read_text("utf-8").splitlines()
    assert lines[0] == "#+TITLE: p"
    assert "  Wednesday, 4 February 2026" in lines


class _Model(BaseHTTPRequestHandler):
    asked: list[str] = []  # noqa: RUF012  # the server makes a handler for each request; what was asked is kept here

    def do_POST(self) -> None:
        self.asked.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
        events = [
            {"type": "visit", "quote": "was received in Riga", "title": "A visit to Riga", "date": "2026-02-03"},
            {"type": "summit", "quote": "words that stand nowhere", "title": "Invented", "date": "2026-02-03"},
        ]
        answer = {"choices": [{"message": {"content": f"Here they are: {json.dumps(events)}"}}]}
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        """Tells nobody."""


@pytest.fixture
def model() -> Iterator[str]:
    """The address of a model server on this machine, which always finds a visit and invents a summit."""
    _Model.asked.clear()
    server = HTTPServer(("127.0.0.1", 0), _Model)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/v1"
    server.shutdown()
    server.server_close()


def imported(installed: Path, folder: Path, **environment: str) -> list[dict[str, object]]:
    (folder / "a.txt").write_text("The old man was received in Riga with honours that nobody had foreseen.")
    project = str(folder / "p.gtl")
    run(installed, "import", "--jobs", "1", "--project", project, str(folder / "a.txt"), **environment)
    listed = run(installed, "list", "--hidden", "--format", "jsonl", "--project", project)
    return [json.loads(line) for line in listed.stdout.splitlines()]


def test_a_local_model_is_asked_only_when_it_was_switched_on(installed: Path, tmp_path: Path, model: str) -> None:
    assert imported(installed, tmp_path, TIMELINE_MODEL_ADDRESS=model) == []
    assert _Model.asked == []


def test_what_a_local_model_finds_is_kept_only_with_words_of_the_text(
    installed: Path, tmp_path: Path, model: str
) -> None:
    settings = Path(os.environ["GEOPOLITICAL_TIMELINE_CONFIG"]) / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('extractors = "local-model"\n')
    (event,) = imported(installed, tmp_path, TIMELINE_MODEL_ADDRESS=model)
    assert (event["type"], event["when"], event["title"]) == ("visit", "2026-02-03", "A visit to Riga")
    assert isinstance(event["confidence"], float)
    assert event["confidence"] <= 0.6
    assert len(_Model.asked) == 1
