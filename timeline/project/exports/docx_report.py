"""The "key dates" report as DOCX (ECMA-376, WordprocessingML), written with the standard library."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from .data import ExportData
from .report import Report, key_dates

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
FIXED_TIME = (1980, 1, 1, 0, 0, 0)  # the same events give the same bytes
WIDTHS = (2600, 5200, 1400)  # of the table's columns, in twentieths of a point

CONTENT_TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{TYPES}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{TYPES}.styles+xml"/></Types>'
)
RELATIONSHIPS = (
    f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
DOCUMENT_RELATIONSHIPS = (
    f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>'
)
STYLES = (
    f'<w:styles xmlns:w="{MAIN}">'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:rPr><w:sz w:val="21"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="0"/></w:pPr>'
    '<w:rPr><w:b/><w:sz w:val="34"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="1"/></w:pPr>'
    '<w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style></w:styles>'
)


def docx_bytes(data: ExportData) -> bytes:
    """A document with a table of dates and numbered source notes."""
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": RELATIONSHIPS,
        "word/_rels/document.xml.rels": DOCUMENT_RELATIONSHIPS,
        "word/styles.xml": STYLES,
        "word/document.xml": _document(key_dates(data)),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            archive.writestr(zipfile.ZipInfo(name, FIXED_TIME), header + content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _document(report: Report) -> str:
    body = [_paragraph(report.title, "Heading1"), _paragraph(report.heading, "Heading2"), _table(report)]
    body.append(_paragraph(report.notes_heading, "Heading2"))
    body += [_paragraph(f"{number}. {note}") for number, note in enumerate(report.notes, 1)]
    body.append(_paragraph(report.footer))
    return f'<w:document xmlns:w="{MAIN}"><w:body>{"".join(body)}</w:body></w:document>'


def _table(report: Report) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in WIDTHS)
    edges = "".join(f'<w:{side} w:val="single" w:sz="4" w:color="C8CED6"/>' for side in ("top", "bottom", "insideH"))
    rows = [_row(report.columns, is_bold=True)]
    for row in report.rows:
        title = f"{row.title} ({row.remark})" if row.remark else row.title
        rows.append(_row((row.date, title, ", ".join(str(note) for note in row.notes))))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{edges}</w:tblBorders></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _row(cells: tuple[str, str, str], *, is_bold: bool = False) -> str:
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_paragraph(cell, is_bold=is_bold)}</w:tc>'
        for cell, width in zip(cells, WIDTHS, strict=True)
    )
    return f"<w:tr>{made}</w:tr>"


def _paragraph(text: str, style: str = "", *, is_bold: bool = False) -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    run = "<w:rPr><w:b/></w:rPr>" if is_bold else ""
    return f'<w:p>{properties}<w:r>{run}<w:t xml:space="preserve">{escape(xml_text(text))}</w:t></w:r></w:p>'


def xml_text(text: str) -> str:
    """Text without the characters that XML 1.0 forbids (production 2)."""
    return "".join(
        letter
        for letter in text
        if letter in "\t\n\r" or " " <= letter <= "\ud7ff" or "\ue000" <= letter <= "\ufffd" or letter > "\uffff"
    )
