"""All awkward but good files: some two hundred, made anew at each run, always the same."""

from __future__ import annotations

from .case import Case
from .mails import mail_cases
from .packed import packed_cases
from .pages import page_cases
from .pdfs import pdf_cases
from .tables import table_cases
from .texts import text_cases


def awkward_cases() -> tuple[Case, ...]:
    """Every case, each under a name of its own."""
    makers = (text_cases, page_cases, mail_cases, packed_cases, table_cases, pdf_cases)
    cases = tuple(case for make in makers for case in make())
    names = [case.name for case in cases]
    doubled = {name for name in names if names.count(name) > 1}
    if doubled:
        raise ValueError(f"two cases of one name: {sorted(doubled)}")
    return cases
