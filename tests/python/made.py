"""A report put into containers, with the tools that people make them with."""

from __future__ import annotations

import io
import re
import zipfile
from html import escape

import docx
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

FONT = "STSong-Light"  # a font that every PDF reader has, so none is needed here
pdfmetrics.registerFont(UnicodeCIDFont(FONT))

PAGE = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>政府工作报告_某某网</title>
<style type="text/css">p {{ text-indent: 2em }} /* <p>增长99%</p> */</style>
<script>document.write("<p>投资99亿元</p>"); if (1 < 2) {{ var total = '增长88%'; }}</script></head>
<body><div id="menu"><ul><li><a href="/">首页</a><li><a href="/zw">政务公开</a></ul></div>
<div style="DISPLAY: none">隐藏文字，增长77%。</div><noscript>请开启脚本，66次。</noscript><!-- 增长55% -->
<table width="100%"><tr><td><div class="article" id="zoom">
{paragraphs}
</div></td></tr></table><iframe src="/count.asp?n=44"></iframe>
<div hidden>增长33%</div><script src="/stat.js"></script></body></html>
"""


def paragraphs(text: str) -> list[str]:
    """Also of a text on one line, whose paragraphs begin with two ideographic blanks."""
    return [line.strip() for line in re.split(r"[\r\n]+|　　+", text) if line.strip()]


def html(text: str) -> bytes:
    """As a content system of the 2000s writes it: unclosed p, spans inside words, entities, source lines broken anywhere."""
    written = []
    for number, line in enumerate(paragraphs(text)):
        words = escape(line).replace("　", "&#12288;")
        if len(line) > 80 and line[39] > "\x7f" < line[40]:
            words = f"{line[:40]}\n      {line[40:50]}<span lang=EN-US style='font-size:16.0pt'>{line[50:60]}</span>{line[60:]}"
        written.append(f"<p class=MsoNormal>&nbsp;&nbsp;{words}" + ("</p>" if number % 2 else ""))
    return PAGE.format(paragraphs="\n".join(written)).encode("gb18030")


def word(text: str) -> bytes:
    document = docx.Document()
    for line in paragraphs(text):
        paragraph = document.add_paragraph()
        for begin in range(0, len(line), 7):  # Word cuts a paragraph into runs anywhere
            paragraph.add_run(line[begin : begin + 7])
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def pdf(text: str, head: str = "某某市人民政府公报", password: str | None = None) -> bytes:
    body = ParagraphStyle("body", fontName=FONT, fontSize=12, leading=20, firstLineIndent=24, wordWrap="CJK", alignment=TA_JUSTIFY)
    centred = ParagraphStyle("centred", parent=body, firstLineIndent=0, alignment=TA_CENTER)

    def furniture(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont(FONT, 10)
        canvas.drawCentredString(297, 815, head)
        canvas.drawCentredString(297, 25, f"- {document.page} -")

    flow = [Paragraph(escape(line), body if len(line) > 35 or line.endswith(("。", "：")) else centred) for line in paragraphs(text)]
    out = io.BytesIO()
    encrypt = StandardEncryption(password) if password else None
    SimpleDocTemplate(out, encrypt=encrypt).build(flow, onFirstPage=furniture, onLaterPages=furniture)
    return out.getvalue()


def scan() -> bytes:
    """A page with a picture only."""
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.rect(100, 100, 300, 300, fill=1)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


SPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def archive(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return out.getvalue()


RELATIONSHIPS = (
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
    "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles' Target='styles.xml'/>"
    "</Relationships>"
)


def word_of(body: str, prolog: str = "", styles: str = "") -> bytes:
    document = f"<?xml version='1.0' encoding='UTF-8'?>{prolog}<w:document {SPACES}><w:body>{body}</w:body></w:document>"
    parts = {"word/document.xml": document}
    if styles:
        parts["word/_rels/document.xml.rels"] = RELATIONSHIPS
        parts["word/styles.xml"] = f"<w:styles {SPACES}>{styles}</w:styles>"
    return archive(parts)
