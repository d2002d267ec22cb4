"""Words: folding, tokens, sentences, quotations, tense, and the language packs that say how each language does it."""

from .analysis import Analysis, TenseCue, analyse
from .folding import fold, fold_article
from .identify import identify
from .packs import LanguagePack, available_packs, load_pack, pack_for, pack_problems
from .page_words import PageWords, page_words
from .sentences import sentence_spans
from .tense import governing_cue, governing_tense, tense_at, tense_cues
from .tokens import Token, tokenize

__all__ = [
    "Analysis",
    "LanguagePack",
    "PageWords",
    "TenseCue",
    "Token",
    "analyse",
    "available_packs",
    "fold",
    "fold_article",
    "governing_cue",
    "governing_tense",
    "identify",
    "load_pack",
    "pack_for",
    "pack_problems",
    "page_words",
    "sentence_spans",
    "tense_at",
    "tense_cues",
    "tokenize",
]
