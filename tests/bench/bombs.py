"""What each small file that asks for much takes: `reportlib facts` over it, processor time and peak memory; `./dev cost` runs it.

bombs.py
bombs.py --make NAME FILE
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from cost import once

sys.path.append(str(Path(__file__).parents[1] / "python"))

MIB = 1 << 20


def word(body: str, **parts: str) -> bytes:
    import made

    kinds = {"w:" + kind: content for kind, content in parts.items()}
    relations = "".join(
        f"<Relationship Id='{kind}' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}' Target='{kind}.xml'/>"
        for kind in parts
    )
    files = {
        "word/document.xml": f"<w:document {made.SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": made.RELATIONSHIPS.split("<Relationship ")[0] + relations + "</Relationships>",
    }
    for kind, content in kinds.items():
        files[f"word/{kind.removeprefix('w:')}.xml"] = f"<{kind} {made.SPACES}>{content}</{kind}>"
    return made.archive(files)


def list_numbers() -> bytes:
    level = "<w:lvl w:ilvl='0'><w:start w:val='2147483647'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1.'/></w:lvl>"
    numbering = f"<w:abstractNum w:abstractNumId='0'>{level}</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    item = "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>"
    return word(item * 1000, numbering=numbering)


def notes() -> bytes:
    marks = "".join(f"<w:r><w:footnoteReference w:id='{i}'/></w:r>" for i in range(200_000))
    form = "<w:footnotePr><w:numFmt w:val='lowerLetter'/></w:footnotePr>"
    return word(f"<w:p>{marks}<w:r><w:t>甲</w:t></w:r></w:p>", settings=form, footnotes="")


def pdf(content: bytes, form: bytes = b"/FlateDecode", pages: int = 1) -> bytes:
    import made_pdf

    return made_pdf.document(content, form, pages=pages)


def blanks() -> bytes:
    import made_pdf

    return made_pdf.packed(b" " * MIB, 1024)


def digits_of_blanks() -> bytes:
    import made_pdf

    return pdf(made_pdf.ascii85(blanks()), b"[/ASCII85Decode/FlateDecode]")


def shared_pages() -> bytes:
    import made_pdf

    return pdf(made_pdf.packed(b" " * MIB, 30), pages=1000)


def line_of_blanks() -> bytes:
    import made_pdf

    return pdf(made_pdf.packed(b"BT /F1 1 Tf 10 700 Td (" + b" " * 300_000 + b"5x) Tj ET "))


def workbook() -> bytes:
    import io
    import zipfile

    import openpyxl

    book, small, out = openpyxl.Workbook(), io.BytesIO(), io.BytesIO()
    for row in (["place", "text"], ["p", "CELL"]):
        book.active.append(row)
    book.save(small)
    with zipfile.ZipFile(small) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            before, cell, behind = old.read(part).partition(b"CELL")
            with new.open(part, "w") as file:
                file.write(before)
                for _ in range(1024 if cell else 0):
                    file.write(b"x" * MIB)
                file.write(behind)
    return out.getvalue()


def parquet() -> bytes:
    import io

    import pyarrow
    import pyarrow.parquet

    texts = pyarrow.DictionaryArray.from_arrays(pyarrow.array([0] * 100_000, pyarrow.int32()), pyarrow.array(["x" * (64 * MIB)]))
    out = io.BytesIO()
    pyarrow.parquet.write_table(
        pyarrow.table({"text": texts}), out, compression="zstd", dictionary_pagesize_limit=1 << 30, store_schema=False
    )
    return out.getvalue()


BOMBS: dict[str, Callable[[], bytes]] = {
    "Word: a thousand items, letters from 2³¹ − 1": list_numbers,
    "Word: 200,000 note marks": notes,
    "Word: 60 MB of paragraphs with one character": lambda: word("<w:p><w:r><w:t>1</w:t></w:r></w:p>" * 1_850_000),
    "Word: 200 MB of blanks in its styles": lambda: word("<w:p/>", styles=" " * 200_000_000),
    "Word: 100,000 elements in one another": lambda: word("<w:sdt>" * 100_000),
    "HTML: 5,000 × rowspan=1000 colspan=60": lambda: b"<html><table>" + b"<tr><td rowspan=1000 colspan=60>a<td>b" * 5000 + b"</table>",
    "HTML: 100,000 attributes": lambda: b"<html><p" + b"".join(b" a%d=''" % i for i in range(100_000)) + b">1",
    "HTML: 100,000 elements in one another": lambda: b"<html><body>" + b"<div>" * 100_000 + b"1",
    "HTML: places of 3,000 characters for 100,000 words": lambda: (
        b"<html>" + b"".join(b"<" + bytes([97 + i % 26]) * 90 + b">" for i in range(31)) + b"<p>1" * 100_000
    ),
    "PDF: 1 GiB of blanks": lambda: pdf(blanks()),
    "PDF: 1 GiB of blanks in ASCII85": digits_of_blanks,
    "PDF: 30 MiB of blanks for each of 1,000 pages": shared_pages,
    "PDF: a line of 300,000 blanks": line_of_blanks,
    "XLSX: a cell of 1 GiB": workbook,
    "Parquet: 100,000 rows of 64 MiB from a dictionary": parquet,
    "text: 2,500,000 × [1]": lambda: b"[1]" * 2_500_000,
    "text: a million of （": lambda: "（".encode() * 1_000_000,
    "a file of 5 GiB": lambda: b"a,b\n",
}


def make(name: str, file: str) -> None:
    with open(file, "wb") as out:
        out.write(BOMBS[name]())
        if name == "a file of 5 GiB":
            out.truncate(5 << 30)  # sparse


def main() -> None:
    command = [sys.executable, "-m", "reportlib", "facts"]
    print("| file | bytes | s | peak MB | what is said |\n| --- | ---: | ---: | ---: | --- |", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bomb"
        for name in BOMBS:
            subprocess.run([sys.executable, __file__, "--make", name, file], check=True)
            seconds, peak, told = once([*command, str(file)])
            reason = told.partition("\n")[0].removeprefix(f"reportlib: {file}: ") or "read"
            print(f"| {name} | {file.stat().st_size:,} | {seconds:.1f} | {peak / 1e6:.0f} | {reason} |", flush=True)


if __name__ == "__main__":
    make(*sys.argv[2:]) if sys.argv[1:2] == ["--make"] else main()
