"""Markdown: an article's words stay words."""

from timeline.project.exports.markdown_report import markdown_bytes, plain

from .made import export


def test_the_table_has_three_cells_a_row_whatever_a_title_holds() -> None:
    lines = markdown_bytes(export()).decode().splitlines()
    table = [line for line in lines if line.startswith("| ")]
    assert len(table) == 8
    for line in table:
        assert line.replace("\\|", "").count("|") == 4


def test_signs_of_markdown_are_escaped() -> None:
    assert plain("[a](b) *c* <d> `e`\n# f") == r"\[a\](b) \*c\* \<d\> \`e\` \# f"
