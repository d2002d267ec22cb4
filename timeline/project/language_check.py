"""Every example and counter-example of a language pack, run against the rules as they are."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.language import LanguagePack, analyse, load_pack
from timeline.language.rules import Example, Rule
from timeline.model import Span, TextBlock, TimeSpan, Timex
from timeline.temporal import find_timexes


@dataclass(frozen=True, slots=True)
class LanguageReport:
    """How many rules and examples were run, and a line for each that is not read as it says."""

    rules: int
    examples: int
    problems: tuple[str, ...]


def check_language(code: str) -> LanguageReport:
    """The report on a pack by its code. Raises DataError when there is none, or when it cannot be loaded."""
    return check_pack(load_pack(code))


def check_pack(pack: LanguagePack) -> LanguageReport:
    """The report on a loaded pack."""
    problems: list[str] = []
    examples = 0
    for rule in pack.date_rules:
        examples += len(rule.examples) + len(rule.counter_examples)
        problems += [problem for example in rule.examples if (problem := _misread(rule, example, pack))]
        problems += [problem for text in rule.counter_examples if (problem := _read_wrongly(rule, text, pack))]
    return LanguageReport(len(pack.date_rules), examples, tuple(problems))


def _misread(rule: Rule, example: Example, pack: LanguagePack) -> str:
    """What is wrong with the reading of an example; empty when it is read as it says."""
    found = timexes_in(example.text, example.published, pack)
    read = [timex for timex in found if timex.span.text_of(example.text) == example.marked]
    if any(example.value in (timex.value, str(timex.when or "")) for timex in read):
        return ""
    instead = ", ".join(f"“{timex.span.text_of(example.text)}” = {timex.value}" for timex in found) or "nothing"
    return f"{rule.file}: {rule.id}: “{example.text}” should read “{example.marked}” = {example.value}, read {instead}."


def _read_wrongly(rule: Rule, text: str, pack: LanguagePack) -> str:
    """What the rule read where it should read nothing; empty when it held back."""
    for timex in timexes_in(text, "", pack):
        if timex.rule == rule.id:
            return f"{rule.file}: {rule.id}: “{text}” should read nothing, read “{timex.span.text_of(text)}”."
    return ""


def timexes_in(text: str, published: str, pack: LanguagePack) -> tuple[Timex, ...]:
    """The expressions of time in one sentence; `published` is an ISO day, or empty when it is not known."""
    analysis = analyse(text, (TextBlock(Span(0, len(text)), "body"),), pack)
    return find_timexes(analysis, TimeSpan.parse(published) if published else None)
