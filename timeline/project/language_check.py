"""Every example and counter-example of a language pack, for the doors of the house."""

from timeline.temporal.language_check import CheckResult
from timeline.temporal.language_check import run as check_language

__all__ = ["CheckResult", "check_language"]
