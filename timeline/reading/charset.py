"""Which characters the bytes mean: BOM, then what is declared, then strict UTF-8, then a guess."""

from __future__ import annotations

import codecs
import re
import unicodedata

import charset_normalizer

SAMPLE_BYTES = 48 * 1024
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What pages and mails call them, and what browsers read (WHATWG Encoding Standard, 4.2): the Windows superset.
ALIASES = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
    "unicode": "utf-16",
    "x-user-defined": "cp1252",
}
GUESSES = (
    "cp1250", "cp1252", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r", "koi8_u", "iso8859_2",
    "iso8859_5", "iso8859_15", "iso8859_16", "mac_roman", "mac_latin2", "mac_cyrillic", "cp437", "cp850", "cp852",
    "cp866", "shift_jis", "cp932", "euc_jp", "iso2022_jp", "gb18030", "big5", "cp949",
)  # fmt: skip
SEVEN_BIT = ("iso2022_jp", "iso2022_kr", "hz")
ESCAPES = re.compile(rb"\x1b\$[@B]")
LATIN = (
    "cp1250", "cp1252", "cp1254", "cp1257", "iso8859_2", "iso8859_15", "iso8859_16", "mac_roman", "mac_latin2",
    "cp437", "cp850", "cp852",
)  # fmt: skip
CENTRAL_LETTERS = re.compile("[ăâîşţșțĂÂÎŞŢȘȚ]")
ODD_IN_TEXT = re.compile("[¤µ¨¸°¦§¬¶¥˘˛ˇ˝](?=[A-Za-z])|[\u0080-\u009f]")


def decode(data: bytes, declared: str = "") -> str:
    """The text of some bytes. Never fails: bytes that mean nothing become U+FFFD."""
    for mark, name in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    if wide := _wide_without_mark(data):
        return data.decode(wide, "replace")
    declared_name = known(declared)
    if declared_name in SEVEN_BIT or ESCAPES.search(data):
        return data.decode(declared_name or "iso2022_jp", "replace")  # valid UTF-8 too, but not what is meant
    strict = _strict(data, "utf-8")
    if strict is not None:
        return strict  # before the declared one: UTF-8 that is valid by chance is rarer than a wrong declaration
    if declared_name:
        text = _strict(data, declared_name)
        if text is not None and not ODD_IN_TEXT.search(text[:SAMPLE_BYTES]):
            return text
    if _is_nearly_utf8(data):
        return data.decode("utf-8", "replace")
    return data.decode(guess(data), "replace")


def known(name: str) -> str:
    """The codec that a declared name means; "" when there is none, or one that is no charset (`zlib`, `idna`)."""
    plain = name.strip().strip("'\"").lower()
    try:
        info = codecs.lookup(ALIASES.get(plain, plain))
    except (LookupError, ValueError):
        return ""
    try:
        is_text = isinstance("a".encode(info.name), bytes)
    except (LookupError, UnicodeError):
        return ""
    return info.name if is_text and info.name not in ("utf-7", "punycode", "idna", "unicode_escape") else ""


def guess(data: bytes) -> str:
    """The likeliest charset of bytes that are not UTF-8."""
    sample = _telling_part(data)
    best = charset_normalizer.from_bytes(sample, cp_isolation=list(GUESSES), preemptive_behaviour=False).best()
    name = best.encoding if best is not None else "cp1252"
    if name in LATIN:
        return _central_or_western(sample, name)
    return name


def _central_or_western(sample: bytes, guessed: str) -> str:
    """Chooses among the charsets that share their letters' places, by the letters that the others leave odd."""
    names = dict.fromkeys((guessed, "cp1250", "iso8859_16", "cp1252", "mac_roman"))
    return max(names, key=lambda name: (_likelihood(sample, name), name == guessed))


def _likelihood(sample: bytes, name: str) -> int:
    """Letters that words are made of, minus signs that stand inside or before words."""
    text = sample.decode(name, "replace")
    score = 0
    for match in re.finditer(r"[^\x00-\x7f]", text):
        character, index = match[0], match.start()
        before, after = text[index - 1 : index], text[index + 1 : index + 2]
        is_letter = unicodedata.category(character)[0] == "L"
        if is_letter and after.isupper() and text[index + 2 : index + 3].islower():
            score -= 2  # a quotation mark of another charset before a word
        elif CENTRAL_LETTERS.match(character):
            score += 2
        elif is_letter:
            score += 1 if before.isalpha() or after.isalpha() else -2
        elif before.isalpha() and after.isalpha() and character not in "’-–‑":
            score -= 4
        elif character == "\ufffd" or unicodedata.category(character) in ("Cc", "Cn"):
            score -= 6
        elif character in "„”“’‘–—«»…€•° \xa0":
            score += 1
        else:
            score -= 2
    return score


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None


def _is_nearly_utf8(data: bytes) -> bool:
    """True when a few bad bytes stand in what is plainly UTF-8: a cut end, one pasted word of another charset."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(1 for character in text[:200_000] if character > "\x7f" and character != "\ufffd")
    return bad > 0 and good >= 10 * bad


def _wide_without_mark(data: bytes) -> str:
    """UTF-16 without its mark shows by NUL bytes at every second place."""
    sample = data[:2000]
    if len(sample) < 4 or b"\0" not in sample:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) / 2
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.05:
        return "utf-16-be"
    return ""


def _telling_part(data: bytes) -> bytes:
    """The stretch that is looked at: around the first bytes above ASCII."""
    first = next(re.finditer(rb"[\x80-\xff]", data), None)
    start = max(0, (first.start() if first else 0) - SAMPLE_BYTES // 4)
    return data[start : start + SAMPLE_BYTES]
