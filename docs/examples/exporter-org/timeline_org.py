"""A timeline as an outline of Org mode: a heading an event, its sentences as quotations."""

from __future__ import annotations

from timeline.project.when_text import when_text


class OrgExporter:
    """Writes `.org` files."""

    name = "Org mode"
    api_version = 1
    suffix = ".org"

    def export(self, data) -> bytes:
        """The whole file; `data` is a `timeline.project.exports.data.ExportData`, its events in time order."""
        lines = [f"#+TITLE: {plain(data.project)}", ""]
        for row in data.events:
            lines += [f"* {plain(row.event.title(data.language))}", f"  {when_text(row.event.when, data.language)}"]
            for claim in row.claims:
                lines += ["  #+begin_quote", f"  {plain(claim.evidence_text)}", "  #+end_quote"]
                lines.append(f"  – {plain(claim.publisher or claim.article_title)}")
        return ("\n".join(lines) + "\n").encode("utf-8")


def plain(text: str) -> str:
    """An article's text on one line that begins no heading, keyword or link of Org's."""
    return " ".join(text.split()).replace("[[", "[\u200b[").lstrip("*#")
