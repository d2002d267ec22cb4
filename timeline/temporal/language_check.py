"""Runs every example and counter-example of a language pack."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.language import LanguagePack, analyse, load_pack
from timeline.language.rules import Example, Rule
from timeline.model import TimeSpan, Timex

from .finder import find_timexes

COUNTER_DAY = TimeSpan.parse("2026-02-04")  # a day must be known for a wrong reading to show


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One example: the rule's id, the sentence, what was expected, what was read, and whether they agree."""

    rule: str
    sentence: str
    expected: str
    found: str
    is_right: bool


def run(code: str) -> tuple[CheckResult, ...]:
    """Every example and counter-example of the pack, in the order of its rules. Raises DataError for a bad pack."""
    return check_pack(load_pack(code))


def check_pack(pack: LanguagePack) -> tuple[CheckResult, ...]:
    """As `run`, for a pack at hand."""
    return tuple(_results(pack))


def _results(pack: LanguagePack) -> Iterator[CheckResult]:
    for rule in pack.date_rules:
        for example in rule.examples:
            yield _check_example(rule, example, pack)
        for sentence in rule.counter_examples:
            timexes = find_timexes(analyse(sentence, (), pack), COUNTER_DAY)
            wrong = [_shown(timex, sentence) for timex in timexes if timex.rule == rule.id]
            yield CheckResult(rule.id, sentence, "", ", ".join(wrong), not wrong)


def _check_example(rule: Rule, example: Example, pack: LanguagePack) -> CheckResult:
    timexes = find_timexes(analyse(example.text, (), pack), TimeSpan.parse(example.published))
    expected = f"{example.marked} = {example.value}"
    if example.value == "none":
        wrong = [_shown(timex, example.text) for timex in timexes]
        return CheckResult(rule.id, example.text, "nothing", ", ".join(wrong), not wrong)
    found = [_shown(timex, example.text) for timex in timexes]
    return CheckResult(rule.id, example.text, expected, "; ".join(found), expected in found)


def _shown(timex: Timex, text: str) -> str:
    return f"{timex.span.text_of(text)} = {timex.value}"
