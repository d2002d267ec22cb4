"""`check-language`: every example of a language pack."""

import pytest

from tests.cli.conftest import Typed
from timeline.cli import check_language
from timeline.temporal.language_check import CheckResult

RIGHT = CheckResult("weekday", "they met on Monday", "Monday = 2026-02-02", "Monday = 2026-02-02", is_right=True)
WRONG = CheckResult("month", "in May", "May = 2026-05", "", is_right=False)


def test_a_pack_whose_examples_all_hold_is_right(monkeypatch: pytest.MonkeyPatch, typed: Typed) -> None:
    monkeypatch.setattr(check_language, "check_language", lambda code: (RIGHT,))
    code, out, _ = typed("check-language", "en")
    assert (code, out) == (0, "en: 1 rules, 1 examples, 0 wrong.\n")


def test_an_example_that_is_misread_is_told_with_its_rule(monkeypatch: pytest.MonkeyPatch, typed: Typed) -> None:
    monkeypatch.setattr(check_language, "check_language", lambda code: (RIGHT, WRONG))
    code, out, _ = typed("check-language", "en")
    assert code == 1
    assert out.splitlines()[0] == "month: “in May” should read May = 2026-05, and reads nothing."


@pytest.mark.parametrize("language", ["ro", "en"])
def test_the_packs_of_the_program_can_be_checked(language: str, typed: Typed) -> None:
    _, out, _ = typed("check-language", language)
    assert out.splitlines()[-1].startswith(f"{language}: ")
    assert " 0 rules" not in out


def test_a_language_without_a_pack_is_told(typed: Typed) -> None:
    code, out, err = typed("check-language", "xx")
    assert (code, out) == (1, "")
    assert "xx" in err
