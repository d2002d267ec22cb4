"""Sentences of the rooms without a language in the user's: found again, filled, and none forgotten."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import timeline
from timeline.model import InputError
from timeline.project.sentences import in_language, problem_in_language, templates

ROOT = Path(timeline.__file__).parent
# The rooms that say something to the user and have no translations of their own.
SPEAKING = ("pipeline.py", "worker.py", "reading", "storage", "project", "cli/standard_input.py")
# What looks like a sentence there and is none for this table: settings and exports bring their own Romanian.
SILENT = ("project/setting_table.py", "project/exports/report.py", "project/exports/web_page.py")
WARMING_UP = "Loads what tells languages apart, before an article waits for it."  # read by nobody
SQL = re.compile(r"(SELECT|UPDATE|DELETE|INSERT) |\x00 = \?")
SENTENCE = re.compile(r"[A-Z“\x00].*[.!?]", re.DOTALL)
GAP = re.compile(r"\{[a-z]+\}")
HOLE = "\x00"


@pytest.mark.parametrize(
    ("said", "romanian"),
    [
        ("The file is empty.", "Fișierul este gol."),
        (
            "The file is empty. Look whether it was saved completely.",
            "Fișierul este gol. Vezi dacă a fost salvat până la capăt.",
        ),
        (
            "The file has 61 MB; more than 50 MB are not read. Split it, or add only the part with the article.",
            "Fișierul are 61 MB; nu se citesc mai mult de 50 MB. Împarte-l sau adaugă doar partea cu articolul.",
        ),
        ("This is a device, not an article. Add a file with text.",
         "Nu este un articol, ci un dispozitiv. Adaugă un fișier cu text."),
        ("War. And peace.gtl is not a timeline project.", "War. And peace.gtl nu este un proiect de cronologie."),
        ("Nobody foresaw this. The file is empty.", "Nobody foresaw this. Fișierul este gol."),
        ("", ""),
    ],
)  # fmt: skip
def test_a_sentence_is_said_in_romanian_with_its_gaps_filled(said: str, romanian: str) -> None:
    assert in_language(said, "ro") == romanian
    assert in_language(said, "en") == said


def test_a_problem_says_what_is_wrong_and_what_to_do() -> None:
    problem = InputError("This is no file name.", "Check how the path is written.")
    assert problem_in_language(problem, "ro") == "Acesta nu este un nume de fișier. Verifică cum este scrisă calea."


def test_both_languages_have_the_same_gaps() -> None:
    uneven = [text for text, twin in templates("ro").items() if sorted(GAP.findall(text)) != sorted(GAP.findall(twin))]
    assert not uneven


def test_no_sentence_of_the_program_is_missing_from_the_table() -> None:
    known = {WARMING_UP, *(GAP.sub(HOLE, text) for text in templates("ro"))}
    missing = {text.replace(HOLE, "{}"): place for text, place in sentences_of_the_program() if text not in known}
    assert not missing


def sentences_of_the_program() -> Iterator[tuple[str, str]]:
    for name in SPEAKING:
        path = ROOT / name
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            place = file.relative_to(ROOT).as_posix()
            if place not in SILENT:
                yield from ((text, place) for text in whole_sentences(ast.parse(file.read_text(encoding="utf-8"))))


def whole_sentences(tree: ast.Module) -> Iterator[str]:
    """Texts that stand in the code as whole sentences, each hole of an f-string as HOLE; no docstring, no SQL."""
    inner = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if id(node) in inner or id(node) in docs:
            continue
        text = text_of(node)
        # One that is only holes and another room's sentence says nothing of its own.
        if " " in text and SENTENCE.fullmatch(text) and not SQL.match(text) and not re.match(f"{HOLE} [A-Z]", text):
            yield GAP.sub(HOLE, text)


def text_of(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else HOLE for part in node.values)
    return ""
